/**
 * The ladder by which work is reminded of (domain rule: T-10 for long tasks, T-5, T-3, T-1, T, then overdue 1, 7, 15, 30). All
 * counts are working days; the office sets them (`settings.reminders`).
 */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReminderSettings } from '#shared/registers/settings/index.ts'

/** `today` has 0 days. */
export type ReminderStep = { readonly at: 'before' | 'today' | 'after'; readonly days: number }

/** A step, and the day from which it stands: for `today` the due day itself, which may be a day off. */
export type ReachedStep = { readonly step: ReminderStep; readonly reachedOn: Day }

export type Ladder = Pick<ReminderSettings, 'before' | 'beforeLong' | 'longFrom' | 'after'>

/** What is reminded of: when it is due, since when it is owed in this form, and whether it is long whatever its days say. */
export type Owed = { readonly dueOn: Day; readonly since: Day | null; readonly isLong?: boolean }

/** The steps of a ladder in the order in which they are climbed. `isLong`: with the early steps of long work. */
export function stepsOf({ before, beforeLong, after }: Ladder, isLong: boolean): ReminderStep[] {
  const ahead = new Set([...before, ...(isLong ? beforeLong : [])])
  const behind = new Set(after)
  return [
    ...[...ahead].sort((a, b) => b - a).map((days) => stepAt(-days)),
    ...[...behind].sort((a, b) => a - b).map((days) => stepAt(days)),
  ]
}

function stepAt(offset: number): ReminderStep {
  if (offset === 0) return { at: 'today', days: 0 }
  return { at: offset < 0 ? 'before' : 'after', days: Math.abs(offset) }
}

/** The day on which a step is reached. */
export function dayOfStep({ at, days }: ReminderStep, dueOn: Day, calendar: WorkingCalendar): Day {
  if (at === 'today') return dueOn
  return calendar.addWorkingDays(dueOn, at === 'before' ? -days : days)
}

/** True for work given at least `longFrom` working days before it is due. */
export function isLongWork({ dueOn, since, isLong }: Owed, ladder: Ladder, calendar: WorkingCalendar) {
  return isLong ?? (since !== null && calendar.workingDaysBetween(since, dueOn) >= ladder.longFrom)
}

/**
 * The last step that `today` has reached; null before the first. Steps before the due day that were already past when the work
 * was given (or its deadline extended) are not climbed: nobody could have heard of them.
 */
export function reachedStep(
  owed: Owed,
  ladder: Ladder,
  today: Day,
  calendar: WorkingCalendar,
): ReachedStep | null {
  const { dueOn, since } = owed
  const isReached = reachedBy(dueOn, today, calendar)
  // On and after the due day, its own step has overtaken the early ones of long work.
  const isPast = dueOn <= today && ladder.before.includes(0)
  const steps = stepsOf(ladder, !isPast && isLongWork(owed, ladder, calendar))
  const step = steps.findLast(isReached)
  if (step === undefined) return null
  const reachedOn = dayOfStep(step, dueOn, calendar)
  // The steps below it were reached earlier still.
  return step.at === 'before' && since !== null && reachedOn <= since ? null : { step, reachedOn }
}

/** By one count of working days, which spares looking up the day of every step. */
function reachedBy(dueOn: Day, today: Day, calendar: WorkingCalendar): (step: ReminderStep) => boolean {
  if (dueOn <= today) {
    const past = calendar.workingDaysBetween(dueOn, today)
    return ({ at, days }) => at !== 'after' || days <= past
  }
  // A due day that is worked is no day before itself.
  const between = calendar.workingDaysBetween(today, dueOn) - (calendar.isWorkingDay(dueOn) ? 1 : 0)
  return ({ at, days }) => at === 'before' && between < days
}

/** The last due day of which anything can be said today: the highest step ahead of it. */
export function farthestDue({ before, beforeLong }: Ladder, today: Day, calendar: WorkingCalendar): Day {
  const most = Math.max(0, ...before, ...beforeLong)
  // A due day may be a day off behind the working day on which its step lies.
  return calendar.addWorkingDays(today, most + 1)
}
