/** The form of a proposal. */
import type { FormField, RegisterFormSection } from '../form.ts'
import { statedPaperKinds } from '../stated-paper.ts'
import { proposalFates, proposalFields, proposalKinds } from './schema.ts'

/** The three fields of a stated paper; those that its kind does not ask for are left out unless something stands there. */
function paperFields(name: 'paper' | 'result'): readonly FormField[] {
  return [
    { kind: 'choice', path: `${name}Kind`, choices: statedPaperKinds, choiceKey: 'paperKind' },
    {
      kind: 'record',
      path: `${name}Id`,
      register: 'source-document',
      isShown: (values) => values[`${name}Kind`] === 'document' || values[`${name}Id`] !== null,
    },
    {
      kind: 'line',
      path: `${name}Text`,
      isShown: (values) => values[`${name}Kind`] === 'words' || values[`${name}Text`] !== '',
    },
  ]
}

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
      ...paperFields('paper'),
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
      ...paperFields('result'),
      { kind: 'day', path: 'withdrawnOn', hasHint: true },
    ],
  },
]
