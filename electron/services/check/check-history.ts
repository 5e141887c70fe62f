/**
 * Journal, snapshots, records and seals in one reading: the chain of all lines, the state that they lead to against the one
 * in memory, each snapshot against the line it speaks of, each seal against the lines about it.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Refusal } from '#shared/contract/result.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'
import { type AnyRecord, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { JournalChange, JournalEntry } from '../../store/journal.ts'
import { isSnapshot, seqOfName } from '../../store/layout.ts'
import { readSnapshot } from '../../store/snapshot.ts'
import { titleOf } from '../restore-diff.ts'
import { checkSeals } from '../seals.ts'
import type { CheckRun } from './check-run.ts'
import { healHistory } from './heal-history.ts'
import { type Walk, walkJournal } from './walk-journal.ts'

export type HistoryCount = { journalLines: number; sealed: number }

/** Reads everything; what is wrong is told to the run. */
export async function checkHistory(run: CheckRun): Promise<HistoryCount> {
  const snapshots = (await run.disk.list(run.layout.snapshots)).filter(isSnapshot).map(seqOfName)
  const walk = walkJournal(run, new Set(snapshots))
  const replay = makeReplay()
  const entries = async function* (): AsyncGenerator<JournalEntry> {
    for await (const { entry } of walk.lines()) {
      // One line may hold thousands of changes, as after a restore.
      for (const change of entry.changes) {
        replay.takeChange(entry.seq, change)
        await run.turn()
      }
      yield entry
    }
  }
  const { sealed, findings } = await checkSeals(run.store, entries(), run.services.context())
  for (const finding of findings) run.find(finding)
  await checkSnapshots(run, walk)
  await compareRecords(run, replay, walk)
  await healHistory(run, walk.damaged)
  return { journalLines: walk.count(), sealed }
}

async function checkSnapshots(run: CheckRun, walk: Walk): Promise<void> {
  for (const name of (await run.disk.list(run.layout.snapshots)).filter(isSnapshot)) {
    const seq = seqOfName(name)
    // Written since the check began.
    if (seq > run.standing.end.seq) continue
    const snapshot = await readSnapshot(run.disk, join(run.layout.snapshots, name), run.vault).catch(
      (error: unknown) => {
        if (error instanceof Refusal) return 'damaged' as const
        throw error
      },
    )
    // Thinned out meanwhile.
    if (snapshot === null) continue
    const head = walk.headAt(seq)
    const isWhole = snapshot !== 'damaged' && snapshot.officeId === run.officeId && snapshot.seq === seq
    if (!isWhole) run.find({ code: 'snapshot-damaged', params: { file: name } })
    else if (head !== undefined && head !== snapshot.head)
      run.find({ code: 'snapshot-strange', params: { file: name } })
  }
}

type Told = { seq: number; text: string | null }

/** The last word of the journal on each record: short forms, so that an office of many records is not held twice. */
function makeReplay() {
  const told = new Map<string, Told>()
  const purged = new Set<string>()
  const takeChange = (seq: number, change: JournalChange) => {
    const key = keyOf(change)
    // What was removed for good says nothing any more.
    if (change.purged) {
      told.delete(key)
      purged.add(key)
    } else told.set(key, { seq, text: change.after && shortOf(change.after) })
  }
  const take = ({ seq, changes }: JournalEntry) => {
    for (const change of changes) takeChange(seq, change)
  }
  return { take, takeChange, told, purged }
}

type Replay = ReturnType<typeof makeReplay>

const shortOf = (record: AnyRecord) =>
  createHash('sha256').update(canonicalJson(record), 'utf8').digest('base64')

const partsOf = (key: string) => {
  const at = key.indexOf('/')
  return [key.slice(0, at) as RegisterName, key.slice(at + 1)] as const
}

const keyOf = ({ register, id }: Pick<JournalChange, 'register' | 'id'>) => `${register}/${id}`

async function compareRecords(run: CheckRun, { told, purged, take }: Replay, walk: Walk): Promise<void> {
  const doubted = new Set<string>()
  const differs = (key: string, record: AnyRecord | null) => {
    const last = told.get(key)
    if (last === undefined) return record !== null && walk.lastGap() === 0 && !purged.has(key)
    // Before a gap the journal's last word may be among what is lost.
    return last.seq >= walk.lastGap() && last.text !== (record && shortOf(record))
  }
  const present = new Set<string>()
  for (const register of registerNames)
    for (const record of [...run.store.everything(register)]) {
      await run.turn()
      const key = keyOf({ register, id: record.id })
      present.add(key)
      if (differs(key, record)) doubted.add(key)
    }
  for (const [key, { text }] of told) if (text !== null && !present.has(key)) doubted.add(key)
  // Work went on meanwhile: what it changed is taken in, and only what still differs is told.
  for (const entry of run.store.recentEntries()) if (entry.seq > walk.end()) take(entry)
  for (const key of doubted) {
    const [register, id] = partsOf(key)
    const record = (run.store.read.get(register, id) ?? null) as AnyRecord | null
    if (!differs(key, record)) continue
    const title = record ? titleOf(register, record, run.services.context()) : id
    run.find({ code: 'record-differs', params: { title }, record: { register, id, title } })
  }
}
