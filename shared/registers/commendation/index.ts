/** Biểu dương, khen thưởng, gương điển hình. */
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf, type Reference } from '../define-register.ts'
import type { RecordDue } from '../form.ts'
import { shortNameOn } from '../organisation/index.ts'
import { commendationForm } from './form.ts'
import { checkCommendation, consentOf, lastStepOn, printedNominee, stateOfCommendation } from './rules.ts'
import {
  type Commendation,
  commendationEntries,
  commendationStates,
  consentStates,
  rewardForms,
  subjectKinds,
} from './schema.ts'

export * from './rules.ts'
export * from './schema.ts'

function referencesOfCommendation(record: Commendation): Reference[] {
  const { organisationId, nominatedById, verifiedById, programmeId, proposalId, decisionId } = record
  return [
    ...coordinationReferences(record),
    ...pointing('organisation', { organisationId, nominatedById, verifiedById }),
    ...pointing('programme', { programmeId }),
    ...pointing('source-document', { proposalId, decisionId }),
    ...pointingAll('communication', 'communicationIds', record.communicationIds),
    ...record.spreadings.flatMap(({ organisationId: body }, index) =>
      pointing('organisation', { [`spreadings.${index}.organisationId`]: body }),
    ),
  ]
}

/** The decision, while there is neither one nor a refusal; after it the telling of it has no day of its own. */
function duesOfCommendation(record: Commendation): RecordDue[] {
  const { dueOn, decidedOn, isDeclined, verifiedOn, verifiedById, nominatedById } = record
  if (dueOn === null || decidedOn !== null || isDeclined) return []
  const isVerifying = verifiedOn === null
  return [
    {
      key: 'decide',
      what: isVerifying ? 'verify' : 'decide',
      on: dueOn,
      organisationId: isVerifying ? verifiedById : nominatedById,
    },
  ]
}

export const commendation = defineRegister({
  name: 'commendation',
  entries: commendationEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => printedNominee(record) ?? '',
  searchTexts: (record) => [
    record.nominee,
    record.nomineePost,
    record.achievement,
    ...record.spreadings.map(({ what }) => what),
    record.note,
  ],
  references: referencesOfCommendation,
  namesOf: ({ subjectKind, nominee }) => (subjectKind === 'individual' ? [nominee] : []),
  unsaidOf: (record) => (consentOf(record) === 'missing' ? ['nominee', 'nomineePost'] : []),
  check: (record, { today }) => checkCommendation(record, today),
  form: commendationForm,
  blank: (today): FieldsOf<'commendation'> => ({
    subjectKind: 'collective',
    nominee: '',
    nomineePost: '',
    organisationId: null,
    achievement: '',
    programmeId: null,
    consentOn: null,
    consentBy: '',
    nominatedOn: today,
    nominatedById: null,
    verifiedOn: null,
    verifiedById: null,
    verification: null,
    verificationNote: '',
    proposedOn: null,
    proposalId: null,
    decidedOn: null,
    decisionId: null,
    reward: null,
    isDeclined: false,
    declinedReason: '',
    communicatedOn: null,
    communicationIds: [],
    spreadings: [],
    dueOn: null,
    ...blankCoordination,
  }),
  duesOf: duesOfCommendation,
  proofOf: (record) => ({
    on: record.decidedOn ?? record.communicatedOn ?? record.dueOn ?? lastStepOn(record),
    stands: record.isDeclined
      ? 'called-off'
      : record.decidedOn !== null || record.communicatedOn !== null
        ? 'counts'
        : 'planned',
  }),
  fields: [
    { key: 'state', kind: 'choice', width: 145, choices: commendationStates, get: stateOfCommendation },
    { key: 'title', kind: 'text', width: 300, get: (record) => record.title },
    { key: 'subjectKind', kind: 'choice', width: 95, choices: subjectKinds, get: (one) => one.subjectKind },
    { key: 'nominee', kind: 'text', width: 190, get: printedNominee },
    { key: 'consent', kind: 'choice', width: 125, choices: consentStates, get: consentOf },
    {
      key: 'organisation',
      kind: 'text',
      width: 150,
      isExtra: true,
      get: ({ organisationId }, { read, today }) => {
        const body = organisationId ? read.get('organisation', organisationId) : undefined
        return body ? shortNameOn(body, today) : null
      },
    },
    {
      key: 'programme',
      kind: 'text',
      width: 200,
      isExtra: true,
      get: ({ programmeId }, { read }) =>
        programmeId ? (read.get('programme', programmeId)?.title ?? null) : null,
    },
    { key: 'nominatedOn', kind: 'day', width: 105, get: (record) => record.nominatedOn },
    { key: 'decidedOn', kind: 'day', width: 105, get: (record) => record.decidedOn },
    { key: 'reward', kind: 'choice', width: 150, choices: rewardForms, get: (record) => record.reward },
    { key: 'verifiedOn', kind: 'day', width: 105, isExtra: true, get: (record) => record.verifiedOn },
    { key: 'communicatedOn', kind: 'day', width: 110, isExtra: true, get: (one) => one.communicatedOn },
    {
      key: 'spreadings',
      kind: 'number',
      width: 90,
      isExtra: true,
      isSummed: true,
      get: (record) => record.spreadings.length,
    },
    { key: 'dueOn', kind: 'day', width: 105, isExtra: true, get: (record) => record.dueOn },
  ],
})
