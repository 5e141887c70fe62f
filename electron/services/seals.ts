/**
 * Niêm phong: what is sealed (closed minutes) must stay as the journal says it was sealed. The journal is asked, not the
 * rules: every line about the record is followed, and the record of today is held against what they say together.
 */
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { CheckFinding, SealState } from '#shared/contract/storage.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, type RegisterName, registerNames } from '#shared/registers/index.ts'
import type { JournalEntry } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import { titleOf } from './restore-diff.ts'
import { makeTrail, sealKeyOf, type Trail } from './seal-trail.ts'

/** `records.seal` over a store. */
export function makeSeals(store: Store) {
  return {
    /** Throws `unknown-record`. */
    of: async ({ register, id }: ParsedInputOf<'records.seal'>): Promise<SealState> => {
      const record = store.read.get(register, id) as AnyRecord | undefined
      if (record === undefined) throw new Refusal('unknown-record', { params: { register, id } })
      const trail = makeTrail(register)
      for (const entry of await store.entriesOf(register, id))
        for (const change of entry.changes)
          if (change.register === register && change.id === id) trail.take(entry, change)
      return trail.verdict(record)
    },
  }
}

/**
 * Every seal of the office against the journal, read once from its beginning: how many there are, and those that are
 * broken or that nothing is known of any more.
 */
export async function checkSeals(
  store: Pick<Store, 'everything'>,
  entries: AsyncIterable<JournalEntry> | Iterable<JournalEntry>,
  context: RuleContext,
): Promise<{ sealed: number; findings: CheckFinding[] }> {
  const trails = new Map<string, { record: AnyRecord; register: RegisterName; trail: Trail }>()
  for (const register of registerNames)
    for (const record of store.everything(register))
      if (sealKeyOf(register, record) !== null)
        trails.set(`${register}/${record.id}`, { record, register, trail: makeTrail(register) })
  for await (const entry of entries)
    for (const change of entry.changes)
      trails.get(`${change.register}/${change.id}`)?.trail.take(entry, change)
  const findings = [...trails.values()].flatMap(({ register, record, trail }): CheckFinding[] => {
    const { state, code } = trail.verdict(record)
    if (state !== 'altered' && state !== 'unknown') return []
    const title = titleOf(register, record, context)
    const said = { code: state === 'altered' ? ('seal-broken' as const) : ('seal-unknown' as const) }
    return [{ ...said, params: { title, seal: code }, record: { register, id: record.id, title } }]
  })
  return { sealed: trails.size, findings }
}
