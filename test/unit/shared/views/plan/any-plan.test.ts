/** Any regulation, any rules, any year from 1968 to 2100: a plan holds each due once, in its period, and is stable. */
import { fc, test as propertyTest } from '@fast-check/vitest'
import { afterAll, describe, expect } from 'vitest'
import { settle } from '#electron/services/changes.ts'
import { makeState } from '#electron/store/state.ts'
import { Refusal } from '#shared/contract/result.ts'
import { addDays, addMonths, type Day, eachDay, makeDay } from '#shared/lib/dates.ts'
import type { Change, DecideContext, FieldsOf } from '#shared/registers/define-register.ts'
import type { Milestone } from '#shared/registers/obligation/index.ts'
import { decidePlan } from '#shared/views/plan/accept-plan.ts'
import { buildPlan } from '#shared/views/plan/build-plan.ts'
import type { PlanItem, YearPlan } from '#shared/views/plan/year-plan.ts'
import { choice, obligationFields, regulationFields, regulationId } from '#test/support/planned-office.ts'
import { sampleCalendar as calendar, makeRecords, putOffice } from '#test/support/sample-records.ts'
import { anyRule } from '../../calendar/due-rules/any-rule.ts'

const bodies = ['ban', 'ubnd', 'nnmt'] as const

const anyYear = fc.integer({ min: 1968, max: 2099 })
const aLead: fc.Arbitrary<FieldsOf<'obligation'>['lead']> = fc.oneof(
  fc.constantFrom(...bodies).map((organisationId) => ({ kind: 'one' as const, organisationId, label: '' })),
  fc.constant({ kind: 'one' as const, organisationId: null, label: 'luân phiên' }),
  fc
    .uniqueArray(fc.constantFrom(...bodies), { minLength: 1 })
    .map((organisationIds) => ({ kind: 'each' as const, organisationIds })),
)

/** Obligations `nv0`, `nv1`, …; what hangs on another hangs on an earlier one that does not hang on anything itself. */
const aMilestone = (place: number): fc.Arbitrary<Omit<Milestone, 'id' | 'label'>> =>
  fc.tuple(anyRule, fc.nat(9), fc.option(aLead, { freq: 5 })).map(([rule, chance, lead]) => {
    if (rule.kind !== 'event') return { rule, anchor: null, lead }
    const target: Milestone['anchor'] =
      place > 0 && chance > 3 ? { kind: 'obligation', obligationId: 'nv0' } : { kind: 'term-end' }
    return { rule, anchor: target, lead }
  })
const anObligation = (place: number): fc.Arbitrary<FieldsOf<'obligation'>> =>
  fc
    .record({
      milestones: fc.array(aMilestone(place), { minLength: 1, maxLength: 3 }),
      lead: aLead,
      outcome: fc.constantFrom('task' as const, 'event' as const),
    })
    .map(({ milestones, lead, outcome }) =>
      obligationFields(
        `NV-0${place}`,
        `Nghĩa vụ ${place}`,
        milestones.map((one, at) => ({ id: `m${at + 1}`, label: `Mốc ${at + 1}`, ...one })),
        { lead, outcome, supportingIds: [] },
      ),
    )
const someObligations = fc
  .integer({ min: 1, max: 4 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, place) => anObligation(place))))
const aTerm = fc
  .tuple(fc.integer({ min: -30, max: 11 }), fc.integer({ min: 12, max: 72 }))
  .map(([before, months]) => ({ before, months }))

/** An office in the first days of a year, over the real rules of committing, without a disk. */
function officeOf(
  year: number,
  term: { before: number; months: number },
  obligations: FieldsOf<'obligation'>[],
) {
  const records = makeRecords()
  putOffice(records)
  const state = makeState({})
  let ids = 0
  const context = (): DecideContext => ({
    read: state,
    calendar,
    today: makeDay(year, 1, 1),
    now: `${year}-01-01T01:00:00.000Z`,
    newId: () => `moi${++ids}`,
    actor: '',
  })
  const copied = (['organisation', 'person'] as const).flatMap((register) =>
    records.read.all(register).map((record) => ({ register, id: record.id, before: null, after: record })),
  )
  state.apply(copied as never)
  const validFrom = addMonths(makeDay(year, 1, 1), term.before)
  const parties = bodies.map((organisationId) => ({ organisationId, role: 'signatory' as const }))
  const validTo = addDays(addMonths(validFrom, term.months), -1)
  const regulation = { ...regulationFields, parties, signedOn: validFrom, validFrom, validTo }
  const commit = (changes: Change[]) => state.apply(settle(changes, context()))
  commit([{ register: 'regulation', kind: 'create', id: regulationId, fields: regulation }])
  obligations.forEach((fields, place) => {
    // A rule that never falls due in the term is refused; the others go on without it.
    try {
      commit([{ register: 'obligation', kind: 'create', id: `nv${place}`, fields }])
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  })
  const plan = (of = year) => buildPlan(regulationId, of, context())
  const accept = (of = year) => {
    const { items } = plan(of)
    const fresh = items.filter(({ status }) => status === 'new')
    const leads = fresh.map(({ key }) => choice(key, 'make'))
    if (leads.length > 0) commit(decidePlan(regulationId, of, leads, context()))
  }
  return { state, plan, accept }
}

/** First and last day of a period by its key, reckoned apart from the engine. */
function spanOf(key: string): { from: Day; to: Day } | null {
  const months = (year: number, first: number, count: number) => {
    const from = makeDay(year, first, 1)
    return { from, to: addDays(addMonths(from, count), -1) }
  }
  const [, many, manyTo] = /^(\d{4}-M\d\d)\.\.(\d{4}-M\d\d)$/.exec(key) ?? []
  if (many && manyTo) return { from: spanOf(many)?.from ?? '', to: spanOf(manyTo)?.to ?? '' }
  const [, year, kind = '', number = '1'] = /^(\d{4})(?:-([MQH])(\d+))?$/.exec(key) ?? []
  if (!year) return null
  const size = { M: 1, Q: 3, H: 6 }[kind] ?? 12
  return months(Number(year), (Number(number) - 1) * size + 1, size)
}

type Due = NonNullable<PlanItem['due']>

function expectInPeriod({ rule }: Milestone, due: Due): void {
  const span = spanOf(due.period)
  if (rule.kind !== 'periodic' || span === null || rule.spot.kind === 'dates') return
  const follows = rule.following && span.to < due.nominal
  const isStrict = 'limit' in rule.spot && rule.spot.limit === 'strictly-before'
  const length = eachDay(span.from, span.to).length
  const last = rule.following ? addDays(span.to, length + 10) : span.to
  expect(due.nominal >= (isStrict ? addDays(span.from, -1) : span.from)).toBe(true)
  expect(due.nominal <= last).toBe(true)
  if (rule.following) expect(follows || isStrict).toBe(true)
  // Days off move it, in the direction of the policy, over days off only.
  if (due.dueOn === due.nominal) return
  expect(rule.onDayOff).toBe(due.dueOn > due.nominal ? 'next' : 'previous')
  const [first, end] =
    due.dueOn > due.nominal ? [due.nominal, addDays(due.dueOn, -1)] : [addDays(due.dueOn, 1), due.nominal]
  expect(eachDay(first, end).some((day) => calendar.isWorkingDay(day))).toBe(false)
  expect(calendar.isWorkingDay(due.dueOn)).toBe(true)
}

function expectSound(plan: YearPlan, obligations: readonly FieldsOf<'obligation'>[]): void {
  expect(new Set(plan.items.map(({ key }) => key)).size).toBe(plan.items.length)
  for (const item of plan.items) {
    const { due, planned } = item
    if (due === null) throw new Error(`${item.key} has no due`)
    expect(due.nominal.slice(0, 4)).toBe(String(plan.year))
    expect(planned.on >= (due.windowFrom ?? due.dueOn) && planned.on <= due.dueOn).toBe(true)
    if (planned.on !== due.dueOn) expect(calendar.isWorkingDay(planned.on)).toBe(true)
    expect(planned.leadId).not.toBe(null)
    const milestone = obligations[Number(item.obligationId.slice(2))]?.milestones.find(
      ({ id }) => id === item.milestoneId,
    )
    if (!milestone) throw new Error(`${item.key} has no milestone`)
    expectInPeriod(milestone, due)
  }
}

let planned = 0
// Refused rules must not leave the properties without anything to hold for.
afterAll(() => expect(planned).toBeGreaterThan(500))

describe('the plan of any regulation', () => {
  propertyTest.prop([anyYear, aTerm, someObligations], { numRuns: 150 })(
    'holds each due once, in its year and its period; accepted, it is as it was',
    (year, term, obligations) => {
      const office = officeOf(year, term, obligations)
      const before = office.plan()
      expectSound(before, obligations)
      planned += before.items.length
      expect(before.counts.new).toBe(before.items.length)
      office.accept()
      const after = office.plan()
      expect(after.items.map(({ key, planned }) => [key, planned])).toEqual(
        before.items.map(({ key, planned }) => [key, planned]),
      )
      // What was to be held before today counts as held.
      for (const { status, planned, makes } of after.items)
        expect(status).toBe(makes === 'event' && planned.on < makeDay(year, 1, 1) ? 'settled' : 'same')
      const made = office.state.all('task').length + office.state.all('event').length
      expect(made).toBe(before.items.length)
      expect(office.state.all('fulfilment')).toHaveLength(before.items.length)
    },
  )

  propertyTest.prop([anyYear, aTerm, someObligations], { numRuns: 60 })(
    'shares nothing with that of the next year, and accepting one leaves the other as it was',
    (year, term, obligations) => {
      const office = officeOf(year, term, obligations)
      office.accept()
      const [first, second] = [office.plan(), office.plan(year + 1)]
      const keys = new Set(first.items.map(({ key }) => key))
      expect(second.items.filter(({ key }) => keys.has(key))).toEqual([])
      office.accept(year + 1)
      expect(office.plan()).toEqual(first)
      expect(office.plan(year + 1).counts.new).toBe(0)
      expect(office.plan(year + 1).counts.gone).toBe(0)
    },
  )
})
