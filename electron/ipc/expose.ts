/** The only user of `ipcMain`: trusts one window's main frame and nobody else, then hands the call to `dispatch`. */
import { type IpcMainInvokeEvent, ipcMain } from 'electron'
import { callChannel } from '#shared/contract/channels.ts'
import { fail } from '#shared/contract/result.ts'
import { dispatch, type Handlers } from './dispatch.ts'

/** Answers calls from the frames that `isTrusted` accepts. */
export function expose(
  handlers: Partial<Handlers>,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  report: (error: unknown, name: string) => void,
): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) =>
    isTrusted(event) ? dispatch(handlers, name, input, report) : fail('untrusted-sender'),
  )
}
