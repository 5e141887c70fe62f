/** A due rule as an office would write it. `readSentence` reads every one of these back to the same rule. */
import { type Day, dayParts } from '../../lib/dates.ts'
import { weekdayName } from '../../lib/vi-dates.ts'
import type { DayAndMonth, DueRule, EventRule, Limit, OnceRule, PeriodicRule, Spot } from './due-rule.ts'
import { partWords, periodLead } from './period-vi.ts'
import { ordinalVi, padDay, padMonth } from './words-vi.ts'

/** `trước ngày 25 hằng tháng, lùi về ngày làm việc trước nếu trùng ngày nghỉ`. Starts small, ends without a stop. */
export function sentenceOf(rule: DueRule): string {
  return [mainOf(rule), ...limitClause(rule), ...dayOffClause(rule)].join(', ')
}

function mainOf(rule: DueRule): string {
  switch (rule.kind) {
    case 'periodic':
      return `${periodLead(rule)}${spotWords(rule)}`
    case 'once':
      return onceWords(rule)
    case 'event':
      return eventWords(rule)
  }
}

function limitClause(rule: DueRule): string[] {
  const isStrict = rule.kind !== 'event' && 'limit' in rule.spot && rule.spot.limit === 'strictly-before'
  return isStrict ? ['không kể chính ngày đó'] : []
}

function dayOffClause({ onDayOff }: DueRule): string[] {
  switch (onDayOff) {
    case 'keep':
      return []
    case 'next':
      return ['chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ']
    case 'previous':
      return ['lùi về ngày làm việc trước nếu trùng ngày nghỉ']
  }
}

function before(limit: Limit): string {
  return limit === 'on' ? '' : 'trước '
}

function spotWords(rule: PeriodicRule): string {
  const { spot } = rule
  const part = partWords(rule)
  switch (spot.kind) {
    case 'day':
      return `${before(spot.limit)}ngày ${dayWords(spot.day, rule)}`
    case 'last-day':
      return `${before(spot.limit)}ngày cuối cùng của ${part}`
    case 'working-day':
      return `${before(spot.limit)}ngày làm việc ${workingDayWords(spot.nth)}${part}`
    case 'weekday':
      return `${before(spot.limit)}${weekdayWords(spot)} của ${part}`
    case 'week':
      return spot.nth > 1
        ? `trong tuần thứ ${ordinalVi(spot.nth)} của ${part}`
        : `trong tuần ${edge(spot.nth)} ${part}`
    case 'days':
      return `từ ngày ${padDay(spot.from)} đến ngày ${dayWords(spot.to, rule)}`
    case 'dates':
      return `từ ngày ${dateWords(spot.from)} đến ngày ${dateWords(spot.to)} ${rule.following || isCrossing(spot) ? 'năm sau' : 'hằng năm'}`
    case 'whole':
      return `trong ${part}`
  }
}

/** The day and where it lies: `25 hằng tháng`, `20/6 hằng năm`, `20 của tháng cuối quý`. */
function dayWords(day: number, rule: PeriodicRule): string {
  const { every, part, following } = rule
  if (every.unit === 'year') {
    return `${dateWords({ day, month: Number(part) })} ${following ? 'năm sau' : 'hằng năm'}`
  }
  if (every.unit === 'month' && !following) return `${padDay(day)} hằng tháng`
  // After "2 tháng một lần" the month of the step goes without saying.
  if (every.unit === 'months' && part === 1 && !following) return padDay(day)
  return `${padDay(day)} của ${partWords(rule)}`
}

function workingDayWords(nth: number): string {
  if (nth === 1) return 'đầu tiên của '
  if (nth === -1) return 'cuối cùng của '
  return nth > 0 ? `thứ ${nth} của ` : `thứ ${-nth} tính từ cuối `
}

function weekdayWords({ nth, weekday }: Extract<Spot, { kind: 'weekday' }>): string {
  // 01/01/2024 was a Monday.
  const name = weekdayName(`2024-01-0${weekday}`)
  if (nth === 1) return `${name} đầu tiên`
  return nth === -1 ? `${name} cuối cùng` : `${name} tuần thứ ${ordinalVi(nth)}`
}

function edge(nth: number): string {
  return nth === 1 ? 'đầu' : 'cuối'
}

function isCrossing({ from, to }: Extract<Spot, { kind: 'dates' }>): boolean {
  return to.month < from.month || (to.month === from.month && to.day < from.day)
}

function dateWords({ day, month }: DayAndMonth): string {
  return `${padDay(day)}/${padMonth(month)}`
}

function fullDate(day: Day): string {
  const { year, month, date } = dayParts(day)
  return `${dateWords({ day: date, month })}/${year}`
}

function onceWords({ spot }: OnceRule): string {
  return spot.kind === 'day'
    ? `${before(spot.limit)}ngày ${fullDate(spot.day)}`
    : `từ ngày ${fullDate(spot.from)} đến ngày ${fullDate(spot.to)}`
}

function eventWords({ event, timing }: EventRule): string {
  switch (timing.kind) {
    case 'before':
      return `${listWords(timing.counts)} ${unitWords(timing.unit)} trước khi ${event}`
    case 'after':
      return `trong ${timing.count} ${unitWords(timing.unit)} kể từ khi ${event}`
    case 'hours':
      return `trong ${timing.count} giờ kể từ khi ${event}`
    case 'same-day':
      return `ngay trong ngày khi ${event}`
    case 'before-it':
      return `trước khi ${event}`
    case 'as-asked':
      return `theo thời hạn được giao khi ${event}`
  }
}

function unitWords(unit: 'day' | 'working-day'): string {
  return unit === 'day' ? 'ngày' : 'ngày làm việc'
}

/** `180, 90 và 30`. */
function listWords(counts: readonly number[]): string {
  const [first = '', ...more] = counts.toReversed().map(String)
  return more.length === 0 ? first : `${more.toReversed().join(', ')} và ${first}`
}
