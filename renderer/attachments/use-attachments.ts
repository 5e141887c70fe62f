/** The files of one record. */
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { Attachment, Owner } from '#shared/registers/attachment/index.ts'

const none: readonly Attachment[] = []

/** The files of a record in the order in which they came; empty while they load. */
export function useAttachments(owner: Owner): readonly Attachment[] {
  return useAnswer('attachments.list', owner, ['attachment']).data ?? none
}
