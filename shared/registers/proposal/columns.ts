/** The columns of the list of proposals. */
import type { Field, RuleContext } from '../define-register.ts'
import { shortNameOn } from '../organisation/index.ts'
import { sayStatedPaper } from '../stated-paper.ts'
import { type Proposal, proposalFields, proposalKinds } from './schema.ts'
import { proposalStates, stateOfProposal } from './state.ts'

type Column = Field<Proposal>

const bodyName = (id: string | null, { read, today }: RuleContext) => {
  const body = id === null ? undefined : read.get('organisation', id)
  return body ? shortNameOn(body, today) : null
}

export const proposalColumns: readonly Column[] = [
  { key: 'state', kind: 'choice', width: 165, choices: proposalStates, get: stateOfProposal },
  { key: 'title', kind: 'text', width: 340, get: (record) => record.title },
  { key: 'from', kind: 'text', width: 150, get: ({ fromId }, context) => bodyName(fromId, context) },
  { key: 'to', kind: 'text', width: 150, get: ({ toId }, context) => bodyName(toId, context) },
  { key: 'proposedOn', kind: 'day', width: 125, get: (record) => record.proposedOn },
  { key: 'answerDueOn', kind: 'day', width: 105, get: (record) => record.answerDueOn },
  { key: 'decidedOn', kind: 'day', width: 115, get: (record) => record.decidedOn },
  {
    key: 'kind',
    kind: 'choice',
    width: 105,
    isExtra: true,
    choices: proposalKinds,
    get: (record) => record.kind,
  },
  {
    key: 'field',
    kind: 'choice',
    width: 160,
    isExtra: true,
    choices: proposalFields,
    get: (record) => record.field,
  },
  {
    key: 'paper',
    kind: 'text',
    width: 180,
    isExtra: true,
    get: ({ paperKind, paperId, paperText }, { read }) =>
      sayStatedPaper({ kind: paperKind, id: paperId, text: paperText }, read),
  },
  {
    key: 'result',
    kind: 'text',
    width: 180,
    isExtra: true,
    get: ({ resultKind, resultId, resultText }, { read }) =>
      sayStatedPaper({ kind: resultKind, id: resultId, text: resultText }, read),
  },
  { key: 'reason', kind: 'text', width: 260, isExtra: true, get: (record) => record.reason },
]
