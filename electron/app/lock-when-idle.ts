/** The idle lock of the office that is open. */
import { powerMonitor } from 'electron'
import type { Broadcast } from '../ipc/broadcast.ts'
import type { Office } from '../services/office.ts'
import { watchIdle } from './idle-lock.ts'
import { reportFailure } from './report-failure.ts'

/** A folder with a passphrase does not stay open when nobody has been there for so many `minutes` (0: for ever). */
export function lockWhenIdle(office: Office, minutes: () => number, broadcast: Broadcast): void {
  watchIdle({
    monitor: powerMonitor,
    minutes,
    lockable: () => {
      const state = office.state()
      return state.state === 'open' && state.isSealed ? office.folder().folder : null
    },
    announce: () => broadcast('app.locking', {}),
    lock: office.lock,
    report: (error) => reportFailure(error, 'idle lock'),
  })
}
