/** The dues of obligations that a report counts, each as it stood on the report's day. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { leadKeyOf, leadNameOf } from '../fulfilment/due-details.ts'
import { type DueStanding, type DueState, standingOfDue } from '../obligations/due-standing.ts'
import { duesOfOffice, duesOfRegulation, type ObligationDue } from '../obligations/obligation-dues.ts'
import type { ObligationLinks } from '../obligations/obligation-links.ts'
import type { ReportScope } from './report.ts'
import type { Span } from './task-lines.ts'

export type DueLine = {
  readonly due: ObligationDue
  readonly state: DueState
  readonly doneOn: Day | null
  readonly standing: DueStanding
  readonly leadKey: string
  readonly leadName: string
}

/** The dues whose nominal day lies in the span. `context.today` is the report's day. */
export function dueLines(
  { from, to, asOf }: Span,
  { regulationIds, organisationIds }: ReportScope,
  context: RuleContext,
  links: ObligationLinks,
): DueLine[] {
  const dues =
    regulationIds.length === 0
      ? duesOfOffice(from, to, context, links)
      : regulationIds
          .filter((id) => context.read.get('regulation', id)?.stage === 'issued')
          .flatMap((id) => duesOfRegulation(id, from, to, context, links))
  return dues
    .filter(
      ({ leadId }) => organisationIds.length === 0 || (leadId !== null && organisationIds.includes(leadId)),
    )
    .map((due) => lineOf(due, asOf, context, links))
}

/** What was done after the report's day was not done on it. */
function lineOf(due: ObligationDue, asOf: Day, context: RuleContext, links: ObligationLinks): DueLine {
  const standing = standingOfDue(due, links, context)
  const isLater = standing.doneOn !== null && standing.doneOn > asOf && standing.state !== 'not-applicable'
  return {
    due,
    standing,
    state: isLater ? (due.due.dueOn < asOf ? 'missing' : 'not-due') : standing.state,
    doneOn: isLater ? null : standing.doneOn,
    leadKey: leadKeyOf(due),
    leadName: leadNameOf(due, context),
  }
}
