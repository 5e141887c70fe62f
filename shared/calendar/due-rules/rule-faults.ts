/** What cannot be said of a due: parts that are each right and do not go together. Codes, worded by the screen. */
import type { DayAndMonth, DueRule, EventRule, OnceRule, PeriodicRule, Spot } from './due-rule.ts'
import { type Cursor, countAtEnd, makeCursor } from './tokens.ts'

export const ruleFaults = [
  /** The period has no such part: a fourth month of a quarter. */
  'part-not-in-period',
  /** A day or a weekday without the month it lies in. */
  'month-missing',
  /** 31/4, 30/02. */
  'no-such-date',
  /** A window that ends before it begins. */
  'window-order',
  /** Fixed dates (dd/MM) outside a yearly rule, or days of a month within one. */
  'dates-need-year',
  'out-of-range',
  /** A term has no next term. */
  'term-has-no-next',
  /** Every so many months that do not divide a year need the month they are counted from. */
  'start-needed',
  /** Hours run through days off. */
  'hours-do-not-shift',
  /** What must be done before an event is not put off past a day off. */
  'before-event-not-later',
  /** Warnings must go from the longest to the shortest. */
  'counts-order',
  /** An event whose words would be read as something else. */
  'event-unclear',
  /** The end of a month or quarter is no event but a rule of its own. */
  'event-is-period',
] as const
export type RuleFault = (typeof ruleFaults)[number]

const daysOfMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** True for a day that some year has; 29/02 is one. */
export function isDayAndMonth({ day, month }: DayAndMonth): boolean {
  return day >= 1 && day <= (daysOfMonth[month - 1] ?? 0)
}

/** Why a rule of the right form still says nothing; null for a good one. */
export function ruleFault(rule: DueRule): RuleFault | null {
  switch (rule.kind) {
    case 'periodic':
      return partFault(rule) ?? spotFault(rule)
    case 'once':
      return onceFault(rule)
    case 'event':
      return timingFault(rule)
  }
}

/** Months in a period; of a term, unknown here. */
export function monthsOf({ every }: Pick<PeriodicRule, 'every'>): number | null {
  switch (every.unit) {
    case 'month':
      return 1
    case 'quarter':
      return 3
    case 'half-year':
      return 6
    case 'year':
      return 12
    case 'months':
      return every.count
    case 'term':
      return null
  }
}

/** True when the part that counts is one calendar month. */
export function isOneMonth({ every, part }: PeriodicRule): boolean {
  return typeof part === 'number' || part === 'last-month' || (every.unit === 'month' && part === 'whole')
}

function partFault(rule: PeriodicRule): RuleFault | null {
  const { every, part } = rule
  const months = monthsOf(rule)
  if (every.unit === 'months' && every.start === null && 12 % every.count !== 0) return 'start-needed'
  if (every.unit === 'term' && rule.following) return 'term-has-no-next'
  if (part === 'whole') return null
  if (typeof part === 'number' && months !== null && months > 1 && part <= months) return null
  return typeof part === 'string' && months === null ? null : 'part-not-in-period'
}

function spotFault(rule: PeriodicRule): RuleFault | null {
  const { every, spot } = rule
  switch (spot.kind) {
    case 'day':
      if (!isOneMonth(rule)) return 'month-missing'
      return every.unit === 'year' && !isDayAndMonth({ day: spot.day, month: Number(rule.part) })
        ? 'no-such-date'
        : null
    case 'weekday':
      return isOneMonth(rule) ? null : 'month-missing'
    case 'working-day':
      return spot.nth === 0 || Math.abs(spot.nth) > (isOneMonth(rule) ? 20 : 60) ? 'out-of-range' : null
    case 'week':
      return isOneMonth(rule) || Math.abs(spot.nth) === 1 ? null : 'month-missing'
    case 'days':
    case 'dates':
      return windowFault(rule, spot)
    case 'last-day':
    case 'whole':
      return null
  }
}

function windowFault(rule: PeriodicRule, spot: Extract<Spot, { kind: 'days' | 'dates' }>): RuleFault | null {
  const isYear = rule.every.unit === 'year'
  if (spot.kind === 'days') {
    if (isYear) return 'dates-need-year'
    if (!isOneMonth(rule)) return 'month-missing'
    return spot.from < spot.to ? null : 'window-order'
  }
  if (!isYear || rule.part !== 'whole') return 'dates-need-year'
  if (!isDayAndMonth(spot.from) || !isDayAndMonth(spot.to)) return 'no-such-date'
  const span = inYear(spot.to) - inYear(spot.from)
  return span === 0 || (span < 0 && rule.following) ? 'window-order' : null
}

/** A number by which days of a year are in order. */
export function inYear({ day, month }: DayAndMonth): number {
  return month * 31 + day
}

function onceFault({ spot }: OnceRule): RuleFault | null {
  const [from, to] = spot.kind === 'window' ? [spot.from, spot.to] : [spot.day, spot.day]
  if (from < firstDay || to > lastDay) return 'out-of-range'
  return spot.kind === 'window' && to <= from ? 'window-order' : null
}

// Within the working-day calendar, with room to move off days off.
const firstDay = '1901-01-01'
const lastDay = '2198-12-31'

function timingFault({ timing, onDayOff }: EventRule): RuleFault | null {
  if (timing.kind === 'hours') return onDayOff === 'keep' ? null : 'hours-do-not-shift'
  if (timing.kind === 'before' || timing.kind === 'before-it') {
    if (onDayOff === 'next') return 'before-event-not-later'
  }
  if (timing.kind !== 'before') return null
  const { counts } = timing
  return counts.every((count, at) => at === 0 || count < (counts[at - 1] ?? 0)) ? null : 'counts-order'
}

/** Why an event cannot be told from the rest of a sentence; null for a good one. The text is one line, NFC. */
export function eventFault(event: string): RuleFault | null {
  if (!/^[\p{L}\p{N}][^,;]*$/u.test(event) || !/[\p{L}\p{N})]$/u.test(event)) return 'event-unclear'
  const cursor = makeCursor(event)
  if (countAtEnd(cursor.rest()) !== null) return 'event-unclear'
  return isPeriodEnd(cursor) ? 'event-is-period' : null
}

const periodNames = ['tháng', 'quý', 'quí', 'năm', 'nửa năm', '6 tháng', 'kỳ', 'kỳ 6 tháng', 'giai đoạn']

/** True for `hết quý`, `kết thúc tháng 6`; `kết thúc kỳ họp` is an event. */
function isPeriodEnd(cursor: Cursor): boolean {
  if (!cursor.takesOne('hết', 'kết thúc', 'cuối', 'đầu')) return false
  cursor.takesOne('mỗi', 'hằng', 'hàng', 'từng')
  if (!cursor.takesOne(...periodNames)) return false
  return cursor.isAtEnd() || cursor.sees('sau') || /^\d/.test(cursor.peek()?.text ?? '')
}
