/** Lines over time: told apart by dash and by the sign at each point, named where they end. */
import { textWidthMm } from '../text-width.ts'
import type { Chart } from './chart.ts'
import { labelLines, legendOf, lineMm } from './legend.ts'
import { type Drawing, line, type Mark, rect, words } from './marks.ts'
import { sayValue, scaleFor } from './scale.ts'

const plotMm = 48
const axisMm = 3
const signMm = 1.5
const lineWidthMm = 0.4
/** Drawn and left out in turn, mm; empty: solid. */
const dashes: readonly (readonly number[])[] = [[], [2.4, 1.2], [0.6, 0.9], [3, 0.8, 0.6, 0.8]]

/** The drawing of a `line` chart. A missing value leaves a gap. */
export function layoutLines(chart: Chart): Drawing {
  const largest = Math.max(0, ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const scale =
    chart.unit === 'percent' ? { end: 100, ticks: [0, 20, 40, 60, 80, 100] } : scaleFor(largest, true)
  const left = Math.max(...scale.ticks.map((tick) => textWidthMm(sayValue(tick), 9, false))) + axisMm
  const legend = legendOf(
    chart.series.map(({ name }) => name),
    chart.widthMm,
    (index, x, y) => [...dashed(x, y + 1.5, x + 6, y + 1.5, index), ...sign(index, x + 3, y + 1.5)],
  )
  const top = legend.heightMm + 3
  const room = chart.widthMm - left - 4
  const step = room / chart.categories.length
  const xAt = (at: number) => left + (at + 0.5) * step
  const yAt = (value: number) => top + plotMm - (Math.min(Math.max(0, value), scale.end) / scale.end) * plotMm
  const labels = chart.categories.map((name) => labelLines(name, step - 0.5, 2, 9))
  const deepest = Math.max(...labels.map((lines) => lines.length))
  return {
    widthMm: chart.widthMm,
    heightMm: Math.round((top + plotMm + 2 + deepest * lineMm + 1) * 10) / 10,
    marks: [
      ...legend.marks,
      line(left, top - 2, left, top + plotMm, 0.3),
      ...scale.ticks.flatMap((tick) => [
        ...(tick === 0
          ? [line(left, yAt(0), left + room, yAt(0), 0.3)]
          : [line(left - 1, yAt(tick), left, yAt(tick))]),
        words(left - 1.5, yAt(tick) + 1.1, sayValue(tick), { anchor: 'end', sizePt: 9 }),
      ]),
      ...labels.flatMap((lines, at) =>
        lines.map((text, index) =>
          words(xAt(at), top + plotMm + 4.2 + index * lineMm, text, { anchor: 'middle', sizePt: 9 }),
        ),
      ),
      ...chart.series.flatMap(({ values }, index) => lineOf(values, index, { xAt, yAt })),
      ...chart.series.flatMap(({ values }, index) =>
        numbersOf(values, index, chart.series.length, { xAt, yAt }),
      ),
    ],
  }
}

type Place = {
  readonly xAt: (at: number) => number
  readonly yAt: (value: number) => number
}

/** The line with its signs; a missing value leaves a gap. */
function lineOf(values: readonly (number | null)[], index: number, { xAt, yAt }: Place): Mark[] {
  return values.flatMap((value, at) => {
    if (value === null) return []
    const before = values[at - 1] ?? null
    return [
      ...(before === null ? [] : dashed(xAt(at - 1), yAt(before), xAt(at), yAt(value), index)),
      ...sign(index, xAt(at), yAt(value)),
    ]
  })
}

/** Numbers of the first line stand above it, of a second below; of more lines the table tells. Nought is on the axis. */
function numbersOf(
  values: readonly (number | null)[],
  index: number,
  count: number,
  { xAt, yAt }: Place,
): Mark[] {
  if (index > 1 || (index === 1 && count > 2)) return []
  return values.flatMap((value, at) => {
    if (value === null || value === 0) return []
    const [x, y] = [xAt(at), yAt(value)]
    if (index === 0) return plated(x, y - 1.7, sayValue(value))
    const isLow = y + 5 > yAt(0)
    return isLow
      ? [words(x + 1.4, y + 1.1, sayValue(value), { sizePt: 9 })]
      : plated(x, y + 4.2, sayValue(value))
  })
}

/** A number on a white ground, so that lines do not cross it. */
function plated(x: number, y: number, text: string): Mark[] {
  const width = textWidthMm(text, 9, false) + 0.6
  return [
    rect(x - width / 2, y - 2.6, width, 3, 'paper', 0),
    words(x, y, text, { anchor: 'middle', sizePt: 9 }),
  ]
}

/** Square, empty square, cross, upright cross. */
function sign(index: number, x: number, y: number): Mark[] {
  const half = signMm / 2
  switch (index % 4) {
    case 0:
      return [rect(x - half, y - half, signMm, signMm, 'ink')]
    case 1:
      return [rect(x - half, y - half, signMm, signMm, 'paper', 0.25)]
    case 2:
      return [
        line(x - half, y - half, x + half, y + half, 0.3),
        line(x - half, y + half, x + half, y - half, 0.3),
      ]
    default:
      return [line(x - half, y, x + half, y, 0.3), line(x, y - half, x, y + half, 0.3)]
  }
}

/** A dash is so many short lines: no renderer has to know dashes. */
function dashed(x1: number, y1: number, x2: number, y2: number, index: number): Mark[] {
  const dash = dashes[index % dashes.length] ?? []
  if (dash.length === 0) return [line(x1, y1, x2, y2, lineWidthMm)]
  const length = Math.hypot(x2 - x1, y2 - y1)
  const at = (distance: number) =>
    [x1 + ((x2 - x1) * distance) / length, y1 + ((y2 - y1) * distance) / length] as const
  const found: Mark[] = []
  for (let [from, turn] = [0, 0]; from < length; turn += 1) {
    const to = Math.min(length, from + (dash[turn % dash.length] ?? 1))
    if (turn % 2 === 0) found.push(line(...at(from), ...at(to), lineWidthMm))
    from = to
  }
  return found
}
