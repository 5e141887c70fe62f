/** Whether a due was kept, when, and by what. */
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { Proof } from '#shared/registers/fulfilment/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { isHandedIn, type Task } from '#shared/registers/task/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'
import type { CoordinationProof } from './coordination-proofs.ts'
import type { ObligationDue } from './obligation-dues.ts'
import type { ObligationLinks } from './obligation-links.ts'

/** Đúng hạn, trễ hạn, quá hạn chưa thực hiện, chưa đến hạn, không áp dụng. */
export const dueStates = ['done', 'late', 'missing', 'not-due', 'not-applicable'] as const
export type DueState = (typeof dueStates)[number]

/** It counts, it is only planned, it was called off, or what it points at is in the bin or gone. */
export type ProofStanding = 'counts' | 'planned' | 'called-off' | 'removed'

/** What proves a due, or is going to. `meeting` are the minutes of an event, whose id they share. */
export type ProofLine = {
  readonly register:
    | Extract<RegisterName, 'task' | 'event' | 'meeting' | 'source-document'>
    | CoordinationRegister
    | null
  readonly id: string | null
  readonly title: string
  /** The day on which it was, or is to be, done. */
  readonly on: Day | null
  readonly stands: ProofStanding
  /** Set for what was attached by hand: what to name to take it off again. */
  readonly proofId: string | null
  readonly note: string
}

export type DueStanding = {
  readonly state: DueState
  /** The first day on which something proves it; null while nothing does. */
  readonly doneOn: Day | null
  /** Working days left until the due day, negative when it is past; null once it is kept or does not apply. */
  readonly workingDaysLeft: number | null
  /** Working days after the due day until it was kept, or until today; null where it is not late. 0 on the days off after it. */
  readonly workingDaysLate: number | null
  readonly proofs: readonly ProofLine[]
  /** Why it does not apply; empty otherwise. */
  readonly reason: string
}

/** The standing of a due on `context.today`. An hour of the day does not count: what is kept on the due day is in time. */
export function standingOfDue(
  { key, due, ...place }: ObligationDue,
  links: ObligationLinks,
  context: RuleContext,
): DueStanding {
  const recorded = links.fulfilmentOf(key)
  const proofs = [
    ...links.tasksOf(place).map(taskProof),
    ...links.eventsOf(place, due.nominal).flatMap((event) => eventProofs(event, context)),
    ...links.recordsOf(place).map(recordProof),
    ...(recorded?.proofs ?? []).map((one) => proofByHand(one, context)),
  ]
  const doneOn = proofs.reduce<Day | null>(
    (first, { stands, on }) =>
      stands === 'counts' && on !== null && (first === null || on < first) ? on : first,
    null,
  )
  const reason = recorded?.exemption?.reason ?? ''
  const state = stateOf(doneOn, due.dueOn, context.today, reason !== '')
  const { today, calendar } = context
  const isOpen = state === 'missing' || state === 'not-due'
  const lateUntil = state === 'late' ? doneOn : state === 'missing' ? today : null
  return {
    state,
    doneOn,
    workingDaysLeft: isOpen ? calendar.workingDaysBetween(today, due.dueOn) : null,
    workingDaysLate: lateUntil === null ? null : calendar.workingDaysBetween(due.dueOn, lateUntil),
    proofs,
    reason,
  }
}

function stateOf(doneOn: Day | null, dueOn: Day, today: Day, isExempt: boolean): DueState {
  if (isExempt) return 'not-applicable'
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'late'
  return dueOn < today ? 'missing' : 'not-due'
}

const linked = { proofId: null, note: '' }

function recordProof({ register, id, title, on, stands }: CoordinationProof): ProofLine {
  return { register, id, title, on, stands, ...linked }
}

/** The product counts from the day it was handed in: waiting for the confirmation is not the doer's. */
function taskProof(task: Task): ProofLine {
  const on = isHandedIn(task.state) ? task.completedOn : null
  const planned = task.deadline.kind === 'date' ? task.deadline.on : null
  const isOff = task.state === 'cancelled' || task.state === 'transferred'
  return {
    register: 'task',
    id: task.id,
    title: task.title,
    on: on ?? planned,
    stands: on !== null ? 'counts' : isOff ? 'called-off' : 'planned',
    ...linked,
    note: task.resultPaper,
  }
}

/** An event counts once it has been held; its closed minutes stand beside it. */
function eventProofs(event: CalendarEntry, context: RuleContext): ProofLine[] {
  const on = lastDayOf(event)
  const stands = isCalledOff(event) ? 'called-off' : wasHeld(event, context) ? 'counts' : 'planned'
  const line: ProofLine = {
    register: 'event',
    id: event.key,
    title: event.title,
    on,
    stands,
    ...linked,
  }
  const minutes = context.read.get('meeting', event.key)
  const hasMinutes = minutes?.removedAt === null && minutes.state === 'closed'
  return hasMinutes ? [line, { ...line, register: 'meeting' }] : [line]
}

/** True when its last day is over, or today it has been ended in its workspace. */
export function wasHeld(event: CalendarEntry, { read, today }: Pick<RuleContext, 'read' | 'today'>): boolean {
  if (isCalledOff(event)) return false
  const on = lastDayOf(event)
  if (on !== today) return on < today
  const meeting = read.get('meeting', event.key)
  return meeting?.removedAt === null && (meeting.endedAt !== null || meeting.state === 'closed')
}

const isCalledOff = ({ status }: CalendarEntry) => status === 'cancelled' || status === 'postponed'

function proofByHand(proof: Proof, { read, today }: RuleContext): ProofLine {
  const stands: ProofStanding = proof.on <= today ? 'counts' : 'planned'
  const own = { on: proof.on, stands, proofId: proof.id, note: proof.note }
  if (proof.kind === 'words') return { register: null, id: null, title: proof.text, ...own }
  const { register, recordId } = proof
  const record = read.get(register, recordId)
  const line = { register, id: recordId, title: titleOf(proof, read), ...own }
  return record?.removedAt === null ? line : { ...line, stands: 'removed' }
}

function titleOf(
  { register, recordId }: Extract<Proof, { kind: 'record' }>,
  read: RuleContext['read'],
): string {
  switch (register) {
    case 'task':
      return read.get('task', recordId)?.title ?? ''
    case 'source-document': {
      const paper = read.get('source-document', recordId)
      return paper ? [paper.number, paper.subject].filter(Boolean).join(': ') : ''
    }
    case 'event':
    case 'meeting':
      return read.get('event', recordId)?.title ?? ''
    default:
      return read.get(register, recordId)?.title ?? ''
  }
}
