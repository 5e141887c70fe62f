/** The figures of the sample office counted a second time, from the bare records and without anything of the engine. */
import { describe, expect, test } from 'vitest'
import { buildReport } from '#shared/reports/engine/build-report.ts'
import { shippedTemplates, templateOf } from '#shared/reports/templates/index.ts'
import type { ReportFigure, ReportPart, ReportTable } from '#shared/views/reports/report.ts'
import { reportDay, sampleChoice, sampleReportContext } from '#test/support/sample-reports.ts'

const context = sampleReportContext()
const { read } = context

function reportOf(id: string, kind: 'month' | 'quarter' | 'year' = 'year') {
  const named = templateOf(read, id)
  if (!named) throw new Error(id)
  return buildReport(named, sampleChoice(id, context, kind), context)
}

const figuresOf = (parts: readonly ReportPart[]) =>
  new Map<string, ReportFigure>(
    parts.flatMap((part) =>
      part.kind === 'figures' ? part.figures.map((one) => [one.key, one] as const) : [],
    ),
  )

function tableOf(parts: readonly ReportPart[], has: string): ReportTable {
  const found = parts.find(
    (part) => part.kind === 'table' && part.table.columns.some(({ key }) => key === has),
  )
  if (found?.kind !== 'table') throw new Error(has)
  return found.table
}

describe('task progress over the year', () => {
  const built = reportOf('task-progress')
  const figures = figuresOf(built.data.parts)
  const value = (key: string) => figures.get(key)?.value

  /** Bare records: what was handed in by the day, what is late, by string comparison alone. */
  const counted = read
    .all('task')
    .filter(({ state }) => !['paused', 'cancelled', 'transferred'].includes(state))
    .filter(
      ({ assignedOn, completedOn }) => assignedOn <= reportDay && (completedOn ?? '9999') >= '2025-12-15',
    )
  const due = ({ deadline }: (typeof counted)[number]) => (deadline.kind === 'date' ? deadline.on : '9999')
  const done = counted.filter(
    ({ state, completedOn }) => ['done', 'awaiting'].includes(state) && completedOn !== null,
  )
  const open = counted.filter((task) => !done.includes(task))

  test('counts what is in the records', () => {
    expect(counted.length).toBeGreaterThan(40)
    expect(value('tasks-total')).toBe(counted.length)
    expect(value('tasks-done')).toBe(done.length)
    expect(value('tasks-done-late')).toBe(done.filter((task) => (task.completedOn ?? '') > due(task)).length)
    expect(value('tasks-overdue')).toBe(open.filter((task) => due(task) < reportDay).length)
    expect(value('tasks-in-time')).toBe(open.filter((task) => due(task) >= reportDay).length)
    expect(value('tasks-excluded')).toBe(
      read.all('task').filter(({ state }) => ['paused', 'cancelled', 'transferred'].includes(state)).length,
    )
  })

  test('names both rates by what they are a share of', () => {
    const overdue = open.filter((task) => due(task) < reportDay).length
    const tenth = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10
    expect(value('rate-overdue-of-due')).toBe(tenth(overdue, done.length + overdue))
    expect(value('rate-overdue-of-total')).toBe(tenth(overdue, counted.length))
    expect(figures.get('rate-overdue-of-due')?.label).toContain('trên số nhiệm vụ đến hạn')
    expect(figures.get('rate-overdue-of-total')?.label).toContain('trên tổng số giao')
  })

  test('the table of lead bodies holds each task once', () => {
    const { rows, columns } = tableOf(built.data.parts, 'rate-due')
    const at = (key: string) => columns.findIndex((column) => column.key === key)
    const plain = rows.filter(({ look }) => look === 'plain')
    for (const key of ['total', 'done', 'done-on-time', 'done-late', 'open', 'in-time', 'overdue']) {
      const sum = plain.reduce((all, { cells }) => all + Number(cells[at(key)]?.value), 0)
      expect([key, sum]).toEqual([key, Number(rows.at(-1)?.cells[at(key)]?.value)])
    }
    for (const { record, cells } of plain)
      expect(cells[at('total')]?.value).toBe(counted.filter(({ leadId }) => leadId === record?.id).length)
  })

  test('a number leads to exactly the records that it counts', () => {
    const overdue = figures.get('tasks-overdue')
    const ids = built.recordsOf(overdue?.drill ?? '').map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set(open.filter((task) => due(task) < reportDay).map(({ id }) => id)))
    expect(ids.length).toBe(overdue?.value)
  })

  test('what is overdue is listed, the longest first, and stands in exactly one bucket of age', () => {
    const list = built.data.parts.find((part) => part.kind === 'list')
    if (list?.kind !== 'list') throw new Error('no list')
    const late = list.table.columns.findIndex(({ key }) => key === 'days-late')
    const days = list.table.rows.map(({ cells }) => Number(cells[late]?.value))
    expect(days).toEqual(days.toSorted((a, b) => b - a))
    expect(days.length).toBe(value('tasks-overdue'))
    const total =
      tableOf(built.data.parts, 'over-120')
        .rows.at(-1)
        ?.cells.map(({ value: one }) => Number(one)) ?? []
    expect(total.slice(2).reduce((sum, one) => sum + one, 0)).toBe(total[1])
  })
})

describe('the regulation', () => {
  test('dues of the articles add up, and each obligation stands under its article', () => {
    const built = reportOf('fulfilment-by-article')
    const table = tableOf(built.data.parts, 'not-applicable')
    const owed = table.columns.findIndex(({ key }) => key === 'owed')
    const states = table.columns.findIndex(({ key }) => key === 'done')
    const plain = table.rows.filter(({ look }) => look === 'plain')
    const total = table.rows.at(-1)?.cells ?? []
    expect(plain.reduce((sum, { cells }) => sum + Number(cells[owed]?.value), 0)).toBe(total[owed]?.value)
    for (const { cells } of plain) {
      const [done, late, missing] = cells.slice(states, states + 3).map(({ value }) => Number(value))
      expect((done ?? 0) + (late ?? 0) + (missing ?? 0)).toBe(cells[owed]?.value)
    }
    const codes = plain.map(({ record }) => record?.id)
    expect(new Set(codes)).toEqual(
      new Set(
        read
          .all('obligation')
          .filter(({ id }) => codes.includes(id))
          .map(({ id }) => id),
      ),
    )
  })

  test('the four parts are drafted, and what only people know stands in brackets', () => {
    const { parts } = reportOf('coordination-report', 'quarter').data
    const heads = parts.flatMap((part) => (part.kind === 'heading' && part.level === 1 ? [part.text] : []))
    expect(heads.map((text) => text.split('.')[0])).toEqual(['I', 'II', 'III', 'IV'])
    const drafts = parts.flatMap((part) => (part.kind === 'narrative' ? part.draft : []))
    expect(drafts.join(' ')).toMatch(/lượt nghĩa vụ đến hạn/)
    expect(drafts.filter((line) => line.includes('[')).length).toBeGreaterThanOrEqual(3)
    expect(drafts.join(' ')).not.toMatch(/undefined|NaN|null/)
  })
})

test.each(shippedTemplates.map(({ id }) => id))('%s names nothing that the catalogues do not have', (id) => {
  for (const kind of ['month', 'quarter', 'year'] as const) {
    const { data } = reportOf(id, kind)
    expect(data.unknown).toEqual([])
    const words = data.parts.flatMap((part) =>
      part.kind === 'narrative' ? [...part.text, ...part.draft] : [],
    )
    expect([data.subject, data.opening, ...words].join(' ')).not.toMatch(/[{}]/)
  }
})
