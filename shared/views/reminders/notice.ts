/** When the system is asked to show a notice of what is due, and what it counts: once in the morning, in the afternoon only news. */
import * as v from 'valibot'
import type { ClockTime, Day } from '#shared/lib/dates.ts'
import { day } from '#shared/lib/schema.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Settings } from '#shared/registers/settings/index.ts'
import type { ReminderLine } from './reminder-line.ts'
import { newReminders, type ReminderView, toldBefore } from './reminders-on.ts'

/** What a PC has told of one office: never part of the office's data. */
export const toldSchema = v.object({
  /** The day of the last look. */
  on: day,
  /** Steps reached up to this day had been told before. */
  since: day,
  session: v.picklist(['morning', 'afternoon']),
  /** What was told on the day `on`. */
  keys: v.array(v.string()),
})
export type Told = v.InferOutput<typeof toldSchema>

export type NoticeCounts = { readonly overdue: number; readonly today: number; readonly soon: number }

type Hours = Pick<Settings, 'morning' | 'afternoon'>
type Now = Pick<RuleContext, 'today' | 'calendar'> & { readonly time: ClockTime }

/**
 * Whether to show a notice now, and what is told afterwards. Nothing on days off, before work begins and after it has ended;
 * what is missed is told on the next working day, since steps count from the day of the last look.
 */
export function decideNotice(
  view: Pick<ReminderView, 'lines'>,
  told: Told | null,
  now: Now,
  hours: Hours,
): { notice: NoticeCounts | null; told: Told | null } {
  const session = sessionOf(now, hours)
  if (session === null || !isNoticeDue(told, now, hours)) return { notice: null, told }
  const isSameDay = told !== null && told.on === now.today
  const since = isSameDay ? told.since : lastTold(told, now)
  const known = new Set(isSameDay ? told.keys : [])
  const fresh = newReminders(view, since).filter((line) => !known.has(keyOf(line)))
  return {
    notice: fresh.length > 0 ? countNotice(fresh) : null,
    told: { on: now.today, since, session, keys: [...known, ...fresh.map(keyOf)] },
  }
}

/** True when it has not been looked yet in this half of the working day: only then need anything be counted. */
export function isNoticeDue(told: Told | null, now: Now, hours: Hours): boolean {
  const session = sessionOf(now, hours)
  if (session === null) return false
  return told === null || told.on !== now.today || (told.session === 'morning' && session === 'afternoon')
}

/** The day up to which everything is told, for what a screen shows as new on `today`; null when nothing is known. */
export function toldUpTo(told: Told | null, today: Day): Day | null {
  if (told === null) return null
  return told.on === today ? told.since : told.on
}

function lastTold(told: Told | null, now: Now): Day {
  const usual = toldBefore(now)
  // A clock that was set back must not make everything new, nor silence what is.
  return told !== null && told.on < usual ? told.on : usual
}

function sessionOf({ today, calendar, time }: Now, { morning, afternoon }: Hours): Told['session'] | null {
  if (!calendar.isWorkingDay(today) || time < morning.start || time >= afternoon.end) return null
  return time >= afternoon.start ? 'afternoon' : 'morning'
}

/** An extended deadline is news. */
function keyOf({ key, dueOn }: ReminderLine): string {
  return `${key} ${dueOn}`
}

/** Counts for a sentence that names nobody. */
export function countNotice(lines: readonly ReminderLine[]): NoticeCounts {
  const overdue = lines.filter((line) => line.isOverdue).length
  const today = lines.filter((line) => !line.isOverdue && line.step?.at === 'today').length
  return { overdue, today, soon: lines.length - overdue - today }
}
