/** How a proposal stands: said from its days, never stored. */
import type { RuleContext } from '../define-register.ts'
import type { Proposal } from './schema.ts'

/** In the order in which they need somebody. */
export const proposalStates = [
  'overdue',
  'proposed',
  'considering',
  'accepted',
  'partly',
  'declined',
  'withdrawn',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** The states in which an answer is still to come. */
export const openProposalStates: readonly ProposalState[] = ['overdue', 'proposed', 'considering']

type Days = Pick<Proposal, 'fate' | 'decidedOn' | 'withdrawnOn' | 'consideredOn' | 'answerDueOn'>

/** The state on `context.today`: what was decided later was not decided then. */
export function stateOfProposal(record: Days, { today }: Pick<RuleContext, 'today'>): ProposalState {
  const { fate, decidedOn, withdrawnOn, consideredOn, answerDueOn } = record
  if (fate !== null && decidedOn !== null && decidedOn <= today) return fate
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn'
  if (answerDueOn !== null && answerDueOn < today) return 'overdue'
  return consideredOn !== null && consideredOn <= today ? 'considering' : 'proposed'
}

/** True when the answer came after the day by which it was hoped for. */
export function decidedLate({
  decidedOn,
  answerDueOn,
}: Pick<Proposal, 'decidedOn' | 'answerDueOn'>): boolean {
  return decidedOn !== null && answerDueOn !== null && decidedOn > answerDueOn
}
