/** Tập huấn, kiểm tra, khảo sát. */
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf, type ReadModel, type Reference } from '../define-register.ts'
import type { RecordDue } from '../form.ts'
import { taskOf } from '../row-tasks.ts'
import { activityActions } from './actions.ts'
import { activityColumns } from './columns.ts'
import { jointActivityForm } from './form.ts'
import { checkActivity, doneOn, spanOf, stateOfActivity } from './rules.ts'
import { type JointActivity, jointActivityEntries } from './schema.ts'

export * from './rules.ts'
export * from './schema.ts'

function referencesOfActivity(record: JointActivity): Reference[] {
  const { planId, resultId, leadId } = record
  return [
    ...coordinationReferences(record),
    ...pointing('source-document', { planId, resultId }),
    ...pointing('organisation', { leadId }),
    ...pointingAll('organisation', 'supportingIds', record.supportingIds),
    ...record.rounds.flatMap(({ bodyIds }, index) =>
      pointingAll('organisation', `rounds.${index}.bodyIds`, bodyIds),
    ),
    // A recommendation's task points back at the record; were it a reference too, neither could ever be removed.
    ...record.recommendations.flatMap(({ bodyId }, index) =>
      pointing('organisation', { [`recommendations.${index}.bodyId`]: bodyId }),
    ),
  ]
}

/** Holding it, bringing in its result, and the recommendations that nobody has been given. */
function duesOfActivity(record: JointActivity, today: string, read: ReadModel): RecordDue[] {
  const state = stateOfActivity(record, today)
  const { from, to } = spanOf(record)
  const due = (key: string, on: string | null): RecordDue[] =>
    on === null ? [] : [{ key, what: key, on, organisationId: record.leadId }]
  const steps =
    state === 'planned'
      ? due('hold', from ?? to)
      : state === 'running' || state === 'overdue'
        ? due('finish', record.plannedTo ?? to)
        : []
  if (state === 'cancelled') return steps
  const left = record.recommendations
    .filter((row) => !taskOf(row, read))
    .flatMap(({ id, dueOn, bodyId, text }): RecordDue[] =>
      dueOn === null ? [] : [{ key: id, what: 'recommend', on: dueOn, organisationId: bodyId, about: text }],
    )
  return [...steps, ...left]
}

export const jointActivity = defineRegister({
  name: 'joint-activity',
  entries: jointActivityEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.rounds[0]?.place ?? '',
  searchTexts: (record) => [
    record.content,
    record.result,
    ...record.rounds.flatMap(({ name, place }) => [name, place]),
    ...record.recommendations.map(({ text }) => text),
    record.note,
  ],
  references: referencesOfActivity,
  check: checkActivity,
  actions: activityActions,
  form: jointActivityForm,
  blank: (today): FieldsOf<'joint-activity'> => ({
    kind: 'training',
    planId: null,
    plannedFrom: today,
    plannedTo: null,
    leadId: null,
    supportingIds: [],
    content: '',
    isCancelled: false,
    rounds: [],
    closedOn: null,
    result: '',
    resultId: null,
    recommendations: [],
    ...blankCoordination,
  }),
  duesOf: (record, { today, read }) => duesOfActivity(record, today, read),
  proofOf: (record) => {
    const done = doneOn(record)
    const stands = done !== null ? 'counts' : record.isCancelled ? 'called-off' : 'planned'
    return { on: done ?? spanOf(record).from, stands }
  },
  fields: activityColumns,
})
