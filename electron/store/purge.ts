/**
 * Xóa hẳn: values typed by mistake are taken out of the journal, the snapshots and everything else the folder keeps. A line in
 * the journal says that something was removed, and of which record. Intent first: `purge.json` stands until all is rewritten,
 * and opening goes on with what a power cut stopped.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import { readChecked, writeChecked } from './checked-json.ts'
import { purgeCommand } from './journal.ts'
import { isMirror, isSegment, isSnapshot, type Layout, seqOfName } from './layout.ts'
import { purgeKeptFolder, purgeSnapshotFile } from './purge-kept.ts'
import {
  type Mentions,
  type Purged,
  type PurgeTarget,
  purgeDraftText,
  purgeLines,
  wordsIn,
} from './purge-values.ts'
import type { FolderSource } from './read-folder.ts'
import { searchSegments } from './segments.ts'

export { type Purged, type PurgeTarget, purgeLines, purgeSnapshot } from './purge-values.ts'

const intentSchema = v.object({
  targets: v.array(
    v.object({ register: v.picklist(registerNames as [RegisterName, ...RegisterName[]]), id: v.string() }),
  ),
  /** Names of attached files that go with them: once the journal is rewritten nothing else tells. */
  files: v.optional(v.array(v.string()), []),
})
export type PurgeIntent = v.InferOutput<typeof intentSchema>

/** Says what is going to be removed. Nothing has happened until the journal has the line that says so too. */
export async function intendPurge(
  disk: Disk,
  layout: Layout,
  targets: readonly PurgeTarget[],
  files: readonly string[] = [],
): Promise<void> {
  const standing = (await readIntent(disk, layout)) ?? { targets: [], files: [] }
  const next = { targets: [...standing.targets, ...targets], files: [...standing.files, ...files] }
  await disk.replace(layout.purge, writeChecked(next))
}

/** What is being removed; null when nothing is. */
export async function readIntent(disk: Disk, layout: Layout): Promise<PurgeIntent | null> {
  const text = await disk.read(layout.purge)
  const parsed = v.safeParse(intentSchema, text === null ? null : readChecked(text))
  return parsed.success ? parsed.output : null
}

/** All that was ever removed for good, as the journal says. */
export async function listPurged({ disk, layout, vault }: FolderSource): Promise<Purged[]> {
  const words = `"command":${JSON.stringify(purgeCommand)}`
  const entries = await searchSegments(disk, layout, vault, Number.MAX_SAFE_INTEGER, words)
  return entries
    .filter(({ command }) => command === purgeCommand)
    .flatMap(({ seq, changes }) => changes.map(({ register, id }) => ({ register, id, seq })))
}

/**
 * Rewrites what a purge that was begun has not rewritten yet; the folder must be locked and closed, and its journal whole.
 * False: none was begun.
 */
export async function finishPurge(source: FolderSource): Promise<boolean> {
  const { disk, layout } = source
  if ((await disk.stat(layout.purge)) === null) return false
  const intent = await readIntent(disk, layout)
  // An intent that cannot be read may have meant any of them; what is gone already is not rewritten again.
  const isMeant = ({ register, id }: PurgeTarget) =>
    intent === null || intent.targets.some((one) => register === one.register && id === one.id)
  const purged = (await listPurged(source)).filter(isMeant)
  if (purged.length === 0) {
    await disk.remove(layout.purge)
    return false
  }
  // The journal last: as long as it has the values, it tells what to look for in what cannot be read.
  const purging = { ...source, purged, mentions: await mentionsOf(source, purged) }
  await purgeKeptFolder(purging, layout.setAside)
  await purgeDrafts(source, purged)
  await purgeSnapshots(purging)
  await purgeJournal(purging)
  return true
}

/** All copies in the folder's own backups are rewritten as well: the purge is over. */
export async function endPurge(disk: Disk, layout: Layout): Promise<void> {
  await disk.remove(layout.purge)
}

type Purging = FolderSource & { purged: readonly Purged[]; mentions: Mentions }

async function purgeJournal({ disk, layout, vault, purged, mentions }: Purging): Promise<void> {
  for (const name of (await disk.list(layout.journal)).filter((one) => isSegment(one) || isMirror(one))) {
    const file = join(layout.journal, name)
    const next = purgeLines((await disk.read(file)) ?? '', purged, vault, mentions)
    if (next !== null) await disk.replace(file, next)
  }
}

async function purgeSnapshots({ disk, layout, vault, purged, mentions }: Purging): Promise<void> {
  for (const name of (await disk.list(layout.snapshots)).filter(isSnapshot)) {
    const file = join(layout.snapshots, name)
    const older = purged.filter((one) => seqOfName(name) < one.seq)
    const bytes = older.length > 0 ? await disk.readBytes(file) : null
    const next = bytes && (await purgeSnapshotFile(bytes, older, vault, mentions))
    if (next) await disk.replace(file, next)
  }
}

async function purgeDrafts({ disk, layout, vault }: FolderSource, purged: readonly Purged[]): Promise<void> {
  const stored = await disk.read(layout.drafts)
  const next = stored === null ? null : purgeDraftText(stored, purged, vault)
  if (next !== null) await disk.replace(layout.drafts, next)
}

/** What to look for in what cannot be read: the records' ids and the words in them. */
async function mentionsOf(
  { disk, layout, vault }: FolderSource,
  purged: readonly Purged[],
): Promise<Mentions> {
  const looked = new Set<string>()
  for (const id of new Set(purged.map((one) => one.id))) {
    looked.add(id)
    const words = `"id":${JSON.stringify(id)}`
    const entries = await searchSegments(disk, layout, vault, Number.MAX_SAFE_INTEGER, words)
    for (const word of wordsIn(entries, purged)) looked.add(word)
  }
  return (text) => [...looked].some((word) => text.includes(word))
}
