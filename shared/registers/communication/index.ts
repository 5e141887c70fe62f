/** Tuyên truyền (khoản 1 of the regulation of 2016): the plan and the result, channel by channel. */
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf } from '../define-register.ts'
import { communicationColumns } from './columns.ts'
import { communicationForm } from './form.ts'
import { checkCommunication, lastDone, stateOfCommunication } from './rules.ts'
import { communicationEntries } from './schema.ts'

export * from './rules.ts'
export type {
  Communication,
  CommunicationChannel,
  CommunicationResult,
  CommunicationState,
} from './schema.ts'

export const communication = defineRegister({
  name: 'communication',
  entries: communicationEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.theme,
  searchTexts: ({ theme, unit, results, note }) => [
    theme,
    unit,
    ...results.map(({ evidence }) => evidence),
    note,
  ],
  references: (record) => [
    ...coordinationReferences(record),
    ...pointing('organisation', { leadId: record.leadId }),
    ...pointingAll('organisation', 'supportingIds', record.supportingIds),
    ...record.results.flatMap(({ documentId }, index) =>
      pointing('source-document', { [`results.${index}.documentId`]: documentId }),
    ),
  ],
  check: checkCommunication,
  form: communicationForm,
  blank: (today): FieldsOf<'communication'> => ({
    theme: '',
    channel: 'newspaper',
    form: 'articles',
    leadId: null,
    supportingIds: [],
    plannedFrom: today,
    plannedTo: null,
    plannedQuantity: null,
    unit: 'tin, bài',
    isCancelled: false,
    results: [],
    ...blankCoordination,
  }),
  duesOf: (record, { today }) =>
    record.plannedTo !== null && !['met', 'cancelled'].includes(stateOfCommunication(record, today))
      ? [{ key: 'tell', what: 'tell', on: record.plannedTo, organisationId: record.leadId }]
      : [],
  proofOf: ({ results, plannedFrom, plannedTo, isCancelled }) => ({
    on: lastDone(results) ?? plannedTo ?? plannedFrom,
    stands: results.some(({ quantity }) => quantity > 0) ? 'counts' : isCancelled ? 'called-off' : 'planned',
  }),
  fields: communicationColumns,
})
