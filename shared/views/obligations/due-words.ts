/** How a due is called, and who owes it, wherever one is named in a line. */
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { obligationName } from '#shared/registers/obligation/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { ObligationDue } from './obligation-dues.ts'

/** `NV-04. Cung cấp thông tin`, with the milestone where there are several. */
export function dueTitle({ obligation, milestone }: Pick<ObligationDue, 'obligation' | 'milestone'>): string {
  return [obligationName(obligation), milestone.label].filter(Boolean).join(': ')
}

/** The short name, valid on a day, of whoever owes it; the regulation's words where it names no body. */
export function dueLeadName(
  { obligation, milestone, leadId }: Pick<ObligationDue, 'obligation' | 'milestone' | 'leadId'>,
  on: Day,
  read: ReadModel,
): string {
  const body = leadId ? read.get('organisation', leadId) : undefined
  if (body) return shortNameOn(body, on)
  const lead = milestone.lead ?? obligation.lead
  return lead.kind === 'one' ? lead.label : ''
}
