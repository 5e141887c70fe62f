/** Importing tables: a file is read once, looked at in many ways, and written in one commit when it is accepted. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Grid } from '#shared/import/grid/grid.ts'
import type { ImportSource } from '#shared/import/import-session.ts'
import type { Change } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { GridSource } from '../../import/tables/read-grid.ts'
import type { AttachmentDesk } from '../attachments.ts'
import type { Office } from '../office.ts'
import { makePreviews } from './previews.ts'
import { contentOf, readNamed } from './read-source.ts'
import { makeSheets, type Sheets } from './sheets.ts'

/** What importing needs of the program around the office. */
export type ImportDesk = Pick<AttachmentDesk, 'chooseTable' | 'readTable' | 'choosePath' | 'saveCopy'>

type OpenOffice = Pick<Office, 'services' | 'parts'>

/** A file from its being read to its being written or closed. */
type Session = ReturnType<typeof sessionOf>

/** The import commands over the folder that is open at each call. One file is held at a time. */
export function makeImports(office: OpenOffice, desk: ImportDesk) {
  let session: Session | null = null
  const held = (id: string): Session => {
    // Without an office there is nothing to hold it against.
    office.services()
    if (session?.id !== id) throw new Refusal('import-gone')
    return session
  }
  const begin = async (name: string, source: GridSource): Promise<ImportSource> => {
    const { world, context } = office.services()
    session = null
    const grid = await readNamed(name, source, desk)
    session = sessionOf(world.newId(), makeSheets(grid, context().today), office)
    return summaryOf(session, name, grid)
  }
  return {
    open: async (): Promise<OutputOf<'import.open'>> => {
      office.services()
      const file = await desk.chooseTable()
      return file === null ? null : begin(file.name, { kind: 'file', bytes: await contentOf(file) })
    },
    take: ({ name, bytes }: ParsedInputOf<'import.take'>) => begin(name, { kind: 'file', bytes }),
    paste: ({ html, text }: ParsedInputOf<'import.paste'>) => begin('', { kind: 'pasted', html, text }),
    look: (input: ParsedInputOf<'import.look'>) => held(input.id).sheets.look(input),
    preview: (input: ParsedInputOf<'import.preview'>) => held(input.id).previews.make(input),
    rows: (input: ParsedInputOf<'import.rows'>) => held(input.id).previews.rows(input),
    /** What accepting would write as things stand. Throws as accepting does. */
    incoming: (input: ParsedInputOf<'import.accept'>): Change[] =>
      held(input.id).previews.changes(input, office.services().store.read),
    accept: async (input: ParsedInputOf<'import.accept'>) => {
      const outcome = await accept(held(input.id), input, office)
      session = null
      return outcome
    },
    template: async ({ target }: ParsedInputOf<'import.template'>): Promise<OutputOf<'import.template'>> => {
      office.services()
      return saveTemplate(target, desk)
    },
    close: ({ id }: ParsedInputOf<'import.close'>): null => {
      office.services()
      if (session?.id !== id) return null
      session.previews.stop()
      session = null
      return null
    },
  }
}

function sessionOf(id: string, sheets: Sheets, office: OpenOffice) {
  return { id, sheets, previews: makePreviews(sheets, office) }
}

function summaryOf({ id, sheets }: Session, name: string, grid: Grid): ImportSource {
  if (sheets.summaries.length === 0) throw new Refusal('table-empty', { params: { name } })
  const { format, encoding = null, notes } = grid
  return { id, name, format, encoding, notes, sheets: sheets.summaries }
}

/** One commit, or `record-changed` where the records are no longer those that the preview was held against. */
async function accept(
  { previews }: Session,
  input: ParsedInputOf<'import.accept'>,
  office: OpenOffice,
): Promise<OutputOf<'import.accept'>> {
  const own = previews.register()
  let outcome = { created: 0, changed: 0, bodies: 0 }
  await office.services().records.write('import.accept', (read) => {
    const changes = previews.changes(input, read)
    const count = (register: RegisterName, kind: string) =>
      changes.filter((change) => change.register === register && change.kind === kind).length
    outcome = {
      created: count(own, 'create'),
      changed: count(own, 'update'),
      bodies: own === 'organisation' ? 0 : count('organisation', 'create'),
    }
    return changes
  })
  return outcome
}

/** An empty table to fill in; null when the dialog is left. */
async function saveTemplate(
  target: ParsedInputOf<'import.template'>['target'],
  desk: ImportDesk,
): Promise<OutputOf<'import.template'>> {
  const { renderImportTemplate, templateFileName } = await import('../../import/tables/template.ts')
  const path = await desk.choosePath(templateFileName(target))
  if (path === null) return null
  await desk.saveCopy(path, oneByOne(await renderImportTemplate(target)))
  return { path }
}

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
