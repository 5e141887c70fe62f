/** The task or the event that follows from a coordination record. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type EventKind, emptyEvent } from '#shared/registers/event/index.ts'
import { emptyTask } from '#shared/registers/task/index.ts'

export type Asked = {
  title: string
  leadId: string | null
  /** The deadline, or the day of the event. */
  on: Day | null
  startTime: string | null
}

type RecordBasis = Extract<Basis, { kind: 'record' }>

/** A task given today; without a lead or a day it is refused where it is saved. */
export function taskOf({ title, leadId, on }: Asked, basis: RecordBasis, today: Day): FieldsOf<'task'> {
  return {
    ...emptyTask(today),
    title,
    leadId: leadId ?? '',
    deadline: { kind: 'date', on: on ?? '' },
    basis,
  }
}

const kinds: Readonly<Partial<Record<CoordinationRegister, EventKind>>> = {
  matter: 'matter',
  'press-event': 'press-conference',
  'joint-activity': 'inspection',
  'legal-session': 'training',
}

/** A meeting in the morning or, from noon on, the afternoon. */
export function eventOf({ title, leadId, on, startTime }: Asked, basis: RecordBasis): FieldsOf<'event'> {
  return {
    ...emptyEvent(on ?? ''),
    title,
    kind: kinds[basis.register] ?? 'working-session',
    session: startTime !== null && startTime >= '12:00' ? 'afternoon' : 'morning',
    startTime,
    preparedById: leadId,
    basis: [basis],
  }
}
