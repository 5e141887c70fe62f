/** What the plan proposes for one due: its words, its day, and whoever owes it. Pure. */
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type { Planned } from '#shared/registers/fulfilment/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { eventDayOf } from '../obligations/event-day.ts'
import type { ObligationDue } from '../obligations/obligation-dues.ts'

/** What is made of a due: a task or an event. */
export type Made = 'task' | 'event'

/**
 * The plan's own idea of a due. The words are Vietnamese: they become the title of a record. `made`: what is there already,
 * where the obligation was to make something else when it was accepted.
 */
export function proposalOf(
  due: ObligationDue,
  calendar: WorkingCalendar,
  made: Made = due.obligation.outcome,
): Planned {
  const { obligation, regulation } = due
  return {
    made,
    title: titleOf(due, longestTitle[made]),
    on: made === 'event' ? eventDayOf(due.due, calendar) : due.due.dueOn,
    leadId: due.leadId ?? bodyOfOffice(regulation),
    product: obligation.product,
  }
}

/** Signs that the title of a record may have. */
export const longestTitle: Readonly<Record<Made, number>> = { task: 500, event: 300 }

/** `Giao ban báo chí (tháng 11/2026)`; what has no period is told apart by its day. Too long, it is cut before that. */
function titleOf({ obligation, milestone, period, occasion, due }: ObligationDue, longest: number): string {
  const label = milestone.label === '' ? '' : `: ${milestone.label}`
  const when = occasion?.what ?? (sayPeriod(period) || formatDay(due.dueOn))
  const tail = ` (${cut(when, longest / 2)})`
  return `${cut(`${obligation.title}${label}`, longest - tail.length)}${tail}`
}

function cut(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`
}

/** Whoever keeps the regulation going, for what it leaves to nobody by name. */
export function bodyOfOffice({ parties }: Pick<Regulation, 'parties'>): string | null {
  const of = (role: string) => parties.find((entry) => entry.role === role)?.organisationId
  return of('standing') ?? of('signatory') ?? null
}
