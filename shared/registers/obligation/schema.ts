/** Nghĩa vụ: what an article asks of whom, by when, and with which product. Each has one or more dated milestones. */
import * as v from 'valibot'
import { dueRuleSchema } from '#shared/calendar/due-rules/due-rule.ts'
import { block, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { type Stored, validity } from '../define-register.ts'
import { eventKinds } from '../event/index.ts'

/**
 * Chủ trì: one body, or words where the regulation names none (`luân phiên`, `bên được hỏi`); or several that each owe it
 * for themselves (`các sở, ngành`), so that every due is owed by each.
 */
export const lead = v.variant('kind', [
  v.strictObject({ kind: v.literal('one'), organisationId: optional(id), label: line(200) }),
  v.strictObject({
    kind: v.literal('each'),
    organisationIds: v.pipe(v.array(id), v.minLength(1, 'required'), v.maxLength(60, 'too-long')),
  }),
])
export type Lead = v.InferOutput<typeof lead>

/**
 * What a rule bound to an event counts from: something the office records when it happens, the end of the regulation's term,
 * or the keeping of another obligation (its event's day, else the day on which it falls due).
 */
export const anchor = v.variant('kind', [
  v.strictObject({ kind: v.literal('by-hand') }),
  v.strictObject({ kind: v.literal('term-end') }),
  v.strictObject({ kind: v.literal('obligation'), obligationId: id }),
])
export type Anchor = v.InferOutput<typeof anchor>

/** Short, because it is part of every due's key. */
const milestoneId = v.pipe(v.string(), v.regex(/^[a-z0-9]{1,12}$/, 'not-an-id'))

/** Mốc: one date rule of an obligation; most have one, some two or three (`gửi trước 15/01; cập nhật 15/7`). */
export const milestone = v.strictObject({
  id: milestoneId,
  /** What is done by then, where there are several: `Cập nhật`, `Các sở gửi báo cáo`. */
  label: line(120),
  rule: dueRuleSchema,
  /** Of a rule bound to an event; null otherwise. */
  anchor: optional(anchor),
  /** Whoever owes this milestone, where it is not the obligation's lead. */
  lead: optional(lead),
})
export type Milestone = v.InferOutput<typeof milestone>

/** What the year's plan makes of a due: a task whose product is handed in, or an event that is held. */
export const outcomes = ['task', 'event'] as const

export const obligationEntries = {
  regulationId: id,
  /** The first is the article it stands in; others bear on it (trách nhiệm của các bên). */
  articleIds: v.pipe(v.array(id), v.minLength(1, 'required'), v.maxLength(20, 'too-long')),
  /** As the office counts them: `NV-05`. */
  code: line(20),
  title: requiredLine(300),
  lead,
  supportingIds: v.pipe(v.array(id), v.maxLength(60, 'too-long')),
  /** Cooperating bodies in words, beside those of the directory: `cộng tác viên`. */
  supportingLabel: line(200),
  product: line(200),
  outcome: v.picklist(outcomes),
  /** Of the events that it makes. */
  eventKind: v.picklist(eventKinds),
  milestones: v.pipe(v.array(milestone), v.minLength(1, 'required'), v.maxLength(6, 'too-long')),
  /** Within the regulation's own period. */
  ...validity,
  /** Where the rule comes from, when not from the regulation alone: `NĐ 09/2019/NĐ-CP, Điều 13`. */
  source: line(300),
  note: block(2000),
}
export type Obligation = Stored<typeof obligationEntries>
