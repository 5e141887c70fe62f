/** What an event or a task rests on: a meeting's conclusion, a paper, or an article of the regulation. */
import * as v from 'valibot'
import { id, optional } from '#shared/lib/schema.ts'
import type { Reference } from './define-register.ts'

export const basis = v.variant('kind', [
  v.strictObject({ kind: v.literal('conclusion'), meetingId: id, conclusionId: id }),
  v.strictObject({ kind: v.literal('document'), documentId: id }),
  v.strictObject({ kind: v.literal('article'), regulationId: id, articleId: optional(id) }),
])
export type Basis = v.InferOutput<typeof basis>

/** The record that a basis points at. */
export function referenceOfBasis(value: Basis, path: string): Reference {
  switch (value.kind) {
    case 'conclusion':
      return { register: 'meeting', id: value.meetingId, path: `${path}.meetingId` }
    case 'document':
      return { register: 'source-document', id: value.documentId, path: `${path}.documentId` }
    case 'article':
      return { register: 'regulation', id: value.regulationId, path: `${path}.regulationId` }
  }
}
