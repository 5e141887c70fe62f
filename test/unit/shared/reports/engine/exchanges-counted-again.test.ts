/** The figures of two-way information and of proposals counted a second time, from the bare records of the sample office. */
import { describe, expect, test } from 'vitest'
import { buildReport } from '#shared/reports/engine/build-report.ts'
import { figures } from '#shared/reports/engine/figures/index.ts'
import { templateOf } from '#shared/reports/templates/index.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { makeFrame } from '#shared/views/reports/frame.ts'
import { periodsOfYear } from '#shared/views/reports/periods.ts'
import type { ReportFigure, ReportTable } from '#shared/views/reports/report.ts'
import { reportDay, sampleChoice, sampleReportContext } from '#test/support/sample-reports.ts'

const context = sampleReportContext()
const exchanges = context.read.all('information-exchange')
const proposals = context.read.all('proposal')
const named = templateOf(context.read, 'exchange-month')
if (!named) throw new Error('no report')
const { data } = buildReport(named, sampleChoice('exchange-month', context), context)
const shown = new Map<string, ReportFigure>(
  data.parts.flatMap((part) =>
    part.kind === 'figures' ? part.figures.map((one) => [one.key, one] as const) : [],
  ),
)
const value = (key: string) => shown.get(key)?.value

/** Dues and answers by hand, in the plainest words: which day was promised, which day came. */
const promised = (one: (typeof exchanges)[number]) => {
  if (one.kind === 'regular' || one.term === 'day') return one.dueOn
  if (one.sentOn === null || one.termCount === null || one.term === 'none') return null
  if (one.term === 'working-days') return context.calendar.addWorkingDays(one.sentOn, one.termCount)
  const end = Date.parse(`${one.sentOn}T${one.sentAt ?? '23:59'}:00Z`) + one.termCount * 3_600_000
  return new Date(end).toISOString().slice(0, 10)
}
const came = (one: (typeof exchanges)[number]) => {
  if (one.kind === 'regular') return one.sentOn
  const answers = exchanges.filter((other) => other.answersIds.includes(one.id) && other.kind === 'answer')
  const days = [one.answeredOn, ...answers.filter(({ isPartial }) => !isPartial).map(({ sentOn }) => sentOn)]
  return days.filter((day) => day !== null).toSorted()[0] ?? null
}
const owed = exchanges.filter(
  (one) => (one.kind === 'request' && one.withdrawnOn === null) || one.kind === 'regular',
)

describe('two-way information over the year', () => {
  test('is counted as the records say', () => {
    const isOnTime = (one: (typeof exchanges)[number]) => {
      const [due, day] = [promised(one), came(one)]
      return day !== null && (due === null || day <= due)
    }
    const late = owed.filter((one) => came(one) !== null && !isOnTime(one))
    const overdue = owed.filter((one) => came(one) === null && (promised(one) ?? '9') < reportDay)
    expect(value('exchanges-asked')).toBe(exchanges.filter(({ kind }) => kind === 'request').length)
    expect(value('exchanges-given')).toBe(
      exchanges.filter(({ kind, sentOn }) => kind !== 'request' && sentOn !== null).length,
    )
    expect(value('exchanges-owed')).toBe(owed.length)
    expect(value('exchanges-on-time')).toBe(owed.filter(isOnTime).length)
    expect(value('exchanges-late')).toBe(late.length)
    expect(value('exchanges-overdue')).toBe(overdue.length)
    expect([late.length > 0, overdue.length > 0]).toEqual([true, true])
  })

  test('each body and direction: the columns add up to the figures, and the drill shows as many records', () => {
    const tables = data.parts.flatMap((part) =>
      part.kind === 'table' && part.table.columns.some(({ key }) => key === 'owed') ? [part.table] : [],
    )
    expect(tables).toHaveLength(2)
    const columnSum = ({ columns, rows }: ReportTable, key: string) => {
      const place = columns.findIndex((column) => column.key === key)
      return rows
        .filter(({ look }) => look === 'plain')
        .reduce((sum, { cells }) => sum + Number(cells[place]?.value ?? 0), 0)
    }
    for (const table of tables) {
      expect(columnSum(table, 'owed')).toBe(value('exchanges-owed'))
      expect(columnSum(table, 'late')).toBe(value('exchanges-late'))
      expect(columnSum(table, 'overdue')).toBe(value('exchanges-overdue'))
    }
  })

  test('what adds up over months does so, for exchanges and proposals', () => {
    const world = { context, links: linkObligations(context) }
    const settings = { window: 'calendar', tasks: 'active' } as const
    const nothing = { regulationIds: [], organisationIds: [], personIds: [] }
    const measure = (figure: (typeof figures)[number], kind: 'month' | 'year') =>
      periodsOfYear(kind, 2026, 'calendar').reduce(
        (sum, period) => sum + (figure.measure(makeFrame(period, nothing, settings, world)).value ?? 0),
        0,
      )
    const additive = figures.filter(
      ({ key, addsUp }) => /^(exchanges|proposals)-/.test(key) && addsUp.includes('months'),
    )
    expect(additive.length).toBeGreaterThanOrEqual(6)
    for (const figure of additive)
      expect([figure.key, measure(figure, 'month')]).toEqual([figure.key, measure(figure, 'year')])
  })
})

test('proposals are counted as the records say', () => {
  const settings = { window: 'calendar', tasks: 'active' } as const
  const frame = makeFrame(
    { kind: 'year', from: '2026-01-01', to: '2026-12-31' },
    { regulationIds: [], organisationIds: [], personIds: [] },
    settings,
    { context, links: linkObligations(context) },
  )
  const measured = (key: string) => figures.find((one) => one.key === key)?.measure(frame).value
  const of = (fate: string) => proposals.filter((one) => one.fate === fate).length
  expect(measured('proposals-made')).toBe(proposals.length)
  expect(measured('proposals-accepted')).toBe(of('accepted'))
  expect(measured('proposals-partly')).toBe(of('partly'))
  expect(measured('proposals-declined')).toBe(of('declined'))
  expect(measured('proposals-open')).toBe(
    proposals.filter((one) => one.fate === null && one.withdrawnOn === null).length,
  )
  const decided = of('accepted') + of('partly') + of('declined')
  expect(measured('proposals-rate')).toBeCloseTo(((of('accepted') + of('partly')) * 100) / decided, 1)
})
