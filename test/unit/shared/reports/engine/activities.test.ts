/** The press, joint activities and commendations in reports, against counts made from the sample's records by hand. */
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { doneOn } from '#shared/registers/joint-activity/index.ts'
import { figureOf } from '#shared/reports/engine/figures/index.ts'
import { listOf, lists } from '#shared/reports/engine/lists/index.ts'
import { tableOf } from '#shared/reports/engine/tables/index.ts'
import { sampleChanges } from '#shared/sample/sample-office.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { type Frame, makeFrame } from '#shared/views/reports/frame.ts'
import { periodsOfYear } from '#shared/views/reports/periods.ts'
import type { ReportPeriod } from '#shared/views/reports/report.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'

const today = '2026-11-23'
const records = makeRecords()
for (const change of sampleChanges(`${today}T01:00:00.000Z`))
  if (change.kind === 'create') records.put(change.register, change.id ?? '', change.fields as never)
const context = { read: records.read, today, calendar: sampleCalendar }
const nothing = { regulationIds: [], organisationIds: [], personIds: [] }
const settings = { window: 'calendar', tasks: 'active' } as const
const frameOf = (period: ReportPeriod): Frame =>
  makeFrame(period, nothing, settings, { context, links: linkObligations(context) })
const months = periodsOfYear('month', 2026, 'calendar')
const [firstQuarter] = periodsOfYear('quarter', 2026, 'calendar') as [ReportPeriod]
const [wholeYear] = periodsOfYear('year', 2026, 'calendar') as [ReportPeriod]
const year = frameOf(wholeYear)
const measured = (key: string, frame = year) => figureOf(key)?.measure(frame).value

const press = records.read.all('press-event').filter(({ heldOn }) => heldOn !== null)
const activities = records.read.all('joint-activity')
const praised = records.read.all('commendation')

describe('the press', () => {
  test('what was held, asked and published', () => {
    expect(measured('press-held')).toBe(press.length)
    expect(measured('press-conferences')).toBe(
      press.filter(({ kind }) => kind.endsWith('-conference')).length,
    )
    expect(measured('press-coverage')).toBe(press.reduce((sum, { coverage }) => sum + coverage.length, 0))
    const all = records.read.all('press-event').flatMap(({ questions }) => questions)
    expect(measured('press-questions')).toBe(all.length)
    expect(measured('press-questions-late')).toBe(
      all.filter(({ answeredOn, dueOn }) => answeredOn !== null && dueOn !== null && answeredOn > dueOn)
        .length,
    )
    expect(measured('press-questions-open')).toBe(all.filter(({ answeredOn }) => answeredOn === null).length)
    const parts = ['in-time', 'late', 'refused', 'open'].map((key) => measured(`press-questions-${key}`) ?? 0)
    expect(parts.reduce((sum, one) => sum + one, 0)).toBe(all.length)
  })

  test('quarters are owed as they begin: three of four met in November, the first alone in March', () => {
    expect([measured('press-quarters'), measured('press-quarters-met')]).toEqual([4, 3])
    const first = frameOf(firstQuarter)
    expect([measured('press-quarters', first), measured('press-quarters-met', first)]).toEqual([1, 1])
  })

  test('behind the quarters stand the conferences that were held in them', () => {
    const conferences = (from: string, to: string) =>
      press
        .filter(({ kind, heldOn }) => kind.endsWith('-conference') && heldOn !== null)
        .filter(({ heldOn }) => String(heldOn) >= from && String(heldOn) <= to)
        .map(({ id }) => id)
        .toSorted()
    const behind = (key: string, frame = year) =>
      figureOf(key)
        ?.measure(frame)
        .of()
        .map(({ id }) => id)
        .toSorted()
    expect(behind('press-quarters-met')).toEqual(conferences('2026-01-01', today))
    expect(behind('press-quarters', frameOf(firstQuarter))).toEqual(conferences('2026-01-01', '2026-03-31'))
    expect(behind('press-quarters')?.length).toBeGreaterThan(1)
  })
})

test('every list of coordination records offers the fields that the office added to their register', () => {
  for (const kind of lists) {
    const registers = kind.build(year, []).rows.map(({ record }) => record.register)
    const own = registers.filter(isCoordination)
    expect(
      own.every((register) => register === kind.register),
      kind.key,
    ).toBe(true)
  }
})

describe('joint activities', () => {
  test('what was done, by whom it was attended, what was recommended', () => {
    const done = activities.filter((one) => !one.isCancelled && (doneOn(one) ?? '9999') <= today)
    expect((measured('trainings-done') ?? 0) + (measured('inspections-done') ?? 0)).toBe(done.length)
    const rounds = activities.flatMap(({ rounds: all }) => all.filter(({ isHeld }) => isHeld))
    expect(measured('activity-rounds')).toBe(rounds.length)
    expect(measured('activity-people')).toBe(rounds.reduce((sum, { people }) => sum + (people ?? 0), 0))
    const rows = activities.flatMap(({ recommendations }) => recommendations)
    expect(measured('recommendations-made')).toBe(rows.length)
    expect(measured('recommendations-not-given')).toBe(rows.filter(({ taskId }) => taskId === null).length)
  })
})

describe('commendations', () => {
  test('count each step in its own period', () => {
    expect(measured('commendations-nominated')).toBe(praised.length)
    expect(measured('commendations-decided')).toBe(praised.filter(({ decidedOn }) => decidedOn).length)
    expect(measured('commendations-waiting')).toBe(
      praised.filter(({ decidedOn, isDeclined }) => !decidedOn && !isDeclined).length,
    )
  })

  test('no list names a person whose consent is missing', () => {
    const hidden = praised.filter((one) => one.subjectKind === 'individual' && one.consentOn === null)
    expect(hidden.length).toBeGreaterThan(0)
    const told = JSON.stringify(listOf('commendations')?.build(year, []).rows)
    for (const { nominee, title } of hidden) {
      expect(told).toContain(title)
      expect(told).not.toContain(nominee)
    }
  })
})

const additive = [
  'press-held',
  'press-questions',
  'press-coverage',
  'trainings-done',
  'inspections-done',
  'activity-rounds',
  'activity-people',
  'commendations-nominated',
  'commendations-decided',
]
test.each(additive)('%s: the months add up to the year', (key) => {
  expect(figureOf(key)?.addsUp).toContain('months')
  // Questions of gatherings that are still to come stand in the months after today.
  const sum = months.reduce((total, month) => total + (measured(key, frameOf(month)) ?? 0), 0)
  expect(sum).toBe(measured(key))
})

test.each(['press-by-kind', 'activities-by-kind', 'commendations-by-subject'])(
  '%s: every column adds up to its total',
  (key) => {
    const draft = tableOf(key)?.build({ now: year, before: null }, {})
    const numbers = (draft?.rows ?? []).map(({ cells }) =>
      cells.slice(1).map((cell) => (typeof cell === 'object' && cell !== null ? (cell.value ?? 0) : 0)),
    )
    const total = numbers.pop() ?? []
    expect(total.some((one) => one > 0)).toBe(true)
    total.forEach((value, column) => {
      expect(numbers.reduce((sum, row) => sum + (row[column] ?? 0), 0)).toBe(value)
    })
  },
)

test('the day before the first record there is nothing to tell', () => {
  const before = frameOf({
    ...(year.period as ReportPeriod),
    from: '2020-01-01',
    to: addDays('2020-02-01', -1),
  })
  for (const key of additive) expect(measured(key, before), key).toBe(0)
})
