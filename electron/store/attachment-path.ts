/** Where an attached file lies. */
import { join } from 'node:path'
import type { Layout } from './layout.ts'

const namePattern = /^[0-9a-f]{64}$/

/** The plain or sealed name of an attached file. */
export const isAttachmentName = (name: string) => namePattern.test(name)

/** The file of that name, in the group of its first two signs. */
export const attachmentPath = ({ attachments }: Pick<Layout, 'attachments'>, name: string) =>
  join(attachments, name.slice(0, 2), name)
