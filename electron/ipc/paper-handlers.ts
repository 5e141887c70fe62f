/** Papers, and the calendars that go out and come in as files. Imports no Electron. */
import { Refusal } from '#shared/contract/result.ts'
import { makeFenceOnOffice } from '../services/fence-on-office.ts'
import type { Office } from '../services/office.ts'
import type { PaperDesk } from '../services/paper-desk.ts'
import { makePapers } from '../services/papers.ts'
import type { Handlers } from './dispatch.ts'
import type { OverServices } from './over-services.ts'

/** What goes out, and what the fence says of it. */
export function paperHandlers(office: Office, desk: PaperDesk): Partial<Handlers> {
  const { preview, check, save, saveAll, print, copyTable, stopWork, scan } = makePapers(
    {
      context: () => office.services().context(),
      knownNames: () => office.services().knownNames(),
      logContacts: (...line) => office.services().contacts.log(...line),
      expectLog: () => {
        if (office.folder().folder.view) throw new Refusal('read-only')
      },
    },
    desk,
    office.parts.tellWork,
  )
  return {
    'papers.preview': preview,
    'papers.check': check,
    'papers.save': save,
    'papers.save-all': saveAll,
    'papers.print': print,
    'papers.copy-table': copyTable,
    'papers.stop-work': stopWork,
    'fence.scan-papers': scan,
    'fence.scan-office': () => {
      const { store, context, world } = office.services()
      return makeFenceOnOffice({ store, context, now: world.now, tellWork: office.parts.tellWork })()
    },
    'calendar.read-ics': (input) => office.services().calendarFiles.read(input),
    'calendar.accept-ics': (input) => office.services().calendarFiles.accept(input),
    'calendar.export-ics': async (choice) => {
      const { name, text } = office.services().calendarFiles.write(choice, office.services().knownNames)
      const path = await desk.choosePath(name, 'ics')
      if (path === null) return null
      await desk.saveFile(path, new TextEncoder().encode(text))
      return { path }
    },
  }
}

/** Papers of the desk. */
export function draftedPaperHandlers(over: OverServices): Partial<Handlers> {
  return {
    'papers.draft': over<'papers.draft'>((s) => s.draftedPapers.draft),
    'papers.remake': over<'papers.remake'>((s) => s.draftedPapers.remake),
    'papers.take-over': over<'papers.take-over'>((s) => s.draftedPapers.takeOver),
    'papers.duplicate': over<'papers.duplicate'>((s) => s.draftedPapers.duplicate),
  }
}
