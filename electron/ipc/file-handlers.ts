/** What comes in as files: attachments, imports, regulations from Word. Imports no Electron. */
import { type AttachmentDesk, makeAttachments } from '../services/attachments.ts'
import { scanCalendar, scanChanges } from '../services/fence-on-exchange.ts'
import { makeImports } from '../services/imports/imports.ts'
import type { Office } from '../services/office.ts'
import { makeRegulations } from '../services/regulations.ts'
import type { Handlers } from './dispatch.ts'

/** Regulations that come in from the template or a Word file. */
export function regulationHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  const { startFromTemplate, readDocx } = makeRegulations(office, desk)
  return { 'regulations.start-from-template': startFromTemplate, 'regulations.read-docx': readDocx }
}

/** Importing, and what the fence has to say of what comes in and of calendars that go out. */
export function exchangeHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  const imports = makeImports(office, desk)
  const files = () => office.services().calendarFiles
  const read = () => office.services().store.read
  return {
    'fence.scan-import': async (input) =>
      scanChanges(input.kind === 'table' ? imports.incoming(input) : await files().incoming(input), read()),
    'fence.scan-calendar': async (choice) => {
      const { text } = files().write(choice, office.services().knownNames)
      return scanCalendar(await files().itemsOf(text), read())
    },
    'import.open': imports.open,
    'import.take': imports.take,
    'import.paste': imports.paste,
    'import.look': imports.look,
    'import.preview': imports.preview,
    'import.rows': imports.rows,
    'import.accept': imports.accept,
    'import.close': imports.close,
    'import.template': imports.template,
  }
}

/** Files beside records. */
export function attachmentHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  const { list, add, open, save } = makeAttachments(office, desk)
  return {
    'attachments.list': list,
    'attachments.add': add,
    'attachments.open': open,
    'attachments.save': save,
  }
}
