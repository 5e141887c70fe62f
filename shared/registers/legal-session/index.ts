/** Tuyên truyền, phổ biến pháp luật về khiếu nại, tố cáo, quyền và nghĩa vụ của công dân (khoản 3 of the regulation of 2016). */
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf } from '../define-register.ts'
import { checkHappened, checkLead, issueIf } from '../issues.ts'
import { sessionColumns } from './columns.ts'
import { legalSessionForm } from './form.ts'
import { type LegalSession, legalSessionEntries } from './schema.ts'
import { stateOfSession } from './state.ts'

export { type LegalSession, stateOfSession }

export const legalSession = defineRegister({
  name: 'legal-session',
  entries: legalSessionEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.place,
  searchTexts: (record) => [record.place, record.material, record.note],
  references: (record) => [
    ...coordinationReferences(record),
    ...pointing('organisation', { leadId: record.leadId }),
    ...pointingAll('organisation', 'supportingIds', record.supportingIds),
  ],
  check: (record, { today }) => [
    ...checkHappened({ heldOn: record.heldOn }, today),
    ...issueIf(record.heldOn !== null && record.isCancelled, 'isCancelled', 'held-and-cancelled'),
    ...checkLead(record),
  ],
  form: legalSessionForm,
  blank: (today): FieldsOf<'legal-session'> => ({
    topic: 'complaints',
    form: 'conference',
    place: '',
    plannedOn: today,
    heldOn: null,
    isCancelled: false,
    leadId: null,
    supportingIds: [],
    audience: 'residents',
    audienceCount: null,
    material: '',
    materialCount: null,
    ...blankCoordination,
  }),
  duesOf: (record, { today }) =>
    record.plannedOn !== null && ['planned', 'overdue'].includes(stateOfSession(record, today))
      ? [{ key: 'held', what: 'hold', on: record.plannedOn, organisationId: record.leadId }]
      : [],
  proofOf: ({ heldOn, plannedOn, isCancelled }) => ({
    on: heldOn ?? plannedOn,
    stands: heldOn !== null ? 'counts' : isCancelled ? 'called-off' : 'planned',
  }),
  fields: sessionColumns,
})
