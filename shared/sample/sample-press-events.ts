/** The sample office's work with the press. */
import { blankCoordination } from '#shared/registers/coordination.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { PressQuestion } from '#shared/registers/press-event/index.ts'
import { fillIn } from './sample-content.ts'
import { quarterName, type SampleDays } from './sample-days.ts'
import { dayOf, madeOf, rowsOf } from './sample-parts.ts'
import { type Asked, type PlannedPress, plannedPress } from './sample-press-table.ts'

type Fields = FieldsOf<'press-event'>

/** The press events as changes. */
export function samplePressEvents(days: SampleDays): Change[] {
  return madeOf('press-event', plannedPress, (one) => fieldsOfPlan(one, days))
}

function fieldsOfPlan(one: PlannedPress, days: SampleDays): Fields {
  const { on } = days
  const isHeldByOffice = one.lead === 'vp-ubnd'
  return {
    ...blankCoordination,
    title: fillIn(one.title.replace('{quarter of day}', quarterName(on(one.held ?? 0))), days),
    kind: one.kind,
    eventId: one.eventId ?? null,
    plannedOn: dayOf(one.planned, days),
    heldOn: dayOf(one.held, days),
    place: one.place ?? '',
    isCancelled: false,
    leadId: one.lead,
    supportingIds: [...(one.with ?? [])],
    spokespersonId: isHeldByOffice ? 'mai' : one.lead === 'ban-tgdv' ? 'sen' : null,
    content: one.content ?? '',
    agreedOn: dayOf(one.agreed, days),
    releaseText: one.releaseText ?? '',
    releaseId: null,
    releasedOn: one.releaseText === undefined ? null : dayOf(one.held, days),
    invitationPaperId: null,
    invitations: rowsOf('m', one.invited, ([outlet, state]) => ({ outlet, organisationId: null, state })),
    invitedCount: null,
    attendedCount: one.attendedCount ?? null,
    ...groundsOf(one.grounds),
    questions: rowsOf('h', one.questions, (asked) => questionOf(asked, days)),
    coverage: rowsOf('t', one.coverage, ([outlet, day, title, tone = 'reporting']) => ({
      outlet,
      on: on(day),
      title,
      tone,
      link: '',
    })),
    basis: [...(one.basis ?? [])],
    links: [...(one.links ?? [])],
  }
}

type Grounds = Pick<
  Fields,
  | 'stateSecret'
  | 'stateSecretNote'
  | 'privateSecret'
  | 'privateSecretNote'
  | 'pendingCase'
  | 'pendingCaseNote'
  | 'unconcluded'
  | 'unconcludedNote'
>

function groundsOf(grounds: PlannedPress['grounds']): Grounds {
  const answer = grounds === undefined ? null : 'no'
  const note = typeof grounds === 'object' ? grounds.unconcluded : ''
  return {
    stateSecret: answer,
    stateSecretNote: '',
    privateSecret: answer,
    privateSecretNote: '',
    pendingCase: answer,
    pendingCaseNote: '',
    unconcluded: note === '' ? answer : 'yes',
    unconcludedNote: note,
  }
}

function questionOf(asked: Asked, days: SampleDays): Omit<PressQuestion, 'id'> {
  const { question, outlet, agency = null, due, ground = null, answered, task = null } = asked
  return {
    question,
    outlet,
    agencyId: agency,
    dueOn: dayOf(due, days),
    ground,
    answeredOn: dayOf(answered?.[0], days),
    way: answered?.[1] ?? null,
    taskId: task,
  }
}
