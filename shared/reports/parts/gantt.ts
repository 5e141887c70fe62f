/** A timeline of programmes drawn in one ink: plan as an empty bar, fact as a filled one below it, milestones on both. */
import { labelLines } from '#shared/document/chart/legend.ts'
import { type Drawing, line, type Mark, rect, words } from '#shared/document/chart/marks.ts'
import { fillArea, type Pattern } from '#shared/document/chart/patterns.ts'
import { type Day, dayNumber } from '#shared/lib/dates.ts'
import type { ProgrammeState } from '#shared/registers/programme/index.ts'
import type { TimelineMark, TimelineRow } from '#shared/views/programmes/lay-programmes.ts'
import { type TimelineSpan, timelineHeads, timelineRules } from '#shared/views/programmes/timeline-span.ts'
import { programmeStateWords } from '../wording/programmes.ts'
import { diamond, reached } from './gantt-signs.ts'

export type GanttBand = { readonly name: string; readonly rows: readonly TimelineRow[] }

type Line =
  | { readonly kind: 'band'; readonly lines: readonly string[]; readonly heightMm: number }
  | {
      readonly kind: 'row'
      readonly row: TimelineRow
      readonly lines: readonly string[]
      readonly heightMm: number
    }

const nameMm = 84
const stateMm = 27
const headMm = 7
const bandMm = 5.6
const lineMm = 3.9
const barMm = 2.6
const padMm = 1.2
const namePt = 9.5
const edgeMm = 0.15

/** Each state fills its bar in a way of its own, so that a black-and-white printer tells them apart. */
export const factPatterns: Readonly<Record<ProgrammeState, Pattern>> = {
  'on-track': 'ink',
  completed: 'ink',
  behind: 'rising',
  overdue: 'cross',
  stopped: 'dots',
  'not-started': 'paper',
}

type Sheet = { readonly span: TimelineSpan; readonly today: Day; readonly widthMm: number }

/** One drawing for each page; `roomsMm`: heights of the first page and of every other. A body's name is said again after a break. */
export function ganttPages(
  bands: readonly GanttBand[],
  sheet: Sheet,
  roomsMm: { readonly first: number; readonly others: number },
): Drawing[] {
  const pages: Line[][] = [[]]
  let left = roomsMm.first - headMm
  const turn = () => {
    pages.push([])
    left = roomsMm.others - headMm
  }
  const put = (line: Line) => {
    pages.at(-1)?.push(line)
    left -= line.heightMm
  }
  for (const band of bands) {
    band.rows.forEach((row, index) => {
      const own = rowLine(row)
      const needsName = index === 0
      if (left < own.heightMm + (needsName ? bandMm : 0)) turn()
      if (needsName || pages.at(-1)?.length === 0) put(bandLine(band, !needsName))
      put(own)
    })
  }
  return pages.filter((lines) => lines.length > 0).map((lines) => drawPage(lines, sheet))
}

function bandLine({ name }: GanttBand, isAgain: boolean): Line {
  return {
    kind: 'band',
    lines: labelLines(`${name}${isAgain ? ' (tiếp)' : ''}`, 240, 1, 10),
    heightMm: bandMm,
  }
}

function rowLine(row: TimelineRow): Line {
  const lines = labelLines(row.programme.title, nameMm - 2, 3, namePt)
  return { kind: 'row', row, lines, heightMm: Math.max(2 * barMm + 3.6, lines.length * lineMm + 2.4) }
}

function drawPage(lines: readonly Line[], sheet: Sheet): Drawing {
  const { widthMm } = sheet
  const heightMm = headMm + lines.reduce((sum, one) => sum + one.heightMm, 0)
  const marks: Mark[] = [...drawHead(sheet, heightMm)]
  let y = headMm
  for (const one of lines) {
    marks.push(line(0, y, widthMm, y), ...(one.kind === 'band' ? drawBand(one, y) : drawRow(one, y, sheet)))
    y += one.heightMm
  }
  // Half the frame would lie outside the picture, and Word cuts it off.
  marks.push(rect(edgeMm, edgeMm, widthMm - 2 * edgeMm, heightMm - 2 * edgeMm, 'none', 0.25))
  return { widthMm, heightMm: Math.round(heightMm * 10) / 10, marks }
}

const trackOf = ({ widthMm }: Sheet) => ({ left: nameMm, width: widthMm - nameMm - stateMm })

/** Where a day begins on the sheet (with `edge`: ends), kept within the track; mm. */
function placeOf(sheet: Sheet): (day: Day, edge?: boolean) => number {
  const { left, width } = trackOf(sheet)
  const first = dayNumber(sheet.span.from)
  const days = dayNumber(sheet.span.to) + 1 - first
  return (day, edge = false) =>
    left + Math.max(0, Math.min(1, (dayNumber(day) + (edge ? 1 : 0) - first) / days)) * width
}

/** Fewer parts than these have room for the whole name of a month. */
const fewHeads = 6

function drawHead(sheet: Sheet, heightMm: number): Mark[] {
  const { left, width } = trackOf(sheet)
  const place = placeOf(sheet)
  const heads = timelineHeads(sheet.span)
  const middle = headMm / 2 + 1.3
  return [
    words(1, middle, 'Cơ quan chủ trì, tên', { isBold: true, sizePt: namePt }),
    ...heads.flatMap(({ from, to, year, month }) => [
      line(place(from), 0, place(from), heightMm, 0.2),
      words(
        (place(from) + place(to, true)) / 2,
        middle,
        month === null ? String(year) : heads.length <= fewHeads ? `Tháng ${month}/${year}` : `T${month}`,
        { anchor: 'middle', isBold: true, sizePt: namePt },
      ),
    ]),
    ...timelineRules(sheet.span).map((day) => line(place(day), headMm, place(day), heightMm, 0.05)),
    line(left + width, 0, left + width, heightMm, 0.2),
    words(left + width + stateMm / 2, middle, 'Tình trạng', {
      anchor: 'middle',
      isBold: true,
      sizePt: namePt,
    }),
    ...drawToday(sheet, heightMm),
  ]
}

const dashMm = 1.2

/** Today is a dashed line through all rows. */
function drawToday(sheet: Sheet, heightMm: number): Mark[] {
  const { span, today } = sheet
  if (today < span.from || today > span.to) return []
  const place = placeOf(sheet)
  const x = (place(today) + place(today, true)) / 2
  const count = Math.floor((heightMm - headMm) / (2 * dashMm))
  return Array.from({ length: count }, (_, index) => {
    const y = headMm + index * 2 * dashMm
    return line(x, y, x, y + dashMm, 0.4)
  })
}

const drawBand = ({ lines }: Extract<Line, { kind: 'band' }>, y: number): Mark[] => [
  words(1, y + 4, lines[0] ?? '', { isBold: true }),
]

function drawRow({ row, lines, heightMm }: Extract<Line, { kind: 'row' }>, y: number, sheet: Sheet): Mark[] {
  const { left, width } = trackOf(sheet)
  const firstLine = y + (heightMm - lines.length * lineMm) / 2 + 3
  const middle = y + heightMm / 2
  const percent = row.percent === null ? [] : [`${row.percent.toLocaleString('vi')}%`]
  const stateLines = [programmeStateWords[row.state], ...percent]
  const firstState = middle - (stateLines.length * lineMm) / 2 + 3
  const at = left + width + stateMm / 2
  return [
    ...lines.map((text, index) => words(1, firstLine + index * lineMm, text, { sizePt: namePt })),
    ...drawBars(row, middle, sheet),
    ...row.marks.flatMap((mark) => drawMark(mark, middle, sheet)),
    ...stateLines.map((text, index) =>
      words(at, firstState + index * lineMm, text, { anchor: 'middle', sizePt: 9, isBold: index > 0 }),
    ),
  ]
}

function drawBars({ plan, fact, state }: TimelineRow, middle: number, sheet: Sheet): Mark[] {
  const { span } = sheet
  const place = placeOf(sheet)
  const area = (from: Day, to: Day, y: number) => ({
    x: place(from),
    y,
    width: from <= span.to && to >= span.from ? Math.max(0.4, place(to, true) - place(from)) : 0,
    height: barMm,
  })
  return [
    ...(plan
      ? fillArea(area(plan.from ?? span.from, plan.to ?? span.to, middle - barMm - padMm / 2), 'paper')
      : []),
    ...(fact ? fillArea(area(fact.from, fact.to, middle + padMm / 2), factPatterns[state]) : []),
  ]
}

/** Where it is due, on the plan; reached, also where that was, on the fact. */
function drawMark({ on, due, state }: TimelineMark, middle: number, sheet: Sheet): Mark[] {
  const { span } = sheet
  const place = placeOf(sheet)
  const isIn = (day: Day) => day >= span.from && day <= span.to
  const at = (day: Day) => (place(day) + place(day, true)) / 2
  const isDone = state.startsWith('done')
  return [
    ...(due !== null && isIn(due)
      ? diamond(at(due), middle - (barMm + padMm) / 2, state === 'late' ? 'late' : 'open')
      : []),
    ...(isDone && isIn(on) ? reached(at(on), middle + (barMm + padMm) / 2) : []),
  ]
}
