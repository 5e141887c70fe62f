/** The form of a press event. */
import type { FormField, RegisterFormSection } from '../form.ts'
import {
  answerWays,
  coverageTones,
  groundAnswers,
  invitationStates,
  type PressQuestion,
  pressKinds,
} from './schema.ts'

/** One of the four legal questions: its answer, and once it is yes the part that is left out. */
const ground = (path: string): FormField[] => [
  { kind: 'choice', path, choiceKey: 'asked', choices: ['no', 'yes'], canBeEmpty: true, hasHint: true },
  {
    kind: 'line',
    path: `${path}Note`,
    isShown: (values) => values[path] === 'yes' || (values[`${path}Note`] ?? '') !== '',
  },
]

export const pressEventForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true },
      { kind: 'choice', path: 'kind', choices: pressKinds },
      { kind: 'record', path: 'eventId', register: 'event', hasHint: true },
      { kind: 'day', path: 'plannedOn', isShown: ({ eventId }) => eventId === null },
      { kind: 'day', path: 'heldOn' },
      { kind: 'line', path: 'place', isWide: true },
      { kind: 'flag', path: 'isCancelled', isShown: ({ heldOn }) => heldOn === null },
      { kind: 'organisation', path: 'leadId' },
      { kind: 'person', path: 'spokespersonId', hasHint: true },
      { kind: 'organisations', path: 'supportingIds', isWide: true },
    ],
  },
  {
    key: 'content',
    parts: [
      { kind: 'area', path: 'content', hasHint: true },
      { kind: 'day', path: 'agreedOn', hasHint: true },
    ],
  },
  {
    key: 'grounds',
    parts: [
      ...ground('stateSecret'),
      ...ground('privateSecret'),
      ...ground('pendingCase'),
      ...ground('unconcluded'),
    ],
  },
  {
    key: 'press',
    parts: [
      {
        kind: 'rows',
        path: 'invitations',
        columns: [
          { kind: 'line', path: 'outlet', isRequired: true },
          { kind: 'choice', path: 'state', choiceKey: 'invitation', choices: invitationStates },
          { kind: 'organisation', path: 'organisationId' },
        ],
        blank: (id) => ({ id, outlet: '', organisationId: null, state: 'invited' }),
      },
      { kind: 'number', path: 'invitedCount', isWhole: true },
      { kind: 'number', path: 'attendedCount', isWhole: true },
      { kind: 'record', path: 'invitationPaperId', register: 'paper', isWide: true },
    ],
  },
  {
    key: 'release',
    parts: [
      { kind: 'area', path: 'releaseText', hasHint: true },
      { kind: 'record', path: 'releaseId', register: 'paper' },
      { kind: 'day', path: 'releasedOn' },
    ],
  },
  {
    key: 'questions',
    parts: [
      {
        kind: 'rows',
        path: 'questions',
        hasHint: true,
        columns: [
          { kind: 'line', path: 'question', isRequired: true, isWide: true },
          { kind: 'line', path: 'outlet' },
          { kind: 'organisation', path: 'agencyId' },
          { kind: 'day', path: 'dueOn' },
          { kind: 'choice', path: 'ground', choices: groundAnswers, canBeEmpty: true },
          { kind: 'day', path: 'answeredOn' },
          { kind: 'choice', path: 'way', choices: answerWays, canBeEmpty: true },
        ],
        blank: (id): PressQuestion => ({
          id,
          question: '',
          outlet: '',
          agencyId: null,
          dueOn: null,
          ground: null,
          answeredOn: null,
          way: null,
          taskId: null,
        }),
      },
    ],
  },
  {
    key: 'coverage',
    parts: [
      {
        kind: 'rows',
        path: 'coverage',
        columns: [
          { kind: 'line', path: 'outlet', isRequired: true },
          { kind: 'day', path: 'on' },
          { kind: 'line', path: 'title', isWide: true },
          { kind: 'choice', path: 'tone', choices: coverageTones },
          { kind: 'line', path: 'link' },
        ],
        blank: (id, today) => ({ id, outlet: '', on: today, title: '', tone: 'reporting', link: '' }),
      },
    ],
  },
]
