/** Importing tables: a file is read once, looked at in many ways, and written in one commit when it is accepted. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Grid, GridSheet } from '#shared/import/grid/grid.ts'
import { decodeSheet, legacyOfSheet } from '#shared/import/grid/legacy-sheet.ts'
import type { ImportSource } from '#shared/import/import-session.ts'
import { type ReadSchedule, readSchedule } from '#shared/import/schedule/read-schedule.ts'
import { scheduleMapping } from '#shared/import/schedule/schedule-sheet.ts'
import { changesOfPreview, keyOfName } from '#shared/import/tables/accept.ts'
import { findHead, guessColumns, headTexts } from '#shared/import/tables/find-head.ts'
import { makePreview, type Preview, type PreviewRow } from '#shared/import/tables/preview.ts'
import { makeSeen, type NameDecision } from '#shared/import/tables/seen.ts'
import { targets } from '#shared/import/tables/targets.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { GridSource } from '../import/tables/read-grid.ts'
import type { AttachmentDesk, ChosenFile } from './attachments.ts'
import type { Office } from './office.ts'
import { makeTurns } from './turns.ts'

/** What importing needs of the program around the office. */
export type ImportDesk = Pick<AttachmentDesk, 'chooseTable' | 'readTable' | 'choosePath' | 'saveCopy'>

/** A sheet as it is looked at; `schedule` stands for entries found in another one. */
type HeldSheet = { sheet: GridSheet; schedule: ReadSchedule | null; isDecoded: boolean }

type Session = {
  id: string
  sheets: HeldSheet[]
  decoded: Map<string, GridSheet>
  /** Ids of bodies to be made, by name: the same in every preview. */
  made: Map<string, string>
  preview: {
    preview: Preview
    decisions: Map<string, NameDecision>
    names: Map<string, string>
    stamp: string
  } | null
  /** The last preview that was asked for: an older one stops. */
  asked: number
}

const sampleRows = 30
const sampleColumns = 60
/** Rows of a sheet in which a schedule is looked for. */
const longestSchedule = 3000

/** The import commands over the folder that is open at each call. One file is held at a time. */
export function makeImports(office: Pick<Office, 'services' | 'parts'>, desk: ImportDesk) {
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
    const made = sessionOf(world.newId(), grid, context().today)
    session = made
    return summaryOf(made, name, grid)
  }
  return {
    open: async (): Promise<OutputOf<'import.open'>> => {
      office.services()
      const file = await desk.chooseTable()
      return file === null ? null : begin(file.name, { kind: 'file', bytes: await contentOf(file) })
    },
    take: ({ name, bytes }: ParsedInputOf<'import.take'>) => begin(name, { kind: 'file', bytes }),
    paste: ({ html, text }: ParsedInputOf<'import.paste'>) => begin('', { kind: 'pasted', html, text }),
    look: (input: ParsedInputOf<'import.look'>) => look(held(input.id), input),
    preview: (input: ParsedInputOf<'import.preview'>) => preview(held(input.id), input, office),
    rows: (input: ParsedInputOf<'import.rows'>) => rowsOf(held(input.id), input),
    /** What accepting would write as things stand. Throws as accepting does. */
    incoming: (input: ParsedInputOf<'import.accept'>): Change[] =>
      incoming(held(input.id), input, office, office.services().store.read),
    accept: async (input: ParsedInputOf<'import.accept'>) => {
      const outcome = await accept(held(input.id), input, office)
      session = null
      return outcome
    },
    template: async ({ target }: ParsedInputOf<'import.template'>): Promise<OutputOf<'import.template'>> => {
      office.services()
      const { renderImportTemplate, templateFileName } = await import('../import/tables/template.ts')
      const path = await desk.choosePath(templateFileName(target))
      if (path === null) return null
      const bytes = await renderImportTemplate(target)
      await desk.saveCopy(path, oneByOne(bytes))
      return { path }
    },
    close: ({ id }: ParsedInputOf<'import.close'>): null => {
      office.services()
      if (session?.id === id) {
        session.asked += 1
        session = null
      }
      return null
    },
  }
}

async function* oneByOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function readNamed(name: string, source: GridSource, desk: ImportDesk): Promise<Grid> {
  try {
    return await desk.readTable(source)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(error.error.code, { params: { name } })
  }
}

async function contentOf({ name, read }: ChosenFile): Promise<Uint8Array> {
  const { gridLimits } = await import('#shared/import/grid/grid.ts')
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    for await (const piece of read()) {
      size += piece.length
      if (size > gridLimits.fileBytes) throw new Refusal('table-too-large', { params: { name } })
      pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('import-unreadable', { params: { name } })
  }
  return Buffer.concat(pieces)
}

/** Schedules stand first: where there is one it is what the file is about. */
function sessionOf(id: string, grid: Grid, today: string): Session {
  const tables: HeldSheet[] = []
  const schedules: HeldSheet[] = []
  for (const sheet of grid.sheets) {
    const legacy = sheet.rows.length <= longestSchedule ? legacyOfSheet(sheet) : null
    const read = legacy ? decodeSheet(sheet, legacy.encoding) : sheet
    const schedule =
      sheet.rows.length <= longestSchedule && !sheet.isHidden ? readSchedule(read, today) : null
    if (schedule) schedules.push({ sheet: schedule.sheet, schedule, isDecoded: legacy !== null })
    if (sheet.kind === 'table' && sheet.rows.length > 0)
      tables.push({ sheet, schedule: null, isDecoded: false })
  }
  return {
    id,
    sheets: [...schedules.slice(0, 50), ...tables],
    decoded: new Map(),
    made: new Map(),
    preview: null,
    asked: 0,
  }
}

function summaryOf({ id, sheets }: Session, name: string, grid: Grid): ImportSource {
  if (sheets.length === 0) throw new Refusal('table-empty', { params: { name } })
  return {
    id,
    name,
    format: grid.format,
    encoding: grid.encoding ?? null,
    notes: grid.notes,
    sheets: sheets.map(({ sheet, schedule }) => ({
      name: sheet.name,
      kind: schedule ? 'schedule' : 'table',
      layout: schedule?.layout ?? null,
      rows: schedule ? sheet.rows.length - 1 : sheet.rows.length,
      columns: Math.max(0, ...sheet.rows.slice(0, 200).map((row) => row.length)),
      isHidden: sheet.isHidden,
    })),
  }
}

function sheetAt(session: Session, at: number, decode: 'tcvn3' | 'vni' | null): HeldSheet {
  const found = session.sheets[at]
  if (!found) throw new Refusal('bad-input', { issues: [{ path: 'sheet', code: 'wrong-shape' }] })
  if (decode === null || found.schedule) return found
  const key = `${at} ${decode}`
  const sheet = session.decoded.get(key) ?? decodeSheet(found.sheet, decode)
  session.decoded.clear()
  session.decoded.set(key, sheet)
  return { ...found, sheet }
}

function look(
  session: Session,
  { sheet: at, target, decode, head }: ParsedInputOf<'import.look'>,
): OutputOf<'import.look'> {
  const { sheet, schedule, isDecoded } = sheetAt(session, at, decode)
  const legacy = schedule ? null : legacyOfSheet(session.sheets[at]?.sheet ?? sheet)
  const found = schedule
    ? { target: 'event' as const, from: 0, rows: 1, mapping: scheduleMapping, orderColumn: null }
    : findHead(sheet, target)
  const at2 = head ?? found
  const heads = headTexts(sheet.rows.slice(at2.from, at2.from + at2.rows))
  const mapping = head && !schedule ? guessColumns(heads, found.target).mapping : found.mapping
  const from = Math.max(0, at2.from - 3)
  return {
    head: { ...found, from: at2.from, rows: at2.rows, mapping },
    heads,
    sample: sheet.rows
      .slice(from, from + sampleRows)
      .map((row) => row.slice(0, sampleColumns).map(({ text }) => text.slice(0, 300))),
    sampleFrom: from,
    legacy,
    isDecoded,
  }
}

async function preview(
  session: Session,
  { sheet: at, decode, plan, decisions, corrections }: ParsedInputOf<'import.preview'>,
  office: Pick<Office, 'services' | 'parts'>,
): Promise<OutputOf<'import.preview'>> {
  session.asked += 1
  const { asked } = session
  const { context } = office.services()
  const seenContext = context()
  const decided = decisionsOf(session, decisions, seenContext.newId)
  const { sheet } = sheetAt(session, at, decode)
  const seen = makeSeen(seenContext, targets[plan.target].register, decided)
  const stamp = stampOf(seenContext.read, plan.target)
  const steps = makePreview(sheet, plan, new Map(corrections.map(({ row, values }) => [row, values])), seen)
  const turn = makeTurns(() => {
    if (session.asked !== asked) throw new Refusal('cancelled')
  })
  let told = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      const names = new Map(decisions.map(({ name }) => [keyOfName(name), name]))
      session.preview = { preview: step.value, decisions: decided, names, stamp }
      office.parts.tellWork({ work: 'import', done: 1, total: 1 })
      return countsOf(step.value)
    }
    if (step.value - told >= 0.02) {
      told = step.value
      office.parts.tellWork({ work: 'import', done: Math.round(step.value * 100), total: 100 })
    }
    await turn()
  }
}

function decisionsOf(
  session: Session,
  decisions: ParsedInputOf<'import.preview'>['decisions'],
  newId: () => string,
): Map<string, NameDecision> {
  return new Map(
    decisions.map(({ name, kind, id }): [string, NameDecision] => {
      const key = keyOfName(name)
      if (kind === 'text') return [key, { kind }]
      if (kind !== 'create') return [key, { kind, id: id ?? '' }]
      const made = session.made.get(key) ?? newId()
      session.made.set(key, made)
      return [key, { kind, id: made }]
    }),
  )
}

function countsOf({ rows, leftOut, unknown }: Preview): OutputOf<'import.preview'> {
  const counts = { new: 0, same: 0, changed: 0, wrong: 0 }
  for (const { status } of rows) counts[status] += 1
  return { counts, leftOut, unknown: unknown.slice(0, 500) }
}

function rowsOf(
  session: Session,
  { statuses, offset, limit }: ParsedInputOf<'import.rows'>,
): OutputOf<'import.rows'> {
  if (session.preview === null) throw new Refusal('not-allowed-now')
  const { rows } = session.preview.preview
  const kept = statuses.length === 0 ? rows : rows.filter(({ status }) => statuses.includes(status))
  return {
    total: kept.length,
    rows: kept
      .slice(offset, offset + limit)
      .map(({ fields: _fields, isStored: _stored, newId: _newId, ...row }): PreviewRow => row),
  }
}

/** One commit, or `record-changed` where the records are no longer those that the preview was held against. */
async function accept(
  session: Session,
  input: ParsedInputOf<'import.accept'>,
  office: Pick<Office, 'services'>,
): Promise<OutputOf<'import.accept'>> {
  if (session.preview === null) throw new Refusal('not-allowed-now')
  const own = targets[session.preview.preview.plan.target].register
  let outcome = { created: 0, changed: 0, bodies: 0 }
  await office.services().records.write('import.accept', (read) => {
    const changes = incoming(session, input, office, read)
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

/** What the last preview leads to, but for rows that are left out. */
function incoming(
  { preview: found }: Session,
  { excluded }: ParsedInputOf<'import.accept'>,
  office: Pick<Office, 'services'>,
  read: ReadModel,
): Change[] {
  if (found === null) throw new Refusal('not-allowed-now')
  const { preview: accepted, decisions, names, stamp } = found
  if (stampOf(read, accepted.plan.target) !== stamp)
    throw new Refusal('record-changed', { params: { id: '' } })
  const context = { ...office.services().context(), read }
  const changes = changesOfPreview(accepted, new Set(excluded), decisions, names, context)
  if (changes.length === 0) throw new Refusal('not-allowed-now')
  return changes
}

/** Differs when a record that the preview leans on was made, changed or removed. */
function stampOf(read: ReadModel, target: ParsedInputOf<'import.preview'>['plan']['target']): string {
  const registers: RegisterName[] = [targets[target].register, 'organisation', 'person']
  return [...registers, ...(target === 'event' ? (['series'] as const) : [])]
    .map((name) => {
      const records = read.all(name) as readonly { updatedAt: string }[]
      return `${records.length} ${records.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')}`
    })
    .join(' ')
}
