/** A table onto the system's clipboard, in the way of the Electron that runs. */
import electron from 'electron'
import type { ClipboardTable } from '../export/tables/clipboard.ts'

/** Former versions of Electron take the forms as one plain object. */
type FormerClipboard = { write(data: { html: string; text: string }): void }

/** All forms at once: the program that pastes takes the one it likes best. */
export async function writeClipboard({ html, text }: ClipboardTable): Promise<void> {
  const { clipboard, ClipboardItem } = electron as typeof electron & {
    ClipboardItem?: typeof Electron.ClipboardItem
  }
  if (ClipboardItem) await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })])
  else (clipboard as unknown as FormerClipboard).write({ html, text })
}
