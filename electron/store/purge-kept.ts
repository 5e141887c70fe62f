/**
 * Purged values in what was kept because it could not be read, or was replaced by a restore. What is whole is rewritten as
 * everywhere; of what is not, lines that seem to hold something of them go.
 */
import { basename, join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'
import { DamagedSeal, plainVault, type Vault } from '../vault/vault.ts'
import { parseObject } from './checked-json.ts'
import { isMirror, isSegment, isSnapshot } from './layout.ts'
import {
  type Mentions,
  openedOrNull,
  type Purged,
  purgeDraftText,
  purgeLines,
  purgeSnapshot,
  sealBytes,
} from './purge-values.ts'

type Purging = { disk: Disk; vault: Vault; purged: readonly Purged[]; mentions: Mentions }

/** Every file in a folder and those below it. */
export async function purgeKeptFolder(purging: Purging, folder: string): Promise<void> {
  const { disk } = purging
  for (const name of await disk.list(folder)) {
    const file = join(folder, name)
    if ((await disk.stat(file))?.isFolder) await purgeKeptFolder(purging, file)
    else await purgeKept(purging, file)
  }
}

async function purgeKept(purging: Purging, file: string): Promise<void> {
  const { disk, vault } = purging
  const kind = kindOf(file)
  const stored = kind === 'other' ? null : await disk.readBytes(file)
  if (stored === null) return
  // When a passphrase was set, what stood in no order was sealed as it was.
  const inner = vault.isSealed ? await openedOrNull(stored, 'set-aside', vault) : null
  const next = await purgedBytes(purging, kind, inner ?? stored, inner === null ? vault : null)
  if (next === null) return
  await disk.replace(file, inner === null ? next : await sealBytes([next], 'set-aside', vault))
}

/** `vault`: null for what carries no seal of its own. */
async function purgedBytes(
  purging: Purging,
  kind: Kind,
  bytes: Uint8Array,
  vault: Vault | null,
): Promise<Uint8Array | null> {
  const { purged, mentions } = purging
  const own = vault ?? plainVault
  if (kind === 'snapshot') return purgeSnapshotFile(bytes, purged, own, mentions)
  const text = Buffer.from(bytes).toString('utf8')
  const next =
    kind === 'journal' ? purgeLines(text, purged, own, mentions) : purgeDraftText(text, purged, own)
  return next === null ? null : Buffer.from(next, 'utf8')
}

/**
 * A snapshot without the purged records, null when there is nothing to rewrite. One that cannot be read has served already:
 * what seems to be of them goes line by line, and sealed it is emptied.
 */
export async function purgeSnapshotFile(
  stored: Uint8Array,
  purged: readonly Purged[],
  vault: Vault,
  mentions: Mentions,
): Promise<Uint8Array | null> {
  try {
    return await purgeSnapshot(stored, purged, vault)
  } catch (error) {
    if (!(error instanceof Refusal || error instanceof DamagedSeal)) throw error
  }
  if (vault.isSealed) return stored.length === 0 ? null : new Uint8Array()
  const text = Buffer.from(stored).toString('utf8')
  const lines = text.split('\n')
  const left = lines.filter((line) => !isRecordOf(line, purged, mentions))
  return left.length === lines.length ? null : Buffer.from(left.join('\n'), 'utf8')
}

function isRecordOf(line: string, purged: readonly Purged[], mentions: Mentions): boolean {
  const id = parseObject(line)?.id
  return id === undefined ? mentions(line) : purged.some((one) => one.id === id)
}

type Kind = 'journal' | 'snapshot' | 'drafts' | 'other'

/** What a file was before it was set aside: its name may have got a moment before it and a number behind. */
function kindOf(file: string): Kind {
  const name = basename(file)
    .replace(/^\d{8}T\d+Z\./, '')
    .replace(/\.\d+$/, '')
  if (isSegment(name) || isMirror(name)) return 'journal'
  if (isSnapshot(name) || name === 'snapshot.json') return 'snapshot'
  return name === 'drafts.json' ? 'drafts' : 'other'
}
