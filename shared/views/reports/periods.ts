/** The days of reporting periods, by the calendar or by the cut-off days of reports, and what they are called. */
import { addDays, addMonths, type Day, dayParts, daysBetween, makeDay } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type {
  ReportComparison,
  ReportPeriodKind,
  ReportWindow,
} from '#shared/registers/report-template/schema.ts'
import type { ReportPeriod } from './report.ts'

/** Kinds whose days follow from a day in them. */
export type RegularKind = Exclude<ReportPeriodKind, 'term' | 'free'>

const months: Readonly<Record<RegularKind, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 }
/** The day from which a month counts as the next one in cut-off reports. */
const cutOffDay = 15

/** True for kinds whose days follow from a day in them. */
export function isRegular(kind: ReportPeriodKind): kind is RegularKind {
  return kind in months
}

/** The period of a kind that holds the day `on`. */
export function periodOf(kind: RegularKind, on: Day, window: ReportWindow): ReportPeriod {
  const { year, month, date } = dayParts(on)
  const first = makeDay(year, month, 1)
  const own = window === 'cut-off' && date >= cutOffDay ? addMonths(first, 1) : first
  return periodAt(kind, own, window)
}

/** The periods of a kind of one year, in order. */
export function periodsOfYear(kind: RegularKind, year: number, window: ReportWindow): ReportPeriod[] {
  const step = months[kind]
  return Array.from({ length: 12 / step }, (_, index) =>
    periodAt(kind, makeDay(year, index * step + 1, 1), window),
  )
}

/** The period of a kind in which the month of `monthStart` (its first day) lies. */
function periodAt(kind: RegularKind, monthStart: Day, window: ReportWindow): ReportPeriod {
  const step = months[kind]
  const { year, month } = dayParts(monthStart)
  const start = makeDay(year, Math.floor((month - 1) / step) * step + 1, 1)
  const next = addMonths(start, step)
  if (window === 'calendar') return { kind, from: start, to: addDays(next, -1) }
  return {
    kind,
    from: addDays(addMonths(start, -1), cutOffDay - 1),
    to: addDays(addMonths(next, -1), cutOffDay - 2),
  }
}

/** The month that names a period: the last one it holds of its own. */
function lastMonth({ to }: ReportPeriod): { year: number; month: number } {
  return dayParts(to)
}

/** What figures are held against; null where there is nothing such. A free span is held against as many days before it. */
export function previousOf(
  period: ReportPeriod,
  window: ReportWindow,
  comparison: ReportComparison,
): ReportPeriod | null {
  const { kind, from, to } = period
  if (comparison === 'none' || kind === 'term') return null
  if (!isRegular(kind)) {
    if (comparison === 'year-ago') return { kind, from: addMonths(from, -12), to: addMonths(to, -12) }
    const end = addDays(from, -1)
    return { kind, from: addDays(end, -daysBetween(from, to)), to: end }
  }
  if (comparison === 'before') return periodOf(kind, addDays(from, -1), window)
  const { year, month } = lastMonth(period)
  return periodAt(kind, makeDay(year - 1, month, 1), window)
}

/** The period after; null for a term or a free span. */
export function nextOf(period: ReportPeriod, window: ReportWindow): ReportPeriod | null {
  return isRegular(period.kind) ? periodOf(period.kind, addDays(period.to, 1), window) : null
}

/** The parts of a period by a shorter kind of the same window, in order. What is cut off by its ends is cut. */
export function partsOf({ from, to }: ReportPeriod, kind: RegularKind, window: ReportWindow): ReportPeriod[] {
  const found: ReportPeriod[] = []
  let one = periodOf(kind, from, window)
  while (one.from <= to) {
    found.push({ kind, from: one.from < from ? from : one.from, to: one.to > to ? to : one.to })
    one = periodOf(kind, addDays(one.to, 1), window)
  }
  return found
}

/** Months up to so many; then quarters; then years. */
const mostMonths = 18
const mostQuarters = 24

/** What lines and heat tables run over, each with its label: months, of a long span quarters or years. */
export function axisOf(
  period: ReportPeriod,
  window: ReportWindow,
): { label: string; period: ReportPeriod }[] {
  const fits = (kind: RegularKind, most: number) => {
    const parts = partsOf(period, kind, window)
    return parts.length <= most ? parts : null
  }
  const parts = fits('month', mostMonths) ?? fits('quarter', mostQuarters) ?? partsOf(period, 'year', window)
  const { year } = lastMonth(period)
  return parts.map((one) => ({ label: axisLabel(one, year), period: one }))
}

const roman = ['I', 'II', 'III', 'IV']

/** `tháng 11 năm 2026`, `quý IV năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`; spans by their days. */
export function periodWords(period: ReportPeriod): string {
  const { year, month } = lastMonth(period)
  switch (period.kind) {
    case 'month':
      return `tháng ${String(month).padStart(month < 3 ? 2 : 1, '0')} năm ${year}`
    case 'quarter':
      return `quý ${roman[Math.ceil(month / 3) - 1]} năm ${year}`
    case 'half-year':
      return month <= 6 ? `6 tháng đầu năm ${year}` : `6 tháng cuối năm ${year}`
    case 'year':
      return `năm ${year}`
    case 'term':
      return `giai đoạn ${dayParts(period.from).year}-${year}`
    case 'free':
      return `từ ngày ${formatDay(period.from)} đến ngày ${formatDay(period.to)}`
  }
}

/** `T11`, `Quý IV`, `2026`; with the year where it is not the period's last: `T12/25`, `Quý IV/25`. */
function axisLabel(part: ReportPeriod, year: number): string {
  const own = lastMonth(part)
  const tail = own.year === year ? '' : `/${String(own.year).slice(2)}`
  if (part.kind === 'year') return String(own.year)
  return part.kind === 'quarter'
    ? `Quý ${roman[Math.ceil(own.month / 3) - 1]}${tail}`
    : `T${own.month}${tail}`
}
