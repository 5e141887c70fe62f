/** The end of a run. */
import { setTimeout as wait } from 'node:timers/promises'
import { app } from 'electron'
import log from 'electron-log/main'

/** Longer than threads take to end and a small file to be written. */
const settleMs = 3000
/** Everything is kept by then: whatever still holds a window or a process is not waited for. */
const hangMs = 5000

/**
 * Quitting waits for `close`, that is until the last snapshot is written; a failure there costs nothing, the journal has it
 * all. When the windows are gone it waits for `settle`, 3 s at most: a process that ends while a thread of its own or a
 * file is at work can hang, and one that hangs keeps the next start from beginning.
 */
export function closeInOrder(close: () => Promise<unknown>, settle: () => Promise<unknown>): void {
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', onceBefore(close))
  app.on(
    'will-quit',
    onceBefore(() => Promise.race([settle(), wait(settleMs)])),
  )
}

/** Holds quitting up until the work is done, and goes on with it then. */
function onceBefore(work: () => Promise<unknown>): (event: { preventDefault(): void }) => void {
  let isBegun = false
  let isDone = false
  return (event) => {
    if (isDone) return
    event.preventDefault()
    if (isBegun) return
    isBegun = true
    void work()
      .catch((error: unknown) => log.error('closing failed', String(error)))
      .finally(() => {
        isDone = true
        // Asked for while Electron still tells of the first time, quitting would come to nothing.
        setTimeout(() => app.quit(), 0)
        setTimeout(() => app.exit(), hangMs).unref()
      })
  }
}
