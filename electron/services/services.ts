/** All use cases over one open data folder. */
import type { Disk } from '../platform/disk.ts'
import { makeAttachmentFiles } from '../store/attachments.ts'
import { folderLayout } from '../store/layout.ts'
import type { OpenedFolder } from '../store/open.ts'
import { makePastReader } from '../store/past.ts'
import { makeCalendar } from './calendar.ts'
import { makeCalendarFiles } from './calendar-files.ts'
import { makeCalendarYears } from './calendar-years.ts'
import { contextOf, type World } from './changes.ts'
import { makeContacts } from './contacts.ts'
import { makeDirectory } from './directory.ts'
import { makeDraftedPapers } from './drafted-papers.ts'
import { makeDrafts, noDrafts } from './drafts.ts'
import { makeFulfilments } from './fulfilments.ts'
import { makeHistory } from './history.ts'
import { knownNamesOf } from './known-names.ts'
import { makeLibrary } from './library.ts'
import { makeLinkSource } from './link-source.ts'
import { makeMeasures } from './measures.ts'
import { makeMeetings } from './meetings.ts'
import { makeNumbers } from './numbers.ts'
import { makeOfficeHistory } from './office-history.ts'
import { makeRecords } from './records.ts'
import { makeReminders } from './reminders.ts'
import { makeReports } from './reports.ts'
import { makeSchedule } from './schedule.ts'
import { makeSeals } from './seals.ts'
import { makeSearch } from './search.ts'
import { makeTerms } from './terms.ts'
import { makeToday } from './today.ts'
import { makeYearPlans } from './year-plans.ts'

export type Services = Awaited<ReturnType<typeof makeServices>>

/** Builds the services over an open folder; `path` is where it lies. */
export async function makeServices(folder: OpenedFolder, disk: Disk, path: string, world: World) {
  const { store, vault, identity } = folder
  const layout = folderLayout(path)
  const context = () => contextOf(world, store.read)
  const history = makeHistory(store, world.now)
  const records = makeRecords(store, world)
  const links = makeLinkSource(store, world)
  const past = makePastReader({ disk, layout, vault, officeId: identity.officeId, store })
  return {
    store,
    world,
    context,
    attachmentFiles: makeAttachmentFiles(disk, path, layout, vault),
    past,
    history,
    officeHistory: makeOfficeHistory(store, past, context),
    records,
    directory: makeDirectory(records),
    library: makeLibrary(records),
    draftedPapers: makeDraftedPapers(store, records, world),
    calendar: makeCalendar(store, records, world, links),
    calendarYears: makeCalendarYears(store, records, world),
    calendarFiles: makeCalendarFiles(store, records, world),
    schedule: makeSchedule(store, records, world),
    plans: makeYearPlans(store, records, world, links),
    fulfilments: makeFulfilments(store, records, world, links),
    terms: makeTerms(store, records, world),
    meetings: makeMeetings(store, records, world),
    numbers: makeNumbers(store, records, world),
    measures: makeMeasures(context, links),
    reports: makeReports(store, context, links),
    contacts: makeContacts(store, records, world),
    knownNames: () => knownNamesOf(store.read, context().today, store.everything),
    search: makeSearch(store, context),
    seals: makeSeals(store),
    today: makeToday(store, context, links),
    reminders: makeReminders(store, context, links),
    // Those that lie there belong to whoever works in it.
    drafts: folder.view ? noDrafts() : await makeDrafts(disk, path, vault, world.now),
  }
}
