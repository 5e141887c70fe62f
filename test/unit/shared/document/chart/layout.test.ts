import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { blocksSchema } from '#shared/document/block-schema.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import { type Chart, chartKinds } from '#shared/document/chart/chart.ts'
import { layoutChart } from '#shared/document/chart/layout.ts'
import { fillArea, patterns } from '#shared/document/chart/patterns.ts'
import { sayValue, scaleFor } from '#shared/document/chart/scale.ts'
import { svgOf } from '#shared/document/chart/svg.ts'
import { maskNames } from '#shared/document/mask-names.ts'
import { textWidthMm } from '#shared/document/text-width.ts'

const names = fc.constantFrom(
  'Sở Tư pháp',
  'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng',
  'T11',
  'Điều 5. Trao đổi, cung cấp thông tin giữa các bên theo định kỳ và đột xuất',
)
const charts = fc
  .record({
    chart: fc.constantFrom(...chartKinds),
    unit: fc.constantFrom('count' as const, 'percent' as const),
    categories: fc.array(names, { minLength: 1, maxLength: 12 }),
    rows: fc.integer({ min: 1, max: 5 }),
    widthMm: fc.integer({ min: 120, max: 250 }),
    seed: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { minLength: 60, maxLength: 60 }),
  })
  .map(
    ({ chart, unit, categories, rows, widthMm, seed }): Chart => ({
      kind: 'chart',
      chart,
      unit,
      alt: 'Biểu đồ thử',
      categories,
      series: Array.from({ length: rows }, (_, row) => ({
        name: `Chuỗi ${row + 1}`,
        values: categories.map((_, at) => seed[row * 12 + at] ?? null),
      })),
      widthMm,
    }),
  )

describe('the drawing', () => {
  test('keeps within its own size', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        const { widthMm, heightMm, marks } = layoutChart(chart)
        for (const mark of marks) {
          const [left, right] = spanOf(mark)
          expect(left).toBeGreaterThanOrEqual(-0.6)
          expect(right).toBeLessThanOrEqual(widthMm + 0.6)
          const bottoms =
            mark.kind === 'line'
              ? [mark.y1, mark.y2]
              : mark.kind === 'rect'
                ? [mark.y + mark.height]
                : [mark.y]
          for (const y of bottoms) expect(y).toBeLessThanOrEqual(heightMm + 0.1)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('is the same for the same data, and a block that the schema takes back', () => {
    fc.assert(
      fc.property(charts, (chart) => {
        expect(layoutChart(chart)).toEqual(layoutChart(structuredClone(chart)))
        expect(v.parse(blocksSchema, JSON.parse(JSON.stringify([chart])))).toEqual([chart])
      }),
      { numRuns: 50 },
    )
  })

  test('draws bars in proportion: twice the number is twice as long', () => {
    const drawing = layoutChart({
      kind: 'chart',
      chart: 'bar',
      unit: 'count',
      alt: '',
      categories: ['A', 'B'],
      series: [{ name: 'Số', values: [10, 20] }],
      widthMm: 160,
    })
    const bars = drawing.marks.filter((mark) => mark.kind === 'rect' && mark.fill === 'none')
    const [short, long] = bars.map((mark) => (mark.kind === 'rect' ? mark.width : 0))
    expect(long).toBeCloseTo(2 * (short ?? 0), 1)
  })

  test('prints every number of a stacked bar or its sum, never by shade alone', () => {
    const drawing = layoutChart({
      kind: 'chart',
      chart: 'stacked',
      unit: 'count',
      alt: '',
      categories: ['A'],
      series: [
        { name: 'Đúng hạn', values: [30] },
        { name: 'Trễ', values: [12] },
      ],
      widthMm: 160,
    })
    const texts = drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
    expect(texts).toEqual(expect.arrayContaining(['30', '12', '42', 'Đúng hạn', 'Trễ']))
  })
})

function spanOf(mark: ReturnType<typeof layoutChart>['marks'][number]): [number, number] {
  if (mark.kind === 'line') return [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)]
  if (mark.kind === 'rect') return [mark.x, mark.x + mark.width]
  const width = textWidthMm(mark.text, mark.sizePt, mark.isBold)
  const left = mark.anchor === 'start' ? mark.x : mark.anchor === 'end' ? mark.x - width : mark.x - width / 2
  return [left, left + width]
}

test.each(patterns)('the pattern %s stays in its area', (pattern) => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.2, max: 60, noNaN: true }),
      fc.double({ min: 0.2, max: 12, noNaN: true }),
      (width, height) => {
        for (const mark of fillArea({ x: 5, y: 5, width, height }, pattern)) {
          const xs =
            mark.kind === 'line'
              ? [mark.x1, mark.x2]
              : mark.kind === 'rect'
                ? [mark.x, mark.x + mark.width]
                : []
          const ys =
            mark.kind === 'line'
              ? [mark.y1, mark.y2]
              : mark.kind === 'rect'
                ? [mark.y, mark.y + mark.height]
                : []
          for (const x of xs) expect(x >= 4.99 && x <= 5.01 + width).toBe(true)
          for (const y of ys) expect(y >= 4.99 && y <= 5.01 + height).toBe(true)
        }
      },
    ),
  )
})

test('a scale holds its largest value with round steps', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000 }), (largest) => {
      const { end, ticks } = scaleFor(largest, true)
      expect(end).toBeGreaterThanOrEqual(largest)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect(ticks.every(Number.isInteger)).toBe(true)
    }),
  )
  expect(scaleFor(47, true)).toEqual({ end: 50, ticks: [0, 10, 20, 30, 40, 50] })
  expect([sayValue(1234.56), sayValue(95.25), sayValue(3)]).toEqual(['1.234,6', '95,3', '3'])
})

test('what came from a record cannot leave its place in the SVG', () => {
  const svg = svgOf(
    {
      widthMm: 10,
      heightMm: 10,
      marks: [{ kind: 'text', x: 0, y: 5, text: '<script>&', sizePt: 10, anchor: 'start', isBold: false }],
    },
    'Sở "A" & <B>',
  )
  expect(svg).not.toContain('<script>')
  expect(svg).toContain('aria-label="Sở &quot;A&quot; &amp; &lt;B&gt;"')
})

test('search finds its words, and che tên hides the names in it', () => {
  const chart: Chart = {
    kind: 'chart',
    chart: 'bar',
    unit: 'count',
    alt: 'Theo cán bộ: Trần Văn Hiệp 3',
    categories: ['Trần Văn Hiệp'],
    series: [{ name: 'Số sản phẩm', values: [3] }],
    widthMm: 160,
  }
  expect(textOfBlocks([chart])).toContain('Trần Văn Hiệp')
  expect(JSON.stringify(maskNames([chart], ['Trần Văn Hiệp']))).not.toContain('Trần Văn Hiệp')
})
