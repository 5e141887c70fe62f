/** The figures of programmes against a count by hand, and against the bare records of the sample office. */
import { describe, expect, test } from 'vitest'
import { slowSentences } from '#shared/reports/engine/drafters/programmes.ts'
import { figureOf } from '#shared/reports/engine/figures/index.ts'
import { listOf } from '#shared/reports/engine/lists/index.ts'
import { tableOf } from '#shared/reports/engine/tables/index.ts'
import type { DraftCell } from '#shared/reports/engine/tables/table.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import type { Counted } from '#shared/views/reports/frame.ts'
import { makeFrame } from '#shared/views/reports/frame.ts'
import type { ReportPeriod } from '#shared/views/reports/report.ts'
import { milestone, programmeWith, report } from '#test/support/programmes.ts'
import { contextOf, makeRecords } from '#test/support/sample-records.ts'
import { sampleReportContext } from '#test/support/sample-reports.ts'

const nothing = { regulationIds: [], organisationIds: [], personIds: [] }
const year: ReportPeriod = { kind: 'year', from: '2026-01-01', to: '2026-12-31' }
const quarter: ReportPeriod = { kind: 'quarter', from: '2026-07-01', to: '2026-09-30' }

function frameOver(context: ReturnType<typeof contextOf>, period: ReportPeriod, scope = nothing) {
  const links = linkObligations(context)
  return makeFrame(period, scope, { tasks: 'active', window: 'calendar' }, { context, links })
}

const programmes = [
  programmeWith({ id: 'kip', communication: 'done', milestones: [milestone('2026-08-01', '2026-08-01')] }),
  programmeWith({
    id: 'cham',
    title: 'Đề án B',
    progress: [report('2026-Q3', 75, 70, '', 'Mưa kéo dài')],
    milestones: [milestone('2026-07-15', '2026-08-01'), milestone('2026-10-15', null, 'm2')],
  }),
  programmeWith({ id: 'qua-han', title: 'C', to: '2026-06-30', supportingIds: ['ban'] }),
  programmeWith({ id: 'xong', title: 'D', completedOn: '2026-08-20', communication: 'running' }),
  programmeWith({
    id: 'dung',
    title: 'E',
    stoppedOn: '2026-08-01',
    stopReason: 'Hết vốn',
    milestones: [milestone('2026-09-01')],
  }),
  programmeWith({ id: 'nam-sau', title: 'F', from: '2027-01-01', to: '2027-12-31' }),
  programmeWith({
    id: 'da-xong',
    title: 'G',
    from: '2025-01-01',
    to: '2025-12-31',
    completedOn: '2025-11-01',
  }),
]

function office() {
  const records = makeRecords()
  for (const { id, revision: _r, createdAt: _c, updatedAt: _u, removedAt: _x, ...fields } of programmes)
    records.put('programme', id, fields)
  return contextOf(records, '2026-11-23')
}

const amountIn = (key: string, frame: ReturnType<typeof frameOver>) => figureOf(key)?.measure(frame).value
const idsOf = (counted: Counted | undefined) =>
  counted
    ?.of()
    .map(({ id }) => id)
    .toSorted()

describe('programmes of a year', () => {
  const frame = frameOver(office(), year)

  test.each([
    ['programmes-all', 5],
    ['programmes-on-track', 1],
    ['programmes-behind', 1],
    ['programmes-overdue', 1],
    ['programmes-completed', 1],
    ['programmes-stopped', 1],
    ['programmes-behind-rate', 66.7],
    ['milestones-due', 3],
    ['milestones-in-time', 1],
    ['milestones-met-late', 1],
    ['milestones-missed', 1],
    ['milestones-rate', 33.3],
    ['programmes-told', 2],
    ['programmes-told-rate', 40],
  ])('%s is %s', (key, value) => {
    expect(amountIn(key, frame)).toBe(value)
  })

  test('behind the number stand the records', () => {
    expect(idsOf(figureOf('programmes-all')?.measure(frame))).toEqual([
      'cham',
      'dung',
      'kip',
      'qua-han',
      'xong',
    ])
    expect(idsOf(figureOf('milestones-missed')?.measure(frame))).toEqual(['cham'])
  })

  test('what is behind is told with its reason', () => {
    expect(slowSentences({ now: frame, before: null })).toEqual([
      '- C: quá hạn. [Lý do].',
      '- Đề án B: chậm tiến độ, đạt 70% so với kế hoạch 75%. Mưa kéo dài; Mốc quá hạn: Mốc m2.',
      '- E: dừng. Hết vốn.',
    ])
  })
})

test('a quarter that is over is told as it stood on its last day', () => {
  const frame = frameOver(office(), quarter)
  expect(amountIn('programmes-behind', frame)).toBe(1)
  expect(amountIn('milestones-due', frame)).toBe(2)
  expect(amountIn('milestones-missed', frame)).toBe(0)
  expect(amountIn('programmes-completed', frame)).toBe(1)
})

test('a body sees those that it leads or supports', () => {
  const frame = frameOver(office(), year, { ...nothing, organisationIds: ['ban'] as never[] })
  expect(idsOf(figureOf('programmes-all')?.measure(frame))).toEqual(['qua-han'])
})

const plainValue = (cell: DraftCell) => (typeof cell === 'object' && cell !== null ? (cell.value ?? 0) : 0)

describe('in the sample office', () => {
  const context = sampleReportContext()
  const frame = frameOver(context as never, year)

  test('the parts of the table make its whole, and the list has as many lines', () => {
    for (const group of ['lead', 'kind']) {
      const drafted = tableOf('programmes')?.build({ now: frame, before: null }, { group })
      const numbers = (drafted?.rows ?? []).map(({ cells }) => cells.slice(1).map(plainValue))
      const whole = numbers.at(-1) ?? []
      expect(whole[0]).toBe(amountIn('programmes-all', frame))
      whole.forEach((value, at) => {
        expect(numbers.slice(0, -1).reduce((sum, row) => sum + (row[at] ?? 0), 0)).toBe(value)
      })
      expect(whole.slice(1, 6).reduce((sum, value) => sum + value, 0)).toBe(whole[0])
    }
    const milestones = tableOf('programmes')?.build({ now: frame, before: null }, { show: 'milestones' })
    const [all, ...parts] = (milestones?.rows.at(-1)?.cells ?? []).slice(1).map(plainValue)
    expect(all).toBe(amountIn('milestones-due', frame))
    expect(parts[2]).toBe(amountIn('milestones-missed', frame))
    expect(listOf('programmes')?.build(frame, []).rows).toHaveLength(amountIn('programmes-all', frame) ?? -1)
  })

  test('counted from the bare records', () => {
    const bare = context.read.all('programme').filter(({ from }) => (from ?? '9') <= '2026-11-23')
    expect(bare.length).toBeGreaterThan(5)
    expect(amountIn('programmes-all', frame)).toBe(bare.length)
    const marks = bare.flatMap(({ milestones, stoppedOn }) =>
      milestones.filter(
        ({ due }) => due?.startsWith('2026') && due <= '2026-11-23' && !(stoppedOn && stoppedOn <= due),
      ),
    )
    expect(amountIn('milestones-due', frame)).toBe(marks.length)
    expect(amountIn('milestones-missed', frame)).toBe(marks.filter(({ doneOn }) => doneOn === null).length)
  })
})
