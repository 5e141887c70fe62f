/** The window hears of what is committed. */
import type { Broadcast } from '../ipc/broadcast.ts'
import type { Office } from '../services/office.ts'
import { reportFailure } from './report-failure.ts'

/** Tells it from now on, whichever folder is open. */
export function followRecords(office: Office, broadcast: Broadcast): void {
  office.onOpened(({ store, today }) => {
    store.onCommitted(({ seq, touched }) => broadcast('records.changed', { seq, touched }))
    // Made while the window is still being drawn, it is there when the first screen asks.
    void Promise.resolve()
      .then(() => today.get())
      .catch((error: unknown) => reportFailure(error, 'today'))
  })
}
