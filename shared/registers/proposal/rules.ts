/** What must hold of a proposal. */
import type { Issue } from '#shared/contract/result.ts'
import type { RuleContext } from '../define-register.ts'
import { checkHappened, checkOrder, issueIf } from '../issues.ts'
import { checkSecretEntry, checkStatedPaper, paperOf, type StatedPaper } from '../stated-paper.ts'
import type { Proposal } from './schema.ts'

/** The issues of a proposal: who and when, a fate with its day and its reason, papers as they say they are. */
export function checkProposal(record: Proposal, context: Pick<RuleContext, 'today'>): Issue[] {
  const { paper, result } = papersOf(record)
  return [
    ...checkBodies(record),
    ...checkDays(record, context),
    ...checkFate(record),
    ...checkStatedPaper(paper, 'paper'),
    ...checkStatedPaper(result, 'result'),
    ...checkSecretEntry(record),
  ]
}

/** The paper by which it was made, and that in which it was taken up or declined. */
export function papersOf(record: Proposal): { paper: StatedPaper; result: StatedPaper } {
  const { resultKind, resultId, resultText } = record
  return { paper: paperOf(record), result: { kind: resultKind, id: resultId, text: resultText } }
}

function checkBodies({ fromId, toId, proposedOn }: Proposal): Issue[] {
  return [
    ...issueIf(fromId !== null && fromId === toId, 'toId', 'same-body'),
    ...issueIf(proposedOn === null, 'proposedOn', 'required'),
  ]
}

function checkDays(record: Proposal, { today }: Pick<RuleContext, 'today'>): Issue[] {
  const { proposedOn, consideredOn, decidedOn, withdrawnOn, answerDueOn } = record
  const later = { consideredOn, decidedOn, withdrawnOn, answerDueOn }
  return [
    ...checkHappened({ proposedOn, consideredOn, decidedOn, withdrawnOn }, today),
    ...Object.entries(later).flatMap(([path, on]) => checkOrder(proposedOn, on, path, 'before-proposed')),
    ...checkOrder(consideredOn, decidedOn, 'decidedOn', 'before-considered'),
  ]
}

function checkFate({ fate, decidedOn, reason, withdrawnOn }: Proposal): Issue[] {
  return [
    ...issueIf(fate !== null && decidedOn === null, 'decidedOn', 'required'),
    ...issueIf(fate === null && decidedOn !== null, 'fate', 'required'),
    ...issueIf((fate === 'declined' || fate === 'partly') && reason === '', 'reason', 'reason-required'),
    ...issueIf(fate !== null && withdrawnOn !== null, 'withdrawnOn', 'decided-and-withdrawn'),
  ]
}
