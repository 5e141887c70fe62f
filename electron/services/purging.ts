/**
 * Xóa hẳn: what was typed by mistake is taken out of everything that the folder keeps, its own backups included; a line in
 * the journal says that something was removed. What a power cut stops, the next opening goes on with.
 */
import { join } from 'node:path'
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { AnyRecord, RecordOf, RegisterName } from '#shared/registers/index.ts'
import { goesFromUse } from '#shared/registers/purge-way.ts'
import { onDisk } from '../store/disk-errors.ts'
import { type JournalChange, purgeCommand } from '../store/journal.ts'
import { folderLayout } from '../store/layout.ts'
import { endPurge, intendPurge, listPurged, type PurgeTarget, readIntent } from '../store/purge.ts'
import type { FolderSource } from '../store/read-folder.ts'
import type { Vault } from '../vault/vault.ts'
import { attachmentsOf, contentsOnlyOf } from './attached.ts'
import type { InPlace } from './backups/one-at-a-time.ts'
import { purgePlace } from './backups/purge-place.ts'
import { atBackups } from './backups/refusals.ts'
import { linksTo } from './links.ts'
import type { Held, Office } from './office.ts'
import type { Services } from './services.ts'

type Purge = ParsedInputOf<'records.purge'>

/** Removing for good over the office; from now on it also goes on with what was begun when a folder is opened. */
export function makePurging(office: Office, inPlace: InPlace) {
  const { disk } = office.parts
  const copies = attend(office, inPlace)
  return {
    /**
     * Throws `unknown-record`, `read-only`, `not-allowed-now` for a record that is not where it must be (in the bin or locked
     * for ever, or in use with `keepsCurrent`), `record-in-use` when records in use point at it. When its end fails (`backup-…`, what the
     * disk says), the next opening tries again.
     */
    purge: async (wanted: Purge): Promise<void> => {
      const { path, folder } = office.folder()
      if (folder.view) throw new Refusal('read-only')
      const services = office.services()
      const targets = decide(services, wanted)
      const files = contentsOnlyOf(services.store, attachmentsAmong(targets)).map(folder.vault.nameOf)
      await onDisk(() => intendPurge(disk, folderLayout(path), targets, files))
      await services.store.write(purgeCommand, () => markers(services, decide(services, wanted), wanted))
      // Opening takes the values out of everything but the backups.
      await office.maintain(async () => undefined)
      const state = office.state()
      if (state.state === 'failed') throw new Refusal(state.error.code, state.error)
      await copies.finished()
    },
  }
}

/** Sees to the copies whenever a folder is opened: journal and snapshots are rewritten by then. Left when the folder is. */
function attend(office: Office, inPlace: InPlace) {
  let abort = new AbortController()
  let finishing: Promise<void> = Promise.resolve()
  office.onChanged(({ state }) => {
    if (state !== 'open') abort.abort()
  })
  office.onOpened((services) => {
    const { path, folder } = office.folder()
    if (folder.view) return
    abort = new AbortController()
    const { signal } = abort
    const source = sourceOf(office, { path, ...folder })
    finishing = inPlace(() => finishCopies(office, source, neededFiles(services, folder.vault), signal))
    finishing.catch((error: unknown) => signal.aborted || office.parts.report(error))
  })
  return { finished: () => finishing }
}

const sourceOf = ({ parts }: Pick<Office, 'parts'>, { path, vault, identity }: Held): FolderSource => ({
  disk: parts.disk,
  layout: folderLayout(path),
  vault,
  officeId: identity.officeId,
})

/**
 * Takes out of the backups in a place what was removed for good while it was not there. To be run alone at the place
 * (`inPlace`). Throws what `atBackups` makes of its troubles.
 */
export async function purgeAtSight(
  office: Pick<Office, 'parts'>,
  held: Held,
  place: string,
  signal: AbortSignal,
): Promise<void> {
  const source = sourceOf(office, held)
  const { disk, vault, officeId } = source
  const purged = await onDisk(() => listPurged(source))
  await atBackups(place, () => purgePlace({ disk, place, officeId, vault, purged, signal }))
}

/** Names of the attached files that records have; the same content may have been attached again. */
const neededFiles = ({ store }: Services, vault: Vault) =>
  new Set([...store.everything('attachment')].map(({ hash }) => vault.nameOf(String(hash))))

const attachmentsAmong = (targets: readonly PurgeTarget[]) =>
  new Set(targets.flatMap(({ register, id }) => (register === 'attachment' ? [id] : [])))

/** What goes: the record or its past, and its files; of a record that stays only those that are in the bin. */
function decide({ store, context }: Services, { register, id, keepsCurrent }: Purge): PurgeTarget[] {
  const record = store.read.get(register, id) as AnyRecord | undefined
  if (record === undefined) throw new Refusal('unknown-record', { params: { register, id } })
  const isWhereItMustBe = (record.removedAt === null) === keepsCurrent
  if (!isWhereItMustBe && !leavesFromUse(store.read, register, record)) throw new Refusal('not-allowed-now')
  const [first, ...more] = keepsCurrent ? [] : linksTo(store.read, register, id, context())
  if (first) throw new Refusal('record-in-use', { params: { count: more.length + 1, title: first.title } })
  const own = attachmentsOf(store, [{ register, id }]).filter(
    (one) => !keepsCurrent || store.read.get('attachment', one)?.removedAt !== null,
  )
  return [{ register, id }, ...own.map((one) => ({ register: 'attachment' as const, id: one }))]
}

/** Locked for ever, it never comes to the bin. The minutes in force stay: they are opened again first. */
function leavesFromUse(read: ReadModel, register: RegisterName, record: AnyRecord): boolean {
  if (!goesFromUse(register, record)) return false
  if (register !== 'minutes-version') return true
  const version = record as unknown as RecordOf<'minutes-version'>
  const meeting = read.get('meeting', version.meetingId)
  return meeting?.state !== 'closed' || meeting.version !== version.version
}

/** The facts of the line that says so: what stays says once more what it says. */
function markers({ store }: Services, targets: readonly PurgeTarget[], wanted: Purge): JournalChange[] {
  return targets.map(({ register, id }) => {
    const stays = wanted.keepsCurrent && register === wanted.register && id === wanted.id
    const after = stays ? (store.read.get(register, id) as AnyRecord | undefined) : undefined
    return { register, id, before: null, after: after ?? null }
  })
}

/** What is left when the journal is rewritten: files that nobody needs any more, and the folder's own backups. */
async function finishCopies(
  office: Office,
  source: FolderSource,
  needed: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<void> {
  const { disk, layout, vault, officeId } = source
  const intent = await onDisk(() => readIntent(disk, layout))
  if (intent === null) return
  const place = layout.backups
  await onDisk(async () => {
    for (const name of intent.files)
      if (!needed.has(name)) await disk.remove(join(layout.attachments, name.slice(0, 2), name))
  })
  if ((await disk.stat(place)) !== null) {
    const purged = await onDisk(() => listPurged(source))
    const onProgress = ({ done, total }: { done: number; total: number }) =>
      office.parts.tellWork({ work: 'purge', done, total })
    await atBackups(place, () => purgePlace({ disk, place, officeId, vault, purged, signal, onProgress }))
  }
  await onDisk(() => endPurge(disk, layout))
}
