/** What is reminded of: one line for each task, due of an obligation or of a register, or paper of a meeting. */
import type { ClockName } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { type Ladder, type Owed, type ReminderStep, reachedStep } from './ladder.ts'

/** Where a line leads. `meetings`: the id is the key of the calendar entry. */
export type ReminderPlace =
  | { readonly screen: 'tasks' | 'meetings'; readonly id: string }
  | { readonly screen: 'regulations'; readonly tab: 'matrix'; readonly id: string; readonly part: string }
  | { readonly screen: 'registers'; readonly tab: CoordinationRegister; readonly id?: string }

export type ReminderLine = {
  readonly source: 'task' | 'obligation' | 'register' | 'meeting'
  /** Of its source one thing that is owed once: the task's id, the key of the due, entry and paper of the meeting. */
  readonly key: string
  readonly title: string
  /** The period that a due is for (`2026-M11`); empty otherwise. */
  readonly period: string
  /** Which paper of the meeting. */
  readonly clock: ClockName | null
  /** What of the register's record; words `registers:<register>.dues.<what>`. */
  readonly due: { readonly register: CoordinationRegister; readonly what: string } | null
  /** Who owes it; null for the office's own papers and where the regulation names nobody of the directory. */
  readonly organisationId: string | null
  /** Short name of today; the regulation's words where it names nobody of the directory; empty for the office's own. */
  readonly name: string
  readonly dueOn: Day
  /** The last step reached; null for what is overdue between the steps that the office chose. */
  readonly step: ReminderStep | null
  /** The day on which that step was reached. */
  readonly reachedOn: Day | null
  /** Working days to the due day, negative when it is past (0 on the days off behind it). */
  readonly workingDays: number
  readonly isOverdue: boolean
  readonly place: ReminderPlace
}

export type Told = Pick<ReminderLine, 'dueOn' | 'step' | 'reachedOn' | 'workingDays' | 'isOverdue'>

/** How something owed stands on the ladder today; null while there is nothing to remind of. */
export function tellOwed(owed: Owed, ladder: Ladder, { today, calendar }: RuleContext): Told | null {
  const reached = reachedStep(owed, ladder, today, calendar)
  const isOverdue = owed.dueOn < today
  if (reached === null && !isOverdue) return null
  return {
    dueOn: owed.dueOn,
    step: reached?.step ?? null,
    reachedOn: reached?.reachedOn ?? null,
    workingDays: calendar.workingDaysBetween(today, owed.dueOn),
    isOverdue,
  }
}

/** The office's ladder. */
export function ladderOf({ read }: Pick<RuleContext, 'read'>): Ladder {
  return (read.get('settings', 'office') ?? defaultSettings).reminders
}

/** A body's short name of today; empty for none. */
export function bodyName(organisationId: string | null, { read, today }: RuleContext): string {
  const body = organisationId ? read.get('organisation', organisationId) : undefined
  return body ? shortNameOn(body, today) : ''
}

/** The longest overdue first, then by due day; ties by title, so that the order never depends on chance. */
export function byUrgency(a: ReminderLine, b: ReminderLine): number {
  return compare(a.dueOn, b.dueOn) || compare(a.title, b.title) || compare(a.key, b.key)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
