/** One record followed through the journal: whether what is sealed in it is still what was sealed. */
import { createHash } from 'node:crypto'
import type { SealState } from '#shared/contract/storage.ts'
import { canonicalJson } from '#shared/lib/canonical-json.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { type JournalChange, type JournalEntry, purgeCommand } from '../store/journal.ts'
import { contentOf } from './same-content.ts'

export type Trail = {
  /** Changes of the record, oldest first. */
  take(entry: Line, change: JournalChange): void
  /** What they say of the record as it is now. */
  verdict(record: AnyRecord): SealState
}

type Line = Pick<JournalEntry, 'seq' | 'at' | 'command'>
type Seal = { key: string; at: string | null; seq: number | null }

/** What the lines so far say; only checksums are kept. */
type Told = {
  seal: Seal | null
  /** Every seal that was there once, by its key. */
  known: ReadonlyMap<string, Seal>
  /** The record as the last line left it. */
  last: { revision: number; content: string } | null
  /** The first line whose values were removed for good. */
  firstPurged: { at: string; seq: number } | null
  isAltered: boolean
  isIncomplete: boolean
}

const nothing: Told = {
  seal: null,
  known: new Map(),
  last: null,
  firstPurged: null,
  isAltered: false,
  isIncomplete: false,
}

/** Follows one record of a register. */
export function makeTrail(register: RegisterName): Trail {
  const keyOf = (record: AnyRecord | null) => record && sealKeyOf(register, record)
  let told = nothing
  return {
    take: (entry, change) => {
      const { before, after, purged } = change
      if (purged) {
        told = { ...told, firstPurged: told.firstPurged ?? { at: entry.at, seq: entry.seq } }
        return
      }
      const last = after && { revision: after.revision, content: hashOf(contentOf(after)) }
      if (entry.command === purgeCommand) told = { ...keptAtPurge(told, entry, keyOf(after)), last }
      else {
        const met = before === null ? told : meeting(told, before.revision, keyOf(before))
        told = { ...takenOver(met, entry, change, keyOf(after)), last }
      }
    },
    verdict: (record) => verdictOf(told, record, keyOf(record)),
  }
}

/** Lines from before say no more than that they were there; this one says what stays. */
function keptAtPurge(told: Told, { at, seq }: Line, key: string | null): Told {
  if (key === null) return { ...told, seal: null }
  const isAltered = told.isAltered || (told.seal !== null && told.seal.key !== key)
  const seal = told.seal ?? { key, ...(told.firstPurged ?? { at, seq }) }
  return { ...told, isAltered, ...withSeal(told, seal) }
}

/** The record before a change must be what the line before left. */
function meeting(told: Told, revision: number, key: string | null): Told {
  if (key === (told.seal?.key ?? null)) return told
  if (told.last?.revision === revision) return { ...told, isAltered: true }
  return { ...told, isIncomplete: true, seal: key === null ? null : { key, at: null, seq: null } }
}

/** What a change leaves: only what was not sealed may be sealed by it, or what was sealed so before. */
function takenOver(told: Told, { at, seq, command }: Line, change: JournalChange, key: string | null): Told {
  if (key === null) return { ...told, seal: null }
  if (told.seal?.key === key) return told
  const { before, after } = change
  const mayBeSealed = told.seal === null || before === null || isBack(before, after) || command === migrate
  const own = told.known.get(key) ?? (mayBeSealed ? { key, at, seq } : null)
  return own === null ? { ...told, isAltered: true } : { ...told, ...withSeal(told, own) }
}

function withSeal({ known }: Told, seal: Seal): Pick<Told, 'seal' | 'known'> {
  return { seal, known: new Map(known).set(seal.key, seal) }
}

function verdictOf({ seal, last, ...told }: Told, record: AnyRecord, key: string | null): SealState {
  if (key === null) return { state: 'unsealed', code: '', at: null, seq: null }
  const isLast = last?.revision === record.revision
  const isOther = isLast && (last.content !== hashOf(contentOf(record)) || seal?.key !== key)
  const isUnknown = told.isIncomplete || !isLast || seal === null
  const state = told.isAltered || isOther ? 'altered' : isUnknown ? 'unknown' : 'intact'
  return { state, code: codeOf(key), at: seal?.at ?? null, seq: seal?.seq ?? null }
}

/** Records in an older form are carried to today's by the program itself, all in one line. */
const migrate = 'store.migrate'

/** A closing that was undone lies in the bin; the next closing takes its place. */
const isBack = (before: AnyRecord, after: AnyRecord | null) =>
  before.removedAt !== null && after?.removedAt === null

/** Checksum of what is sealed; null when nothing is. */
export function sealKeyOf(register: RegisterName, record: AnyRecord): string | null {
  const content = anyRegisterOf(register).sealedContent(record)
  return content === null || content === undefined ? null : hashOf(content)
}

const hashOf = (content: unknown) => createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex')

/** `3F2A-90BC-11DE`: short enough to be read out over the telephone. */
const codeOf = (key: string) => (key.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-')
