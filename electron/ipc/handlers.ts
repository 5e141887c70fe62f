/** One line per command: which service answers it. Imports no Electron. */
import type { OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import { Refusal } from '#shared/contract/result.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import { coordinationTitles, recordTitles } from '#shared/views/coordination.ts'
import { matterTimeline } from '#shared/views/matters/build-matter-timeline.ts'
import { registersOverview } from '#shared/views/registers/registers-overview.ts'
import { type AttachmentDesk, makeAttachments } from '../services/attachments.ts'
import type { Backups } from '../services/backups/backups.ts'
import { makeCheck } from '../services/check/check.ts'
import { scanCalendar, scanChanges } from '../services/fence-on-exchange.ts'
import { makeFenceOnOffice } from '../services/fence-on-office.ts'
import { sizeOfFolder } from '../services/folder-size.ts'
import { makeImports } from '../services/imports.ts'
import type { Office } from '../services/office.ts'
import { makePapers, type PaperDesk } from '../services/papers.ts'
import { makePurging } from '../services/purging.ts'
import { makeRegulations } from '../services/regulations.ts'
import { makeRescue } from '../services/rescue.ts'
import type { Handlers } from './dispatch.ts'
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
  const rescue = makeRescue(office, desk, backups.list)
  const check = makeCheck(office, backups)
  const purging = makePurging(office, backups.inPlace)
  const over = overServices(office)
  return {
    ...shellHandlers(shell),
    'folder.inspect': async () => backups.complete(await rescue.inspect()),
    'folder.go-back': async (input) => {
      await rescue.goBack(input)
      return shell.info()
    },
    'folder.export-readable': rescue.exportReadable,
    ...lockHandlers(office, shell),
    ...backupHandlers(backups, shell),
    'data.check': () => check.run('everything'),
    'data.size': () => sizeOfFolder(office),
    'preferences.set': (value) => shell.setPreferences(value),
    'records.get': over<'records.get'>((s) => s.records.get),
    'records.all': over<'records.all'>((s) => s.records.all),
    'records.query': over<'records.query'>((s) => s.records.query),
    ...coordinationHandlers(over),
    'records.create': over<'records.create'>((s) => s.records.create),
    'records.update': over<'records.update'>((s) => s.records.update),
    'records.remove': over<'records.remove'>((s) => s.records.remove),
    'records.restore': over<'records.restore'>((s) => s.records.restore),
    ...starterHandlers(over),
    ...regulationHandlers(office, attachmentDesk),
    'records.act': over<'records.act'>((s) => s.records.act),
    'records.batch': over<'records.batch'>((s) => s.records.batch),
    'records.purge': async (input) => {
      await purging.purge(input)
      return shell.info()
    },
    'records.seal': over<'records.seal'>((s) => s.seals.of),
    ...attachmentHandlers(office, attachmentDesk),
    ...exchangeHandlers(office, attachmentDesk),
    'history.undo': over<'history.undo'>((s) => s.history.undo),
    'history.redo': over<'history.redo'>((s) => s.history.redo),
    'history.list': over<'history.list'>((s) => s.officeHistory.list),
    'history.entry': over<'history.entry'>((s) => s.officeHistory.entry),
    'history.preview': over<'history.preview'>((s) => s.officeHistory.preview),
    'history.return': over<'history.return'>((s) => s.officeHistory.return),
    'calendar.range': over<'calendar.range'>((s) => s.calendar.range),
    'calendar.dues': over<'calendar.dues'>((s) => s.calendar.dues),
    'calendar.change': over<'calendar.change'>((s) => s.calendar.change),
    'calendar.what-if': over<'calendar.what-if'>((s) => s.calendar.whatIf),
    'calendar.cancel': over<'calendar.cancel'>((s) => s.calendar.cancel),
    'calendar-year.preview': over<'calendar-year.preview'>((s) => s.calendarYears.preview),
    'calendar-year.accept': over<'calendar-year.accept'>((s) => s.calendarYears.accept),
    'schedule.week': over<'schedule.week'>((s) => s.schedule.week),
    'schedule.approve': over<'schedule.approve'>((s) => s.schedule.approve),
    'schedule.publish': over<'schedule.publish'>((s) => s.schedule.publish),
    'meetings.open': over<'meetings.open'>((s) => s.meetings.open),
    'meetings.review': over<'meetings.review'>((s) => s.meetings.review),
    ...engineHandlers(over),
    'today.get': over<'today.get'>((s) => s.today.get),
    'reminders.get': () => office.services().reminders.summary(office.parts.remindersToldUpTo?.() ?? null),
    'search.run': over<'search.run'>((s) => s.search.run),
    ...paperHandlers(office, desk),
    ...draftedPaperHandlers(over),
    ...draftHandlers(over),
  }
}

/** How records are called and hang together, and what single coordination registers answer. */
function coordinationHandlers(over: ReturnType<typeof overServices>): Partial<Handlers> {
  return {
    'records.links': over<'records.links'>((s) => s.records.links),
    'records.history': over<'records.history'>((s) => s.history.ofRecord),
    'records.titles': over<'records.titles'>(
      (s) =>
        ({ targets }) =>
          recordTitles(targets, s.context()),
    ),
    'coordination.titles': over<'coordination.titles'>((s) => () => coordinationTitles(s.context())),
    'coordination.overview': over<'coordination.overview'>((s) => () => registersOverview(s.context())),
    'coordination.suggest': over<'coordination.suggest'>(
      (s) =>
        ({ register }) =>
          anyRegisterOf(register).suggest(s.context()),
    ),
    'matter.timeline': over<'matter.timeline'>(
      (s) =>
        ({ id }) =>
          matterTimeline(id, s.context()),
    ),
  }
}

/** Makes handlers out of the methods of the open folder's services. */
function overServices(office: Office) {
  return <N extends CommandName>(
    pick: (services: ReturnType<Office['services']>) => (input: never) => OutputOf<N> | Promise<OutputOf<N>>,
  ) =>
    (input: unknown) =>
      pick(office.services())(input as never)
}

/** What is being typed. */
function draftHandlers(over: ReturnType<typeof overServices>): Partial<Handlers> {
  return {
    'drafts.list': over<'drafts.list'>((s) => s.drafts.list),
    'drafts.save': over<'drafts.save'>((s) => s.drafts.save),
    'drafts.discard': over<'drafts.discard'>((s) => s.drafts.discard),
  }
}

/** Papers of the desk. */
function draftedPaperHandlers(over: ReturnType<typeof overServices>): Partial<Handlers> {
  return {
    'papers.draft': over<'papers.draft'>((s) => s.draftedPapers.draft),
    'papers.remake': over<'papers.remake'>((s) => s.draftedPapers.remake),
    'papers.take-over': over<'papers.take-over'>((s) => s.draftedPapers.takeOver),
    'papers.duplicate': over<'papers.duplicate'>((s) => s.draftedPapers.duplicate),
  }
}

/** What an office may take over at its start. */
function starterHandlers(over: ReturnType<typeof overServices>): Partial<Handlers> {
  return {
    'directory.add-starters': over<'directory.add-starters'>((s) => s.directory.addStarters),
    'documents.add-starters': over<'documents.add-starters'>((s) => s.library.addStarters),
  }
}

/** Obligations, the year's plan, the matrix, and the registry. */
function engineHandlers(over: ReturnType<typeof overServices>): Partial<Handlers> {
  return {
    ...numberHandlers(over),
    'plan.compute': over<'plan.compute'>((s) => s.plans.compute),
    'plan.accept': over<'plan.accept'>((s) => s.plans.accept),
    'fulfilment.matrix': over<'fulfilment.matrix'>((s) => s.fulfilments.matrix),
    'fulfilment.details': over<'fulfilment.details'>((s) => s.fulfilments.details),
    'fulfilment.add-proof': over<'fulfilment.add-proof'>((s) => s.fulfilments.addProof),
    'fulfilment.remove-proof': over<'fulfilment.remove-proof'>((s) => s.fulfilments.removeProof),
    'fulfilment.exempt': over<'fulfilment.exempt'>((s) => s.fulfilments.exempt),
    'fulfilment.record-occasion': over<'fulfilment.record-occasion'>((s) => s.fulfilments.recordOccasion),
    'trace.of': over<'trace.of'>((s) => s.fulfilments.trace),
    'regulations.review-term': over<'regulations.review-term'>((s) => s.terms.review),
    'regulations.start-next': over<'regulations.start-next'>((s) => s.terms.startNext),
    'gauges.get': over<'gauges.get'>((s) => s.measures.gauges),
    'gauges.clocks': over<'gauges.clocks'>((s) => s.measures.clocks),
    'reports.build': over<'reports.build'>((s) => s.reports.build),
    'reports.drill': over<'reports.drill'>((s) => s.reports.drill),
    'overlaps.find': over<'overlaps.find'>((s) => s.measures.overlaps),
    'exchanges.balance': over<'exchanges.balance'>((s) => s.measures.exchanges),
    'exchanges.thread': over<'exchanges.thread'>((s) => s.measures.exchangeThread),
    'press.quarters': over<'press.quarters'>((s) => s.measures.pressQuarters),
  }
}

/** The registry's numbers, and the issue of papers. */
function numberHandlers(over: ReturnType<typeof overServices>): Partial<Handlers> {
  return {
    'numbers.overview': over<'numbers.overview'>((s) => s.numbers.overview),
    'numbers.book': over<'numbers.book'>((s) => s.numbers.book),
    'numbers.offer': over<'numbers.offer'>((s) => s.numbers.offer),
    'numbers.reserve': over<'numbers.reserve'>((s) => s.numbers.reserve),
    'numbers.enter': over<'numbers.enter'>((s) => s.numbers.enter),
    'numbers.cancel': over<'numbers.cancel'>((s) => s.numbers.cancel),
    'numbers.release': over<'numbers.release'>((s) => s.numbers.release),
    'papers.issue': over<'papers.issue'>((s) => s.numbers.issue),
    'papers.withdraw': over<'papers.withdraw'>((s) => s.numbers.withdraw),
  }
}

function regulationHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  const { startFromTemplate, readDocx } = makeRegulations(office, desk)
  return { 'regulations.start-from-template': startFromTemplate, 'regulations.read-docx': readDocx }
}

/** Importing, and what the fence has to say of what comes in and of calendars that go out. */
function exchangeHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
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

function attachmentHandlers(office: Office, desk: AttachmentDesk): Partial<Handlers> {
  const { list, add, open, save } = makeAttachments(office, desk)
  return {
    'attachments.list': list,
    'attachments.add': add,
    'attachments.open': open,
    'attachments.save': save,
  }
}

function paperHandlers(office: Office, desk: PaperDesk): Partial<Handlers> {
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
