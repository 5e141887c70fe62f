/** The form of a proposal. */
import type { RegisterFormSection } from '../form.ts'
import { statedPaperFields } from '../stated-paper.ts'
import { proposalFates, proposalFields, proposalKinds } from './schema.ts'

export const proposalForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'choice', path: 'kind', choices: proposalKinds },
      { kind: 'choice', path: 'field', choices: proposalFields },
      { kind: 'area', path: 'content', hasHint: true },
      { kind: 'organisation', path: 'fromId', isRequired: true },
      { kind: 'organisation', path: 'toId', isRequired: true },
      { kind: 'day', path: 'proposedOn', isRequired: true },
      { kind: 'day', path: 'answerDueOn' },
      ...statedPaperFields('paper'),
    ],
  },
  {
    key: 'fate',
    parts: [
      { kind: 'day', path: 'consideredOn' },
      { kind: 'choice', path: 'fate', choices: proposalFates, canBeEmpty: true },
      { kind: 'day', path: 'decidedOn' },
      {
        kind: 'area',
        path: 'reason',
        hasHint: true,
        isShown: ({ fate, reason }) => fate === 'partly' || fate === 'declined' || reason !== '',
      },
      ...statedPaperFields('result'),
      { kind: 'day', path: 'withdrawnOn', hasHint: true },
    ],
  },
]
