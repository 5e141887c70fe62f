/**
 * What is pasted into a field is what records take: letters composed, no invisible characters from the web, and in a field of one
 * line no tab from a cell of a table. Left as it was, the record was refused for what nobody could see.
 */
import { cleanPastedText } from '#renderer/rich-text/clean-pasted-html.ts'

/** A line that is shown over several says so: broken by a rule of its own it could not be taken back by Ctrl+Z. */
const oneLine = 'input:is(:not([type]), [type="text"], [type="search"]), textarea[data-one-line]'

/** Texts in old encodings have a letter where others have an invisible sign; the import makes of it what it is. */
const raw = '[data-pasted-raw]'

/** Cleans what is pasted into plain fields; editors of rich text clean for themselves. Returns the function that ends it. */
export function cleanWhatIsPasted(): () => void {
  document.addEventListener('paste', onPaste)
  return () => document.removeEventListener('paste', onPaste)
}

function onPaste(event: ClipboardEvent): void {
  const { target, clipboardData, defaultPrevented } = event
  const text = clipboardData?.getData('text/plain') ?? ''
  if (defaultPrevented || !(target instanceof HTMLElement) || target.matches(raw)) return
  const isOneLine = target.matches(oneLine)
  if (!isOneLine && !(target instanceof HTMLTextAreaElement)) return
  const cleaned = isOneLine ? cleanPastedText(text).replace(/\s+/g, ' ') : cleanPastedText(text)
  if (cleaned === text) return
  event.preventDefault()
  // Typed in, so that Ctrl+Z of the field takes it back.
  document.execCommand('insertText', false, cleaned)
}
