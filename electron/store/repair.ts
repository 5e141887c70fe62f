/**
 * What can be done with a folder that opening for work refuses. Files are set aside, never deleted; what is to be done is
 * written down first, and opening finishes what a power cut stopped.
 */
import { join, relative } from 'node:path'
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { readChecked, writeChecked } from './checked-json.ts'
import type { JournalChange, JournalEntry } from './journal.ts'
import { formatVersion, isSnapshot, seqOfName, snapshotName } from './layout.ts'
import { carryOut, type Mend, setAside } from './mends.ts'
import { type FolderReading, type FolderSource, readFolder } from './read-folder.ts'
import { indexSchema, writeIndex } from './segment-index.ts'
import { writeSnapshot } from './snapshot.ts'
import { makeState, type State } from './state.ts'

/** The state as far as the journal is whole. */
export function lastGoodState({ records, entries }: Pick<FolderReading, 'records' | 'entries'>): State {
  const state = makeState(records)
  state.apply(entries.flatMap((entry) => entry.changes))
  return state
}

/** What the entries behind the damage make of the records: each is whole in itself, so the last word on a record counts. */
export function salvageChanges(state: ReadModel, salvage: readonly JournalEntry[]): JournalChange[] {
  const last = new Map<string, JournalChange>()
  for (const change of salvage.flatMap((entry) => entry.changes))
    if (!change.purged) last.set(`${change.register}/${change.id}`, change)
  return [...last.values()].flatMap(({ register, id, after }) => {
    const before = (state.get(register, id) ?? null) as AnyRecord | null
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ register, id, before, after }]
  })
}

/** `all-readable`: what is readable behind the damage waits for `pendingSalvage` afterwards. */
export type GoingBack = 'last-good' | 'all-readable'

/**
 * Makes the folder openable as it was at the last good change; the folder must be locked and closed. Answers what was read,
 * with the entries behind the damage. Throws `missing-data` when nothing is left to go back to, `not-allowed-now` without
 * damage.
 */
export async function goBack(
  source: FolderSource,
  now: string,
  keeps: GoingBack = 'last-good',
): Promise<FolderReading> {
  const wasBegun = await finishRepair(source, now)
  const reading = await readFolder(source)
  const { damage } = reading
  if (damage === null && wasBegun) return reading
  if (damage === null) throw new Refusal('not-allowed-now')
  if (damage.error.code === 'missing-data' || reading.end.seq === 0) throw new Refusal('missing-data')
  await expectSnapshot(source, reading, now)
  if (keeps === 'all-readable') await keepSalvage(source, damage.salvage)
  // Of a going back that was cut off, and was meant otherwise.
  else await endSalvage(source)
  await writePlan(source, reading)
  await finishRepair(source, now)
  return reading
}

/** The state gone back to stands by itself: it may be that nothing of the journal that led there is left. */
async function expectSnapshot(source: FolderSource, reading: FolderReading, now: string): Promise<void> {
  const { disk, layout, vault, officeId } = source
  const { end, snapshotSeq } = reading
  if (snapshotSeq === end.seq) return
  const records = lastGoodState(reading).dump()
  const file = join(layout.snapshots, snapshotName(end.seq))
  // One of that name is there only when it could not be read.
  await setAside(disk, layout, file, now, false)
  await writeSnapshot(disk, file, vault, { format: formatVersion, officeId, ...end, savedAt: now, records })
}

const file = v.string()
const planSchema = v.object({
  mends: v.array(
    v.variant('kind', [
      v.object({ kind: v.picklist(['keep', 'move-aside', 'remove']), file }),
      v.object({ kind: v.literal('write'), file, text: v.string() }),
    ]),
  ),
  index: indexSchema,
})

async function writePlan(
  { disk, layout }: FolderSource,
  { damage, end, mends }: FolderReading,
): Promise<void> {
  if (damage === null) return
  const beyond = (await disk.list(layout.snapshots)).filter(
    (name) => isSnapshot(name) && seqOfName(name) > end.seq,
  )
  const wanted: Mend[] = [
    ...damage.goBack,
    // Before the damage. Snapshots that cannot be read are left to opening: one of them may have been written anew.
    ...mends.filter((mend) => !mend.file.startsWith(layout.snapshots)),
    ...beyond.map((name): Mend => ({ kind: 'move-aside', file: join(layout.snapshots, name) })),
  ]
  const own = wanted.map((mend) => ({ ...mend, file: relative(layout.folder, mend.file) }))
  await disk.replace(layout.repair, writeChecked({ mends: own, index: damage.indexAfter }))
}

/** Carries out what going back has written down; false when there is nothing. The folder must be locked. */
export async function finishRepair({ disk, layout }: FolderSource, now: string): Promise<boolean> {
  const text = await disk.read(layout.repair)
  if (text === null) return false
  const plan = v.safeParse(planSchema, readChecked(text))
  // What cannot be read was not begun, or leaves damage that is found and can be gone back from again.
  if (plan.success) {
    const mends = plan.output.mends.map((mend) => ({ ...mend, file: join(layout.folder, mend.file) }))
    await carryOut(disk, layout, mends, now)
    await writeIndex(disk, layout.index, plan.output.index)
  }
  await disk.remove(layout.repair)
  return true
}

async function keepSalvage(
  { disk, layout, vault }: FolderSource,
  salvage: readonly JournalEntry[],
): Promise<void> {
  if (salvage.length > 0)
    await disk.replace(layout.salvage, `${vault.sealLine(writeChecked({ entries: salvage }), 'journal')}\n`)
}

/** The entries that `goBack` kept and that nobody has taken in yet; null when there are none. */
export async function pendingSalvage({ disk, layout, vault }: FolderSource): Promise<JournalEntry[] | null> {
  const stored = await disk.read(layout.salvage)
  const text = stored === null ? null : vault.openLine(stored.slice(0, -1), 'journal')
  const kept = text === null ? null : readChecked(text)
  return kept === null ? null : (kept.entries as JournalEntry[])
}

/** They have been taken in. */
export async function endSalvage({ disk, layout }: Pick<FolderSource, 'disk' | 'layout'>): Promise<void> {
  await disk.remove(layout.salvage)
}
