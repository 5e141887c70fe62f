/** What an event or a task rests on: a meeting's conclusion, a paper, an article of a regulation, an obligation of it, or a coordination record. */
import * as v from 'valibot'
import { id, optional } from '#shared/lib/schema.ts'
import { coordinationRegisters } from './coordination-names.ts'
import type { Reference } from './define-register.ts'

/** The period that a due is for, as `Period.key` has it; an occasion's own id, or what it hangs on, for others. */
export const periodKey = v.pipe(v.string(), v.regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/, 'wrong-shape'))

export const basis = v.variant('kind', [
  v.strictObject({ kind: v.literal('conclusion'), meetingId: id, conclusionId: id }),
  v.strictObject({ kind: v.literal('document'), documentId: id }),
  v.strictObject({ kind: v.literal('article'), regulationId: id, articleId: optional(id) }),
  /**
   * Keeps an obligation. With a `period` it is meant for that one due (see `dueKey`); without one, for the period in which
   * its own day lies (a series that keeps the obligation time and again).
   */
  v.strictObject({
    kind: v.literal('obligation'),
    obligationId: id,
    milestoneId: id,
    period: v.union([periodKey, v.literal('')]),
    /** The body of an obligation that several keep each for itself. */
    bodyId: optional(id),
  }),
  /** Belongs to a record of a coordination register: the task of a matter, the meeting of a press event. */
  v.strictObject({ kind: v.literal('record'), register: v.picklist(coordinationRegisters), recordId: id }),
])
export type Basis = v.InferOutput<typeof basis>
export type ObligationBasis = Extract<Basis, { kind: 'obligation' }>

/** The record that a basis points at. */
export function referenceOfBasis(value: Basis, path: string): Reference {
  switch (value.kind) {
    case 'conclusion':
      return { register: 'meeting', id: value.meetingId, path: `${path}.meetingId` }
    case 'document':
      return { register: 'source-document', id: value.documentId, path: `${path}.documentId` }
    case 'article':
      return { register: 'regulation', id: value.regulationId, path: `${path}.regulationId` }
    case 'obligation':
      return { register: 'obligation', id: value.obligationId, path: `${path}.obligationId` }
    case 'record':
      return { register: value.register, id: value.recordId, path: `${path}.recordId` }
  }
}
