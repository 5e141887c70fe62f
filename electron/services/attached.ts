/** What removing for good must know of attached files: which go with their owners, and whose content nobody needs any more. */
import type { Attachment } from '#shared/registers/attachment/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { Store } from '../store/store.ts'

type Everything = Pick<Store, 'everything'>

const attachmentsIn = (store: Everything) =>
  [...store.everything('attachment')] as unknown as readonly Attachment[]

/** Ids of the attachments, those in the bin included, that belong to one of these records. */
export function attachmentsOf(
  store: Everything,
  owners: readonly { register: RegisterName; id: string }[],
): string[] {
  const keys = new Set(owners.map(({ register, id }) => `${register}/${id}`))
  return attachmentsIn(store)
    .filter(({ owner }) => keys.has(`${owner.register}/${owner.id}`))
    .map(({ id }) => id)
}

/** Hashes of the content that only these attachments have: no other record, in use or in the bin, needs it. */
export function contentsOnlyOf(store: Everything, purgedIds: ReadonlySet<string>): string[] {
  const all = attachmentsIn(store)
  const needed = new Set(all.filter(({ id }) => !purgedIds.has(id)).map(({ hash }) => hash))
  const purged = all.filter(({ id }) => purgedIds.has(id)).map(({ hash }) => hash)
  return [...new Set(purged)].filter((hash) => !needed.has(hash))
}
