/** A sheet held against the records: the last preview is what is leafed through and accepted. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { changesOfPreview, keyOfName } from '#shared/import/tables/accept.ts'
import { makePreview, type Preview, type PreviewRow } from '#shared/import/tables/preview.ts'
import { makeSeen, type NameDecision } from '#shared/import/tables/seen.ts'
import { targets } from '#shared/import/tables/targets.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { Office } from '../office.ts'
import { makeTurns } from '../turns.ts'
import type { Sheets } from './sheets.ts'

type Input = ParsedInputOf<'import.preview'>

type Made = {
  preview: Preview
  decisions: Map<string, NameDecision>
  /** Names that were decided about, as they are written, by their key. */
  names: Map<string, string>
  /** How the records stood. */
  stamp: string
}

/** The previews of one file. */
export function makePreviews(sheets: Sheets, office: Pick<Office, 'services' | 'parts'>) {
  /** Ids of bodies to be made, by name: the same in every preview. */
  const bodyIds = new Map<string, string>()
  let last: Made | null = null
  let asked = 0

  const idOfBody = (key: string): string => {
    const id = bodyIds.get(key) ?? office.services().world.newId()
    bodyIds.set(key, id)
    return id
  }
  const expectLast = (): Made => {
    if (last === null) throw new Refusal('not-allowed-now')
    return last
  }
  return {
    /** Makes one; a newer one stops it (`cancelled`), as {@link stop} does. */
    make: async ({ sheet, decode, plan, ...input }: Input): Promise<OutputOf<'import.preview'>> => {
      asked += 1
      const own = asked
      const context = office.services().context()
      const decisions = decisionsOf(input.decisions, idOfBody)
      const seen = makeSeen(context, targets[plan.target].register, decisions)
      const stamp = stampOf(context.read, plan.target)
      const corrections = new Map(input.corrections.map(({ row, values }) => [row, values]))
      const steps = makePreview(sheets.at(sheet, decode), plan, corrections, seen)
      const heed = () => {
        if (asked !== own) throw new Refusal('cancelled')
      }
      const preview = await finish(steps, heed, office.parts.tellWork)
      const names = new Map(input.decisions.map(({ name }) => [keyOfName(name), name]))
      last = { preview, decisions, names, stamp }
      return countsOf(preview)
    },
    rows: (input: ParsedInputOf<'import.rows'>) => pageOf(expectLast().preview, input),
    /** The register that the last one writes into. */
    register: (): RegisterName => targets[expectLast().preview.plan.target].register,
    /** What the last one leads to, but for rows that are left out. Throws `record-changed` where the records are others by now. */
    changes: ({ excluded }: ParsedInputOf<'import.accept'>, read: ReadModel): Change[] => {
      const { preview, decisions, names, stamp } = expectLast()
      if (stampOf(read, preview.plan.target) !== stamp)
        throw new Refusal('record-changed', { params: { id: '' } })
      const context = { ...office.services().context(), read }
      const changes = changesOfPreview(preview, new Set(excluded), decisions, names, context)
      if (changes.length === 0) throw new Refusal('not-allowed-now')
      return changes
    },
    stop: () => {
      asked += 1
    },
  }
}

/** Makes a preview in turns and tells how far it is; `heed` throws when it is no longer wanted. */
async function finish(
  steps: Generator<number, Preview>,
  heed: () => void,
  tell: Office['parts']['tellWork'],
): Promise<Preview> {
  const turn = makeTurns(heed)
  let told = 0
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      tell({ work: 'import', done: 1, total: 1 })
      return step.value
    }
    if (step.value - told >= 0.02) {
      told = step.value
      tell({ work: 'import', done: Math.round(told * 100), total: 100 })
    }
    await turn()
  }
}

function decisionsOf(
  decisions: Input['decisions'],
  idOfBody: (key: string) => string,
): Map<string, NameDecision> {
  return new Map(
    decisions.map(({ name, kind, id }): [string, NameDecision] => {
      const key = keyOfName(name)
      if (kind === 'text') return [key, { kind }]
      return [key, { kind, id: kind === 'create' ? idOfBody(key) : (id ?? '') }]
    }),
  )
}

function countsOf({ rows, leftOut, unknown }: Preview): OutputOf<'import.preview'> {
  const counts = { new: 0, same: 0, changed: 0, wrong: 0 }
  for (const { status } of rows) counts[status] += 1
  return { counts, leftOut, unknown: unknown.slice(0, 500) }
}

function pageOf(
  { rows }: Preview,
  { statuses, offset, limit }: ParsedInputOf<'import.rows'>,
): OutputOf<'import.rows'> {
  const kept = statuses.length === 0 ? rows : rows.filter(({ status }) => statuses.includes(status))
  return {
    total: kept.length,
    rows: kept
      .slice(offset, offset + limit)
      .map(({ fields: _fields, isStored: _stored, newId: _newId, ...row }): PreviewRow => row),
  }
}

/** Differs when a record that the preview leans on was made, changed or removed. */
function stampOf(read: ReadModel, target: Input['plan']['target']): string {
  const registers: RegisterName[] = [targets[target].register, 'organisation', 'person']
  return [...registers, ...(target === 'event' ? (['series'] as const) : [])]
    .map((name) => {
      const records = read.all(name) as readonly { updatedAt: string }[]
      return `${records.length} ${records.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '')}`
    })
    .join(' ')
}
