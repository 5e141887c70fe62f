/** The columns of the list of proposals. */
import { columnsOf, extra } from '../columns.ts'
import type { Field } from '../define-register.ts'
import { sayStatedPaper } from '../stated-paper.ts'
import { papersOf } from './rules.ts'
import { type Proposal, proposalFields, proposalKinds } from './schema.ts'
import { proposalStates, stateOfProposal } from './state.ts'

const column = columnsOf<Proposal>()

export const proposalColumns: readonly Field<Proposal>[] = [
  column.state(165, proposalStates, stateOfProposal),
  column.text('title', 340),
  column.body('from', 150, ({ fromId }) => fromId),
  column.body('to', 150, ({ toId }) => toId),
  column.day('proposedOn', 125),
  column.day('answerDueOn', 105),
  column.day('decidedOn', 115),
  column.choice('kind', 105, proposalKinds, extra),
  column.choice('field', 160, proposalFields, extra),
  column.words('paper', 180, (record, { read }) => sayStatedPaper(papersOf(record).paper, read), extra),
  column.words('result', 180, (record, { read }) => sayStatedPaper(papersOf(record).result, read), extra),
  column.text('reason', 260, extra),
]
