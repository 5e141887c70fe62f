/** Matters and communication of the sample office counted a second time, from the bare records. */
import { describe, expect, test } from 'vitest'
import { figureOf } from '#shared/reports/engine/figures/index.ts'
import { listOf } from '#shared/reports/engine/lists/index.ts'
import { tableOf } from '#shared/reports/engine/tables/index.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { type Frame, makeFrame } from '#shared/views/reports/frame.ts'
import { axisOf, periodOf } from '#shared/views/reports/periods.ts'
import { reportDay, sampleReportContext } from '#test/support/sample-reports.ts'

const context = sampleReportContext()
const scope = { regulationIds: [], organisationIds: [], personIds: [] }
const frameOf = (kind: 'month' | 'quarter' | 'year', own: Frame['scope'] = scope) =>
  makeFrame(
    periodOf(kind, reportDay, 'calendar'),
    own,
    { tasks: 'active', window: 'calendar' },
    {
      context,
      links: linkObligations(context),
    },
  )
const value = (key: string, frame: Frame) => figureOf(key)?.measure(frame).value
const matters = context.read.all('matter')
const communications = context.read.all('communication')

describe.each(['month', 'quarter', 'year'] as const)('over the %s', (kind) => {
  const frame = frameOf(kind)
  const { from } = frame.period
  const isIn = (on: string | null) => on !== null && on >= from && on <= reportDay
  const inHand = matters.filter(
    ({ detectedOn, closedOn }) => detectedOn <= reportDay && (closedOn === null || closedOn >= from),
  )

  test('matters', () => {
    expect(value('matters-handled', frame)).toBe(inHand.length)
    expect(value('matters-new', frame)).toBe(matters.filter(({ detectedOn }) => isIn(detectedOn)).length)
    expect(value('matters-resolved', frame)).toBe(matters.filter(({ resolvedOn }) => isIn(resolvedOn)).length)
    expect(value('matters-closed', frame)).toBe(matters.filter(({ closedOn }) => isIn(closedOn)).length)
    expect(value('matters-open', frame)).toBe(matters.filter(({ resolvedOn }) => resolvedOn === null).length)
    expect(value('matters-oriented', frame)).toBe(
      inHand.filter(({ orientedOn }) => orientedOn !== null).length,
    )
    expect(listOf('matters')?.build(frame, []).rows).toHaveLength(inHand.length)
  })

  test('tables hold every matter in one row, and the total is the sum of the rows', () => {
    for (const group of ['field', 'kind', 'size', 'lead']) {
      const rows = tableOf('matters-by-group')?.build({ now: frame, before: null }, { group }).rows ?? []
      const numbers = rows.map(({ cells }) =>
        cells.slice(1).map((cell) => (typeof cell === 'object' && cell !== null ? cell.value : cell)),
      )
      const total = numbers.at(-1)
      expect(total?.[0]).toBe(inHand.length)
      expect(total).toEqual(
        total?.map((_, column) => numbers.slice(0, -1).reduce((sum, row) => sum + Number(row[column]), 0)),
      )
    }
  })

  test('communication', () => {
    const quantity = (forms: readonly string[]) => {
      let sum = 0
      for (const { form, results, isCancelled } of communications)
        if (forms.includes(form) && !isCancelled)
          for (const one of results) if (isIn(one.on)) sum += one.quantity
      return sum
    }
    expect(value('communication-articles', frame)).toBe(quantity(['articles']))
    expect(value('communication-posts', frame)).toBe(quantity(['post']))
    expect(value('communication-sessions', frame)).toBe(quantity(['topic', 'talk']))
    const rows = tableOf('communications-by-group')?.build({ now: frame, before: null }, {}).rows ?? []
    const all = rows
      .slice(0, -1)
      .reduce((sum, { cells }) => sum + Number((cells[1] as { value: number }).value), 0)
    expect(all).toBe(value('communications-all', frame))
  })
})

test('months add up to the year where the figure says so', () => {
  const year = frameOf('year')
  const months = axisOf(year.period, 'calendar').map(({ period }) => year.over(period))
  expect(months.length).toBeGreaterThan(10)
  for (const key of [
    'matters-new',
    'matters-resolved',
    'matters-closed',
    'communication-articles',
    'communication-reach',
  ]) {
    expect(figureOf(key)?.addsUp, key).toEqual(['months'])
    expect(
      months.reduce((sum, month) => sum + (value(key, month) ?? 0), 0),
      key,
    ).toBe(value(key, year))
  }
})

test('a period that is over is told as it stood on its last day', () => {
  const year = frameOf('year')
  const october = axisOf(year.period, 'calendar').map(({ period }) => year.over(period))[9]
  if (!october) throw new Error('no October')
  const open = matters.filter(
    ({ detectedOn, resolvedOn }) =>
      detectedOn <= october.asOf && (resolvedOn === null || resolvedOn > october.asOf),
  )
  expect(open.length).not.toBe(matters.filter(({ resolvedOn }) => resolvedOn === null).length)
  expect(value('matters-open', october)).toBe(open.length)
})

test('the scope of a body counts what names it', () => {
  const own = frameOf('year', { ...scope, organisationIds: ['so-gddt'] })
  expect(value('matters-handled', own)).toBe(1)
  expect(value('communications-all', own)).toBe(1)
})
