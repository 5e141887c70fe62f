/** Đề xuất chủ trương, giải pháp cho giáo dục chính trị, tuyên truyền (khoản 2 of the regulation of 2016), and what became of it. */
import * as v from 'valibot'
import { block, day, id, line, optional } from '#shared/lib/schema.ts'
import { coordinationEntries, neededId } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { statedPaperKinds } from '../stated-paper.ts'

/** Chủ trương; giải pháp. */
export const proposalKinds = ['policy', 'solution'] as const
/** Lĩnh vực. */
export const proposalFields = [
  'political-education',
  'communication',
  'press',
  'economy',
  'social',
  'order',
  'organisation',
  'other',
] as const
/** Tiếp thu toàn bộ, một phần, không tiếp thu. */
export const proposalFates = ['accepted', 'partly', 'declined'] as const
export type ProposalFate = (typeof proposalFates)[number]

export const proposalEntries = {
  kind: v.picklist(proposalKinds),
  field: v.picklist(proposalFields),
  content: block(6000),
  fromId: neededId,
  toId: neededId,
  proposedOn: optional(day),
  paperKind: v.picklist(statedPaperKinds),
  paperId: optional(id),
  paperText: line(200),
  /** By when an answer is hoped for. */
  answerDueOn: optional(day),
  /** Since when it is being considered. */
  consideredOn: optional(day),
  fate: optional(v.picklist(proposalFates)),
  decidedOn: optional(day),
  /** Why only in part, or why not: required with these. */
  reason: block(2000),
  /** The paper in which it was taken up or declined. */
  resultKind: v.picklist(statedPaperKinds),
  resultId: optional(id),
  resultText: line(200),
  /** The one who proposed has taken it back. */
  withdrawnOn: optional(day),
  ...coordinationEntries,
}

export type Proposal = Stored<typeof proposalEntries>
