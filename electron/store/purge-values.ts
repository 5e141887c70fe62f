/** Purged values taken out of texts and files, each by itself: of lines and records only those that were removed for good. */
import type { RegisterName } from '#shared/registers/index.ts'
import { DamagedSeal, type Purpose, type Vault } from '../vault/vault.ts'
import { readDrafts, writeDrafts } from './draft-file.ts'
import { type JournalChange, type JournalEntry, readText, redactLine } from './journal.ts'
import { parseSnapshot, type Snapshot, snapshotPieces } from './snapshot.ts'

export type PurgeTarget = { register: RegisterName; id: string }

/** A record that was removed for good, and the line that says so: nothing of it before that line may be left. */
export type Purged = PurgeTarget & { seq: number }

/** Whether a text that cannot be read any more seems to hold something of what was removed. */
export type Mentions = (text: string) => boolean

/** True of a change whose values are to go. */
export const isOf = (purged: readonly Purged[]) => (change: JournalChange, seq: number) =>
  purged.some((one) => one.register === change.register && one.id === change.id && seq < one.seq)

/**
 * The text of a journal file without the purged values, null when it holds none. A line that cannot be read stays unless it
 * `mentions` them; its place stays in any case.
 */
export function purgeLines(
  text: string,
  purged: readonly Purged[],
  vault: Vault,
  mentions: Mentions = () => false,
): string | null {
  const { lines, rest } = readText(text, vault)
  const stored = text.split('\n')
  const next = lines.map((line, index) => {
    const own = stored[index] ?? ''
    if (line === null) return mentions(own) ? '' : own
    const redacted = redactLine(line, isOf(purged))
    return redacted === null ? own : vault.sealLine(redacted, 'journal')
  })
  const result = [...next, mentions(rest) ? '' : rest].join('\n')
  return result === text ? null : result
}

/** The stored bytes of a snapshot without the purged records, null when it holds none. Throws when it cannot be read. */
export async function purgeSnapshot(
  stored: Uint8Array,
  purged: readonly Purged[],
  vault: Vault,
): Promise<Uint8Array | null> {
  const snapshot = await parseSnapshot(await openBytes(stored, 'snapshot', vault))
  const isGone = (register: string, id: string) =>
    purged.some((one) => one.register === register && one.id === id && snapshot.seq < one.seq)
  let isChanged = false
  const records: Snapshot['records'] = {}
  for (const [register, own] of Object.entries(snapshot.records)) {
    const left = own.filter(({ id }) => !isGone(register, id))
    isChanged ||= left.length < own.length
    records[register] = left
  }
  return isChanged ? sealBytes(snapshotPieces({ ...snapshot, records }), 'snapshot', vault) : null
}

/** The text of drafts without those of purged records, null when there are none or they cannot be read. */
export function purgeDraftText(stored: string, purged: readonly Purged[], vault: Vault): string | null {
  const drafts = readDrafts(stored, vault)
  if (drafts === null) return null
  const left = drafts.filter((draft) => !purged.some((one) => isDraftOf(draft, one)))
  return left.length === drafts.length ? null : writeDrafts(left, vault)
}

/** A draft is kept under a key that names its record; one of another record may well point at it. */
function isDraftOf(draft: unknown, { id }: PurgeTarget): boolean {
  const key = (draft as { key?: unknown } | null)?.key
  return typeof key === 'string' && key.split(/[\s:/]/).includes(id)
}

/** The values of removed records as texts to look for: words, not the dates and short marks that any record has. */
export function wordsIn(entries: readonly JournalEntry[], purged: readonly Purged[]): Set<string> {
  const words = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 4 && !/^[\d\-T:.Z]+$/.test(value)) words.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  for (const { seq, changes } of entries)
    for (const change of changes) if (isOf(purged)(change, seq)) collect([change.before, change.after])
  return words
}

export async function openBytes(stored: Uint8Array, purpose: Purpose, vault: Vault): Promise<Uint8Array> {
  return vault.isSealed ? gather(vault.openPieces(once(stored), purpose)) : stored
}

/** Null when it is no such sealed file. */
export async function openedOrNull(
  stored: Uint8Array,
  purpose: Purpose,
  vault: Vault,
): Promise<Uint8Array | null> {
  try {
    return await openBytes(stored, purpose, vault)
  } catch (error) {
    if (error instanceof DamagedSeal) return null
    throw error
  }
}

export function sealBytes(
  pieces: Iterable<string | Uint8Array>,
  purpose: Purpose,
  vault: Vault,
): Promise<Uint8Array> {
  return gather(vault.sealPieces(pieces, purpose))
}

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
