/** Bars lie, so that names of bodies and articles stand beside them in full: side by side, or one upon the other. */
import { textWidthMm } from '../text-width.ts'
import type { Chart } from './chart.ts'
import { labelLines, labelPt, legendOf, lineMm } from './legend.ts'
import { type Drawing, line, type Mark, words } from './marks.ts'
import { fillArea, patternAt } from './patterns.ts'
import { sayValue, scaleFor } from './scale.ts'

const barMm = 4.4
const gapMm = 2.4
const axisMm = 6
const mostLabelShare = 0.38
const labelGapMm = 2
const beforeValueMm = 1

/** The drawing of a `bar` or `stacked` chart. Values below zero are drawn as zero; their number is printed. */
export function layoutBars(chart: Chart): Drawing {
  const isStacked = chart.chart === 'stacked'
  const labelMm = labelWidth(chart)
  const sums = chart.categories.map((_, at) => heights(chart, at).reduce((sum, value) => sum + value, 0))
  const largest = isStacked
    ? Math.max(...sums)
    : Math.max(...chart.categories.flatMap((_, at) => heights(chart, at)))
  const scale = scaleFor(largest, chart.unit === 'count')
  const room = chart.widthMm - labelMm - labelGapMm - valueRoom(largest)
  const legend = legendOf(
    chart.series.map(({ name }) => name),
    chart.widthMm,
    (index, x, y) => fillArea({ x, y, width: 6, height: 3 }, patternAt(index)),
  )
  const left = labelMm + labelGapMm
  const bars: Mark[] = []
  let y = legend.heightMm
  chart.categories.forEach((name, at) => {
    const lines = labelLines(name, labelMm)
    const own = isStacked ? barMm + 1 : barMm * chart.series.length
    const height = Math.max(own, lines.length * lineMm)
    const top = y + (height - own) / 2
    const firstLine = y + (height - lines.length * lineMm) / 2 + 3.2
    bars.push(
      ...lines.map((text, index) => words(labelMm, firstLine + index * lineMm, text, { anchor: 'end' })),
      ...(isStacked
        ? stackedBar(chart, at, { left, top, room, end: scale.end })
        : groupedBars(chart, at, { left, top, room, end: scale.end })),
    )
    y += height + gapMm
  })
  return {
    widthMm: chart.widthMm,
    heightMm: Math.round((y + axisMm) * 10) / 10,
    marks: [
      ...legend.marks,
      ...axis(scale.ticks, { left, top: legend.heightMm - 1, room, end: scale.end }, y),
      ...bars,
    ],
  }
}

type Place = { readonly left: number; readonly top: number; readonly room: number; readonly end: number }

const heights = ({ series }: Chart, at: number) => series.map(({ values }) => Math.max(0, values[at] ?? 0))

/** As wide as its longest name, within its share of the drawing. */
function labelWidth({ categories, widthMm }: Chart): number {
  const longest = Math.max(...categories.map((name) => textWidthMm(name, labelPt, false)))
  return Math.min(longest + 0.5, widthMm * mostLabelShare)
}

/** Behind the longest bar stands its number. */
const valueRoom = (largest: number) => textWidthMm(sayValue(largest), labelPt, true) + 3

function axis(ticks: readonly number[], { left, top, room, end }: Place, bottom: number): Mark[] {
  return ticks.flatMap((tick) => {
    const x = left + (tick / end) * room
    return [
      line(x, tick === 0 ? top : bottom - 1.2, x, bottom, tick === 0 ? 0.3 : 0.15),
      words(x, bottom + 3.8, sayValue(tick), { anchor: 'middle', sizePt: 9 }),
    ]
  })
}

function groupedBars(chart: Chart, at: number, { left, top, room, end }: Place): Mark[] {
  return chart.series.flatMap(({ values }, index) => {
    const value = values[at] ?? null
    const width = (Math.max(0, value ?? 0) / end) * room
    const y = top + index * barMm
    return [
      ...fillArea(
        { x: left, y: y + 0.2, width, height: barMm - 0.4 },
        patternAt(chart.series.length === 1 ? 2 : index),
      ),
      words(left + width + beforeValueMm, y + 3.4, value === null ? '–' : sayValue(value)),
    ]
  })
}

/** Numbers stand in their part on a white ground where there is room; what all parts make together stands behind. */
function stackedBar(chart: Chart, at: number, { left, top, room, end }: Place): Mark[] {
  const values = heights(chart, at)
  const height = barMm + 1
  let x = left
  const parts = values.flatMap((value, index) => {
    const width = (value / end) * room
    const own = fillArea({ x, y: top, width, height }, patternAt(index))
    const number = partNumber(value, x, top, width)
    x += width
    return [...own, ...number]
  })
  const sum = values.reduce((total, value) => total + value, 0)
  return [...parts, words(x + beforeValueMm, top + 3.8, sayValue(sum), { isBold: true })]
}

function partNumber(value: number, x: number, top: number, width: number): Mark[] {
  const text = sayValue(value)
  const needed = textWidthMm(text, 9, false) + 1
  if (value === 0 || width < needed + 1) return []
  const middle = x + width / 2
  return [
    {
      kind: 'rect',
      x: middle - needed / 2,
      y: top + 0.7,
      width: needed,
      height: 4,
      fill: 'paper',
      borderMm: 0,
    },
    words(middle, top + 3.75, text, { anchor: 'middle', sizePt: 9 }),
  ]
}
