/** What a trace reads, looked up once: which task and event rests on what, and which record was shown for which due. */
import { servedPeriod } from '#shared/calendar/due-rules/served-period.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Basis, ObligationBasis } from '#shared/registers/basis.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { fieldsOf, type RuleContext } from '#shared/registers/define-register.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import { termOf } from '#shared/registers/obligation/index.ts'
import type { Task } from '#shared/registers/task/index.ts'
import { type CalendarEntry, findOccurrence } from '../calendar-entries.ts'
import { dayOfRecord } from '../obligations/coordination-proofs.ts'
import { linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import { keyOf, nodeOfBasis, type TraceNode } from './nodes.ts'

export type TraceSources = {
  readonly context: RuleContext
  links(): ObligationLinks
  /** Tasks and events that rest on a node other than a due; conclusions that carry one on. */
  restingOn(node: TraceNode): readonly TraceNode[]
  /** Dues for which a record was shown by hand. */
  shownFor(register: string, id: string): readonly TraceNode[]
  /** A stored event, one in the bin included, or an occurrence of a series. */
  event(id: string): { entry: CalendarEntry; isGone: boolean } | null
  /** What a coordination record rests on, each with the day that places it. */
  record(register: CoordinationRegister, id: string): readonly { basis: Basis; on: Day }[]
  /** What a basis means to whoever rests on it on that day. */
  meant(basis: Basis, on: Day): TraceNode | null
}

export function traceSources(context: RuleContext): TraceSources {
  const links = once(() => linkObligations(context))
  const resting = once(() => restingNodes(context))
  const shown = once(() => shownRecords(context))
  return {
    context,
    links,
    restingOn: (node) => [...(resting().get(keyOf(node))?.values() ?? [])],
    shownFor: (register, id) => [...(shown().get(`${register}/${id}`)?.values() ?? [])],
    event: (id) => eventOf(id, context),
    record: (register, id) => {
      const record = context.read.get(register, id)
      return record ? restingRecord(register, record, context) : []
    },
    meant: (basis, on) => (basis.kind === 'obligation' ? dueOf(basis, on, context) : nodeOfBasis(basis)),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Nodes by what they rest on, each once by its own key. */
type Nodes = Map<string, Map<string, TraceNode>>

function restingNodes(context: RuleContext): Nodes {
  const { read } = context
  const nodes: Nodes = new Map()
  const rest = (basis: Basis | null, node: TraceNode) => {
    const on = basis === null || basis.kind === 'obligation' ? null : nodeOfBasis(basis)
    if (on) put(nodes, keyOf(on), node)
  }
  for (const event of read.all('event'))
    for (const basis of event.basis) rest(basis, { kind: 'event', id: event.id })
  for (const task of read.all('task')) rest(task.basis, { kind: 'task', id: task.id })
  for (const register of coordinationRegisters)
    for (const record of read.all(register))
      for (const basis of record.basis) rest(basis, { kind: 'record', register, id: record.id })
  for (const meeting of read.all('meeting'))
    for (const { id, carriedFrom } of meeting.conclusions)
      if (carriedFrom)
        put(nodes, keyOf({ kind: 'conclusion', ...carriedFrom }), {
          kind: 'conclusion',
          meetingId: meeting.id,
          conclusionId: id,
        })
  return nodes
}

function shownRecords({ read }: RuleContext): Nodes {
  const nodes: Nodes = new Map()
  for (const { obligationId, milestoneId, period, bodyId, proofs } of read.all('fulfilment'))
    for (const proof of proofs)
      if (proof.kind === 'record')
        put(nodes, `${proof.register === 'meeting' ? 'event' : proof.register}/${proof.recordId}`, {
          kind: 'due',
          place: { obligationId, milestoneId, period, bodyId },
        })
  return nodes
}

function put(nodes: Nodes, key: string, node: TraceNode): void {
  const own = nodes.get(key) ?? new Map<string, TraceNode>()
  nodes.set(key, own.set(keyOf(node), node))
}

function eventOf(id: string, { read, calendar }: RuleContext) {
  const stored = read.get('event', id)
  if (stored)
    return { entry: { ...fieldsOf(stored), key: id, isStored: true }, isGone: stored.removedAt !== null }
  const [seriesId = '', original = ''] = id.split('@')
  const series = original === '' ? undefined : read.get('series', seriesId)
  const entry = series ? findOccurrence(series, original, calendar) : null
  return entry ? { entry, isGone: false } : null
}

function restingRecord(
  register: CoordinationRegister,
  record: RecordOf<CoordinationRegister>,
  context: RuleContext,
) {
  const on = dayOfRecord(register, record, context)
  return record.basis.map((basis) => ({ basis, on }))
}

/** The due that a basis means: its own period's, or that of the day; the obligation itself where neither says one. */
function dueOf(basis: ObligationBasis, on: Day, { read, calendar }: RuleContext): TraceNode {
  const { obligationId, milestoneId, bodyId } = basis
  const obligation = read.get('obligation', obligationId)
  const regulation = obligation && read.get('regulation', obligation.regulationId)
  const rule = obligation?.milestones.find(({ id }) => id === milestoneId)?.rule
  const served = () => (rule && regulation ? servedPeriod(rule, on, calendar, termOf(regulation)) : null)
  const period = basis.period === '' ? served() : basis.period
  if (period === null) return { kind: 'obligation', id: obligationId }
  return { kind: 'due', place: { obligationId, milestoneId, period, bodyId } }
}

/** The day by which a task is placed: its deadline, else the day on which it was given. */
export const dayOfTask = ({ deadline, assignedOn }: Pick<Task, 'deadline' | 'assignedOn'>): Day =>
  deadline.kind === 'date' ? deadline.on : assignedOn
