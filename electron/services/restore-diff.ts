/** From the present to another state of the office: the changes that lead there, and how they look before they are done. Pure. */
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import type { RestoreLine, RestorePreview } from '#shared/contract/storage.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { JournalChange } from '../store/journal.ts'
import { overlay, type State } from '../store/state.ts'
import type { Store } from '../store/store.ts'
import { isSameContent } from './same-content.ts'

export type RestoreOptions = {
  /** Moment (UTC) that is written on what changes. */
  at: string
  /** Records that stay as they are whatever `then` says: what was removed for good must not come back. */
  isLeftAlone?: (register: RegisterName, id: string) => boolean
}

/** What was done stays told, whatever is gone back to. */
const logs: ReadonlySet<RegisterName> = new Set(['contact-export'])

type Side = Pick<State, 'everything'>

/**
 * The changes that lead from the present to the state `then`, as facts for one `store.write`; none when they say the same.
 * What did not exist then goes to the bin. A record of an older form is migrated; throws `migration-failed` when it cannot be.
 */
export function changesTo(
  now: Pick<Store, 'everything'>,
  then: Side,
  { at, isLeftAlone = () => false }: RestoreOptions,
): JournalChange[] {
  return registerNames
    .filter((register) => !logs.has(register))
    .flatMap((register) => {
      const target = new Map([...then.everything(register)].map((record) => [record.id, record]))
      const back: JournalChange[] = []
      for (const before of now.everything(register)) {
        const after = changed(register, before, target.get(before.id) ?? null, at)
        target.delete(before.id)
        if (after && !isLeftAlone(register, before.id)) back.push({ register, id: before.id, before, after })
      }
      for (const gone of target.values())
        if (!isLeftAlone(register, gone.id))
          back.push({ register, id: gone.id, before: null, after: arrived(register, gone, at) })
      return back
    })
}

/** What the record becomes; null when it stays. */
function changed(
  register: RegisterName,
  before: AnyRecord,
  then: AnyRecord | null,
  at: string,
): AnyRecord | null {
  const envelope = { revision: before.revision + 1, updatedAt: at }
  if (then === null) return before.removedAt === null ? { ...before, ...envelope, removedAt: at } : null
  if (isSameContent(before, then)) return null
  const fitting = inTodaysForm(register, then)
  return isSameContent(before, fitting) ? null : { ...fitting, ...envelope }
}

function arrived(register: RegisterName, then: AnyRecord, at: string): AnyRecord {
  return { ...inTodaysForm(register, then), revision: then.revision + 1, updatedAt: at }
}

/** The record in the form of today. */
function inTodaysForm(register: RegisterName, record: AnyRecord): AnyRecord {
  const { recordSchema, migrations } = anyRegisterOf(register)
  const isOfToday = (one: Record<string, unknown>): boolean => v.is(recordSchema, one)
  if (isOfToday(record)) return record
  const migrated = migrations.reduce<Record<string, unknown>>((former, step) => step.up(former), record)
  if (!isOfToday(migrated)) throw new Refusal('migration-failed', { params: { register, id: record.id } })
  return migrated as AnyRecord
}

/** As many lines as a person looks through. */
const mostLines = 300

/** How changes that lead to another state look: counts by register, and the first lines. `context` is the present. */
export function previewOf(
  changes: readonly JournalChange[],
  context: RuleContext,
): Pick<RestorePreview, 'counts' | 'lines' | 'total'> {
  // A meeting is known by its event, which may come back with it.
  const both = { ...context, read: overlay(context.read, changes) }
  const counts = registerNames.flatMap((register) => {
    const kinds = changes.filter((change) => change.register === register).map(kindOf)
    const count = (kind: RestoreLine['kind']) => kinds.filter((one) => one === kind).length
    return kinds.length === 0
      ? []
      : [{ register, added: count('added'), changed: count('changed'), removed: count('removed') }]
  })
  const lines = changes.slice(0, mostLines).map((change) => ({
    register: change.register,
    id: change.id,
    kind: kindOf(change),
    title: titleOf(change.register, change.before ?? change.after, both),
  }))
  return { counts, lines, total: changes.length }
}

function kindOf({ before, after }: JournalChange): RestoreLine['kind'] {
  const wasInUse = before?.removedAt === null
  const isInUse = after?.removedAt === null
  return wasInUse === isInUse ? 'changed' : isInUse ? 'added' : 'removed'
}

/** The words by which a person knows a record; empty for none. */
export function titleOf(register: RegisterName, record: AnyRecord | null, context: RuleContext): string {
  if (record === null) return ''
  const definition = anyRegisterOf(register)
  return definition.titleOf(record) || definition.subtitleOf(record, context)
}
