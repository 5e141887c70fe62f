/**
 * Reads a due sentence as an office types it, with or without accents, composed or not, in any case. What it does not
 * understand it refuses, with a code and the place; it never guesses a rule. Months are read as numbers only ("tháng 6").
 */
import type { DueRule, Every } from './due-rule.ts'
import { type Clauses, readClauses } from './read-clauses.ts'
import type { Said } from './read-dates.ts'
import { readEvent } from './read-event.ts'
import { readLead } from './read-lead.ts'
import { settlePeriod } from './read-period.ts'
import { readSpot } from './read-spot.ts'
import { ruleFault } from './rule-faults.ts'
import { type Cursor, makeCursor } from './tokens.ts'
import { fail, Unreadable, type UnreadableCode } from './unreadable.ts'

export type ReadSentence =
  | { readonly ok: true; readonly rule: DueRule }
  /** `at` is an offset in the text as given; its length where something is missing at the end. */
  | { readonly ok: false; readonly code: UnreadableCode; readonly at: number }

export function readSentence(text: string): ReadSentence {
  try {
    return { ok: true, rule: readRule(makeCursor(text), text) }
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, code: error.code, at: error.at }
    throw error
  }
}

function readRule(cursor: Cursor, text: string): DueRule {
  if (cursor.isAtEnd()) fail(cursor, 'empty', 0)
  const at = cursor.at()
  const rule = readBody(cursor, text)
  const fault = ruleFault(rule)
  return fault === null ? rule : fail(cursor, fault, at)
}

function readBody(cursor: Cursor, text: string): DueRule {
  const lead = readLead(cursor)
  const event = lead === null ? readEvent(cursor, text) : null
  if (event !== null) {
    const { onDayOff, strict, strictAt } = readClauses(cursor)
    if (strict !== null) fail(cursor, 'limit-on-window', strictAt)
    return { kind: 'event', ...event, onDayOff: onDayOff ?? 'keep' }
  }
  return readDayRule(cursor, lead)
}

function readDayRule(cursor: Cursor, lead: Every | null): DueRule {
  const at = cursor.at()
  const said = readSpot(cursor)
  if (said.kind === 'once') {
    if (lead !== null) fail(cursor, 'two-periods', at)
    const clauses = readClauses(cursor)
    return {
      kind: 'once',
      spot: withStrict(cursor, said.spot, clauses),
      onDayOff: clauses.onDayOff ?? 'keep',
    }
  }
  const settled = settlePeriod(cursor, lead, said.phrase, needsMonth(said))
  const clauses = readClauses(cursor)
  const spot = withStrict(cursor, said.spot, clauses)
  return { kind: 'periodic', ...settled, spot, onDayOff: clauses.onDayOff ?? 'keep' }
}

function needsMonth({ spot }: Said): boolean {
  return spot.kind === 'day' || spot.kind === 'weekday' || spot.kind === 'days' || spot.kind === 'week'
}

function withStrict<S extends Said['spot']>(cursor: Cursor, spot: S, { strict, strictAt }: Clauses): S {
  if (strict === null) return spot
  if (!('limit' in spot) || spot.limit !== 'before') return fail(cursor, 'limit-on-window', strictAt)
  return strict ? { ...spot, limit: 'strictly-before' } : spot
}
