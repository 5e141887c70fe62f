/** The parts of a report from the sections of its template. */

import type { Chart } from '#shared/document/chart/chart.ts'
import { contentWidth } from '#shared/document/model.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { ReportSection } from '#shared/registers/report-template/schema.ts'
import type { Counted } from '#shared/views/reports/frame.ts'
import type { ReportCell, ReportFigure, ReportPart, ReportTable } from '#shared/views/reports/report.ts'
import { type DataSet, type DataSetKind, dataSetOf } from './data/index.ts'
import { drafterOf } from './drafters/index.ts'
import type { Drills } from './drills.ts'
import { type Figure, figureFor, measured } from './figures/index.ts'
import { withCustomColumns } from './lists/custom-columns.ts'
import { listOf } from './lists/index.ts'
import { sayChart } from './say-chart.ts'
import { tableOf } from './tables/index.ts'
import { column, type DraftCell, type DraftRow, type Frames } from './tables/table.ts'

type Of<K extends ReportSection['kind']> = Extract<ReportSection, { kind: K }>
type Tell = (unknownKey: string) => void

/** The part of a section, or none where its key is not known (any more), which is told. */
export function buildPart(section: ReportSection, frames: Frames, drills: Drills, tell: Tell): ReportPart[] {
  switch (section.kind) {
    case 'heading':
      return [{ kind: 'heading', id: section.id, level: section.level, text: section.text }]
    case 'narrative':
      return [narrativePart(section, frames, tell)]
    case 'figures':
      return [figuresPart(section, frames, drills, tell)]
    case 'table':
      return tablePart(section, frames, drills, tell)
    case 'list':
      return listPart(section, frames, tell)
    case 'chart':
      return chartPart(section, frames, tell)
    default:
      return assertNever(section)
  }
}

function narrativePart({ id, text, drafter }: Of<'narrative'>, frames: Frames, tell: Tell): ReportPart {
  const writer = drafter === '' ? undefined : drafterOf(drafter)
  if (drafter !== '' && !writer) tell(drafter)
  return {
    kind: 'narrative',
    id,
    text: text.split('\n').filter((line) => line.trim() !== ''),
    draft: writer?.draft(frames) ?? [],
  }
}

function figuresPart(
  { id, title, figures, compare }: Of<'figures'>,
  frames: Frames,
  drills: Drills,
  tell: Tell,
): ReportPart {
  const isCompared = compare && frames.before !== null
  return {
    kind: 'figures',
    id,
    title,
    isCompared,
    figures: figures.flatMap((key) => {
      const figure = figureFor(key, frames.now.read)
      if (!figure) tell(key)
      return figure ? [figureLine(figure, isCompared, frames, drills)] : []
    }),
  }
}

function figureLine(
  figure: Figure,
  isCompared: boolean,
  { now, before }: Frames,
  drills: Drills,
): ReportFigure {
  const counted = measured(figure, now)
  const { key, label, unit } = figure
  return {
    key,
    label,
    unit,
    value: counted.value,
    previous: isCompared && before ? measured(figure, before).value : null,
    drill: drills.put(key, counted),
  }
}

function tablePart(
  { id, title, table, options, place }: Of<'table'>,
  frames: Frames,
  drills: Drills,
  tell: Tell,
): ReportPart[] {
  const kind = tableOf(table)
  if (!kind) {
    tell(table)
    return []
  }
  const draft = kind.build(frames, options)
  // One table may stand twice with other options: its section tells the drills apart.
  const name = `${table}.${id}`
  const rows = draft.rows.map((row) => ({
    key: row.key,
    look: row.look,
    record: row.record ?? null,
    cells: row.cells.map((cell, index) =>
      cellOf(cell, `${name}.${row.key}.${draft.columns[index]?.key}`, drills),
    ),
  }))
  return [
    { kind: 'table', id, title, place, table: { columns: draft.columns, rows, note: draft.note, left: 0 } },
  ]
}

function cellOf(cell: DraftCell, key: string, drills: Drills): ReportCell {
  if (cell === null || typeof cell !== 'object') return { value: cell, drill: null }
  return { value: cell.value, drill: drills.put(key, cell as Counted) }
}

function listPart(
  { id, title, list, columns, limit, place }: Of<'list'>,
  { now }: Frames,
  tell: Tell,
): ReportPart[] {
  const kind = listOf(list)
  if (!kind) {
    tell(list)
    return []
  }
  const { columns: shown, rows } = withCustomColumns(kind.build(now, columns), columns, now)
  return [
    {
      kind: 'list',
      id,
      title,
      place,
      table: {
        columns: shown,
        rows: rows.slice(0, limit).map(({ record, cells }, index) => ({
          key: `${index + 1}`,
          look: 'plain' as const,
          record,
          cells: cells.map((value) => ({ value, drill: null })),
        })),
        note: rows.length === 0 ? kind.empty : '',
        left: Math.max(0, rows.length - limit),
      },
    },
  ]
}

/** As wide as the text of an upright page: the widest side margins that a format has are 30 and 20 mm. */
const chartMm = contentWidth({
  orientation: 'portrait',
  marginsMm: { top: 20, bottom: 20, left: 30, right: 20 },
})

function chartPart(
  { id, title, chart, data, hasNumbers }: Of<'chart'>,
  { now }: Frames,
  tell: Tell,
): ReportPart[] {
  const kind = dataSetOf(data)
  if (!kind) {
    tell(data)
    return []
  }
  const set = kind.build(now)
  const drawn = kind.charts.includes(chart) ? chart : (kind.charts[0] ?? chart)
  return [
    {
      kind: 'chart',
      id,
      title: title === '' ? kind.label : title,
      chart: isEmpty(set) ? null : chartOf(kind, set, drawn),
      numbers: isEmpty(set) ? null : numbersOf(set),
      isNumbered: hasNumbers,
    },
  ]
}

const isEmpty = ({ series }: DataSet) => series.every(({ values }) => values.every((value) => !value))

function chartOf(kind: DataSetKind, { categories, series }: DataSet, chart: Chart['chart']): Chart {
  return {
    kind: 'chart',
    chart,
    alt: sayChart(kind.label, categories, series),
    unit: kind.unit,
    categories: [...categories],
    series: series.map(({ name, values }) => ({ name, values: [...values] })),
    widthMm: chartMm,
  }
}

/** The numbers beside the drawing: many series are rows, as in a heat table; else the categories are. */
function numbersOf({ head, categories, series }: DataSet): ReportTable {
  const isWide = series.length > 5
  const rows: DraftRow[] = isWide
    ? series.map(({ name, values }) => ({ key: name, look: 'plain', cells: [name, ...values] }))
    : categories.map((name, at) => ({
        key: name,
        look: 'plain',
        cells: [name, ...series.map(({ values }) => values[at] ?? null)],
      }))
  const names = isWide ? categories : series.map(({ name }) => name)
  return {
    columns: [
      column('name', head, 'text', { weight: 3 }),
      ...names.map((name, index) => column(`c${index}`, name, 'number', { weight: 1.2 })),
    ],
    rows: rows.map(({ key, cells }) => ({
      key,
      look: 'plain',
      record: null,
      cells: cells.map((cell) => ({ value: cell as string | number | null, drill: null })),
    })),
    note: '',
    left: 0,
  }
}
