/** Tập huấn, kiểm tra, giám sát, khảo sát: the plan, the joint rounds, the result, and what was recommended to whom. */
import * as v from 'valibot'
import { block, day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationEntries, optionalId, organisationIds } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { rowsOf } from '../rows.ts'

/** Tập huấn, kiểm tra, giám sát, khảo sát. */
export const activityKinds = ['training', 'inspection', 'supervision', 'survey'] as const
export type ActivityKind = (typeof activityKinds)[number]
export const activityStates = ['planned', 'running', 'overdue', 'done', 'cancelled'] as const

/** Đợt: one visit or one class, with the bodies that it takes up. */
export const round = v.strictObject({
  id,
  name: requiredLine(200),
  from: optional(day),
  /** Last day; null for one day. */
  to: optional(day),
  place: line(200),
  bodyIds: organisationIds,
  /** People who took part: a number, never names. */
  people: optional(wholeNumber(0, 100_000)),
  isHeld: v.boolean(),
})
export type Round = v.InferOutput<typeof round>

export const recommendation = v.strictObject({
  id,
  text: requiredLine(500),
  bodyId: optionalId,
  dueOn: optional(day),
  taskId: optionalId,
})
export type Recommendation = v.InferOutput<typeof recommendation>

export const jointActivityEntries = {
  kind: v.picklist(activityKinds),
  /** Kế hoạch, quyết định thành lập đoàn. */
  planId: optionalId,
  plannedFrom: optional(day),
  plannedTo: optional(day),
  leadId: optionalId,
  supportingIds: organisationIds,
  content: block(4000),
  isCancelled: v.boolean(),
  rounds: rowsOf(round, 100),
  /** The day on which it was over and its result reported. */
  closedOn: optional(day),
  result: block(4000),
  /** Báo cáo, kết luận of the result. */
  resultId: optionalId,
  recommendations: rowsOf(recommendation, 100),
  ...coordinationEntries,
}

export type JointActivity = Stored<typeof jointActivityEntries>
