/** Họp báo, phát ngôn, giao ban báo chí. */
import type { Day } from '#shared/lib/dates.ts'
import { blankCoordination, coordinationReferences, pointing, pointingAll } from '../coordination.ts'
import { defineRegister, type FieldsOf, type Reference, type RuleContext } from '../define-register.ts'
import type { RecordDue } from '../form.ts'
import { pressActions } from './actions.ts'
import { pressColumns } from './columns.ts'
import { pressEventForm } from './form.ts'
import { nextConferenceDue } from './quarters.ts'
import { checkPress, dayOfPress, openQuestions, plannedDay, stateOfPress } from './rules.ts'
import { type PressEvent, pressEventEntries } from './schema.ts'

export * from './quarters.ts'
export * from './rules.ts'
export * from './schema.ts'

function referencesOfPress(record: PressEvent): Reference[] {
  const { eventId, leadId, spokespersonId, releaseId, invitationPaperId } = record
  return [
    ...coordinationReferences(record),
    ...pointing('event', { eventId }),
    ...pointing('organisation', { leadId }),
    ...pointing('person', { spokespersonId }),
    ...pointing('paper', { releaseId, invitationPaperId }),
    ...pointingAll('organisation', 'supportingIds', record.supportingIds),
    ...record.invitations.flatMap(({ organisationId }, index) =>
      pointing('organisation', { [`invitations.${index}.organisationId`]: organisationId }),
    ),
    // A question's task points back at the record; were it a reference too, neither could ever be removed.
    ...record.questions.flatMap(({ agencyId }, index) =>
      pointing('organisation', { [`questions.${index}.agencyId`]: agencyId }),
    ),
  ]
}

/** Holding it, every question that nobody has answered yet, and after the last conference that of the present quarter. */
function duesOfPress(record: PressEvent, context: RuleContext): RecordDue[] {
  const { today, read } = context
  const { leadId } = record
  const isOpen = ['planned', 'overdue'].includes(stateOfPress(record, context))
  const due = (key: string, what: string, on: Day | null, organisationId: string | null): RecordDue[] =>
    on === null ? [] : [{ key, what, on, organisationId }]
  return [
    ...due('held', 'hold', isOpen ? plannedDay(record, read) : null, leadId),
    ...openQuestions(record, today).flatMap(({ id, dueOn, agencyId, taskId, question }) =>
      due(id, 'answer', dueOn, agencyId).map((one) => ({ ...one, taskId, about: question })),
    ),
    ...due('next', 'next-conference', nextConferenceDue(record, context), leadId),
  ]
}

export const pressEvent = defineRegister({
  name: 'press-event',
  entries: pressEventEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.place,
  searchTexts: (record) => [
    record.place,
    record.content,
    record.releaseText,
    ...record.invitations.map(({ outlet }) => outlet),
    ...record.questions.flatMap(({ question, outlet }) => [question, outlet]),
    ...record.coverage.flatMap(({ outlet, title }) => [outlet, title]),
    record.note,
  ],
  references: referencesOfPress,
  check: checkPress,
  actions: pressActions,
  form: pressEventForm,
  blank: (today): FieldsOf<'press-event'> => ({
    kind: 'regular-conference',
    eventId: null,
    plannedOn: today,
    heldOn: null,
    place: '',
    isCancelled: false,
    leadId: null,
    supportingIds: [],
    spokespersonId: null,
    content: '',
    agreedOn: null,
    releaseText: '',
    releaseId: null,
    releasedOn: null,
    invitationPaperId: null,
    invitations: [],
    invitedCount: null,
    attendedCount: null,
    stateSecret: null,
    stateSecretNote: '',
    privateSecret: null,
    privateSecretNote: '',
    pendingCase: null,
    pendingCaseNote: '',
    unconcluded: null,
    unconcludedNote: '',
    questions: [],
    coverage: [],
    ...blankCoordination,
  }),
  duesOf: duesOfPress,
  proofOf: (record, context) => {
    const state = stateOfPress(record, context)
    const stands = state === 'held' ? 'counts' : state === 'cancelled' ? 'called-off' : 'planned'
    return { on: dayOfPress(record, context.read), stands }
  },
  fields: pressColumns,
})
