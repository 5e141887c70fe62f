/** The form of a communication: what and how, the plan, the results as they come. */
import type { RegisterFormSection } from '../form.ts'
import { communicationChannels, communicationForms } from './schema.ts'

export const communicationForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'line', path: 'theme', isWide: true, hasHint: true },
      { kind: 'choice', path: 'channel', choices: communicationChannels },
      { kind: 'choice', path: 'form', choices: communicationForms },
      { kind: 'organisation', path: 'leadId' },
      { kind: 'organisations', path: 'supportingIds', isWide: true },
    ],
  },
  {
    key: 'plan',
    parts: [
      { kind: 'day', path: 'plannedFrom' },
      { kind: 'day', path: 'plannedTo' },
      { kind: 'number', path: 'plannedQuantity', isWhole: true },
      { kind: 'line', path: 'unit', isRequired: true, hasHint: true },
      { kind: 'flag', path: 'isCancelled' },
    ],
  },
  {
    key: 'results',
    parts: [
      {
        kind: 'rows',
        path: 'results',
        hasHint: true,
        columns: [
          { kind: 'day', path: 'on', isRequired: true },
          { kind: 'number', path: 'quantity', isWhole: true, isRequired: true },
          { kind: 'number', path: 'reach', isWhole: true },
          { kind: 'record', path: 'documentId', register: 'source-document' },
          { kind: 'line', path: 'evidence', isWide: true },
        ],
        blank: (id, today) => ({ id, on: today, quantity: 1, reach: null, evidence: '', documentId: null }),
      },
    ],
  },
]
