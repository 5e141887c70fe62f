/**
 * Niêm phong: what is sealed (closed minutes) must stay as the journal says it was sealed. The journal is asked, not the
 * rules: every line about the record is followed, and the record of today is held against what they say together.
 */
import { createHash } from 'node:crypto'
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { CheckFinding, SealState } from '#shared/contract/storage.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { type JournalChange, type JournalEntry, purgeCommand } from '../store/journal.ts'
import type { Store } from '../store/store.ts'
import { titleOf } from './restore-diff.ts'
import { contentOf } from './same-content.ts'

type Seal = { key: string; at: string | null; seq: number | null }

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
      if (keyOf(register, record) !== null)
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

type Trail = {
  /** Changes of the record, oldest first. */
  take(entry: Pick<JournalEntry, 'seq' | 'at' | 'command'>, change: JournalChange): void
  /** What they say of the record as it is now. */
  verdict(record: AnyRecord): SealState
}

/** Follows one record through the journal; only checksums are kept. */
function makeTrail(register: RegisterName): Trail {
  const known = new Map<string, Seal>()
  let seal: Seal | null = null
  let last: { revision: number; content: string } | null = null
  let firstPurged: { at: string; seq: number } | null = null
  let isAltered = false
  let isIncomplete = false

  const takePurge = (at: string, seq: number, after: AnyRecord | null) => {
    const key = after && keyOf(register, after)
    if (key !== null && seal !== null && seal.key !== key) isAltered = true
    // Lines from before say no more than that they were there; this one says what stays.
    seal = key === null ? null : (seal ?? { key, ...(firstPurged ?? { at, seq }) })
    if (seal) known.set(seal.key, seal)
  }
  /** The record before the change must be what the line before left. */
  const meet = (before: AnyRecord) => {
    const key = keyOf(register, before)
    if (key === (seal?.key ?? null)) return
    if (last?.revision === before.revision) isAltered = true
    else {
      isIncomplete = true
      seal = key === null ? null : { key, at: null, seq: null }
    }
  }
  const takeOver = (
    entry: Pick<JournalEntry, 'seq' | 'at' | 'command'>,
    { before, after }: JournalChange,
  ) => {
    const key = after && keyOf(register, after)
    if (key === null) seal = null
    else if (seal?.key !== key) {
      const mayBeSealed =
        seal === null || before === null || isBack(before, after) || entry.command === migrate
      const own = known.get(key) ?? (mayBeSealed ? { key, at: entry.at, seq: entry.seq } : null)
      if (own === null) isAltered = true
      else known.set(key, own)
      seal = own ?? seal
    }
  }

  return {
    take: (entry, change) => {
      const { before, after } = change
      if (change.purged) {
        firstPurged ??= { at: entry.at, seq: entry.seq }
        return
      }
      if (entry.command === purgeCommand) takePurge(entry.at, entry.seq, after)
      else {
        if (before !== null) meet(before)
        takeOver(entry, change)
      }
      last = after && { revision: after.revision, content: hashOf(contentOf(after)) }
    },
    verdict: (record) => {
      const key = keyOf(register, record)
      if (key === null) return { state: 'unsealed', code: '', at: null, seq: null }
      const isLast = last?.revision === record.revision
      const isOther = isLast && last?.content !== hashOf(contentOf(record))
      const state =
        isAltered || isOther || (isLast && seal?.key !== key)
          ? 'altered'
          : isIncomplete || !isLast || seal === null
            ? 'unknown'
            : 'intact'
      return { state, code: codeOf(key), at: seal?.at ?? null, seq: seal?.seq ?? null }
    },
  }
}

/** Records in an older form are carried to today's by the program itself, all in one line. */
const migrate = 'store.migrate'

/** A closing that was undone lies in the bin; the next closing takes its place. */
const isBack = (before: AnyRecord, after: AnyRecord | null) =>
  before.removedAt !== null && after?.removedAt === null

/** Checksum of what is sealed; null when nothing is. */
function keyOf(register: RegisterName, record: AnyRecord): string | null {
  const content = anyRegisterOf(register).sealedContent(record)
  return content === null || content === undefined ? null : hashOf(content)
}

const hashOf = (content: unknown) => createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')

/** `3F2A-90BC-11DE`: short enough to be read out over the telephone. */
const codeOf = (key: string) => (key.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')
