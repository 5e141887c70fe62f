/** Buổi tuyên truyền, phổ biến pháp luật về khiếu nại, tố cáo: what was told to whom, where, with which material. Counts, never people. */
import * as v from 'valibot'
import { day, id, line, optional, wholeNumber } from '#shared/lib/schema.ts'
import { coordinationEntries, organisationIds } from '../coordination.ts'
import type { Stored } from '../define-register.ts'

/** Khiếu nại, tố cáo, tiếp công dân, kiến nghị - phản ánh, quyền và nghĩa vụ của công dân. */
export const legalTopics = ['complaints', 'denunciations', 'reception', 'petitions', 'rights'] as const
export const sessionForms = [
  'conference',
  'integrated',
  'broadcast',
  'dialogue',
  'leaflet',
  'online',
] as const
export const audienceKinds = [
  'officials',
  'party-members',
  'residents',
  'workers',
  'students',
  'reporters',
] as const
export const sessionStates = ['planned', 'overdue', 'held', 'cancelled'] as const

export const legalSessionEntries = {
  topic: v.picklist(legalTopics),
  form: v.picklist(sessionForms),
  place: line(200),
  plannedOn: optional(day),
  heldOn: optional(day),
  isCancelled: v.boolean(),
  leadId: optional(id),
  supportingIds: organisationIds,
  audience: v.picklist(audienceKinds),
  /** People reached. */
  audienceCount: optional(wholeNumber(0, 10_000_000)),
  material: line(300),
  materialCount: optional(wholeNumber(0, 10_000_000)),
  ...coordinationEntries,
}

export type LegalSession = Stored<typeof legalSessionEntries>
