/**
 * The matrix of the sample office's year, cell by cell, against a count that knows nothing of the engine: the due days are
 * those that were worked out by hand for the template (`template-rules.ts`), and what keeps them is looked up in the raw
 * records with plain comparisons.
 */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import { type CalendarEntry, calendarEntries } from '#shared/views/calendar-entries.ts'
import { buildMatrix } from '#shared/views/fulfilment/build-matrix.ts'
import { dueStates } from '#shared/views/obligations/due-standing.ts'
import { makeInProcess } from '#test/support/in-process-api.ts'
import { expectedRules } from '#test/unit/shared/calendar/due-rules/template-rules.ts'

const regulationId = 'quy-che'
const year = { from: '2026-01-01', to: '2026-12-31' } as const
type Owed = { period: string; dueOn: Day }

/** Dues of 2026 that the table by year does not hold: of a period that began in 2025, by an event, or by what came up. */
const byHand: Readonly<Record<string, readonly Owed[]>> = {
  // Week 2 of January is 05-11/01; Saturday the 10th is worked for Friday the 2nd.
  'NV-09 m1': [{ period: '2025-M12', dueOn: '2026-01-10' }],
  'NV-31 m1': [{ period: '2025', dueOn: '2026-03-31' }],
  // The review is planned for Friday 20/03/2026; twenty working days back over Tết (16-20/02).
  'NV-33 m1': [{ period: '2025', dueOn: '2026-02-13' }],
  // Asked on 14/11 at 09:30: until 09:30 on the 15th.
  'NV-07 m1': [{ period: 'phat-sinh-1', dueOn: '2026-11-15' }],
  'NV-12 m1': [{ period: 'phat-sinh-2', dueOn: '2026-11-25' }],
}

/** The periods of a list of due days, by how many there are in a year. */
function periodsOf(count: number): string[] {
  const unit = { 12: 'M', 4: 'Q', 2: 'H' }[count]
  if (unit === undefined) return ['2026']
  return Array.from(
    { length: count },
    (_, at) => `2026-${unit}${String(at + 1).padStart(unit === 'M' ? 2 : 1, '0')}`,
  )
}

/** The table by hand: each milestone's dues of 2026, by code and milestone. */
function dueTable(): Map<string, Owed[]> {
  const table = new Map<string, Owed[]>()
  const met = new Map<string, number>()
  for (const { code, dues } of expectedRules) {
    const nth = (met.get(code) ?? 0) + 1
    met.set(code, nth)
    const days = dues[2026] ?? []
    const periods = periodsOf(days.length)
    const row = days.map((dueOn, at) => ({ period: periods[at] ?? '', dueOn }))
    const key = `${code} m${nth}`
    table.set(
      key,
      [...row, ...(byHand[key] ?? [])].filter(({ dueOn }) => dueOn.startsWith('2026')),
    )
  }
  return table
}

/** The period in which an entry's own day lies, for a row of such periods. */
function periodOfDay(day: Day, like: string): string {
  const month = Number(day.slice(5, 7))
  if (like.includes('-M')) return `${day.slice(0, 4)}-M${day.slice(5, 7)}`
  if (like.includes('-Q')) return `${day.slice(0, 4)}-Q${Math.ceil(month / 3)}`
  return like.includes('-H') ? `${day.slice(0, 4)}-H${month <= 6 ? 1 : 2}` : day.slice(0, 4)
}

let context: RuleContext
let entries: CalendarEntry[]
beforeAll(async () => {
  const program = await makeInProcess({
    startAt: '2026-11-23T01:00:00.000Z',
    path: '/sample',
    isSample: true,
  })
  context = program.services().context()
  entries = calendarEntries(context.read, context.calendar, '2025-06-01', '2027-06-30')
})

function isFor(basis: Basis | null, obligation: Obligation, milestoneId: string, bodyId: string | null) {
  return (
    basis?.kind === 'obligation' &&
    basis.obligationId === obligation.id &&
    basis.milestoneId === milestoneId &&
    (basis.bodyId === bodyId || basis.bodyId === null)
  )
}

/** The days on which a due was kept, as the records say. */
function keptOn(obligation: Obligation, milestoneId: string, bodyId: string | null, period: string): Day[] {
  const { read, today } = context
  const means = (basis: Basis, day: Day) =>
    isFor(basis, obligation, milestoneId, bodyId) &&
    basis.kind === 'obligation' &&
    (basis.period || periodOfDay(day, period)) === period
  const tasks = read
    .all('task')
    .filter(({ state, basis, leadId, deadline, assignedOn }) => {
      if (!['awaiting', 'done'].includes(state) || basis?.kind !== 'obligation') return false
      const isOwn = basis.bodyId === bodyId || leadId === bodyId
      return isOwn && means(basis, deadline.kind === 'date' ? deadline.on : assignedOn)
    })
    .map(({ completedOn }) => completedOn)
  const events = entries
    .filter(({ status }) => status === 'registered' || status === 'approved')
    .filter(({ basis, date }) => basis.some((one) => means(one, date)))
    .map(({ key, date, endDate }) => ({
      on: endDate ?? date,
      ended: read.get('meeting', key)?.endedAt ?? null,
    }))
    .filter(({ on, ended }) => on < today || (on === today && ended !== null))
    .map(({ on }) => on)
  const proofs = read
    .all('fulfilment')
    .filter((one) => one.obligationId === obligation.id && one.milestoneId === milestoneId)
    .filter((one) => one.bodyId === bodyId && one.period === period)
    .flatMap((one) => one.proofs.map(({ on }) => on))
    .filter((on) => on <= today)
  return [...tasks, ...events, ...proofs].filter((day) => day !== null).toSorted()
}

function stateOf(
  obligation: Obligation,
  milestoneId: string,
  bodyId: string | null,
  { period, dueOn }: Owed,
) {
  const isExempt = context.read
    .all('fulfilment')
    .some(
      (one) =>
        one.exemption !== null &&
        one.obligationId === obligation.id &&
        one.milestoneId === milestoneId &&
        one.period === period &&
        one.bodyId === bodyId,
    )
  if (isExempt) return 'not-applicable'
  const [first] = keptOn(obligation, milestoneId, bodyId, period)
  if (first !== undefined) return first <= dueOn ? 'done' : 'late'
  return dueOn < context.today ? 'missing' : 'not-due'
}

/** `done 2, missing 1` for a cell, in the order of the states. */
const say = (counts: Readonly<Record<string, number>>) =>
  dueStates
    .filter((state) => (counts[state] ?? 0) > 0)
    .map((state) => `${state} ${counts[state]}`)
    .join(', ')

function countedByHand(): Record<string, string[]> {
  const table = dueTable()
  const rows: Record<string, string[]> = {}
  for (const obligation of context.read.all('obligation'))
    for (const { id, lead } of obligation.milestones) {
      const own = lead ?? obligation.lead
      const bodies = own.kind === 'each' ? own.organisationIds : [null]
      const cells = Array.from({ length: 12 }, (): Record<string, number> => ({}))
      for (const owed of table.get(`${obligation.code} ${id}`) ?? [])
        for (const body of bodies) {
          const state = stateOf(obligation, id, body, owed)
          const cell = cells[Number(owed.dueOn.slice(5, 7)) - 1] ?? {}
          cell[state] = (cell[state] ?? 0) + 1
        }
      rows[`${obligation.code} ${id}`] = cells.map(say)
    }
  return rows
}

describe('the sample office in 2026', () => {
  test('every cell of the matrix is what the records say, counted by hand', () => {
    const matrix = buildMatrix({ regulationId, ...year, zoom: 'month' }, context)
    const rows = matrix.articles.flatMap((article) => article.rows)
    const shown = Object.fromEntries(
      rows.map(({ code, milestoneId, cells }) => [
        `${code} ${milestoneId}`,
        cells.map(({ counts }) => say(counts)),
      ]),
    )
    expect(shown).toEqual(countedByHand())
    // Not an empty comparison: a whole year of some forty milestones, in every state.
    expect(rows.length).toBeGreaterThan(40)
    expect(matrix.total.total).toBeGreaterThan(200)
    for (const state of dueStates) expect(matrix.total.counts[state], state).toBeGreaterThan(2)
  })
})
