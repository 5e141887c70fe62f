/** Everything that can be read, as one workbook: of an open folder as of one in trouble. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { safeFileName } from '#shared/document/build.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { type FolderSource, readFolder } from '../store/read-folder.ts'
import { lastGoodState, salvageChanges } from '../store/repair.ts'
import type { State } from '../store/state.ts'
import { expectPurpose } from './contacts.ts'
import { coverSheets } from './cover-names.ts'
import { knownNamesOf } from './known-names.ts'
import type { Office } from './office.ts'
import type { PaperDesk } from './paper-desk.ts'
import { readableSheets } from './readable.ts'
import { makeCalendarSource } from './working-calendar.ts'

type Readable = Pick<State, 'get' | 'all' | 'everything'>

/**
 * The command over the folder. It holds the directory: throws `purpose-required`; a folder that is only looked at has no log
 * to write into. `sourceOf` reads a folder that could not be opened.
 */
export function makeReadableExport(
  office: Office,
  desk: PaperDesk,
  sourceOf: (path: string) => Promise<FolderSource>,
) {
  return async (
    out: ParsedInputOf<'folder.export-readable'>,
  ): Promise<OutputOf<'folder.export-readable'>> => {
    const state = await readableState(office, sourceOf)
    const people = [...state.everything('person')].length
    expectPurpose(people, out.purpose)
    const today = dayOfMoment(office.parts.now())
    const title = state.get('settings', 'office')?.officeName || 'Phối Hợp'
    const path = await desk.choosePath(fileNameOf(title, today, out.names), 'xlsx')
    if (path === null) return null
    office.parts.tellWork({ work: 'export', done: 0, total: 1 })
    try {
      const bytes = await desk.toWorkbook(title, await sheetsOf(state, today, out.names))
      if (people > 0 && isWorkedIn(office))
        await office.services().contacts.log(title, people, { ...out, format: 'workbook' })
      await desk.saveFile(path, bytes)
    } finally {
      office.parts.tellWork({ work: 'export', done: 1, total: 1 })
    }
    return { path }
  }
}

function fileNameOf(title: string, today: string, names: NameMask | undefined): string {
  const mark = names === undefined || names === 'full' ? '' : ' (che tên)'
  return `${safeFileName(title, `du lieu ${today}${mark}`)}.xlsx`
}

async function sheetsOf(state: Readable, today: string, names: NameMask | undefined) {
  const context = { read: state, today, calendar: makeCalendarSource()(state) }
  return coverSheets(await readableSheets(state.everything, context), names, () =>
    knownNamesOf(state, today, state.everything),
  )
}

function isWorkedIn(office: Office): boolean {
  const state = office.state()
  return state.state === 'open' && state.view === null
}

/** The records of the open folder, or all that is left of the one in trouble. */
async function readableState(
  office: Office,
  sourceOf: (path: string) => Promise<FolderSource>,
): Promise<Readable> {
  const state = office.state()
  if (state.state === 'open' && state.view?.reason !== 'damaged') {
    const { store } = office.services()
    return { ...store.read, everything: store.everything }
  }
  const reading = await readFolder(await sourceOf(office.unopened().path))
  const readable = lastGoodState(reading)
  readable.apply(salvageChanges(readable, reading.damage?.salvage ?? []))
  return readable
}
