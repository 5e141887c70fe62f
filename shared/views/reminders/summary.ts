/** What the screens are given of a day's reminders: counts are whole, lists are cut. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { ReminderLine } from './reminder-line.ts'
import {
  countSteps,
  newReminders,
  type ReminderAgency,
  type ReminderView,
  type StepCount,
  toldBefore,
} from './reminders-on.ts'

/** The most lines that a panel is given. */
const mostLines = 60

export type ReminderSummary = {
  readonly today: Day
  /** Steps reached now, from the longest overdue to the farthest ahead. */
  readonly steps: readonly StepCount[]
  /** The lines of these steps in the same order; of very many the first ones. */
  readonly lines: readonly ReminderLine[]
  readonly count: number
  readonly agencies: readonly Omit<ReminderAgency, 'lines'>[]
}

/** What was reached after `told`, or after the last working day when that is earlier (so that a Monday shows the whole week-end). */
export function summarise(
  view: ReminderView,
  told: Day | null,
  context: Pick<RuleContext, 'today' | 'calendar'>,
): ReminderSummary {
  const usual = toldBefore(context)
  const fresh = newReminders(view, told !== null && told < usual ? told : usual)
  return {
    today: view.today,
    steps: countSteps(fresh),
    lines: fresh.slice(0, mostLines),
    count: fresh.length,
    agencies: view.agencies.map(({ lines: _lines, ...agency }) => agency),
  }
}
