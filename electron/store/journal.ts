/**
 * The journal: one line for each committed change, each chained by a checksum to the line before it. It holds facts (values
 * before and after), so that reading it back never depends on today's rules.
 */
import * as v from 'valibot'
import type { AnyRecord, RegisterName } from '#shared/registers/index.ts'
import { plainVault, type Vault } from '../vault/vault.ts'
import { checksum, parseObject } from './checked-json.ts'

export type JournalChange = {
  register: RegisterName
  id: string
  before: AnyRecord | null
  after: AnyRecord | null
  /** The values were removed for good (xóa hẳn); what is left says that there were some. */
  purged?: true
}

export type JournalEntry = {
  seq: number
  /** Moment, UTC. */
  at: string
  actor: string
  command: string
  changes: JournalChange[]
}

/** Checksum before the first line of a journal. */
export const chainStart = '0'.repeat(64)

/** Command of the line that removes values for good. */
export const purgeCommand = 'records.purge'

const record = v.nullable(v.record(v.string(), v.unknown()))
const sum = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const lineSchema = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: v.string(),
  actor: v.string(),
  command: v.string(),
  changes: v.array(
    v.object({
      register: v.string(),
      id: v.string(),
      before: record,
      after: record,
      purged: v.optional(v.literal(true)),
    }),
  ),
  salt: v.optional(v.string()),
  /** Only in a line that values were removed from: the checksum it had, on which the next line is chained. */
  was: v.optional(sum),
  prev: sum,
  sum,
})

/** A line as read: what it says and its place in the chain. */
export type Line = {
  entry: JournalEntry
  prev: string
  /** What the next line's `prev` must be. */
  head: string
  /** As it stands on disk, without its line feed. */
  stored: string
}

/**
 * The line of an entry, without line feed, and the checksum that the next line chains to. `salt` is chance: once values are
 * removed from the line for good, its former checksum tells nothing of what they were.
 */
export function writeLine(
  entry: JournalEntry,
  previous: string,
  salt: string,
): { line: string; head: string } {
  const { seq, at, actor, command, changes } = entry
  const body = JSON.stringify({ seq, at, actor, command, changes, salt, prev: previous })
  const head = checksum(body)
  return { line: `${body.slice(0, -1)},"sum":"${head}"}`, head }
}

/** The line without the values that `isPurged` names; null when it holds none. Its place in the chain stays. */
export function redactLine(
  line: Line,
  isPurged: (change: JournalChange, seq: number) => boolean,
): string | null {
  const { seq, at, actor, command } = line.entry
  if (!line.entry.changes.some((change) => !change.purged && isPurged(change, seq))) return null
  const changes = line.entry.changes.map((change) =>
    isPurged(change, seq)
      ? { register: change.register, id: change.id, before: null, after: null, purged: true }
      : change,
  )
  const body = JSON.stringify({ seq, at, actor, command, changes, was: line.head, prev: line.prev })
  return `${body.slice(0, -1)},"sum":"${checksum(body)}"}`
}

export type ReadText = {
  /** Null: a line that cannot be read. */
  lines: (Line | null)[]
  /** What stands behind the last line feed: a line whose writing did not finish. */
  rest: string
}

/** Reads the text of a journal file, each line by itself. */
export function readText(text: string, vault: Vault = plainVault): ReadText {
  const stored = text.split('\n')
  const rest = stored.pop() ?? ''
  return { lines: stored.map((line) => readLine(line, vault)), rest }
}

/** One line by itself; null when it is not what was written. */
export function readLine(stored: string, vault: Vault): Line | null {
  const line = vault.openLine(stored, 'journal')
  const tail = line === null ? null : /,"sum":"([0-9a-f]{64})"\}$/.exec(line)
  if (line === null || !tail) return null
  if (checksum(`${line.slice(0, tail.index)}}`) !== tail[1]) return null
  const parsed = v.safeParse(lineSchema, parseObject(line))
  if (!parsed.success) return null
  const { prev, sum: own, was, salt: _salt, ...entry } = parsed.output
  return { entry: entry as JournalEntry, prev, head: was ?? own, stored }
}

/** Where a chain stands: the sequence and checksum of its last line. */
export type ChainPoint = { seq: number; head: string }

/** The lines that follow on `from` without a gap; of several lists the first one that has the next line gives it. */
export function followChain(from: ChainPoint, ...lists: readonly (readonly (Line | null)[])[]): Line[] {
  const bySeq = lists.map((lines) => new Map(lines.flatMap((line) => (line ? [[line.entry.seq, line]] : []))))
  const chain: Line[] = []
  let { seq, head } = from
  for (;;) {
    const next = bySeq.map((lines) => lines.get(seq + 1)).find((line) => line?.prev === head)
    if (!next) return chain
    chain.push(next)
    seq += 1
    head = next.head
  }
}

/**
 * The entries in the text of a journal file whose line holds `words`, oldest first. For showing the past: a line that
 * cannot be read is left out, and the chain is not followed.
 */
export function findEntries(text: string, words: string, vault: Vault = plainVault): JournalEntry[] {
  if (vault.isSealed)
    return readText(text, vault).lines.flatMap((line) =>
      line && JSON.stringify(line.entry).includes(words) ? [line.entry] : [],
    )
  const found: JournalEntry[] = []
  let at = text.indexOf(words)
  while (at >= 0) {
    const end = text.indexOf('\n', at)
    if (end < 0) break
    const line = readLine(text.slice(text.lastIndexOf('\n', at) + 1, end), vault)
    if (line) found.push(line.entry)
    at = text.indexOf(words, end)
  }
  return found
}
