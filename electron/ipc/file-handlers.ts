/** What comes in as files: attachments, imports, regulations from Word. Imports no Electron. */
import { type AttachmentDesk, makeAttachments } from '../services/attachments.ts'
import { scanCalendar, scanChanges } from '../services/fence-on-exchange.ts'
import type { Office } from '../services/office.ts'
import { makeRegulations } from '../services/regulations.ts'
import type { Handlers } from './dispatch.ts'

/** Regulations that come in from the template or a Word file. */
export function regulationHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  const { startFromTemplate, readDocx } = makeRegulations(office, desk)
  return { 'regulations.start-from-template': startFromTemplate, 'regulations.read-docx': readDocx }
}

type Imports = ReturnType<typeof import('../services/imports/imports.ts').makeImports>

/** Importing, and what the fence has to say of what comes in and of calendars that go out. */
export function exchangeHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  // Large, and not what a start is waiting for: read when somebody imports for the first time.
  let made: Promise<Imports> | null = null
  const imports = () => {
    made ??= import('../services/imports/imports.ts').then(({ makeImports }) => makeImports(office, desk))
    return made
  }
  const files = () => office.services().calendarFiles
  const read = () => office.services().store.read
  return {
    'fence.scan-import': async (input) =>
      scanChanges(
        input.kind === 'table' ? (await imports()).incoming(input) : await files().incoming(input),
        read(),
      ),
    'fence.scan-calendar': async (choice) => {
      const { text } = files().write(choice, office.services().knownNames)
      return scanCalendar(await files().itemsOf(text), read())
    },
    'import.open': async () => (await imports()).open(),
    'import.take': async (input) => (await imports()).take(input),
    'import.paste': async (input) => (await imports()).paste(input),
    'import.look': async (input) => (await imports()).look(input),
    'import.preview': async (input) => (await imports()).preview(input),
    'import.rows': async (input) => (await imports()).rows(input),
    'import.accept': async (input) => (await imports()).accept(input),
    'import.close': async (input) => (await imports()).close(input),
    'import.template': async (input) => (await imports()).template(input),
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
