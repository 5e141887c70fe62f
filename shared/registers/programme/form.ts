/** The form of a programme. */
import { periodKeyAt } from '#shared/calendar/period-key.ts'
import type { RegisterFormSection } from '../form.ts'
import { communicationStates, programmeKinds } from './schema.ts'

export const programmeForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'choice', path: 'kind', choices: programmeKinds, isWide: true },
      { kind: 'day', path: 'from' },
      { kind: 'day', path: 'to' },
      { kind: 'record', path: 'decisionId', register: 'source-document', isWide: true },
      {
        kind: 'line',
        path: 'decisionText',
        isWide: true,
        hasHint: true,
        isShown: ({ decisionId }) => decisionId === null,
      },
    ],
  },
  {
    key: 'bodies',
    parts: [
      { kind: 'organisation', path: 'leadId' },
      { kind: 'organisations', path: 'supportingIds', isWide: true },
    ],
  },
  {
    key: 'targets',
    parts: [
      {
        kind: 'rows',
        path: 'targets',
        columns: [
          { kind: 'line', path: 'name', isRequired: true, isWide: true },
          { kind: 'line', path: 'unit' },
          { kind: 'number', path: 'planned' },
          { kind: 'number', path: 'actual' },
        ],
        blank: (id) => ({ id, name: '', unit: '', planned: null, actual: null }),
      },
    ],
  },
  {
    key: 'milestones',
    parts: [
      {
        kind: 'rows',
        path: 'milestones',
        columns: [
          { kind: 'line', path: 'name', isRequired: true, isWide: true },
          { kind: 'day', path: 'due' },
          { kind: 'day', path: 'doneOn' },
          { kind: 'line', path: 'note', isWide: true },
        ],
        blank: (id) => ({ id, name: '', due: null, doneOn: null, note: '' }),
      },
    ],
  },
  {
    key: 'progress',
    parts: [
      { kind: 'day', path: 'startedOn' },
      { kind: 'day', path: 'completedOn', isShown: ({ stoppedOn }) => stoppedOn === null },
      { kind: 'day', path: 'stoppedOn', isShown: ({ completedOn }) => completedOn === null },
      { kind: 'line', path: 'stopReason', isWide: true, isShown: ({ stoppedOn }) => stoppedOn !== null },
      {
        kind: 'rows',
        path: 'progress',
        hasHint: true,
        columns: [
          { kind: 'period', path: 'period', isRequired: true },
          { kind: 'line', path: 'unit' },
          { kind: 'number', path: 'planned' },
          { kind: 'number', path: 'actual' },
          { kind: 'line', path: 'reason', isWide: true },
        ],
        blank: (id, today) => ({
          id,
          period: periodKeyAt(today, 'quarter'),
          unit: '',
          planned: null,
          actual: null,
          reason: '',
        }),
      },
    ],
  },
  {
    key: 'communication',
    parts: [
      { kind: 'choice', path: 'communication', choices: communicationStates },
      {
        kind: 'area',
        path: 'communicationNote',
        hasHint: true,
        isShown: ({ communication }) => communication !== 'none',
      },
    ],
  },
]
