/** The form of a legal-education session. */
import type { RegisterFormSection } from '../form.ts'
import { audienceKinds, legalTopics, sessionForms } from './schema.ts'

export const legalSessionForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'choice', path: 'topic', choices: legalTopics },
      { kind: 'choice', path: 'form', choices: sessionForms },
      { kind: 'day', path: 'plannedOn' },
      { kind: 'day', path: 'heldOn' },
      { kind: 'line', path: 'place', isWide: true },
      { kind: 'flag', path: 'isCancelled', isShown: ({ heldOn }) => heldOn === null },
    ],
  },
  {
    key: 'audience',
    parts: [
      { kind: 'choice', path: 'audience', choices: audienceKinds },
      { kind: 'number', path: 'audienceCount', isWhole: true, hasHint: true },
      { kind: 'line', path: 'material', isWide: true },
      { kind: 'number', path: 'materialCount', isWhole: true },
    ],
  },
  {
    key: 'bodies',
    parts: [
      { kind: 'organisation', path: 'leadId' },
      { kind: 'organisations', path: 'supportingIds', isWide: true },
    ],
  },
]
