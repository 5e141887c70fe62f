/** Moving a whole series by moving one of its occurrences: what the rule becomes, and where each of its days goes. */
import { toLunar } from '#shared/calendar/lunar.ts'
import { expandRule, type MonthPattern, type RecurrenceRule } from '#shared/calendar/recurrence.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import {
  addDays,
  type Day,
  dayParts,
  daysBetween,
  daysInMonth,
  startOfWeek,
  weekdayOf,
} from '#shared/lib/dates.ts'

/** The rule after its day `from` was moved to `to`, and the new day of every former one. */
export type RuleMove = { readonly rule: RecurrenceRule; image(original: Day): Day }

/**
 * The rule whose occurrence of `from` (the rule's own day) falls on `to`. Null where no rule says that: a daily rule, the
 * last working day, a day of another month of a monthly rule, one of several weekdays moved into another week.
 */
export function moveRule(
  rule: RecurrenceRule,
  from: Day,
  to: Day,
  calendar: WorkingCalendar,
): RuleMove | null {
  const delta = daysBetween(from, to)
  switch (rule.frequency) {
    case 'daily':
      return rule.interval === 1 ? null : { rule, image: (original) => addDays(original, delta) }
    case 'weekly':
      return moveWeekly(rule, from, to)
    default: {
      const moved = moveWithinYear(rule, from, to, calendar)
      return moved && { rule: moved, image: (original) => nearest(moved, addDays(original, delta), calendar) }
    }
  }
}

/** True when only some of the rule's days move, so that moved and staying days may change their order. */
export function movesPartly(rule: RecurrenceRule): boolean {
  return rule.frequency === 'weekly' && rule.weekdays.length > 1
}

function moveWeekly(
  rule: Extract<RecurrenceRule, { frequency: 'weekly' }>,
  from: Day,
  to: Day,
): RuleMove | null {
  const delta = daysBetween(from, to)
  const [old, next] = [weekdayOf(from), weekdayOf(to)]
  if (!movesPartly(rule)) {
    return { rule: { ...rule, weekdays: [next] }, image: (original) => addDays(original, delta) }
  }
  if (startOfWeek(from) !== startOfWeek(to) || rule.weekdays.includes(next)) return null
  const weekdays = rule.weekdays.map((one) => (one === old ? next : one)).toSorted((a, b) => a - b)
  return {
    rule: { ...rule, weekdays },
    image: (original) => (weekdayOf(original) === old ? addDays(original, delta) : original),
  }
}

type LongRule = Exclude<RecurrenceRule, { frequency: 'daily' | 'weekly' }>

function moveWithinYear(rule: LongRule, from: Day, to: Day, calendar: WorkingCalendar): LongRule | null {
  if (rule.frequency === 'lunar-yearly') {
    const { month, day, isLeap } = toLunar(to)
    return isLeap ? null : { ...rule, lunarMonth: month, lunarDay: day }
  }
  const unit = rule.frequency === 'monthly' ? 7 : 4
  const pattern = movePattern(rule.pattern, to, calendar)
  if (pattern === null || from.slice(0, unit) !== to.slice(0, unit)) return null
  return rule.frequency === 'monthly' ? { ...rule, pattern } : { ...rule, pattern, month: dayParts(to).month }
}

function movePattern(pattern: MonthPattern, to: Day, calendar: WorkingCalendar): MonthPattern | null {
  const { year, month, date } = dayParts(to)
  switch (pattern.kind) {
    case 'day':
    case 'last-day':
      return { kind: 'day', day: date }
    case 'nth-weekday': {
      const nth = Math.ceil(date / 7)
      const isLast = date + 7 > daysInMonth(year, month)
      const isSaidLast = nth > 4 || (isLast && pattern.nth === -1)
      return { kind: 'nth-weekday', nth: isSaidLast ? -1 : (nth as 1 | 2 | 3 | 4), weekday: weekdayOf(to) }
    }
    case 'nth-working-day': {
      const nth = calendar.workingDaysBetween(addDays(to, -date), to)
      return calendar.isWorkingDay(to) && nth <= 23 ? { kind: 'nth-working-day', nth } : null
    }
    case 'last-working-day':
      return null
  }
}

const widestSearch = 45

/** The rule's own day next to `wanted`, whatever its interval and months. */
function nearest(rule: LongRule, wanted: Day, calendar: WorkingCalendar): Day {
  const bare = { ...rule, interval: 1, until: null, count: null, onDayOff: 'keep' } as const
  const anyMonth = bare.frequency === 'monthly' ? { ...bare, months: null } : bare
  const from = addDays(wanted, -widestSearch)
  const days = expandRule(anyMonth, from, { from, to: addDays(wanted, widestSearch) }, calendar)
  const distance = (day: Day) => Math.abs(daysBetween(day, wanted))
  return days
    .map(({ original }) => original)
    .reduce((best, day) => (distance(day) < distance(best) ? day : best), days[0]?.original ?? wanted)
}
