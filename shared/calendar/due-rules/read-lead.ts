/** Reads how often, where a sentence begins with it: "2 tháng một lần kể từ tháng 3/2026, …", "hằng quý, …". */
import type { Every } from './due-rule.ts'
import { everyOf, takesEach, takeUnit } from './read-period.ts'
import type { Cursor } from './tokens.ts'
import { fail, failHere, readDigits, readNumber, seesDigits } from './unreadable.ts'
import { numberWords, padDay } from './words-vi.ts'

/** The periods that the head of the sentence names; null, and nothing taken, when it names none. */
export function readLead(cursor: Cursor): Every | null {
  const every = readStep(cursor) ?? readEach(cursor)
  if (every !== null) cursor.takesOne(',', ':')
  return every
}

/** "2 tháng một lần", "cứ 2 năm 1 lần". */
function readStep(cursor: Cursor): Every | null {
  const place = cursor.place()
  const at = cursor.at()
  cursor.takes('cứ')
  const isNumber = seesDigits(cursor) || [...numberWords.keys()].some((word) => cursor.sees(word))
  if (!isNumber) return back(cursor, place)
  const number = readNumber(cursor, 0, Number.MAX_SAFE_INTEGER, 'out-of-range')
  const months = cursor.takes('tháng') ? 1 : cursor.takes('năm') ? 12 : 0
  if (months === 0 || !cursor.takesOne('một lần', '1 lần')) return back(cursor, place)
  const count = number * months
  const start = readStart(cursor)
  if (start === null && number === 1) return everyOf(months === 1 ? 'month' : 'year')
  return count >= 2 && count <= 120 ? { unit: 'months', count, start } : fail(cursor, 'out-of-range', at)
}

function back(cursor: Cursor, place: number): null {
  cursor.goTo(place)
  return null
}

/** "kể từ tháng 3/2026". */
function readStart(cursor: Cursor): string | null {
  if (!cursor.takesOne('kể từ', 'tính từ', 'bắt đầu từ', 'từ')) return null
  if (!cursor.takes('tháng')) failHere(cursor)
  const month = readDigits(cursor, 1, 12, 'no-such-month')
  if (!cursor.takesOne('/', '-', 'năm')) failHere(cursor)
  return `${readDigits(cursor, 1900, 2199, 'no-such-date')}-${padDay(month)}`
}

/** "hằng quý", "mỗi năm một lần". */
function readEach(cursor: Cursor): Every | null {
  if (!takesEach(cursor)) return null
  const unit = takeUnit(cursor)
  if (unit === null || unit === 'months' || unit === 'term') return failHere(cursor)
  cursor.takesOne('một lần', '1 lần')
  return everyOf(unit)
}
