/** A heat table: the denser the hatching, the larger the number, which stands in each cell on a white ground. */
import { textWidthMm } from '../text-width.ts'
import type { Chart } from './chart.ts'
import { labelLines, labelPt, lineMm } from './legend.ts'
import { type Drawing, type Mark, rect, words } from './marks.ts'
import { fillArea } from './patterns.ts'
import { sayValue } from './scale.ts'

const cellMm = 7
const mostLabelShare = 0.4
const headMm = 6
/** Distance of the hatching, mm, from the lightest to the densest step; zero stays white. */
const densities = [2.6, 1.7, 1.1, 0.7] as const

/** The drawing of a `heat` chart: series are its rows, categories its columns. */
export function layoutHeat({ categories, series, widthMm, unit }: Chart): Drawing {
  const longest = Math.max(...series.map(({ name }) => textWidthMm(name, labelPt, false)))
  const labelMm = Math.min(longest + 2, widthMm * mostLabelShare)
  const columnMm = (widthMm - labelMm) / categories.length
  const largest =
    unit === 'percent' ? 100 : Math.max(0, ...series.flatMap(({ values }) => values.map((one) => one ?? 0)))
  const marks: Mark[] = categories.map((name, at) =>
    words(labelMm + (at + 0.5) * columnMm, 4, labelLines(name, columnMm, 1, 9)[0] ?? '', {
      anchor: 'middle',
      sizePt: 9,
    }),
  )
  let y = headMm
  for (const { name, values } of series) {
    const lines = labelLines(name, labelMm - 2, 3)
    const height = Math.max(cellMm, lines.length * lineMm + 1)
    const first = y + (height - lines.length * lineMm) / 2 + 3.2
    marks.push(...lines.map((text, index) => words(0, first + index * lineMm, text)))
    values.forEach((value, at) => {
      marks.push(...cell({ x: labelMm + at * columnMm, y, width: columnMm, height }, value, largest))
    })
    y += height
  }
  return { widthMm, heightMm: Math.round((y + 1) * 10) / 10, marks }
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function cell(area: Area, value: number | null, largest: number): Mark[] {
  const { x, y, width, height } = area
  if (value === null) return [rect(x, y, width, height, 'none', 0.1)]
  const text = sayValue(value)
  const plate = textWidthMm(text, 9, false) + 1.4
  const [middle, base] = [x + width / 2, y + height / 2 + 1.1]
  const step = densityOf(value, largest)
  return [
    ...(step === null ? [rect(x, y, width, height, 'none')] : fillArea(area, 'rising', step)),
    ...(step === null ? [] : [rect(middle - plate / 2, base - 3.3, plate, 4.3, 'paper', 0)]),
    words(middle, base, text, { anchor: 'middle', sizePt: 9 }),
  ]
}

function densityOf(value: number, largest: number): number | null {
  if (value <= 0 || largest <= 0) return null
  const place = Math.min(densities.length - 1, Math.floor((value / largest) * densities.length))
  return densities[place] ?? null
}
