/** The periods of a rule, one after another, and the part of each that counts. */
import { addDays, addMonths, type Day, dayParts, makeDay } from '../../lib/dates.ts'
import type { PeriodicRule } from './due-rule.ts'
import { monthsOf } from './rule-faults.ts'

/** The time for which a regulation holds, both days included. */
export interface Term {
  readonly from: Day
  readonly to: Day
}

/** Days in a row, both included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

export interface Period extends Span {
  /** `2026-M11`, `2026-Q3`, `2026-H1`, `2026`, `2026-M01..2026-M05` (every so many months), `2026-2030` (a term). */
  readonly key: string
}

/** The periods that begin between two days, in order. A term is one period; a rule of a term without one has none. */
export function periodsBetween(rule: PeriodicRule, from: Day, to: Day, term: Term | null): Period[] {
  const months = monthsOf(rule)
  if (months === null) return term !== null && term.from >= from && term.from <= to ? [termPeriod(term)] : []
  const start = firstMonth(rule)
  const first = start + Math.ceil((monthNumber(from) - start) / months) * months
  const found: Period[] = []
  for (let month = first; ; month += months) {
    const period = monthsPeriod(rule, month, months)
    if (period.from > to) return found
    if (period.from >= from && month >= start) found.push(period)
  }
}

/** The last period that begins on or before a day; null before the first. */
export function periodOf(rule: PeriodicRule, day: Day, term: Term | null): Period | null {
  const months = monthsOf(rule)
  if (months === null) return term !== null && term.from <= day ? termPeriod(term) : null
  const start = firstMonth(rule)
  const month = start + Math.floor((monthNumber(day) - start) / months) * months
  return month >= start ? monthsPeriod(rule, month, months) : null
}

/** Months since the year 0. */
function monthNumber(day: Day): number {
  const { year, month } = dayParts(day)
  return year * 12 + month - 1
}

function firstMonth({ every }: PeriodicRule): number {
  return every.unit === 'months' && every.start !== null ? monthNumber(`${every.start}-01`) : 0
}

function monthsPeriod({ every }: PeriodicRule, month: number, months: number): Period {
  const from = makeDay(Math.floor(month / 12), (month % 12) + 1, 1)
  const to = addDays(addMonths(from, months), -1)
  return { from, to, key: keyOf(every.unit, from, to) }
}

function keyOf(unit: PeriodicRule['every']['unit'], from: Day, to: Day): string {
  const { year, month } = dayParts(from)
  switch (unit) {
    case 'month':
      return monthKey(from)
    case 'quarter':
      return `${year}-Q${Math.ceil(month / 3)}`
    case 'half-year':
      return `${year}-H${Math.ceil(month / 6)}`
    case 'year':
      return String(year)
    case 'months':
      return `${monthKey(from)}..${monthKey(to)}`
    case 'term':
      return `${year}-${dayParts(to).year}`
  }
}

function monthKey(day: Day): string {
  return `${day.slice(0, 4)}-M${day.slice(5, 7)}`
}

function termPeriod({ from, to }: Term): Period {
  return { from, to, key: keyOf('term', from, to) }
}

/** The part of a period (of the one after it, for `following`) in which the due day is looked for. */
export function partOf(rule: PeriodicRule, period: Period): Span {
  const { part } = rule
  const months = rule.following ? (monthsOf(rule) ?? 0) : 0
  const from = addMonths(period.from, months)
  if (typeof part === 'number') return monthsFrom(addMonths(from, part - 1), 1)
  // The days are first days of months, but for a term's, which never follows.
  if (part === 'whole') return months === 0 ? period : monthsFrom(from, months)
  return termEnd(period, part)
}

function monthsFrom(from: Day, months: number): Span {
  return { from, to: addDays(addMonths(from, months), -1) }
}

const lastParts = { 'last-month': 1, 'last-quarter': 3, 'last-half-year': 6, 'last-year': 12 } as const

/** The calendar month, quarter, half-year or year in which a term ends, as far as it lies in the term. */
function termEnd(term: Period, part: keyof typeof lastParts): Span {
  const months = lastParts[part]
  const { year, month } = dayParts(term.to)
  const start = makeDay(year, Math.floor((month - 1) / months) * months + 1, 1)
  return { from: start > term.from ? start : term.from, to: term.to }
}
