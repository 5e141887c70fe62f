/** The form of a commendation: who, what for, and the steps in their order. */
import type { RegisterFormSection } from '../form.ts'
import { rewardForms, subjectKinds, verificationResults } from './schema.ts'

export const commendationForm: readonly RegisterFormSection[] = [
  {
    key: 'about',
    parts: [
      { kind: 'line', path: 'title', isRequired: true, isWide: true, hasHint: true },
      { kind: 'choice', path: 'subjectKind', choices: subjectKinds },
      { kind: 'line', path: 'nominee', isRequired: true },
      { kind: 'line', path: 'nomineePost' },
      { kind: 'organisation', path: 'organisationId' },
      { kind: 'record', path: 'programmeId', register: 'programme', isWide: true },
      { kind: 'area', path: 'achievement' },
      { kind: 'day', path: 'dueOn' },
    ],
  },
  {
    key: 'consent',
    parts: [
      { kind: 'day', path: 'consentOn', hasHint: true },
      { kind: 'line', path: 'consentBy', hasHint: true },
    ],
  },
  {
    key: 'nomination',
    parts: [
      { kind: 'day', path: 'nominatedOn' },
      { kind: 'organisation', path: 'nominatedById' },
      { kind: 'day', path: 'verifiedOn' },
      { kind: 'organisation', path: 'verifiedById' },
      { kind: 'choice', path: 'verification', choices: verificationResults, canBeEmpty: true },
      { kind: 'line', path: 'verificationNote' },
    ],
  },
  {
    key: 'decision',
    parts: [
      { kind: 'day', path: 'proposedOn' },
      { kind: 'record', path: 'proposalId', register: 'source-document' },
      { kind: 'day', path: 'decidedOn', isShown: ({ isDeclined }) => isDeclined !== true },
      { kind: 'record', path: 'decisionId', register: 'source-document' },
      { kind: 'choice', path: 'reward', choices: rewardForms, canBeEmpty: true },
      { kind: 'flag', path: 'isDeclined', isShown: ({ decidedOn }) => decidedOn === null },
      {
        kind: 'line',
        path: 'declinedReason',
        isWide: true,
        isShown: ({ isDeclined }) => isDeclined === true,
      },
    ],
  },
  {
    key: 'spreading',
    parts: [
      { kind: 'day', path: 'communicatedOn' },
      { kind: 'records', path: 'communicationIds', register: 'communication', isWide: true },
      {
        kind: 'rows',
        path: 'spreadings',
        columns: [
          { kind: 'line', path: 'what', isRequired: true, isWide: true },
          { kind: 'organisation', path: 'organisationId' },
          { kind: 'day', path: 'on' },
          { kind: 'line', path: 'result', isWide: true },
        ],
        blank: (id, today) => ({ id, what: '', organisationId: null, on: today, result: '' }),
      },
    ],
  },
]
