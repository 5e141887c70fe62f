/** The dues of obligations by the day on which they fall due: what the calendar marks beside its entries. */
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type DueState, standingOfDue } from './obligations/due-standing.ts'
import { dueLeadName, dueTitle } from './obligations/due-words.ts'
import { duesOfOffice, type ObligationDue } from './obligations/obligation-dues.ts'
import { type LinkSource, linkObligations } from './obligations/obligation-links.ts'
import { registerDues } from './registers/register-dues.ts'

export type CalendarDue = {
  key: string
  /** The day by which it is to be kept, days off considered. */
  on: Day
  /** `NV-04. Cung cấp thông tin`, with the milestone where there are several. */
  title: string
  leadName: string
  state: DueState
  /** Where it comes from: an obligation, or a coordination register, what of it (`dues.<what>`) and the record, if one tells of it. */
  of:
    | { kind: 'obligation'; regulationId: string; obligationId: string }
    | { kind: 'record'; register: CoordinationRegister; id: string | null; what: string }
}

/** Days off move a due by this at most, calendar days. */
const longestShift = 60

/** The dues whose due day lies from `from` to `to` (both included), by day; what several bodies owe each is one line each. */
export function calendarDues(
  from: Day,
  to: Day,
  context: RuleContext,
  linkSource: LinkSource = () => linkObligations(context),
): CalendarDue[] {
  if (context.read.all('obligation').length === 0) return []
  const links = linkSource()
  return duesOfOffice(addDays(from, -longestShift), addDays(to, longestShift), context, links)
    .filter(({ due }) => due.dueOn >= from && due.dueOn <= to)
    .map((due) => ({ ...lineOf(due, context), state: standingOfDue(due, links, context).state }))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function lineOf(due: ObligationDue, { read }: RuleContext) {
  const on = due.due.dueOn
  return {
    key: due.key,
    on,
    title: dueTitle(due),
    leadName: dueLeadName(due, on, read),
    of: { kind: 'obligation' as const, regulationId: due.regulation.id, obligationId: due.obligation.id },
  }
}

/** What falls due in the registers from `from` to `to` (both included) and is still open, by day. */
export function recordDues(from: Day, to: Day, context: RuleContext, linkSource?: LinkSource): CalendarDue[] {
  return registerDues(context, linkSource)
    .filter(({ on }) => on >= from && on <= to)
    .map(({ key, on, title, leadName, isOverdue, register, id, what }) => ({
      key,
      on,
      title,
      leadName,
      state: isOverdue ? 'missing' : 'not-due',
      of: { kind: 'record', register, id, what },
    }))
}
