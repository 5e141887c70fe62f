/** What a backup holds, read straight from its place. */
import { Refusal } from '#shared/contract/result.ts'
import { makeBackupDisk } from '../../backup/backup-disk.ts'
import { readBackup } from '../../backup/list-backups.ts'
import type { Manifest } from '../../backup/manifest.ts'
import type { Disk } from '../../platform/disk.ts'
import { findIdentity, type Identity } from '../../store/identity.ts'
import { folderLayout, formatVersion } from '../../store/layout.ts'
import { listPurged, type Purged } from '../../store/purge.ts'
import { type FolderSource, readFolder } from '../../store/read-folder.ts'
import { lastGoodState } from '../../store/repair.ts'
import type { State } from '../../store/state.ts'
import type { Keys } from '../keys.ts'
import type { Whereabouts } from './whereabouts.ts'

/** The manifest of a backup of the folder in use. Throws `backup-damaged`, `backup-of-another`. */
export async function expectBackup(
  disk: Disk,
  place: string,
  name: string,
  { officeIds, kind }: Pick<Whereabouts, 'officeIds' | 'kind'>,
): Promise<Manifest> {
  for (const officeId of officeIds) {
    const found = await readBackup(disk, place, officeId, name)
    if (found === null) continue
    if (found.state !== 'whole')
      throw found.state === 'newer'
        ? new Refusal('backup-place-newer', { params: { path: place } })
        : new Refusal('backup-damaged')
    if (found.manifest.kind !== kind) throw new Refusal('backup-of-another')
    return found.manifest
  }
  throw new Refusal('backup-of-another')
}

export type BackupState = { state: State; identity: Identity; source: FolderSource }

/**
 * The state a backup holds. `own`: identity of the folder it is to be compared with. Throws `backup-of-another`,
 * `backup-other-key`, `backup-older-form`, `backup-damaged`, `folder-locked`, and `BackupError`.
 */
export async function readBackupState(
  disk: Disk,
  place: string,
  manifest: Manifest,
  keys: Keys,
  own: Identity | null,
): Promise<BackupState> {
  if (manifest.format < formatVersion) throw new Refusal('backup-older-form')
  const within = makeBackupDisk(disk, place, manifest)
  const identity = await identityWithin(within)
  if (identity.officeId !== manifest.officeId || identity.kind !== manifest.kind)
    throw new Refusal('backup-of-another')
  if (own?.keyring && identity.keyring && own.keyring.mark !== identity.keyring.mark)
    throw new Refusal('backup-other-key')
  const source = {
    ...{ disk: within, layout: folderLayout('/'), officeId: identity.officeId },
    vault: vaultOf(keys, identity, own),
  }
  const reading = await readFolder(source)
  // Every byte is what was written: what cannot be understood was written under another key.
  if (reading.damage) throw new Refusal(manifest.isSealed ? 'backup-other-key' : 'backup-damaged')
  return { state: lastGoodState(reading), identity, source }
}

async function identityWithin(within: Disk): Promise<Identity> {
  const found = await findIdentity(within, '/')
  if (found.state === 'empty') throw new Refusal('backup-damaged')
  return found.identity
}

function vaultOf(keys: Keys, identity: Identity, own: Identity | null) {
  try {
    return keys.vaultOf(identity)
  } catch (error) {
    // The folder is open without a key, so no key can be asked for.
    throw own && own.keyring === null && identity.keyring ? new Refusal('backup-other-key') : error
  }
}

/**
 * Which records a restore must leave alone: those that were removed for good, unless the backup was made after that. Reads
 * both journals only where there is something to find.
 */
export async function leftAlone(
  present: FolderSource,
  past: FolderSource,
): Promise<(register: string, id: string) => boolean> {
  const purged = await listPurged(present)
  if (purged.length === 0) return () => false
  const known = new Set((await listPurged(past)).map(keyOf))
  const alone = new Set(purged.filter((one) => !known.has(keyOf(one))).map(nameOf))
  return (register, id) => alone.has(nameOf({ register, id }))
}

const nameOf = ({ register, id }: { register: string; id: string }) => `${register}/${id}`
const keyOf = (one: Purged) => `${one.seq} ${nameOf(one)}`
