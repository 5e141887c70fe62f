/** Every command and who answers it, table by table. Imports no Electron. */
import type { AttachmentDesk } from '../services/attachments.ts'
import type { Backups } from '../services/backups/backups.ts'
import { makeCheck } from '../services/check/check.ts'
import { sizeOfFolder } from '../services/folder-size.ts'
import type { Office } from '../services/office.ts'
import type { PaperDesk } from '../services/paper-desk.ts'
import { makePurging } from '../services/purging.ts'
import { makeRescue } from '../services/rescue.ts'
import { calendarHandlers } from './calendar-handlers.ts'
import type { Handlers } from './dispatch.ts'
import { engineHandlers } from './engine-handlers.ts'
import { attachmentHandlers, exchangeHandlers, regulationHandlers } from './file-handlers.ts'
import { overServices } from './over-services.ts'
import { draftedPaperHandlers, paperHandlers } from './paper-handlers.ts'
import { recordHandlers } from './record-handlers.ts'
import { backupHandlers, lockHandlers, type Shell, shellHandlers } from './shell-handlers.ts'

export type { Shell } from './shell-handlers.ts'

/** The table of handlers over the office, the shell, the desk that prints and the one that handles files. */
export function makeHandlers(
  office: Office,
  shell: Shell,
  desk: PaperDesk,
  attachmentDesk: AttachmentDesk,
  backups: Backups,
): Partial<Handlers> {
  const over = overServices(office)
  return {
    ...shellHandlers(shell),
    ...lockHandlers(office, shell),
    ...backupHandlers(backups, shell),
    ...folderHandlers(office, shell, desk, backups),
    ...recordHandlers(over),
    ...calendarHandlers(over),
    ...engineHandlers(over),
    'reminders.get': () => office.services().reminders.summary(office.parts.remindersToldUpTo?.() ?? null),
    ...regulationHandlers(office, attachmentDesk),
    ...attachmentHandlers(office, attachmentDesk),
    ...exchangeHandlers(office, attachmentDesk),
    ...paperHandlers(office, desk),
    ...draftedPaperHandlers(over),
  }
}

/** The folder as a whole: in trouble, taken out, checked, measured, and values removed from it for good. */
function folderHandlers(office: Office, shell: Shell, desk: PaperDesk, backups: Backups): Partial<Handlers> {
  const rescue = makeRescue(office, desk, backups.list)
  const check = makeCheck(office, backups)
  const purging = makePurging(office, backups.inPlace)
  return {
    'folder.inspect': async () => backups.complete(await rescue.inspect()),
    'folder.go-back': async (input) => {
      await rescue.goBack(input)
      return shell.info()
    },
    'folder.export-readable': rescue.exportReadable,
    'data.check': () => check.run('everything'),
    'data.size': () => sizeOfFolder(office),
    'records.purge': async (input) => {
      await purging.purge(input)
      return shell.info()
    },
  }
}
