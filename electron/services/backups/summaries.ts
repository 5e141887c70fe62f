/** The backups of a place as the screen shows them. Each manifest is read once: those of many attachments are large. */
import { join } from 'node:path'
import type { BackupPlaceName, BackupSummary } from '#shared/contract/storage.ts'
import { type ListedBackup, manifestNames, readBackup } from '../../backup/list-backups.ts'
import type { Manifest } from '../../backup/manifest.ts'
import { openWords } from '../../backup/manifest-words.ts'
import { officeFolder } from '../../backup/place.ts'
import { backupsToKeep } from '../../backup/thin.ts'
import type { Disk } from '../../platform/disk.ts'
import type { Vault } from '../../vault/vault.ts'
import type { LastBackup } from './due.ts'

/** What is known of a backup without its files. */
export type KnownBackup = { name: string; manifest: Omit<Manifest, 'files'> | null; facts: Facts }
type Facts = Pick<BackupSummary, 'attachments' | 'bytes' | 'madeAt'>

export type KnownBackups = {
  /** Newest first; damaged ones where their names put them. Throws `BackupError`. */
  of(place: string, officeId: string): Promise<KnownBackup[]>
  /** What stood in manifests may have been written anew. */
  forget(): void
}

export function makeKnownBackups(disk: Disk): KnownBackups {
  const known = new Map<string, KnownBackup>()
  const look = async (place: string, officeId: string, name: string): Promise<KnownBackup | null> => {
    const size = (await disk.stat(join(officeFolder(place, officeId), name)))?.size ?? 0
    const key = JSON.stringify([place, officeId, name, size])
    const before = known.get(key)
    if (before) return before
    const found = await readBackup(disk, place, officeId, name)
    if (found === null) return null
    const next = knownOf(found)
    // A file that could not be read for a moment is asked again.
    if (next.manifest) known.set(key, next)
    return next
  }
  return {
    forget: () => known.clear(),
    of: async (place, officeId) => {
      const found: KnownBackup[] = []
      for (const name of await manifestNames(disk, officeFolder(place, officeId))) {
        const one = await look(place, officeId, name)
        if (one) found.push(one)
      }
      return found.toSorted((a, b) => compare(b.facts.madeAt, a.facts.madeAt) || compare(b.name, a.name))
    },
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function knownOf(found: ListedBackup): KnownBackup {
  if (found.state !== 'whole') {
    const facts = { attachments: 0, bytes: 0, madeAt: momentOfName(found.name) }
    return { name: found.name, manifest: null, facts }
  }
  const { files, ...manifest } = found.manifest
  const facts = {
    attachments: files.filter(({ role }) => role === 'attachment').length,
    bytes: files.reduce((sum, file) => sum + file.size, 0),
    madeAt: manifest.madeAt,
  }
  return { name: found.name, manifest, facts }
}

/** `2026-11-22T10-00-00-000Z.json`: the moment a manifest's name speaks of; the beginning of time for other names. */
function momentOfName(name: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.json$/.exec(name)
  return parts ? `${parts[1]}T${parts[2]}:${parts[3]}:${parts[4]}.${parts[5]}Z` : new Date(0).toISOString()
}

/** `vault`: the open folder's, by which the words of sealed backups are read; null: they are not shown. */
export function summaryOf(
  place: BackupPlaceName,
  { name, manifest, facts }: KnownBackup,
  vault: Vault | null,
): BackupSummary {
  return {
    place,
    name,
    ...facts,
    reason: manifest?.reason ?? '',
    label: openWords(manifest?.label ?? '', vault),
    records: manifest?.records ?? 0,
    isSealed: manifest?.isSealed ?? false,
    isSample: manifest?.kind === 'sample',
    isDamaged: manifest === null,
  }
}

/** The newest whole backup that is not from the future, null when there is none. */
export function lastOf(known: readonly KnownBackup[], now: string): LastBackup | null {
  const found = known.find(({ manifest }) => manifest !== null && manifest.madeAt <= now)?.manifest
  return found ? { madeAt: found.madeAt, seq: found.seq, head: found.head } : null
}

/** How many backups would make room for newer ones. */
export function countSpare(known: readonly KnownBackup[], now: string): number {
  const candidates = known.flatMap(({ name, manifest }) => (manifest ? [{ ...manifest, name }] : []))
  return candidates.length - backupsToKeep(candidates, now).size
}
