/** Dues of obligations that are reminded of: those that nothing keeps yet and that no task, event or record of their own tells. */
import { addDays } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import { leadOf } from '#shared/registers/obligation/index.ts'
import { isOpen } from '#shared/registers/task/index.ts'
import { lookBack } from '../due-obligations.ts'
import { standingOfDue } from '../obligations/due-standing.ts'
import { duesOfOffice, type ObligationDue } from '../obligations/obligation-dues.ts'
import { type LinkSource, linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import { farthestDue, type Ladder } from './ladder.ts'
import { bodyName, type ReminderLine, tellOwed } from './reminder-line.ts'

/** Days off move a due away from the day that its rule names by no more than this, calendar days. */
const widestShift = 60

/**
 * The dues around today, as far back as Hôm nay names them; what is older is seen in the matrix, so that a regulation entered
 * late does not begin with a flood.
 */
export function obligationLines(
  ladder: Ladder,
  context: RuleContext,
  linkSource: LinkSource = () => linkObligations(context),
  /** Coordination records that tell of themselves, as `register/id`. */
  telling: ReadonlySet<string> = new Set(),
): ReminderLine[] {
  const { today, calendar } = context
  const oldest = addDays(today, -lookBack)
  const farthest = farthestDue(ladder, today, calendar)
  const links = linkSource()
  const dues = duesOfOffice(addDays(oldest, -widestShift), addDays(farthest, widestShift), context, links)
  return dues
    .filter(({ due }) => due.dueOn >= oldest && due.dueOn <= farthest)
    .filter((one) => !links.recordsOf(one).some(({ register, id }) => telling.has(`${register}/${id}`)))
    .flatMap((one) => (isTold(one, links, context) ? [] : (lineOf(one, ladder, context) ?? [])))
}

/** True for what is kept, needs no keeping, or is told by a task or an event of its own. */
function isTold(one: ObligationDue, links: ObligationLinks, context: RuleContext): boolean {
  const { state } = standingOfDue(one, links, context)
  if (state !== 'missing' && state !== 'not-due') return true
  return (
    links.tasksOf(one).some((task) => isOpen(task) || task.state === 'paused') ||
    links
      .eventsOf(one, one.due.nominal)
      .some(
        (event) =>
          event.status !== 'cancelled' &&
          event.status !== 'postponed' &&
          lastDayOf(event) >= context.today &&
          event.date <= one.due.dueOn,
      )
  )
}

function lineOf(one: ObligationDue, ladder: Ladder, context: RuleContext): ReminderLine | null {
  const { obligation, milestone, regulation, leadId, due, occasion, key, period } = one
  // What recurs is known long ahead; what something brought about is owed from the day that it happened.
  const owed = occasion
    ? { dueOn: due.dueOn, since: occasion.on }
    : { dueOn: due.dueOn, since: null, isLong: true }
  const told = tellOwed(owed, ladder, context)
  if (told === null) return null
  const lead = leadOf(obligation, milestone)
  return {
    source: 'obligation',
    key,
    title: [obligation.title, milestone.label].filter(Boolean).join(': '),
    period,
    clock: null,
    due: null,
    organisationId: leadId,
    name: bodyName(leadId, context) || (lead.kind === 'one' ? lead.label : ''),
    ...told,
    place: { screen: 'regulations', tab: 'matrix', id: regulation.id, part: obligation.id },
  }
}
