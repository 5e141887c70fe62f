/** Undo and redo across the session, and all that ever happened to one record. Everything undone is a new change: nothing is unwritten. */
import type { ChangeSummary, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { JournalChange } from '../store/journal.ts'
import type { Committed, Store } from '../store/store.ts'
import { contactCommand } from './contacts.ts'
import { isSameContent } from './same-content.ts'

type Step = { command: string; changes: readonly JournalChange[] }

const deepest = 200
/** Undoing keeps its own books; filling a sample office and the log of contacts are no steps of anybody's. */
const noSteps: ReadonlySet<string> = new Set(['history.undo', 'history.redo', 'sample.fill', contactCommand])

/** History over a store; it listens from the start, so make it before the first write. */
export function makeHistory(store: Store, now: () => string) {
  const undone: Step[] = []
  const done: Step[] = []
  store.onCommitted(({ command, changes }: Committed) => {
    if (noSteps.has(command)) return
    done.push({ command, changes })
    if (done.length > deepest) done.shift()
    undone.length = 0
  })

  // The step is picked inside the store's queue: two presses in a row take two steps.
  const travel = async (from: Step[], to: Step[], name: 'undo' | 'redo') => {
    let step: Step | undefined
    const committed = await store
      .write(`history.${name}`, (read) => {
        step = from.at(-1)
        if (!step) throw new Refusal('nothing-to-undo')
        const changes = step.changes.map((change) => inverse(change, currentOf(read, change), now()))
        from.pop()
        return changes
      })
      .catch((error: unknown) => {
        // Refused by the record: the step stays where it is. Refused by the disk: it goes back there.
        if (step && from.at(-1) !== step) from.push(step)
        throw error
      })
    const command = step?.command ?? ''
    to.push({ command, changes: committed.changes })
    return { command }
  }

  return {
    undo: () => travel(done, undone, 'undo'),
    redo: () => travel(undone, done, 'redo'),
    /** Everything that ever happened to a record, oldest first, out of the whole journal. */
    ofRecord: async ({ register, id }: ParsedInputOf<'records.history'>): Promise<ChangeSummary[]> =>
      (await store.entriesOf(register, id)).flatMap(({ seq, at, actor, command, changes }) =>
        changes
          .filter((change) => change.register === register && change.id === id)
          .map(({ before, after, purged }) => ({
            ...{ seq, at, actor, command, before, after },
            isPurged: purged === true,
          })),
      ),
  }
}

function currentOf(read: ReadModel, { register, id }: JournalChange): AnyRecord | null {
  return (read.get(register, id) ?? null) as AnyRecord | null
}

/** The change that leads back. A created record goes to the bin, so that nothing that points at it breaks. */
function inverse(change: JournalChange, current: AnyRecord | null, now: string): JournalChange {
  const { register, id, before, after } = change
  if (current === null || after === null || !isSameContent(current, after))
    throw new Refusal('record-changed', { params: { id } })
  const envelope = { revision: current.revision + 1, updatedAt: now }
  const content = before ?? { ...current, removedAt: now }
  return { register, id, before: current, after: { ...content, ...envelope } }
}
