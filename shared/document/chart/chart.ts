/** A chart as data: what is drawn, with nothing of where. `layout.ts` makes lines and words of it, the same for screen and paper. */
import * as v from 'valibot'
import { line } from '#shared/lib/schema.ts'

/** `bar`: one series or several side by side; `stacked`: one upon the other; `line`; `heat`: a table of shades. */
export const chartKinds = ['bar', 'stacked', 'line', 'heat'] as const
export type ChartKind = (typeof chartKinds)[number]

export const chartUnits = ['count', 'percent', 'working-days'] as const
export type ChartUnit = (typeof chartUnits)[number]

const mostCategories = 60
const mostSeries = 60

const value = v.nullable(v.pipe(v.number(), v.finite(), v.minValue(-1e9), v.maxValue(1e9)))

const chart = v.strictObject({
  kind: v.literal('chart'),
  chart: v.picklist(chartKinds),
  /** Says in words what the drawing shows, for those who cannot see it. */
  alt: line(1000),
  unit: v.picklist(chartUnits),
  /** Along the axis of a bar or line chart, the columns of a heat table. */
  categories: v.pipe(v.array(line(120)), v.minLength(1, 'required'), v.maxLength(mostCategories, 'too-long')),
  /** Of a heat table the rows. One value for each category; null where there is none. */
  series: v.pipe(
    v.array(v.strictObject({ name: line(120), values: v.array(value) })),
    v.minLength(1, 'required'),
    v.maxLength(mostSeries, 'too-long'),
  ),
  /** Width of the drawing, mm; its height follows from what it shows. */
  widthMm: v.pipe(v.number(), v.minValue(40), v.maxValue(420)),
})

/** Schema of the block. Series have as many values as there are categories. */
export const chartSchema = v.pipe(
  chart,
  v.check(
    ({ categories, series }) => series.every(({ values }) => values.length === categories.length),
    'wrong-shape',
  ),
)
export type Chart = Readonly<v.InferOutput<typeof chart>>
