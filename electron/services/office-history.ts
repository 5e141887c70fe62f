/** Nhật ký: everything that was ever changed in the office, newest first, and the way back to how things were at a moment. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { HistoryLine, RestorePreview } from '#shared/contract/storage.ts'
import type { DecideContext } from '#shared/registers/define-register.ts'
import { type JournalChange, type JournalEntry, purgeCommand } from '../store/journal.ts'
import type { Past, Then } from '../store/past.ts'
import type { Store } from '../store/store.ts'
import { changesTo, previewOf, titleOf } from './restore-diff.ts'

/** Changes of a line that are named; the rest is counted. */
const mostNamed = 5
/** Changes of an entry that are told in full: a return to last year may have changed everything. */
const mostTold = 200

/** The history of the office over its store and its past. */
export function makeOfficeHistory(store: Store, past: Past, context: () => DecideContext) {
  const changesBackTo = ({ state, isPurgedSince }: Then, at: string) =>
    changesTo(store, state, { at, isLeftAlone: isPurgedSince })
  return {
    list: async ({
      before,
      day,
      limit,
    }: ParsedInputOf<'history.list'>): Promise<OutputOf<'history.list'>> => {
      const bound = before ?? (day === null ? Number.MAX_SAFE_INTEGER : await past.boundAt(endOf(day)))
      const entries = await past.page(bound, limit)
      const last = entries.at(-1)
      const known = context()
      return {
        lines: entries.map((entry) => lineOf(entry, known)),
        before: last && entries.length === limit && last.seq > 1 ? last.seq : null,
      }
    },
    /** Throws `unknown-record` for a change that is not there or cannot be read. */
    entry: async ({ seq }: ParsedInputOf<'history.entry'>): Promise<OutputOf<'history.entry'>> => {
      const entry = await expectEntry(past, seq)
      const known = context()
      const { at, actor, command } = entry
      const changes = entry.changes.slice(0, mostTold).map((change) => ({
        ...{ register: change.register, id: change.id, title: titleOfChange(change, known) },
        ...{ before: change.before, after: change.after, isPurged: isPurging(entry, change) },
      }))
      return { seq, at, actor, command, changes }
    },
    /** Throws `unknown-record`, `missing-journal`. */
    preview: async ({ seq }: ParsedInputOf<'history.preview'>): Promise<RestorePreview> => {
      const { at } = await expectEntry(past, Math.max(seq, 1))
      const then = await past.stateAt(seq)
      const known = context()
      return { at, ...previewOf(changesBackTo(then, known.now), known), attachments: 0 }
    },
    /** One commit that leads back; what was removed for good stays removed. Throws `unknown-record`, `missing-journal`. */
    return: async ({ seq }: ParsedInputOf<'history.return'>): Promise<null> => {
      await expectEntry(past, Math.max(seq, 1))
      const then = await past.stateAt(seq)
      await store.write('history.return', () => changesBackTo(then, context().now))
      return null
    },
  }
}

/** The moment at which a day ends in Việt Nam (UTC+7), UTC. */
const endOf = (day: string) => `${day}T17:00:00.000Z`

async function expectEntry(past: Past, seq: number): Promise<JournalEntry> {
  const entry = await past.entry(seq)
  if (entry === null) throw new Refusal('unknown-record', { params: { seq } })
  return entry
}

function lineOf(entry: JournalEntry, known: DecideContext): HistoryLine {
  const { seq, at, actor, command } = entry
  const changes = entry.changes.slice(0, mostNamed).map((change) => ({
    ...{ register: change.register, id: change.id, title: titleOfChange(change, known) },
    kind: isPurging(entry, change) ? ('purged' as const) : kindOf(change),
  }))
  return { seq, at, actor, command, changes, count: entry.changes.length }
}

/** The line that removes for good, or one that was removed from. */
const isPurging = ({ command }: JournalEntry, change: JournalChange) =>
  change.purged === true || command === purgeCommand

/** As the record was called by this change; what was removed for good goes by its name of today, if it still has one. */
function titleOfChange({ register, id, before, after }: JournalChange, known: DecideContext): string {
  const own = after ?? before ?? known.read.get(register, id) ?? null
  return titleOf(register, own as Parameters<typeof titleOf>[1], known)
}

function kindOf({ before, after }: JournalChange): 'created' | 'changed' | 'removed' | 'restored' {
  const wasInUse = before?.removedAt === null
  const isInUse = after?.removedAt === null
  if (before === null) return 'created'
  if (wasInUse === isInUse) return 'changed'
  return isInUse ? 'restored' : 'removed'
}
