/** What follows from the days, the four questions and the answers of a press event. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel, RuleContext } from '../define-register.ts'
import { checkHappened, checkLead, issueIf } from '../issues.ts'
import { checkRowTasks } from '../row-tasks.ts'
import {
  conferenceKinds,
  type PressEvent,
  type PressQuestion,
  type pressStates,
  type RefusalGround,
} from './schema.ts'

/** The day for which it is planned: that of its calendar entry, else the typed one. */
export function plannedDay({ eventId, plannedOn }: PressEvent, read: ReadModel): Day | null {
  const event = eventId === null ? undefined : read.get('event', eventId)
  return event && event.removedAt === null ? event.date : plannedOn
}

/** The day on which it was, or is to be, held. */
export const dayOfPress = (record: PressEvent, read: ReadModel): Day | null =>
  record.heldOn ?? plannedDay(record, read)

/** True when it is called off, here or in the calendar. */
function isCalledOff({ isCancelled, eventId }: PressEvent, read: ReadModel): boolean {
  return isCancelled || (eventId !== null && read.get('event', eventId)?.status === 'cancelled')
}

/** Held by `today`, called off, or how its day stands on `today`. */
export function stateOfPress(
  record: PressEvent,
  { read, today }: Pick<RuleContext, 'read' | 'today'>,
): (typeof pressStates)[number] {
  if (record.heldOn !== null && record.heldOn <= today) return 'held'
  if (isCalledOff(record, read)) return 'cancelled'
  const on = dayOfPress(record, read)
  return on !== null && on < today ? 'overdue' : 'planned'
}

/** True for what counts as a press conference of its quarter. */
export const isConference = ({ kind }: Pick<PressEvent, 'kind'>): boolean => conferenceKinds.includes(kind)

export const questionStates = ['open', 'overdue', 'answered', 'late', 'refused'] as const
export type QuestionState = (typeof questionStates)[number]

/** How a question stands on `today`; what was answered after its day is `late`. */
export function stateOfQuestion(
  { answeredOn, way, dueOn }: Pick<PressQuestion, 'answeredOn' | 'way' | 'dueOn'>,
  today: Day,
): QuestionState {
  if (answeredOn === null || answeredOn > today) return dueOn !== null && dueOn < today ? 'overdue' : 'open'
  if (way === 'refused') return 'refused'
  return dueOn !== null && answeredOn > dueOn ? 'late' : 'answered'
}

/** The questions that nobody has answered yet, in time or late. */
export const openQuestions = ({ questions }: Pick<PressEvent, 'questions'>, today: Day): PressQuestion[] =>
  questions.filter((one) => ['open', 'overdue'].includes(stateOfQuestion(one, today)))

export type GroundCheck = {
  readonly ground: RefusalGround
  /** Paths of its answer and its note in the form. */
  readonly path: 'stateSecret' | 'privateSecret' | 'pendingCase' | 'unconcluded'
  readonly answer: 'no' | 'yes' | null
  readonly note: string
}

/** The four legal questions of the whole content, in the order of the law, with what was answered. */
export function groundChecks(record: PressEvent): GroundCheck[] {
  const { stateSecret, stateSecretNote, privateSecret, privateSecretNote } = record
  const { pendingCase, pendingCaseNote, unconcluded, unconcludedNote } = record
  return [
    { ground: 'state-secret', path: 'stateSecret', answer: stateSecret, note: stateSecretNote },
    { ground: 'private-secret', path: 'privateSecret', answer: privateSecret, note: privateSecretNote },
    { ground: 'pending-case', path: 'pendingCase', answer: pendingCase, note: pendingCaseNote },
    { ground: 'unconcluded', path: 'unconcluded', answer: unconcluded, note: unconcludedNote },
  ]
}

/** A yes needs the words that say which part is left out. */
function checkGrounds(record: PressEvent): Issue[] {
  return groundChecks(record)
    .filter(({ answer, note }) => answer === 'yes' && note === '')
    .map(({ path }) => ({ path: `${path}Note`, code: 'ground-needs-note' }))
}

/** An answer says how; nothing is answered before the four questions were asked; a ground means refusal, and only a ground does. */
function checkQuestion(one: PressQuestion, at: string, today: Day): Issue[] {
  const { answeredOn, ground, way } = one
  if (answeredOn === null) return issueIf(way !== null, `${at}.answeredOn`, 'required')
  const isAnswered = way !== null && way !== 'refused'
  const hasGround = ground !== null && ground !== 'none'
  return [
    ...checkHappened({ [`${at}.answeredOn`]: answeredOn }, today),
    ...issueIf(way === null, `${at}.way`, 'required'),
    ...issueIf(ground === null, `${at}.ground`, 'grounds-not-asked'),
    ...issueIf(way === 'refused' && ground === 'none', `${at}.ground`, 'refused-without-ground'),
    ...issueIf(isAnswered && hasGround, `${at}.way`, 'ground-means-refusal'),
  ]
}

/** The rules of a press event across its fields. */
export function checkPress(
  record: PressEvent,
  { read, today }: RuleContext,
  before: PressEvent | null,
): Issue[] {
  const { heldOn, isCancelled, agreedOn, releasedOn } = record
  return [
    ...checkHappened({ heldOn, agreedOn, releasedOn }, today),
    ...issueIf(heldOn !== null && isCancelled, 'isCancelled', 'held-and-cancelled'),
    ...checkLead(record),
    ...checkGrounds(record),
    ...record.questions.flatMap((one, index) => checkQuestion(one, `questions.${index}`, today)),
    ...(before ? checkRowTasks('questions', record.questions, before.questions, read) : []),
  ]
}
