/** Why a due sentence was not understood, and how its readers say so. */
import type { RuleFault } from './rule-faults.ts'
import type { Cursor } from './tokens.ts'
import { numberWords } from './words-vi.ts'

export const unreadableCodes = [
  'empty',
  /** Words that no due sentence has at this place. */
  'unknown-words',
  /** The sentence ends too early. */
  'incomplete',
  /** Nothing says how often: "trước ngày 25". */
  'period-missing',
  /** Two periods that do not agree: "hằng quý, ngày 25 hằng tháng". */
  'two-periods',
  'no-such-day',
  'no-such-month',
  'no-such-week',
  'no-such-weekday',
  /** "Trước khi", "kể từ" and no event in words. */
  'event-missing',
  'event-too-long',
  /** A window, or a day that is not a limit, with "không kể chính ngày đó". */
  'limit-on-window',
  'said-twice',
] as const
export type UnreadableCode = (typeof unreadableCodes)[number] | RuleFault

/** Thrown inside the reader only; `readSentence` makes a plain result of it. */
export class Unreadable extends Error {
  readonly code: UnreadableCode
  /** Offset in the text as it was typed. */
  readonly at: number

  constructor(code: UnreadableCode, at: number) {
    super(code)
    this.code = code
    this.at = at
  }
}

export function fail(cursor: Cursor, code: UnreadableCode, at = cursor.at()): never {
  throw new Unreadable(code, at)
}

/** Fails at the next word: it is unknown, or missing. */
export function failHere(cursor: Cursor): never {
  return fail(cursor, cursor.isAtEnd() ? 'incomplete' : 'unknown-words')
}

export function seesDigits(cursor: Cursor, ahead = 0): boolean {
  return /^\d/.test(cursor.peek(ahead)?.text ?? '')
}

/** Takes a number in digits, from `min` to `max`; another one fails with `code`. */
export function readDigits(cursor: Cursor, min: number, max: number, code: UnreadableCode): number {
  if (!seesDigits(cursor)) failHere(cursor)
  const at = cursor.at()
  const value = Number(cursor.next()?.text)
  return value >= min && value <= max ? value : fail(cursor, code, at)
}

/** Like {@link readDigits}, but "hai", "ba" will do. */
export function readNumber(cursor: Cursor, min: number, max: number, code: UnreadableCode): number {
  const at = cursor.at()
  for (const [word, value] of numberWords) {
    if (cursor.takes(word)) return value >= min && value <= max ? value : fail(cursor, code, at)
  }
  return readDigits(cursor, min, max, code)
}
