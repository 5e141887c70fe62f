/** For which period something counts that was done on a day and does not say so itself. */
import { addDays, type Day } from '../../lib/dates.ts'
import type { WorkingCalendar } from '../working-days.ts'
import type { DueRule, PeriodicRule } from './due-rule.ts'
import { duesOfPeriods } from './dues.ts'
import { type Period, periodOf, type Term } from './periods.ts'

/**
 * The key of the period that `day` serves: the one whose window holds it, else the one in which it lies (the one before,
 * for "tháng sau"). Null where the rule has no period of its own: bound to an event, or before its first.
 */
export function servedPeriod(
  rule: DueRule,
  day: Day,
  calendar: WorkingCalendar,
  term: Term | null,
): string | null {
  if (rule.kind === 'event') return null
  if (rule.kind === 'once') return 'once'
  const own = periodOf(rule, day, term)
  if (own === null) return null
  const before = periodBefore(rule, own, term)
  const inWindow = duesOfPeriods(rule, before?.from ?? own.from, own.from, calendar, term).find(
    ({ windowFrom, dueOn }) => windowFrom !== null && windowFrom <= day && day <= dueOn,
  )
  return inWindow?.period ?? (rule.following ? (before?.key ?? null) : own.key)
}

function periodBefore(rule: PeriodicRule, { from }: Period, term: Term | null): Period | null {
  return periodOf(rule, addDays(from, -1), term)
}
