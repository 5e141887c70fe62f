/**
 * Họp báo, phát ngôn, giao ban báo chí: what is told to the press, by whom, and what the press asked. The four grounds on
 * which information is refused are those of the Press Law of 2025 (Luật Báo chí, in force 01/7/2026).
 */
import * as v from 'valibot'
import { block, day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationEntries, optionalId, organisationIds } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { rowsOf } from '../rows.ts'

/** Họp báo định kỳ, đột xuất, giao ban báo chí, phát ngôn, cung cấp thông tin, trả lời báo chí. */
export const pressKinds = [
  'regular-conference',
  'ad-hoc-conference',
  'briefing',
  'statement',
  'information',
  'answer',
] as const
export type PressKind = (typeof pressKinds)[number]

/** Those that count for "at least one press conference in three months" (NĐ 09/2017, điều 5). */
export const conferenceKinds: readonly PressKind[] = ['regular-conference', 'ad-hoc-conference']

export const pressStates = ['planned', 'overdue', 'held', 'cancelled'] as const

/** Bí mật nhà nước; bí mật cá nhân, gia đình; vụ án đang điều tra, xét xử; vụ việc chưa có kết luận chính thức. */
export const refusalGrounds = ['state-secret', 'private-secret', 'pending-case', 'unconcluded'] as const
export type RefusalGround = (typeof refusalGrounds)[number]
/** What the four questions come to for one question of the press: none of the grounds, or the one that holds. */
export const groundAnswers = ['none', ...refusalGrounds] as const

/** Tại buổi họp, bằng văn bản, qua điện thoại hoặc thư điện tử, từ chối. */
export const answerWays = ['at-event', 'in-writing', 'by-message', 'refused'] as const
export const invitationStates = ['invited', 'confirmed', 'declined', 'attended'] as const
/** What a piece of news does with what was told; neutral words, no judgement of its author. */
export const coverageTones = ['reporting', 'agreeing', 'questioning', 'inaccurate'] as const

export const pressQuestion = v.strictObject({
  id,
  question: requiredLine(500),
  outlet: line(200),
  agencyId: optionalId,
  dueOn: optional(day),
  /** Null: the four questions have not been asked of it yet. */
  ground: optional(v.picklist(groundAnswers)),
  answeredOn: optional(day),
  way: optional(v.picklist(answerWays)),
  taskId: optionalId,
})
export type PressQuestion = v.InferOutput<typeof pressQuestion>

export const pressInvitation = v.strictObject({
  id,
  outlet: requiredLine(200),
  organisationId: optionalId,
  state: v.picklist(invitationStates),
})

export const pressCoverage = v.strictObject({
  id,
  outlet: requiredLine(200),
  on: optional(day),
  title: line(300),
  tone: v.picklist(coverageTones),
  link: line(500),
})

const askedOfAll = optional(v.picklist(['no', 'yes']))

export const pressEventEntries = {
  kind: v.picklist(pressKinds),
  /** The entry of the calendar; its day is then the planned one. */
  eventId: optionalId,
  plannedOn: optional(day),
  heldOn: optional(day),
  place: line(200),
  isCancelled: v.boolean(),
  leadId: optionalId,
  supportingIds: organisationIds,
  /** The official who speaks; a person of the directory. */
  spokespersonId: optionalId,
  /** Nội dung thống nhất giữa các bên. */
  content: block(4000),
  agreedOn: optional(day),
  /** What the press release tells, a paragraph each. */
  releaseText: block(8000),
  /** The release as it went out, on the desk of papers. */
  releaseId: optionalId,
  releasedOn: optional(day),
  invitationPaperId: optionalId,
  invitations: rowsOf(pressInvitation, 200),
  /** Seats invited beyond the rows, and people who came. */
  invitedCount: optional(wholeNumber(0, 100_000)),
  attendedCount: optional(wholeNumber(0, 100_000)),
  /** The four questions asked of the content as a whole; null: not asked yet. */
  stateSecret: askedOfAll,
  stateSecretNote: line(300),
  privateSecret: askedOfAll,
  privateSecretNote: line(300),
  pendingCase: askedOfAll,
  pendingCaseNote: line(300),
  unconcluded: askedOfAll,
  unconcludedNote: line(300),
  questions: rowsOf(pressQuestion, 200),
  coverage: rowsOf(pressCoverage, 300),
  ...coordinationEntries,
}

export type PressEvent = Stored<typeof pressEventEntries>
