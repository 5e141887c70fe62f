/**
 * Xóa hẳn: values typed by mistake are taken out of the journal, the snapshots and everything else the folder keeps. A line in
 * the journal says that something was removed, and of which record. Intent first: `purge.json` stands until all is rewritten,
 * and opening goes on with what a power cut stopped.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import { type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import type { Vault } from '../vault/vault.ts'
import { readChecked, writeChecked } from './checked-json.ts'
import { type JournalChange, purgeCommand, readText, redactLine } from './journal.ts'
import { isMirror, isSnapshot, type Layout, segmentName, seqOfName } from './layout.ts'
import type { FolderSource } from './read-folder.ts'
import { readIndex, writeIndex } from './segment-index.ts'
import { searchSegments, segmentNames } from './segments.ts'
import { parseSnapshot, type Snapshot, snapshotPieces } from './snapshot.ts'

export type PurgeTarget = { register: RegisterName; id: string }

const intentSchema = v.object({
  targets: v.array(
    v.object({ register: v.picklist(registerNames as [RegisterName, ...RegisterName[]]), id: v.string() }),
  ),
})

/** Says what is going to be removed. Nothing has happened until the journal has the line that says so too. */
export async function intendPurge(
  disk: Disk,
  layout: Layout,
  targets: readonly PurgeTarget[],
): Promise<void> {
  const standing = (await readIntent(disk, layout)) ?? []
  await disk.replace(layout.purge, writeChecked({ targets: [...standing, ...targets] }))
}

/** What is being removed; null when nothing is. */
export async function readIntent(disk: Disk, layout: Layout): Promise<PurgeTarget[] | null> {
  const text = await disk.read(layout.purge)
  const parsed = v.safeParse(intentSchema, text === null ? null : readChecked(text))
  return parsed.success ? parsed.output.targets : null
}

/** A record that was removed for good, and the line that says so: nothing of it before that line may be left. */
export type Purged = PurgeTarget & { seq: number }

/** All that was ever removed for good, as the journal says. */
export async function listPurged({ disk, layout, vault }: FolderSource): Promise<Purged[]> {
  const words = `"command":${JSON.stringify(purgeCommand)}`
  const entries = await searchSegments(disk, layout, vault, Number.MAX_SAFE_INTEGER, words)
  return entries
    .filter(({ command }) => command === purgeCommand)
    .flatMap(({ seq, changes }) => changes.map(({ register, id }) => ({ register, id, seq })))
}

/** Rewrites what a purge that was begun has not rewritten yet; the folder must be locked and closed. */
export async function finishPurge(source: FolderSource): Promise<void> {
  const intent = await readIntent(source.disk, source.layout)
  if (intent === null) return
  const purged = (await listPurged(source)).filter((one) =>
    intent.some(({ register, id }) => register === one.register && id === one.id),
  )
  if (purged.length === 0) return source.disk.remove(source.layout.purge)
  await purgeJournal(source, purged)
  await purgeSnapshots(source, purged)
  await purgeDrafts(source, purged)
  await purgeSetAside(source, purged)
}

/** All copies in the folder's own backups are rewritten as well: the purge is over. */
export async function endPurge(disk: Disk, layout: Layout): Promise<void> {
  await disk.remove(layout.purge)
}

const isOf = (purged: readonly Purged[]) => (change: JournalChange, seq: number) =>
  purged.some((one) => one.register === change.register && one.id === change.id && seq < one.seq)

async function purgeJournal({ disk, layout, vault }: FolderSource, purged: readonly Purged[]): Promise<void> {
  for (const name of await segmentNames(disk, layout)) {
    const file = join(layout.journal, name)
    const text = (await disk.read(file)) ?? ''
    const next = purgeLines(text, purged, vault)
    if (next !== null) await disk.replace(file, next)
    await noteSize({ disk, layout }, name, next ?? text, vault)
  }
  // The second copy of the current segment is made anew by opening.
  for (const name of (await disk.list(layout.journal)).filter(isMirror))
    await disk.remove(join(layout.journal, name))
}

/** The text of a journal file without the purged values, null when it holds none. */
export function purgeLines(text: string, purged: readonly Purged[], vault: Vault): string | null {
  const { lines, rest } = readText(text, vault)
  const stored = text.split('\n')
  let isChanged = false
  const next = lines.map((line, index) => {
    const redacted = line && redactLine(line, isOf(purged))
    if (redacted) isChanged = true
    return redacted ? vault.sealLine(redacted, 'journal') : (stored[index] ?? '')
  })
  return isChanged ? [...next, rest].join('\n') : null
}

/** A finished segment that lines were removed from is shorter now; any other difference stays for opening to find. */
async function noteSize(
  { disk, layout }: Pick<FolderSource, 'disk' | 'layout'>,
  name: string,
  text: string,
  vault: Vault,
): Promise<void> {
  const index = await readIndex(disk, layout.index)
  const entry = index?.closed.find(({ first }) => segmentName(first) === name)
  const bytes = Buffer.byteLength(text)
  if (!index || !entry || entry.bytes === bytes) return
  const { lines, rest } = readText(text, vault)
  const isWhole =
    rest === '' && lines.length === entry.last - entry.first + 1 && lines.at(-1)?.head === entry.head
  const hasPurged = lines.some((line) => line?.entry.changes.some((change) => change.purged))
  if (!isWhole || !hasPurged) return
  const closed = index.closed.map((one) => (one === entry ? { ...one, bytes } : one))
  await writeIndex(disk, layout.index, { ...index, closed })
}

async function purgeSnapshots(
  { disk, layout, vault }: FolderSource,
  purged: readonly Purged[],
): Promise<void> {
  for (const name of (await disk.list(layout.snapshots)).filter(isSnapshot)) {
    const file = join(layout.snapshots, name)
    const older = purged.filter((one) => seqOfName(name) < one.seq)
    const bytes = older.length > 0 ? await disk.readBytes(file) : null
    const next = bytes && (await purgeSnapshot(bytes, older, vault).catch(() => null))
    if (next) await disk.replace(file, next)
  }
}

/** The stored bytes of a snapshot without the purged records, null when it holds none. Throws when it cannot be read. */
export async function purgeSnapshot(
  stored: Uint8Array,
  purged: readonly Purged[],
  vault: Vault,
): Promise<Uint8Array | null> {
  const plain = vault.isSealed ? await gather(vault.openPieces(once(stored), 'snapshot')) : stored
  const snapshot = await parseSnapshot(plain)
  const isGone = (register: string, id: string) =>
    purged.some((one) => one.register === register && one.id === id && snapshot.seq < one.seq)
  let isChanged = false
  const records: Snapshot['records'] = {}
  for (const [register, own] of Object.entries(snapshot.records)) {
    const left = own.filter(({ id }) => !isGone(register, id))
    isChanged ||= left.length < own.length
    records[register] = left
  }
  return isChanged ? gather(vault.sealPieces(snapshotPieces({ ...snapshot, records }), 'snapshot')) : null
}

async function purgeDrafts({ disk, layout, vault }: FolderSource, purged: readonly Purged[]): Promise<void> {
  const stored = await disk.read(layout.drafts)
  // One sealed line, or JSON as it is.
  const text = stored === null ? null : vault.isSealed ? vault.openLine(stored.trimEnd(), 'drafts') : stored
  const drafts: unknown = parseOrNull(text ?? '')
  if (!Array.isArray(drafts)) return
  const left = drafts.filter((draft) => !purged.some(({ id }) => JSON.stringify(draft).includes(id)))
  if (left.length < drafts.length)
    await disk.replace(layout.drafts, `${vault.sealLine(JSON.stringify(left), 'drafts')}\n`)
}

/** What was kept because it could not be read goes line by line; a sealed file that nobody can open any more tells nothing. */
async function purgeSetAside(
  { disk, layout, vault }: FolderSource,
  purged: readonly Purged[],
): Promise<void> {
  const visit = async (folder: string): Promise<void> => {
    for (const name of await disk.list(folder)) {
      const file = join(folder, name)
      if ((await disk.stat(file))?.isFolder) await visit(file)
      else await purgeKept(disk, file, purged, vault)
    }
  }
  await visit(layout.setAside)
}

async function purgeKept(disk: Disk, file: string, purged: readonly Purged[], vault: Vault): Promise<void> {
  const bytes = (await disk.readBytes(file)) ?? new Uint8Array()
  const sealed = await purgeSnapshot(bytes, purged, vault).catch(() => null)
  if (sealed) return disk.replace(file, sealed)
  const stored = Buffer.from(bytes).toString('utf8').split('\n')
  const left = stored.filter((line) => {
    const words = vault.openLine(line, 'journal') ?? line
    return !purged.some(({ id }) => words.includes(id))
  })
  if (left.length < stored.length) await disk.replace(file, left.join('\n'))
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
