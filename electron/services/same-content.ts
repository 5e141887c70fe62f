/** Whether two states of a record say the same: revision and moments differ after every undo, what counts is the content. */
import { isDeepStrictEqual } from 'node:util'
import type { AnyRecord } from '#shared/registers/index.ts'

/** Revision, moment of the last change and moment of the removal are passed over; whether it is in the bin is not. */
export function isSameContent(one: AnyRecord, other: AnyRecord): boolean {
  return one === other || isDeepStrictEqual(contentOf(one), contentOf(other))
}

/** What a record says, whether it is in the bin included. */
export function contentOf({ revision: _revision, updatedAt: _updatedAt, removedAt, ...content }: AnyRecord) {
  return { ...content, isRemoved: removedAt !== null }
}
