/** What can be done with a folder that opening for work refuses. Files are set aside, never deleted. */
import { join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { JournalChange, JournalEntry } from './journal.ts'
import { isSnapshot, mirrorName, segmentName, seqOfName } from './layout.ts'
import { carryOut, type Mend, setAside } from './mends.ts'
import { type FolderReading, type FolderSource, readFolder } from './read-folder.ts'
import { writeIndex } from './segment-index.ts'
import { segmentNames } from './segments.ts'
import { makeState, type State } from './state.ts'

/** The state as far as the journal is whole. */
export function lastGoodState({ records, entries }: Pick<FolderReading, 'records' | 'entries'>): State {
  const state = makeState(records)
  state.apply(entries.flatMap((entry) => entry.changes))
  return state
}

/** What the entries behind the damage make of the records: each is whole in itself, so the last word on a record counts. */
export function salvageChanges(state: State, salvage: readonly JournalEntry[]): JournalChange[] {
  const last = new Map<string, JournalChange>()
  for (const change of salvage.flatMap((entry) => entry.changes))
    if (!change.purged) last.set(`${change.register}/${change.id}`, change)
  return [...last.values()].flatMap(({ register, id, after }) => {
    const before = (state.get(register, id) ?? null) as AnyRecord | null
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ register, id, before, after }]
  })
}

/**
 * Makes the folder openable as it was at the last good change; the folder must be locked and closed. Answers what was read,
 * with the entries behind the damage. Throws `missing-data` when nothing at all is left, `not-allowed-now` without damage.
 */
export async function goBack(source: FolderSource, now: string): Promise<FolderReading> {
  const { disk, layout } = source
  const reading = await readFolder(source)
  const { damage, end, index } = reading
  if (damage === null) throw new Refusal('not-allowed-now')
  if (damage.error.code === 'missing-data') throw new Refusal('missing-data')
  const isOther = damage.error.code === 'altered-journal'
  await carryOut(disk, layout, isOther ? await wholeJournal(source) : damage.goBack, now)
  // Of snapshots only those that cannot be read lie behind the last good change.
  for (const name of (await disk.list(layout.snapshots)).filter(isSnapshot))
    if (seqOfName(name) > end.seq) await setAside(disk, layout, join(layout.snapshots, name), now, true)
  const closed = isOther ? [] : index.closed.filter(({ last }) => last <= end.seq)
  const lost = { from: 1, to: end.seq }
  await writeIndex(disk, layout.index, { closed, gaps: isOther ? [lost] : index.gaps })
  return reading
}

async function wholeJournal({ disk, layout }: FolderSource): Promise<Mend[]> {
  return (await segmentNames(disk, layout))
    .toReversed()
    .map(seqOfName)
    .flatMap((first) => [mirrorName(first), segmentName(first)])
    .map((name) => ({ kind: 'move-aside', file: join(layout.journal, name) }))
}
