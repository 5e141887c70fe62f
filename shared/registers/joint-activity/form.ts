/** The form of a joint activity. */
import type { RegisterFormSection } from '../form.ts'
import { activityKinds, type Recommendation, type Round } from './schema.ts'

export const jointActivityForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'choice', path: 'kind', choices: activityKinds },
      { kind: 'day', path: 'plannedFrom' },
      { kind: 'day', path: 'plannedTo' },
      { kind: 'record', path: 'planId', register: 'source-document' },
      { kind: 'organisation', path: 'leadId' },
      { kind: 'organisations', path: 'supportingIds', isWide: true },
      { kind: 'area', path: 'content', hasHint: true },
      { kind: 'flag', path: 'isCancelled', isShown: ({ closedOn }) => closedOn === null },
    ],
  },
  {
    key: 'rounds',
    parts: [
      {
        kind: 'rows',
        path: 'rounds',
        hasHint: true,
        columns: [
          { kind: 'line', path: 'name', isRequired: true, isWide: true },
          { kind: 'day', path: 'from' },
          { kind: 'day', path: 'to' },
          { kind: 'organisations', path: 'bodyIds', isWide: true },
          { kind: 'line', path: 'place' },
          { kind: 'number', path: 'people', isWhole: true },
          { kind: 'flag', path: 'isHeld' },
        ],
        blank: (id, today): Round => ({
          id,
          name: '',
          from: today,
          to: null,
          place: '',
          bodyIds: [],
          people: null,
          isHeld: false,
        }),
      },
    ],
  },
  {
    key: 'result',
    parts: [
      { kind: 'day', path: 'closedOn' },
      { kind: 'record', path: 'resultId', register: 'source-document' },
      { kind: 'area', path: 'result', hasHint: true },
      {
        kind: 'rows',
        path: 'recommendations',
        hasHint: true,
        columns: [
          { kind: 'line', path: 'text', isRequired: true, isWide: true },
          { kind: 'organisation', path: 'bodyId' },
          { kind: 'day', path: 'dueOn' },
        ],
        blank: (id): Recommendation => ({ id, text: '', bodyId: null, dueOn: null, taskId: null }),
      },
    ],
  },
]
