/** Chương trình, đề án, dự án, kế hoạch (khoản 1, 6 of the regulation of 2016): plan, progress and communication of each. */
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf } from '../define-register.ts'
import { nameOfBody } from '../organisation/index.ts'
import { programmeActions } from './actions.ts'
import { checkProgramme } from './check.ts'
import { programmeFields } from './fields.ts'
import { programmeForm } from './form.ts'
import { isRunning, missingReports, stateOfMilestone } from './rules.ts'
import { type Programme, programmeEntries } from './schema.ts'

export { decisionOf } from './fields.ts'
export * from './rules.ts'
export {
  type Milestone,
  type Programme,
  type ProgrammeState,
  type ProgressEntry,
  programmeKinds,
  programmeStates,
} from './schema.ts'

export const programme = defineRegister({
  name: 'programme',
  entries: programmeEntries,
  titleOf: (record) => record.title,
  subtitleOf: ({ leadId }, context) => nameOfBody(leadId, context) ?? '',
  searchTexts: ({ decisionText, stopReason, communicationNote, note, targets, milestones, progress }) => [
    decisionText,
    stopReason,
    communicationNote,
    note,
    ...targets.map(({ name }) => name),
    ...milestones.flatMap((one) => [one.name, one.note]),
    ...progress.map(({ reason }) => reason),
  ],
  references: (record) => [
    ...coordinationReferences(record),
    ...pointing('source-document', { decisionId: record.decisionId }),
    ...pointing('organisation', { leadId: record.leadId }),
    ...pointingAll('organisation', 'supportingIds', record.supportingIds),
  ],
  check: (record, { today }) => checkProgramme(record, today),
  actions: programmeActions,
  form: programmeForm,
  blank: (today): FieldsOf<'programme'> => ({
    kind: 'programme',
    decisionId: null,
    decisionText: '',
    from: today,
    to: null,
    leadId: null,
    supportingIds: [],
    startedOn: null,
    completedOn: null,
    stoppedOn: null,
    stopReason: '',
    targets: [],
    milestones: [],
    progress: [],
    communication: 'none',
    communicationNote: '',
    ...blankCoordination,
  }),
  duesOf: (record, { today }) => {
    if (!isRunning(record, today)) return []
    const organisationId = record.leadId
    return [
      ...record.milestones.flatMap((one) =>
        one.due !== null && !stateOfMilestone(one, today).startsWith('done')
          ? [{ key: one.id, what: 'milestone', on: one.due, organisationId, about: one.name }]
          : [],
      ),
      ...missingReports(record).map(({ entry, on }) => ({
        key: entry.id,
        what: 'report',
        on,
        organisationId,
      })),
      ...(record.to === null ? [] : [{ key: 'finish', what: 'finish', on: record.to, organisationId }]),
    ]
  },
  // What was to be issued is proven by its issue; the way there is told by progress and milestones.
  proofOf: (record: Programme, { read, today }) => {
    const paper = record.decisionId === null ? undefined : read.get('source-document', record.decisionId)
    if (paper?.issuedOn && paper.issuedOn <= today) return { on: paper.issuedOn, stands: 'counts' }
    if (record.completedOn !== null) return { on: record.completedOn, stands: 'counts' }
    if (record.stoppedOn !== null) return { on: record.stoppedOn, stands: 'called-off' }
    return { on: record.to ?? record.from, stands: 'planned' }
  },
  fields: programmeFields,
})
