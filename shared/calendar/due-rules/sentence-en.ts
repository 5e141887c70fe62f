/** A due rule in English, to be read beside the Vietnamese sentence; it is not read back. */
import { dayParts } from '../../lib/dates.ts'
import { formatDay } from '../../lib/vi-dates.ts'
import type { DayAndMonth, DueRule, EventRule, Limit, PeriodicRule } from './due-rule.ts'
import { monthsOf } from './rule-faults.ts'
import { monthEn, ordinalEn, weekdaysEn } from './words-en.ts'

/** `by day 25 of every month, moved back to the working day before a day off`. Starts small, ends without a stop. */
export function sentenceEn(rule: DueRule): string {
  return [mainOf(rule), ...dayOffClause(rule)].join(', ')
}

function mainOf(rule: DueRule): string {
  switch (rule.kind) {
    case 'periodic':
      return `${spotWords(rule)}${stepWords(rule)}`
    case 'once':
      return rule.spot.kind === 'day'
        ? `${limitWords(rule.spot.limit)}${formatDay(rule.spot.day)}`
        : `from ${formatDay(rule.spot.from)} to ${formatDay(rule.spot.to)}`
    case 'event':
      return eventWords(rule)
  }
}

function dayOffClause({ onDayOff }: DueRule): string[] {
  switch (onDayOff) {
    case 'keep':
      return []
    case 'next':
      return ['moved on to the next working day when it is a day off']
    case 'previous':
      return ['moved back to the working day before when it is a day off']
  }
}

function limitWords(limit: Limit): string {
  switch (limit) {
    case 'on':
      return 'on '
    case 'before':
      return 'by '
    case 'strictly-before':
      return 'before (and not on) '
  }
}

function spotWords(rule: PeriodicRule): string {
  const { spot } = rule
  const part = partWords(rule)
  switch (spot.kind) {
    case 'day':
      return `${limitWords(spot.limit)}day ${spot.day} of ${part}`
    case 'last-day':
      return `${limitWords(spot.limit)}the last day of ${part}`
    case 'working-day':
      return `${limitWords(spot.limit)}the ${nthWords(spot.nth)} working day of ${part}`
    case 'weekday':
      return `${limitWords(spot.limit)}the ${nthWords(spot.nth)} ${weekdaysEn[spot.weekday - 1]} of ${part}`
    case 'week':
      return `in the ${nthWords(spot.nth)} week of ${part}`
    case 'days':
      return `from day ${spot.from} to day ${spot.to} of ${part}`
    case 'dates':
      return `from ${dateWords(spot.from)} to ${dateWords(spot.to)}${isCrossing(spot) ? ' of the next year, every year' : ` of ${part}`}`
    case 'whole':
      return `in ${part}`
  }
}

function nthWords(nth: number): string {
  if (nth === 1) return 'first'
  if (nth === -1) return 'last'
  return nth > 0 ? ordinalEn(nth) : `${ordinalEn(-nth)} last`
}

function isCrossing({ from, to }: { from: DayAndMonth; to: DayAndMonth }): boolean {
  return to.month < from.month || (to.month === from.month && to.day < from.day)
}

function dateWords({ day, month }: DayAndMonth): string {
  return `${day} ${monthEn(month)}`
}

const unitNames = {
  month: 'month',
  quarter: 'quarter',
  'half-year': 'half-year',
  year: 'year',
  months: 'period',
  term: 'term',
} as const

function partWords(rule: PeriodicRule): string {
  const { every, part, following } = rule
  const name = unitNames[every.unit]
  const unit = following ? `the following ${name}` : every.unit === 'term' ? 'the term' : `every ${name}`
  if (part === 'whole') return unit
  if (typeof part === 'string') return `the last ${part.slice('last-'.length)} of ${unit}`
  if (every.unit === 'year') return `${monthEn(part)} of ${unit}`
  const nth = part === 1 ? 'first' : part === monthsOf(rule) ? 'last' : ordinalEn(part)
  return `the ${nth} month of ${unit}`
}

function stepWords({ every }: PeriodicRule): string {
  if (every.unit !== 'months') return ''
  const start = every.start === null ? null : dayParts(`${every.start}-01`)
  const since = start === null ? '' : `, counted from ${monthEn(start.month)} ${start.year}`
  return ` (a period is ${every.count} months${since})`
}

function eventWords({ event, timing }: EventRule): string {
  const named = `“${event}”`
  switch (timing.kind) {
    case 'before':
      return `${listWords(timing.counts)} ${unitWords(timing.counts[0] ?? 0, timing.unit)} before ${named}`
    case 'after':
      return `within ${timing.count} ${unitWords(timing.count, timing.unit)} of ${named}`
    case 'hours':
      return `within ${timing.count} ${timing.count === 1 ? 'hour' : 'hours'} of ${named}`
    case 'same-day':
      return `on the very day of ${named}`
    case 'before-it':
      return `before ${named}`
    case 'as-asked':
      return `by the day set in the request, on ${named}`
  }
}

function unitWords(count: number, unit: 'day' | 'working-day'): string {
  const word = unit === 'day' ? 'day' : 'working day'
  return count === 1 ? word : `${word}s`
}

function listWords(counts: readonly number[]): string {
  const last = String(counts.at(-1) ?? '')
  return counts.length === 1 ? last : `${counts.slice(0, -1).join(', ')} and ${last}`
}
