/**
 * Recurrence rules as plain data: what an office says when it plans regular work ("ngày 25 hằng tháng", "ngày làm việc
 * cuối cùng của tháng cuối quý", "thứ Hai đầu tiên", "10/3 âm lịch"), and their description for the screen.
 */
import * as v from 'valibot'
import { day, optional, wholeNumber } from '../lib/schema.ts'

const weekday = v.picklist([1, 2, 3, 4, 5, 6, 7])
const month = wholeNumber(1, 12)
const interval = wholeNumber(1, 99)

/** A list without repetition, put in order. */
const sortedSet = <S extends v.GenericSchema<unknown, number>>(item: S, max: number) =>
  v.pipe(
    v.array(item),
    v.minLength(1, 'required'),
    v.maxLength(max, 'too-long'),
    v.check((list) => new Set(list).size === list.length, 'twice'),
    v.transform((list) => list.toSorted((a, b) => a - b)),
    v.readonly(),
  )

/**
 * The day within a month. `day` beyond the end of a short month means its last day, as terms in months end by Bộ luật Dân
 * sự 2015, Điều 148 khoản 3. `nth` -1 is the last. A month with fewer than `nth` working days gives its last one.
 */
export const monthPatternSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('day'), day: wholeNumber(1, 31) }),
  v.strictObject({ kind: v.literal('last-day') }),
  v.strictObject({ kind: v.literal('nth-weekday'), nth: v.picklist([1, 2, 3, 4, -1]), weekday }),
  v.strictObject({ kind: v.literal('nth-working-day'), nth: wholeNumber(1, 23) }),
  v.strictObject({ kind: v.literal('last-working-day') }),
])
export type MonthPattern = Readonly<v.InferOutput<typeof monthPatternSchema>>

/** What happens to a date that falls on a day off: stays, moves to a working day, or does not take place. */
export const dayOffPolicies = ['keep', 'next', 'previous', 'skip'] as const
export type DayOffPolicy = (typeof dayOffPolicies)[number]

const ending = {
  onDayOff: v.picklist(dayOffPolicies),
  /** Last day the rule's own date may have; null without end. */
  until: optional(day),
  /** Number of dates from the start, those skipped included; null without end. */
  count: optional(wholeNumber(1, 9999)),
}

/** A recurrence rule as stored. `until` and `count` exclude each other. */
export const recurrenceRuleSchema = v.pipe(
  v.variant('frequency', [
    v.strictObject({ frequency: v.literal('daily'), interval, ...ending }),
    v.strictObject({ frequency: v.literal('weekly'), interval, weekdays: sortedSet(weekday, 7), ...ending }),
    v.strictObject({
      frequency: v.literal('monthly'),
      interval,
      pattern: monthPatternSchema,
      /** Only in these months (3, 6, 9, 12: the last of each quarter); null for every month. */
      months: optional(sortedSet(month, 12)),
      ...ending,
    }),
    v.strictObject({
      frequency: v.literal('yearly'),
      interval,
      month,
      pattern: monthPatternSchema,
      ...ending,
    }),
    v.strictObject({
      frequency: v.literal('lunar-yearly'),
      interval,
      lunarMonth: month,
      /** The 30th of a short month means its 29th; a leap month is passed over. */
      lunarDay: wholeNumber(1, 30),
      ...ending,
    }),
  ]),
  v.check((rule) => rule.until === null || rule.count === null, 'until-and-count'),
)
export type RecurrenceRule = Readonly<v.InferOutput<typeof recurrenceRuleSchema>>

/** One part of a rule's description: a key of the `recurrence` words and its parameters (months and weekdays as numbers). */
export interface RulePart {
  readonly key: RulePartKey
  readonly params: Readonly<Record<string, number | string | readonly number[]>>
}

/** Every key that {@link describeRule} can give. `every.*` carry `count` (the interval), to be worded by plural form. */
export const rulePartKeys = [
  'every.day',
  'every.week',
  'every.month',
  'every.year',
  'every.lunarYear',
  'on.weekdays',
  'on.day',
  'on.lastDay',
  'on.nthWeekday',
  'on.lastWeekday',
  'on.nthWorkingDay',
  'on.lastWorkingDay',
  'on.lunarDay',
  'in.months',
  'in.quarterEnds',
  'in.halfYearEnds',
  'dayOff.next',
  'dayOff.previous',
  'dayOff.skip',
  'end.until',
  'end.count',
] as const
export type RulePartKey = (typeof rulePartKeys)[number]

/** A rule in parts to be joined by the screen: how often, on which day, in which months, on days off, until when. */
export function describeRule(rule: RecurrenceRule): RulePart[] {
  return [...describePeriod(rule), ...describeDayOff(rule.onDayOff), ...describeEnd(rule)]
}

function describePeriod(rule: RecurrenceRule): RulePart[] {
  const count = rule.interval
  switch (rule.frequency) {
    case 'daily':
      return [part('every.day', { count })]
    case 'weekly':
      return [part('every.week', { count }), part('on.weekdays', { weekdays: rule.weekdays })]
    case 'monthly':
      return [part('every.month', { count }), describePattern(rule.pattern), ...describeMonths(rule.months)]
    case 'yearly':
      return [
        part('every.year', { count }),
        describePattern(rule.pattern),
        part('in.months', { months: [rule.month] }),
      ]
    case 'lunar-yearly':
      return [
        part('every.lunarYear', { count }),
        part('on.lunarDay', { day: rule.lunarDay, month: rule.lunarMonth }),
      ]
  }
}

function describePattern(pattern: MonthPattern): RulePart {
  switch (pattern.kind) {
    case 'day':
      return part('on.day', { day: pattern.day })
    case 'last-day':
      return part('on.lastDay')
    case 'nth-weekday':
      return pattern.nth === -1
        ? part('on.lastWeekday', { weekday: pattern.weekday })
        : part('on.nthWeekday', { nth: pattern.nth, weekday: pattern.weekday })
    case 'nth-working-day':
      return part('on.nthWorkingDay', { nth: pattern.nth })
    case 'last-working-day':
      return part('on.lastWorkingDay')
  }
}

function describeMonths(months: readonly number[] | null): RulePart[] {
  if (months === null) return []
  if (months.join() === '3,6,9,12') return [part('in.quarterEnds')]
  if (months.join() === '6,12') return [part('in.halfYearEnds')]
  return [part('in.months', { months })]
}

function describeDayOff(policy: DayOffPolicy): RulePart[] {
  return policy === 'keep' ? [] : [part(`dayOff.${policy}`)]
}

function describeEnd({ until, count }: RecurrenceRule): RulePart[] {
  if (until !== null) return [part('end.until', { day: until })]
  return count === null ? [] : [part('end.count', { count })]
}

function part(key: RulePartKey, params: RulePart['params'] = {}): RulePart {
  return { key, params }
}
