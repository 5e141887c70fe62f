/** What figures, tables, lists, drawings and drafts are made from: the counted lines of a period, found once when first asked for. */
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import type { Task } from '#shared/registers/task/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'
import type { ClockLine } from '../clocks/clock-measures.ts'
import type { PaperLine } from '../gauges/gauges.ts'
import { papersIssued } from '../gauges/papers-issued.ts'
import type { ObligationLinks } from '../obligations/obligation-links.ts'
import { restsOn } from '../term/rests-on.ts'
import { coordinationOfScope, coordinationWithin } from './coordination-lines.ts'
import { type DueLine, dueLines } from './due-lines.ts'
import { clockLinesOf, concerns, type MeetingLine, meetingLines } from './meeting-lines.ts'
import type { ReportPeriod, ReportScope } from './report.ts'
import { excludedTasks, type TaskLine, taskLines } from './task-lines.ts'

export type FrameSettings = Pick<ReportTemplate, 'tasks' | 'window'>

/** The lines of one period of one scope. */
export type Frame = {
  readonly period: ReportPeriod
  readonly asOf: Day
  readonly scope: ReportScope
  readonly settings: FrameSettings
  readonly read: ReadModel
  readonly context: RuleContext
  readonly tasks: () => readonly TaskLine[]
  readonly excluded: () => readonly Task[]
  /** Every task of the scope, whenever it was given. */
  readonly allTasks: () => readonly Task[]
  readonly dues: () => readonly DueLine[]
  readonly meetings: () => readonly MeetingLine[]
  readonly clocks: () => readonly ClockLine[]
  readonly papers: () => readonly PaperLine[]
  /** Records of a coordination register whose own day lies in the period, days to come included. */
  readonly coordination: <N extends CoordinationRegister>(register: N) => readonly RecordOf<N>[]
  /** Every record of a coordination register that the scope means, whatever its day. */
  readonly allCoordination: <N extends CoordinationRegister>(register: N) => readonly RecordOf<N>[]
  /** The same scope over other days, seen on the same day or on the last of them. */
  readonly over: (period: ReportPeriod) => Frame
}

/** A measured number and the records behind it, which are gathered only when somebody looks. */
export type Counted = { readonly value: number | null; readonly of: () => readonly SourceRecord[] }

type World = { readonly context: RuleContext; readonly links: ObligationLinks }

/** The frame of a period. The records are seen on the period's last day, or today where that is earlier. */
export function makeFrame(
  period: ReportPeriod,
  scope: ReportScope,
  settings: FrameSettings,
  { context, links }: World,
  allTasks: () => readonly Task[] = once(() => tasksOfScope(scope, context.read)),
): Frame {
  const asOf = period.to < context.today ? period.to : context.today
  const seen: RuleContext = { ...context, today: asOf }
  const span = { from: period.from, to: period.to, asOf }
  const isOurs = entryFilter(scope, context.read)
  const allCoordination = byRegister((register) => coordinationOfScope(register, scope, context))
  return {
    period,
    asOf,
    scope,
    settings,
    read: context.read,
    context: seen,
    allTasks,
    tasks: once(() => taskLines(allTasks(), span, settings.tasks)),
    excluded: once(() => excludedTasks(allTasks(), span)),
    dues: once(() => (scope.personIds.length > 0 ? [] : dueLines(span, scope, seen, links))),
    meetings: once(() => meetingLines(span, isOurs, seen)),
    clocks: once(() => clockLinesOf(span, isOurs, seen)),
    papers: once(() => papersIssued(context.read).filter(({ on }) => on >= span.from && on <= asOf)),
    allCoordination,
    coordination: byRegister((register) =>
      coordinationWithin(register, allCoordination(register), period, seen),
    ),
    over: (other) => makeFrame(other, scope, settings, { context, links }, allTasks),
  }
}

type OfRegister = <N extends CoordinationRegister>(register: N) => readonly RecordOf<N>[]

/** Each register's records, gathered when they are first asked for. */
function byRegister(make: OfRegister): OfRegister {
  const known = new Map<CoordinationRegister, readonly RecordOf<CoordinationRegister>[]>()
  return <N extends CoordinationRegister>(register: N) => {
    const records = known.get(register) ?? make(register)
    known.set(register, records)
    return records as readonly RecordOf<N>[]
  }
}

function once<T>(make: () => T): () => T {
  let known: { value: T } | null = null
  return () => {
    known ??= { value: make() }
    return known.value
  }
}

/** The tasks that a scope means: resting on a regulation, led by a body, looked after by an official. */
function tasksOfScope({ regulationIds, organisationIds, personIds }: ReportScope, read: ReadModel): Task[] {
  const rests = regulationIds.map((id) => restsOn(id, read))
  return read
    .all('task')
    .filter(
      (task) =>
        (organisationIds.length === 0 || organisationIds.includes(task.leadId)) &&
        (personIds.length === 0 || (task.contactId !== null && personIds.includes(task.contactId))) &&
        (rests.length === 0 || rests.some((one) => one.task(task))),
    )
}

function entryFilter(scope: ReportScope, read: ReadModel): (entry: CalendarEntry) => boolean {
  const rests = scope.regulationIds.map((id) => restsOn(id, read))
  return (entry) => concerns(entry, scope) && (rests.length === 0 || rests.some((one) => one.event(entry)))
}
