/** Filters as chips: all of one field together, and the spans of days an office asks for. Pure. */
import {
  addDays,
  type Day,
  dayParts,
  daysInMonth,
  makeDay,
  quarterOf,
  startOfWeek,
} from '#shared/lib/dates.ts'
import type { Filter } from '#shared/query/list-view.ts'

export const dayPresets = ['today', 'week', 'month', 'quarter', 'year'] as const
export type DayPreset = (typeof dayPresets)[number]

/** First and last day of the span that holds `today`. */
export function spanOf(preset: DayPreset, today: Day): { from: Day; to: Day } {
  const { year, month } = dayParts(today)
  const months = (first: number, last: number) => ({
    from: makeDay(year, first, 1),
    to: makeDay(year, last, daysInMonth(year, last)),
  })
  switch (preset) {
    case 'today':
      return { from: today, to: today }
    case 'week':
      return { from: startOfWeek(today), to: addDays(startOfWeek(today), 6) }
    case 'month':
      return months(month, month)
    case 'quarter':
      return months(quarterOf(today) * 3 - 2, quarterOf(today) * 3)
    case 'year':
      return months(1, 12)
  }
}

/** The fields that have filters, in the order in which they were set. */
export function filteredFields(filters: readonly Filter[]): string[] {
  return [...new Set(filters.map((filter) => filter.field))]
}

/** `filters` with those of one field replaced; an empty list takes the chip away. */
export function withFilters(filters: readonly Filter[], field: string, own: readonly Filter[]): Filter[] {
  const at = filters.findIndex((filter) => filter.field === field)
  const others = filters.filter((filter) => filter.field !== field)
  return at < 0 ? [...others, ...own] : others.toSpliced(Math.min(at, others.length), 0, ...own)
}

/** Lower and upper end that filters of one field set. */
export function endsOf(filters: readonly Filter[]): {
  from: string | number | null
  to: string | number | null
} {
  const endBy = (operator: 'from' | 'to') =>
    filters.find((filter) => filter.operator === operator)?.values[0] ?? null
  return { from: endBy('from'), to: endBy('to') }
}

/** Filters that let through what lies between two ends, each open when null. */
export function betweenFilters(
  field: string,
  from: string | number | null,
  to: string | number | null,
): Filter[] {
  return [
    ...(from === null ? [] : [{ field, operator: 'from' as const, values: [from] }]),
    ...(to === null ? [] : [{ field, operator: 'to' as const, values: [to] }]),
  ]
}

/** What a click on a column's head does to the order: ascending, descending, none; `isAdded` keeps the other columns. */
export function toggleSort(
  sort: readonly { field: string; isDescending: boolean }[],
  field: string,
  isAdded: boolean,
): { field: string; isDescending: boolean }[] {
  const present = sort.find((entry) => entry.field === field)
  const next = !present
    ? [{ field, isDescending: false }]
    : present.isDescending
      ? []
      : [{ field, isDescending: true }]
  if (!isAdded) return next
  const replaced = sort.flatMap((entry) => (entry.field === field ? next : [entry]))
  return (present ? replaced : [...sort, ...next]).slice(0, 5)
}
