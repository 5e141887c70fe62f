/** The matrix: one due in one cell, and the same counts however the time is cut. */
import { fc, test as propertyTest } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { buildMatrix } from '#shared/views/fulfilment/build-matrix.ts'
import { dueDetails } from '#shared/views/fulfilment/due-details.ts'
import { keptInTime, type MatrixCell, sumOf } from '#shared/views/fulfilment/matrix.ts'
import { matrixColumns, matrixZooms } from '#shared/views/fulfilment/matrix-columns.ts'
import { keeps, milestone, place, regulatedOffice, words } from '../obligations/regulated-office.ts'

const year = { regulationId: 'qc', from: '2026-01-01', to: '2026-12-31' } as const

/** Two articles, five obligations of every sort, some kept. */
function office() {
  const made = regulatedOffice()
  made.oblige('nv-1', [milestone('trước ngày 25 hằng tháng')], {
    lead: { kind: 'each', organisationIds: ['so', 'cong-an'] },
  })
  made.oblige('nv-2', [
    milestone('trước ngày 15/01 hằng năm', { label: 'Gửi' }),
    milestone('ngày 15/7 hằng năm', {
      id: 'm2',
      label: 'Cập nhật',
      lead: { kind: 'one', organisationId: 'ban', label: '' },
    }),
  ])
  made.oblige('nv-3', [milestone('trong tháng cuối quý')], {
    articleIds: ['d2'],
    outcome: 'event',
    lead: { kind: 'one', organisationId: null, label: 'Luân phiên' },
  })
  made.oblige('nv-4', [milestone('trong 24 giờ kể từ khi có yêu cầu')], { articleIds: ['d2'] })
  made.oblige(
    'nv-5',
    [
      milestone('trong 5 ngày làm việc kể từ khi họp xong', {
        anchor: { kind: 'obligation', obligationId: 'nv-3' },
      }),
    ],
    {
      articleIds: ['d2'],
    },
  )
  for (const month of ['01', '02', '03', '05'])
    made.task(`viec-${month}`, keeps('nv-1', `2026-M${month}`, { bodyId: 'so' }), {
      state: 'done',
      completedOn: `2026-${month}-24`,
    })
  made.task('viec-tre', keeps('nv-1', '2026-M04', { bodyId: 'so' }), {
    state: 'done',
    completedOn: '2026-05-05',
  })
  made.recorded(place('nv-1', '2026-M02', { bodyId: 'cong-an' }), {
    exemption: { reason: 'Sáp nhập', on: '2026-02-01' },
  })
  made.recorded(place('nv-4', 'a'), {
    occasion: { what: 'Công văn hỏi', on: '2026-04-01', at: '08:00', askedFor: null },
    proofs: [words('p', '2026-04-02')],
  })
  made.event('quy-1', '2026-03-20', [keeps('nv-3', '2026-Q1')])
  return made
}

const matrixOf = (
  made: ReturnType<typeof office>,
  request: Parameters<typeof buildMatrix>[0],
  today: Day = '2026-11-23',
) => buildMatrix(request, made.contextOn(today))
const say = ({ counts, main }: MatrixCell) =>
  `${main ?? '-'} ${counts.done}/${counts.late}/${counts.missing}/${counts['not-due']}/${counts['not-applicable']}`

describe('the matrix of a year', () => {
  const matrix = matrixOf(office(), { ...year, zoom: 'quarter' })
  const rowOf = (code: string) =>
    matrix.articles.flatMap(({ rows }) => rows).filter((row) => row.code === code)

  test("has articles, obligations and milestones in the regulation's order", () => {
    expect(
      matrix.articles.map(({ number, rows }) => [number, rows.map((row) => row.code + row.label)]),
    ).toEqual([
      ['1', ['NV-1', 'NV-2Gửi', 'NV-2Cập nhật']],
      ['2', ['NV-3', 'NV-4', 'NV-5']],
    ])
  })

  test('each cell counts the states of its dues, and names what needs attention first', () => {
    expect(rowOf('NV-1')[0]?.cells.map(say)).toEqual([
      'missing 3/0/2/0/1',
      'missing 1/1/4/0/0',
      'missing 0/0/6/0/0',
      'missing 0/0/2/4/0',
    ])
    expect(rowOf('NV-2').map(({ cells }) => cells.map(say))).toEqual([
      ['missing 0/0/1/0/0', '- 0/0/0/0/0', '- 0/0/0/0/0', '- 0/0/0/0/0'],
      ['- 0/0/0/0/0', '- 0/0/0/0/0', 'missing 0/0/1/0/0', '- 0/0/0/0/0'],
    ])
    expect(rowOf('NV-3')[0]?.cells.map(say)).toEqual([
      'done 1/0/0/0/0',
      'missing 0/0/1/0/0',
      'missing 0/0/1/0/0',
      'not-due 0/0/0/1/0',
    ])
    expect(rowOf('NV-4')[0]).toMatchObject({ isOccasional: true, total: { total: 1, main: 'done' } })
  })

  test('columns, articles and the whole add up', () => {
    for (const { rows, cells, total } of matrix.articles) {
      expect(cells).toEqual(
        matrix.columns.map((_, at) => sumOf(rows.map((row) => row.cells[at] as MatrixCell))),
      )
      expect(total).toEqual(sumOf(rows.map((row) => row.total)))
    }
    expect(matrix.total).toEqual(sumOf(matrix.cells))
    expect(matrix.total.total).toBe(24 + 2 + 4 + 1 + 4)
  })

  test('the share kept in time leaves out what was not due and what does not apply', () => {
    expect(keptInTime(rowOf('NV-1')[0]?.total as MatrixCell)).toBe(4 / 19)
    expect(keptInTime(rowOf('NV-1')[0]?.cells[3] as MatrixCell)).toBe(0)
    expect(keptInTime(rowOf('NV-2')[0]?.cells[1] as MatrixCell)).toBe(null)
  })

  test('names who owes something, and counts for one of them alone', () => {
    expect(matrix.leads).toEqual([
      { key: 'so', name: 'Sở Tư pháp' },
      { key: 'cong-an', name: 'Công an tỉnh' },
      { key: 'ban', name: 'Ban Tuyên giáo' },
      { key: 'Luân phiên', name: 'Luân phiên' },
    ])
    const totals = matrix.leads.map(({ key }) => matrixOf(office(), { ...year, zoom: 'year', lead: key }))
    expect(totals.map(({ total }) => total.total)).toEqual([12 + 1 + 1 + 4, 12, 1, 4])
    expect(totals[2]?.articles.map(({ rows }) => rows.map(({ label }) => label))).toEqual([['Cập nhật']])
    expect(sumOf(totals.map(({ total }) => total))).toEqual(matrix.total)
  })
})

test('what does not bind in the span has no row; a draft owes nothing; a removed regulation has none', () => {
  const made = office()
  made.oblige('nv-6', [milestone('trước ngày 25 hằng tháng')], { validFrom: '2027-01-01' })
  const codes = (from: Day, to: Day) =>
    matrixOf(made, { regulationId: 'qc', from, to, zoom: 'year' }).articles.flatMap(({ rows }) =>
      rows.map(({ code }) => code),
    )
  expect(codes('2026-01-01', '2026-12-31')).not.toContain('NV-6')
  expect(codes('2026-01-01', '2027-12-31')).toContain('NV-6')
  made.put('regulation', 'qc', { ...made.regulation, stage: 'draft' })
  expect(matrixOf(made, { ...year, zoom: 'year' })).toMatchObject({ total: { total: 0 }, articles: [{}, {}] })
  expect(
    dueDetails({ ...year, obligationId: null, milestoneId: null }, made.contextOn('2026-11-23')),
  ).toEqual([])
  made.put('regulation', 'qc', made.regulation)
  made.bin('regulation', 'qc')
  expect(matrixOf(made, { ...year, zoom: 'year' })).toMatchObject({ total: { total: 0 }, articles: [] })
})

describe('what lies behind the cells', () => {
  const made = office()
  const details = (obligationId: string | null, milestoneId: string | null, from: Day, to: Day) =>
    dueDetails({ regulationId: 'qc', obligationId, milestoneId, from, to }, made.contextOn('2026-11-23'))

  test('one obligation, one milestone, one month', () => {
    expect(details('nv-1', 'm1', '2026-04-01', '2026-04-30')).toMatchObject([
      {
        key: 'nv-1@m1@2026-M04@so',
        leadName: 'Sở Tư pháp',
        articleNumber: '1',
        standing: { state: 'late', workingDaysLate: 4 },
      },
      { key: 'nv-1@m1@2026-M04@cong-an', leadName: 'Công an tỉnh', standing: { state: 'missing' } },
    ])
    expect(details('nv-3', null, '2026-06-01', '2026-06-30')).toMatchObject([
      { leadId: null, leadName: 'Luân phiên' },
    ])
  })

  test('are as many as the matrix counts, state by state', () => {
    const counted = matrixOf(made, { ...year, zoom: 'month' }).total.counts
    for (const [state, count] of Object.entries(counted))
      expect(
        details(null, null, year.from, year.to).filter(({ standing }) => standing.state === state),
      ).toHaveLength(count)
  })
})

describe('any span', () => {
  const aDay = fc.integer({ min: -400, max: 2200 }).map((days) => addDays('2026-01-01', days))
  const made = office()

  propertyTest.prop([aDay, aDay, aDay], { numRuns: 60 })(
    'has the same counts at every zoom, row by row',
    (a, b, today) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const [whole, ...cut] = matrixZooms
        .toReversed()
        .map((zoom) => buildMatrix({ regulationId: 'qc', from, to, zoom }, made.contextOn(today)))
      for (const matrix of cut) {
        expect(matrix.total).toEqual(whole?.total)
        expect(sumOf(matrix.cells)).toEqual(whole?.cells[0])
        expect(matrix.articles.map(({ rows }) => rows.map(({ total }) => total))).toEqual(
          whole?.articles.map(({ rows }) => rows.map(({ total }) => total)),
        )
        for (const { rows } of matrix.articles)
          for (const row of rows) expect(sumOf(row.cells)).toEqual(row.total)
      }
    },
  )

  propertyTest.prop([aDay, aDay, fc.constantFrom(...matrixZooms)], { numRuns: 100 })(
    'is cut without gap or overlap, coarser periods where finer ones end',
    (a, b, zoom) => {
      const [from, to] = a < b ? [a, b] : [b, a]
      const columns = matrixColumns(from, to, zoom)
      expect(columns[0]?.from).toBe(from)
      expect(columns.at(-1)?.to).toBe(to)
      for (const [at, column] of columns.entries())
        if (at > 0) expect(column.from).toBe(addDays(columns[at - 1]?.to ?? '', 1))
      expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
      if (zoom === 'term') return
      const months = matrixColumns(from, to, 'month').map((column) => column.to)
      for (const column of columns) expect(months).toContain(column.to)
    },
  )
})
