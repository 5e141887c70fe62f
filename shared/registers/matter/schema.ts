/**
 * Vụ việc nổi cộm, nhân dân quan tâm: what it is, how large, who settles it, and on which day each step was taken.
 * No field tells of a person: the identity of a denouncer is a state secret (Quyết định 774/QĐ-TTg, 2020). Of an orientation
 * only the day is kept, never what it says: that may be one too (Quyết định 1630/QĐ-TTg, 2025).
 */
import * as v from 'valibot'
import { block, day, id, line, optional } from '#shared/lib/schema.ts'
import { coordinationEntries, organisationIds } from '../coordination.ts'
import type { Stored } from '../define-register.ts'

/** Đất đai, giải phóng mặt bằng, môi trường, xây dựng, an sinh, giáo dục, y tế, lao động, thiên tai, giao thông, an ninh trật tự, giá cả. */
export const matterFields = [
  'land',
  'clearance',
  'environment',
  'construction',
  'welfare',
  'education',
  'health',
  'labour',
  'disaster',
  'traffic',
  'order',
  'market',
  'other',
] as const

/** Khiếu nại đông người; kiến nghị, phản ánh; tin trên mạng, báo chí; thiên tai, sự cố; tranh chấp; ngừng việc tập thể. */
export const matterKinds = [
  'mass-complaint',
  'petition',
  'rumour',
  'incident',
  'dispute',
  'strike',
  'other',
] as const

/** How many people it touches. */
export const matterSizes = ['under-10', 'to-50', 'to-100', 'over-100', 'unknown'] as const

/** The steps in their usual order: phát hiện, họp thống nhất, chỉ đạo, có định hướng, giải quyết, thông báo kết quả, đóng. */
export const matterSteps = [
  'detected',
  'met',
  'directed',
  'oriented',
  'resolved',
  'announced',
  'closed',
] as const
export type MatterStep = (typeof matterSteps)[number]

/** Where it stands; an orientation is told beside it, for it comes at any time before the press is told. */
export const matterStates = ['detected', 'met', 'directed', 'resolved', 'announced', 'closed'] as const
export type MatterState = (typeof matterStates)[number]

export const matterEntries = {
  /** `VV-2026-001`: no two matters share one. */
  code: v.pipe(
    line(40),
    v.check((text) => text.length > 0, 'required'),
  ),
  field: v.picklist(matterFields),
  kind: v.picklist(matterKinds),
  size: v.picklist(matterSizes),
  /** Of the commune level at the closest; may be empty. */
  place: line(120),
  /** What it is about, without names and addresses. */
  summary: block(2000),
  /** Bên phát hiện. */
  reportedById: optional(id),
  /** Cơ quan chủ trì giải quyết. */
  leadId: optional(id),
  supportingIds: organisationIds,
  detectedOn: day,
  /** The day on which its file was opened. */
  openedOn: day,
  metOn: optional(day),
  /** The meeting at which the bodies agreed. */
  meetingEventId: optional(id),
  directedOn: optional(day),
  directionId: optional(id),
  /** Only that there is an orientation, and since when. */
  orientedOn: optional(day),
  /** By when it is to be settled, where a direction says so. */
  dueOn: optional(day),
  resolvedOn: optional(day),
  resolutionId: optional(id),
  announcedOn: optional(day),
  announcementId: optional(id),
  /** The press event at which it is spoken of. */
  pressEventId: optional(id),
  closedOn: optional(day),
  /** The result in a line or two. */
  result: block(1000),
  ...coordinationEntries,
}

export type Matter = Stored<typeof matterEntries>
