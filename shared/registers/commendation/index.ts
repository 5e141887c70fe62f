/** Biểu dương, khen thưởng, gương điển hình. */
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf, type Reference } from '../define-register.ts'
import type { RecordDue } from '../form.ts'
import { commendationColumns } from './columns.ts'
import { commendationForm } from './form.ts'
import { checkCommendation, consentOf, lastStepOn, printedNominee } from './rules.ts'
import { type Commendation, commendationEntries } from './schema.ts'

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
  fields: commendationColumns,
})
