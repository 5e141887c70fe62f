/** What must hold of a proposal. */
import type { Issue } from '#shared/contract/result.ts'
import type { RuleContext } from '../define-register.ts'
import { checkHappened, checkOrder, issueIf } from '../issues.ts'
import { secretSubject } from '../source-document/index.ts'
import { checkStatedPaper } from '../stated-paper.ts'
import type { Proposal } from './schema.ts'

/** The issues of a proposal: who and when, a fate with its day and its reason, papers as they say they are. */
export function checkProposal(record: Proposal, context: Pick<RuleContext, 'today'>): Issue[] {
  return [
    ...checkBodies(record),
    ...checkDays(record, context),
    ...checkFate(record),
    ...checkStatedPaper(
      { kind: record.paperKind, id: record.paperId, text: record.paperText },
      { id: 'paperId', text: 'paperText' },
    ),
    ...checkStatedPaper(
      { kind: record.resultKind, id: record.resultId, text: record.resultText },
      { id: 'resultId', text: 'resultText' },
    ),
    ...checkSecret(record),
  ]
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
    ...Object.entries(later).flatMap(([path, on]) => checkOrder(proposedOn, on, path)),
    ...checkOrder(consideredOn, decidedOn, 'decidedOn'),
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

function checkSecret({ paperKind, title, content }: Proposal): Issue[] {
  if (paperKind !== 'secret') return []
  return [
    ...issueIf(title !== secretSubject, 'title', 'secret-exchange-says'),
    ...issueIf(content !== '', 'content', 'secret-paper-says'),
  ]
}
