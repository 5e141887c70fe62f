/** The only user of `ipcMain`: trusts one window's main frame and nobody else, then hands the call on. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { callChannel } from '#shared/contract/channels.ts'
import { fail, type Result } from '#shared/contract/result.ts'

/** What becomes of a call. Never throws. */
export type Answer = (name: unknown, input: unknown) => Promise<Result<unknown>>

/** Answers calls from the frames that `isTrusted` accepts; those that come before the program is there wait for it. */
export function expose(program: Promise<Answer>, isTrusted: (event: IpcMainInvokeEvent) => boolean): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown) =>
    isTrusted(event) ? (await program)(name, input) : fail('untrusted-sender'),
  )
}
