/** The days that a timeline of programmes shows, and how its head divides them. Pure. */
import { addDays, addMonths, type Day, dayParts, makeDay, quarterOf, startOfWeek } from '#shared/lib/dates.ts'
import type { Programme } from '#shared/registers/programme/index.ts'

export const timelineZooms = ['quarter', 'year', 'term'] as const
export type TimelineZoom = (typeof timelineZooms)[number]

/** Days in a row, both included. */
export type TimelineSpan = { readonly from: Day; readonly to: Day }

/** A longer term than any plan; a slip of the hand in a year must not stretch the others to nothing. */
const mostYears = 15

/** The quarter or year of `anchor`; of a term all years in which the programmes run, never without the year of `anchor`. */
export function timelineSpan(
  zoom: TimelineZoom,
  anchor: Day,
  programmes: readonly Pick<Programme, 'from' | 'to' | 'startedOn'>[],
): TimelineSpan {
  const { year } = dayParts(anchor)
  if (zoom === 'quarter') {
    const from = makeDay(year, quarterOf(anchor) * 3 - 2, 1)
    return { from, to: addDays(addMonths(from, 3), -1) }
  }
  if (zoom === 'year') return yearsSpan(year, year)
  const years = programmes.flatMap(({ from, to, startedOn }) =>
    [from, to, startedOn].flatMap((day) => (day === null ? [] : [dayParts(day).year])),
  )
  const near = years.filter((one) => Math.abs(one - year) < mostYears)
  const first = Math.min(year, ...near)
  return yearsSpan(first, Math.min(first + mostYears - 1, Math.max(year, ...near)))
}

const yearsSpan = (first: number, last: number): TimelineSpan => ({
  from: makeDay(first, 1, 1),
  to: makeDay(last, 12, 31),
})

/** The span before (`step` -1) or after; a term has none. */
export function stepSpan(zoom: TimelineZoom, anchor: Day, step: -1 | 1): Day {
  if (zoom === 'term') return anchor
  return addMonths(`${anchor.slice(0, 8)}01`, step * (zoom === 'quarter' ? 3 : 12))
}

/** One part of the head: a month, or of a long span a year; cut to the span. */
export type TimelineHead = TimelineSpan & { readonly year: number; readonly month: number | null }

/** Above this many months the head names years. */
const mostMonths = 24

/** The parts of the head in order: months, of a long span years. */
export function timelineHeads({ from, to }: TimelineSpan): TimelineHead[] {
  const isByYear = monthsBetween(from, to) > mostMonths
  const heads: TimelineHead[] = []
  for (let start = from; start <= to; ) {
    const { year, month } = dayParts(start)
    const next = isByYear ? makeDay(year + 1, 1, 1) : addMonths(makeDay(year, month, 1), 1)
    const end = addDays(next, -1)
    heads.push({ from: start, to: end > to ? to : end, year, month: isByYear ? null : month })
    start = next
  }
  return heads
}

/** Finer lines within the head's parts: Mondays of a quarter, none of a year, first days of quarters of a term. */
export function timelineRules(span: TimelineSpan): Day[] {
  const months = monthsBetween(span.from, span.to)
  if (months <= 4) return daysBy(addDays(startOfWeek(span.from), 7), span.to, (day) => addDays(day, 7))
  if (months <= mostMonths) return []
  const { year } = dayParts(span.from)
  return daysBy(makeDay(year, 1, 1), span.to, (day) => addMonths(day, 3)).filter((day) => day > span.from)
}

function daysBy(first: Day, to: Day, next: (day: Day) => Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= to; day = next(day)) days.push(day)
  return days
}

function monthsBetween(from: Day, to: Day): number {
  const [a, b] = [dayParts(from), dayParts(to)]
  return (b.year - a.year) * 12 + b.month - a.month + 1
}
