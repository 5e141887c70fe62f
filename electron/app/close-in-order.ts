/** The end of a run. */
import { app } from 'electron'
import log from 'electron-log/main'

/** Quitting waits for `close`, that is until the last snapshot is written; a failure there costs nothing, the journal has it all. */
export function closeInOrder(close: () => Promise<unknown>): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('before-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void close()
      .catch((error: unknown) => log.error('closing failed', String(error)))
      .finally(() => {
        isClosed = true
        app.quit()
      })
  })
}
