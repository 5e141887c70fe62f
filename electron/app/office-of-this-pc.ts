/** The office over the real disk and clock. */
import { join } from 'node:path'
import { app } from 'electron'
import type { Broadcast } from '../ipc/broadcast.ts'
import { nodeDisk } from '../platform/disk.ts'
import { newId, newSalt } from '../platform/ids.ts'
import { backUpBeforeMigration } from '../services/backups/before-migration.ts'
import { rememberedOf } from '../services/backups/place-memory.ts'
import { makeOffice, type Office } from '../services/office.ts'
import { fillSampleOffice } from '../services/sample-office.ts'
import { lockWorldOf, officeTiming } from '../store/lock-world.ts'
import { remindersToldUpTo } from './presence.ts'
import { reportFailure } from './report-failure.ts'
import type { Settings } from './settings.ts'

/** Makes it; nothing is open yet. `now` answers UTC ISO. */
export function makeOfficeOfThisPc(settings: Settings, now: () => string, broadcast: Broadcast): Office {
  const office = makeOffice({
    disk: nodeDisk,
    now,
    newId,
    newSalt,
    lock: { world: lockWorldOf(now), timing: officeTiming },
    backUpBefore: backUpBeforeMigration(nodeDisk, now),
    report: (error) => reportFailure(error, 'office'),
    secondPlaceOf: (officeId) => rememberedOf(settings.backupPlaces, officeId)?.second ?? null,
    tellWork: (progress) => broadcast('work.progressed', progress),
    suggestedPath: join(app.getPath('documents'), 'Phoi Hop'),
    remindersToldUpTo: () => remindersToldUpTo(office, settings.presence),
    fillSample: fillSampleOffice,
  })
  return office
}
