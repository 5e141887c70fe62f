/** Chương trình, đề án, dự án, kế hoạch của UBND: what it is to reach by when, and how far it has come. */
import * as v from 'valibot'
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import { block, day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { coordinationEntries, organisationIds } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { rowsOf } from '../rows.ts'

export const programmeKinds = ['programme', 'scheme', 'project', 'plan'] as const
/** Chưa, đang, đã tuyên truyền. */
export const communicationStates = ['none', 'running', 'done'] as const
/** Never stored; what needs attention comes first. */
export const programmeStates = [
  'overdue',
  'behind',
  'on-track',
  'not-started',
  'completed',
  'stopped',
] as const
export type ProgrammeState = (typeof programmeStates)[number]

/** A quantity in whatever unit. */
export const quantity = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1e12))
/** A month, quarter, half-year or year by its key. */
export const reportedPeriod = v.pipe(
  v.string(),
  v.check((key) => daysOfPeriod(key) !== null, 'not-a-period'),
)

const target = v.strictObject({
  id,
  name: requiredLine(300),
  unit: line(60),
  planned: optional(quantity),
  actual: optional(quantity),
})
const milestone = v.strictObject({
  id,
  name: requiredLine(300),
  due: optional(day),
  doneOn: optional(day),
  note: line(500),
})
export const progressEntry = {
  period: reportedPeriod,
  /** Empty: per cent of the whole. */
  unit: line(60),
  /** Both since the beginning, not of the period alone. */
  planned: optional(quantity),
  actual: optional(quantity),
  /** Why it is behind. */
  reason: line(1000),
}
const progress = v.strictObject({ id, ...progressEntry })

const mostRows = 200

export const programmeEntries = {
  kind: v.picklist(programmeKinds),
  /** The paper that decided on it, of the register of documents … */
  decisionId: optional(id),
  /** … or in words, where it is not entered there. */
  decisionText: line(300),
  /** The time planned for it. */
  from: optional(day),
  to: optional(day),
  leadId: optional(id),
  supportingIds: organisationIds,
  /** As it went; without `startedOn` it is taken to have begun as planned. */
  startedOn: optional(day),
  completedOn: optional(day),
  stoppedOn: optional(day),
  stopReason: line(500),
  targets: rowsOf(target, mostRows),
  milestones: rowsOf(milestone, mostRows),
  progress: rowsOf(progress, mostRows),
  communication: v.picklist(communicationStates),
  /** By what, on which channels. */
  communicationNote: block(2000),
  ...coordinationEntries,
}

export type Programme = Stored<typeof programmeEntries>
export type Milestone = Programme['milestones'][number]
export type ProgressEntry = Programme['progress'][number]
