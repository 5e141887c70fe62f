/** A repetition rule in words: `Hằng tháng, ngày làm việc cuối tháng, tháng cuối quý`. */
import { describeRule, type RecurrenceRule, type RulePart } from '#shared/calendar/recurrence-rule.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import { type Words, weekdayWord } from './words.ts'

const aMonday: Day = '2024-01-01'

/** Name of an ISO weekday, 1 to 7. */
export function weekdayOfNumber(weekday: number, language: string): string {
  return weekdayWord(addDays(aMonday, weekday - 1), language)
}

/** The rule as one sentence. */
export function ruleWords(rule: RecurrenceRule, t: Words, language: string): string {
  return describeRule(rule)
    .map((part) => partWords(part, t, language))
    .join(', ')
}

function partWords({ key, params }: RulePart, t: Words, language: string): string {
  const isPlural = key.startsWith('every.') && params.count !== 1
  const isQuarter = key === 'every.month' && params.count === 3
  const name = isQuarter ? 'every.quarter' : isPlural ? key.replace('every.', 'everyN.') : key
  const said = Object.fromEntries(
    Object.entries(params).map(([param, value]) => [param, sayParam(param, value, t, language)]),
  )
  const say = t as unknown as (key: string, params: Record<string, unknown>) => string
  return say(`calendar:rule.${name}`, said)
}

function sayParam(
  param: string,
  value: RulePart['params'][string],
  t: Words,
  language: string,
): string | number {
  if (param === 'weekdays' && Array.isArray(value))
    return value.map((one) => weekdayOfNumber(one, language)).join(', ')
  if (param === 'weekday') return weekdayOfNumber(Number(value), language)
  if (param === 'nth') return nthWord(Number(value), t)
  if (param === 'day' && typeof value === 'string') return formatDay(value)
  return Array.isArray(value) ? value.join(', ') : (value as string | number)
}

/** `đầu tiên` … `cuối cùng` for weekdays of a month; larger numbers, of working days, stay figures. */
function nthWord(nth: number, t: Words): string {
  return nth >= -1 && nth <= 4 && nth !== 0
    ? t(`calendar:repeat.nths.${nth as 1 | 2 | 3 | 4 | -1}`)
    : String(nth)
}
