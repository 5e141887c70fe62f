/** Tuyên truyền: what is told, by which channel, by whom, how much of it was planned, and what came of it. */
import * as v from 'valibot'
import { day, id, line, optional, requiredLine, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationEntries, organisationIds } from '../coordination.ts'
import type { Stored } from '../define-register.ts'
import { rowsOf } from '../rows.ts'

/** Báo in; phát thanh - truyền hình; báo, cổng thông tin điện tử; mạng xã hội; báo cáo viên; hội nghị; pano, áp phích; loa truyền thanh cơ sở; tài liệu. */
export const communicationChannels = [
  'newspaper',
  'broadcast',
  'portal',
  'social',
  'reporters',
  'conference',
  'billboard',
  'loudspeaker',
  'leaflet',
  'other',
] as const
export type CommunicationChannel = (typeof communicationChannels)[number]

/** Tin, bài; chuyên trang, chuyên mục; phóng sự; tọa đàm; bài đăng, đồ họa, video; chuyên đề; cổ động trực quan; ấn phẩm. */
export const communicationForms = [
  'articles',
  'column',
  'feature',
  'talk',
  'post',
  'topic',
  'visual',
  'print',
  'other',
] as const

export const communicationStates = ['planned', 'running', 'met', 'short', 'cancelled'] as const
export type CommunicationState = (typeof communicationStates)[number]

const amount = wholeNumber(0, 10_000_000)

const result = v.strictObject({
  id,
  on: day,
  /** In the plan's unit. */
  quantity: amount,
  /** People, views, copies: as the channel counts. */
  reach: optional(wholeNumber(0, 2_000_000_000)),
  /** Title of the article, link, number of the issue, place of the session. */
  evidence: line(300),
  documentId: optional(id),
})
export type CommunicationResult = v.InferOutput<typeof result>

export const communicationEntries = {
  /** What it serves, where that is no record of a register. */
  theme: line(200),
  channel: v.picklist(communicationChannels),
  form: v.picklist(communicationForms),
  leadId: optional(id),
  supportingIds: organisationIds,
  plannedFrom: optional(day),
  plannedTo: optional(day),
  plannedQuantity: optional(amount),
  /** `tin, bài`, `buổi`, `cụm pano`. */
  unit: requiredLine(40),
  isCancelled: v.boolean(),
  results: rowsOf(result, 500),
  ...coordinationEntries,
}

export type Communication = Stored<typeof communicationEntries>
