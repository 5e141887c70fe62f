/** Undo and redo across the session, and what happened to one record. Everything undone is a new change: nothing is unwritten. */
import type { ChangeSummary, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { JournalChange } from '../store/journal.ts'
import type { Committed, Store } from '../store/store.ts'

type Step = { command: string; changes: readonly JournalChange[] }

const deepest = 200

/** History over a store; it listens from the start, so make it before the first write. */
export function makeHistory(store: Store, now: () => string) {
  const undone: Step[] = []
  const done: Step[] = []
  store.onCommitted(({ command, changes }: Committed) => {
    if (command.startsWith('history.')) return
    done.push({ command, changes })
    if (done.length > deepest) done.shift()
    undone.length = 0
  })

  const travel = async (from: Step[], to: Step[], name: 'undo' | 'redo') => {
    const step = from.at(-1)
    if (!step) throw new Refusal('nothing-to-undo')
    const committed = await store.write(`history.${name}`, (read) =>
      step.changes.map((change) =>
        inverse(change, (read.get(change.register, change.id) ?? null) as AnyRecord | null, now()),
      ),
    )
    from.pop()
    to.push({ command: step.command, changes: committed.changes })
    return { command: step.command }
  }

  return {
    undo: () => travel(done, undone, 'undo'),
    redo: () => travel(undone, done, 'redo'),
    ofRecord: ({ register, id }: ParsedInputOf<'records.history'>): ChangeSummary[] =>
      store
        .recentEntries()
        .flatMap(({ seq, at, actor, command, changes }) =>
          changes
            .filter((change) => change.register === register && change.id === id)
            .map(({ before, after }) => ({ seq, at, actor, command, before, after })),
        ),
  }
}

/** The change that leads back. A created record goes to the bin, so that nothing that points at it breaks. */
function inverse(change: JournalChange, current: AnyRecord | null, now: string): JournalChange {
  const { register, id, before, after } = change
  if (current === null || after === null || current.revision !== after.revision)
    throw new Refusal('record-changed', { params: { id } })
  const envelope = { revision: current.revision + 1, updatedAt: now }
  const content = before ?? { ...current, removedAt: now }
  return { register, id, before: current, after: { ...content, ...envelope } }
}
