/**
 * The journal: one line for each committed change, each chained by a checksum to the line before it. It holds facts (values
 * before and after), so that reading it back never depends on today's rules.
 */
import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { AnyRecord, RegisterName } from '#shared/registers/index.ts'

export type JournalChange = {
  register: RegisterName
  id: string
  before: AnyRecord | null
  after: AnyRecord | null
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

const record = v.nullable(v.record(v.string(), v.unknown()))
const lineSchema = v.object({
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: v.string(),
  actor: v.string(),
  command: v.string(),
  changes: v.array(v.object({ register: v.string(), id: v.string(), before: record, after: record })),
  prev: v.string(),
  sum: v.string(),
})

/** The line of an entry (with its line feed) and the checksum that the next line chains to. */
export function writeLine(entry: JournalEntry, previous: string): { line: string; sum: string } {
  const { seq, at, actor, command, changes } = entry
  const body = JSON.stringify({ seq, at, actor, command, changes, prev: previous })
  const sum = checksum(body)
  return { line: `${body.slice(0, -1)},"sum":"${sum}"}\n`, sum }
}

export type ReadJournal = {
  entries: JournalEntry[]
  /** Checksum of the last good line. */
  head: string
  /** What stands behind the last good line when the file ends in the middle of one; empty otherwise. */
  torn: string
  /** Line number (from 1) of damage that is not at the end; null when there is none. */
  damagedLine: number | null
}

/** Reads the text of one journal file that follows on the checksum `previous`. */
export function readLines(text: string, previous: string): ReadJournal {
  const read: ReadJournal = { entries: [], head: previous, torn: '', damagedLine: null }
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const isLast = index === lines.length - 1
    if (isLast && line === '') break
    const entry = isLast ? null : readLine(line, read.head)
    if (entry === null) {
      const rest = lines.slice(index).join('\n')
      const isTorn = isLast || lines.slice(index + 1).every((later) => later === '')
      if (isTorn) read.torn = rest
      else read.damagedLine = index + 1
      return read
    }
    read.entries.push(entry.entry)
    read.head = entry.sum
  }
  return read
}

/**
 * The entries in the text of a journal file whose line holds `words`, oldest first. For showing the past: a line that
 * cannot be read is left out, and the chain is not followed.
 */
export function findEntries(text: string, words: string): JournalEntry[] {
  const found: JournalEntry[] = []
  let at = text.indexOf(words)
  while (at >= 0) {
    const end = text.indexOf('\n', at)
    if (end < 0) break
    const line = parseLine(text.slice(text.lastIndexOf('\n', at) + 1, end))
    if (line) found.push(line.entry)
    at = text.indexOf(words, end)
  }
  return found
}

function readLine(line: string, previous: string): { entry: JournalEntry; sum: string } | null {
  const parsed = parseLine(line)
  return parsed?.prev === previous ? parsed : null
}

function parseLine(line: string): { entry: JournalEntry; prev: string; sum: string } | null {
  const tail = /,"sum":"([0-9a-f]{64})"\}$/.exec(line)
  if (!tail) return null
  const body = `${line.slice(0, tail.index)}}`
  if (checksum(body) !== tail[1]) return null
  const parsed = v.safeParse(lineSchema, parseJson(line))
  if (!parsed.success) return null
  const { prev, sum, ...entry } = parsed.output
  return { entry: entry as JournalEntry, prev, sum }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** SHA-256 of a text, hexadecimal. */
export function checksum(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
