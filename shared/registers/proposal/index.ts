/** Đề xuất chủ trương, giải pháp: the register. */
import { blankCoordination, coordinationReferences, pointing } from '../coordination.ts'
import { defineRegister, type FieldsOf } from '../define-register.ts'
import { nameOfBody } from '../organisation/index.ts'
import { considerAction, decideAction } from './actions.ts'
import { proposalColumns } from './columns.ts'
import { proposalForm } from './form.ts'
import { checkProposal } from './rules.ts'
import { type Proposal, proposalEntries } from './schema.ts'
import { openProposalStates, stateOfProposal } from './state.ts'

export type { Proposal }

export const proposal = defineRegister({
  name: 'proposal',
  entries: proposalEntries,
  titleOf: (record) => record.title,
  subtitleOf: ({ fromId, toId }, context) =>
    [fromId, toId].flatMap((id) => nameOfBody(id, context) ?? []).join(' → '),
  searchTexts: (record) => [record.content, record.reason, record.paperText, record.resultText, record.note],
  references: (record) => [
    ...coordinationReferences(record),
    ...pointing('organisation', { fromId: record.fromId, toId: record.toId }),
    ...pointing('source-document', { paperId: record.paperId, resultId: record.resultId }),
  ],
  check: checkProposal,
  form: proposalForm,
  blank: (today): FieldsOf<'proposal'> => ({
    kind: 'solution',
    field: 'communication',
    content: '',
    fromId: null,
    toId: null,
    proposedOn: today,
    paperKind: 'none',
    paperId: null,
    paperText: '',
    answerDueOn: null,
    consideredOn: null,
    fate: null,
    decidedOn: null,
    reason: '',
    resultKind: 'none',
    resultId: null,
    resultText: '',
    withdrawnOn: null,
    ...blankCoordination,
  }),
  actions: { consider: considerAction, decide: decideAction },
  duesOf: (record, context) =>
    record.answerDueOn !== null && openProposalStates.includes(stateOfProposal(record, context))
      ? [{ key: 'decide', what: 'decide', on: record.answerDueOn, organisationId: record.toId }]
      : [],
  /** Made is made: that it was declined does not unmake it. */
  proofOf: (record, context) => ({
    on: record.proposedOn,
    stands: stateOfProposal(record, context) === 'withdrawn' ? 'called-off' : 'counts',
  }),
  fields: proposalColumns,
})
