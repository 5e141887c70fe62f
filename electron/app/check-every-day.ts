/** The daily check of the data, as this PC runs it. */
import { join } from 'node:path'
import { app } from 'electron'
import { Refusal } from '#shared/contract/result.ts'
import type { Broadcast } from '../ipc/broadcast.ts'
import { nodeDisk } from '../platform/disk.ts'
import { openJsonFile } from '../platform/json-file.ts'
import type { Backups } from '../services/backups/backups.ts'
import { makeCheck } from '../services/check/check.ts'
import { checkMemorySchema, makeDailyCheck } from '../services/check/daily-check.ts'
import type { Office } from '../services/office.ts'
import { checkWhenIdle } from './check-when-idle.ts'
import { reportFailure } from './report-failure.ts'

/** Begins to check when nobody waits, and tells the window what is found; what it remembers is read when it is first needed. */
export function checkEveryDay(
  office: Office,
  backups: Backups,
  now: () => string,
  broadcast: Broadcast,
): void {
  const path = join(app.getPath('userData'), 'data-check.json')
  const daily = makeDailyCheck({
    office,
    check: makeCheck(office, backups),
    memory: () => openJsonFile(nodeDisk, path, checkMemorySchema, {}),
    now,
    told: (findings) => broadcast('data.checked', { findings }),
  })
  // Closed in the middle of it, the folder is checked another time.
  const report = (error: unknown) => {
    if (!(error instanceof Refusal && error.error.code === 'cancelled')) reportFailure(error, 'check')
  }
  checkWhenIdle(office, daily.look, report)
}
