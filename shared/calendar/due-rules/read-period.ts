/** Reads which period is meant and which part of it: "hằng tháng", "của tháng cuối quý", "tháng sau", "quý cuối giai đoạn". */
import type { Every, Part, PeriodicRule } from './due-rule.ts'
import { monthsOf } from './rule-faults.ts'
import type { Cursor } from './tokens.ts'
import { fail, failHere, readDigits, readNumber, seesDigits } from './unreadable.ts'

type Unit = Every['unit']

export interface PeriodPhrase {
  /** Null where the sentence has said it before: "tháng cuối". */
  readonly unit: Unit | null
  readonly part: 'first' | 'last' | Part
  readonly following: boolean
  readonly at: number
}

const units: Readonly<Record<string, Unit>> = {
  tháng: 'month',
  quý: 'quarter',
  quí: 'quarter',
  'nửa năm': 'half-year',
  '6 tháng': 'half-year',
  'kỳ 6 tháng': 'half-year',
  'kì 6 tháng': 'half-year',
  năm: 'year',
  kỳ: 'months',
  kì: 'months',
  'giai đoạn': 'term',
}
// Longest first: "kỳ 6 tháng" is not "kỳ".
const unitWords = Object.keys(units).toSorted((a, b) => b.length - a.length)

export function takesEach(cursor: Cursor): boolean {
  return cursor.takesOne('hằng', 'hàng', 'mỗi', 'từng')
}

/** Takes the name of a unit when it stands next. */
export function takeUnit(cursor: Cursor): Unit | null {
  const word = unitWords.find((one) => cursor.takes(one))
  return word === undefined ? null : (units[word] ?? null)
}

function takesFollowing(cursor: Cursor): boolean {
  return cursor.takesOne('sau', 'tới', 'tiếp theo', 'kế tiếp', 'liền sau')
}

/** The year of a date without one: true for "năm sau"; "hằng năm" need not be said. */
export function readYearTail(cursor: Cursor): { readonly following: boolean } {
  const place = cursor.place()
  cursor.takes('của')
  if (takesEach(cursor) && cursor.takes('năm')) return { following: false }
  if (cursor.place() === place || cursor.sees('năm')) {
    if (cursor.takes('năm') && takesFollowing(cursor)) return { following: true }
  }
  cursor.goTo(place)
  return { following: false }
}

/** The period phrase that stands next; null when none does. */
export function readPeriod(cursor: Cursor): PeriodPhrase | null {
  const hasOf = cursor.takesOne('của', 'trong')
  const at = cursor.at()
  const phrase = readTermEnd(cursor, at) ?? readMonthPart(cursor, at) ?? readWhole(cursor, at)
  if (phrase === null && hasOf) failHere(cursor)
  return phrase
}

const termEnds: Readonly<Record<string, Part>> = {
  'quý cuối': 'last-quarter',
  'quí cuối': 'last-quarter',
  '6 tháng cuối': 'last-half-year',
  'năm cuối': 'last-year',
}

/** "quý cuối giai đoạn". */
function readTermEnd(cursor: Cursor, at: number): PeriodPhrase | null {
  const words = Object.keys(termEnds).find((one) => cursor.takes(one))
  if (words === undefined) return null
  cursor.takesOne('cùng của', 'cùng', 'của')
  if (!cursor.takes('giai đoạn')) failHere(cursor)
  return { unit: 'term', part: termEnds[words] ?? 'whole', following: false, at }
}

/** "tháng cuối quý", "tháng thứ hai của quý sau", "tháng 7 hằng năm". */
function readMonthPart(cursor: Cursor, at: number): PeriodPhrase | null {
  const place = cursor.place()
  if (!cursor.takes('tháng')) return null
  if (seesDigits(cursor)) {
    const part = readDigits(cursor, 1, 12, 'no-such-month')
    return { unit: 'year', part, ...readYearTail(cursor), at }
  }
  const part = readPlaceOfMonth(cursor)
  if (part === null) {
    cursor.goTo(place)
    return null
  }
  const hasOf = cursor.takes('của')
  takesEach(cursor)
  const unit = takeUnit(cursor)
  if (unit === null && hasOf) failHere(cursor)
  return { unit, part, following: takesFollowing(cursor), at }
}

function readPlaceOfMonth(cursor: Cursor): 'first' | 'last' | number | null {
  if (cursor.takesOne('đầu', 'đầu tiên')) return 'first'
  if (cursor.takesOne('cuối', 'cuối cùng')) return 'last'
  if (cursor.sees('giữa quý') || cursor.sees('giữa quí')) {
    cursor.takes('giữa')
    return 2
  }
  return cursor.takes('thứ') ? readNumber(cursor, 1, 120, 'part-not-in-period') : null
}

/** "hằng tháng", "quý", "quý sau". */
function readWhole(cursor: Cursor, at: number): PeriodPhrase | null {
  const isEach = takesEach(cursor)
  const unit = takeUnit(cursor)
  if (unit === null) return isEach ? failHere(cursor) : null
  return { unit, part: 'whole', following: !isEach && takesFollowing(cursor), at }
}

/** Puts together what the head of a sentence said ("2 tháng một lần", "hằng quý") and the phrase after the day. */
export function settlePeriod(
  cursor: Cursor,
  lead: Every | null,
  phrase: PeriodPhrase | null,
  needsMonth: boolean,
): Pick<PeriodicRule, 'every' | 'part' | 'following'> {
  if (phrase === null) return { ...settleWithout(cursor, lead, needsMonth), following: false }
  const unit = phrase.unit ?? lead?.unit ?? null
  if (unit === null || (unit === 'months' && lead === null)) fail(cursor, 'period-missing')
  if (lead !== null && lead.unit !== unit) fail(cursor, 'two-periods', phrase.at)
  const every = lead ?? everyOf(unit)
  return { every, part: partOf(every, phrase), following: phrase.following }
}

function settleWithout(
  cursor: Cursor,
  lead: Every | null,
  needsMonth: boolean,
): { every: Every; part: Part } {
  if (lead === null) return failWithout(cursor)
  if (lead.unit !== 'months') return { every: lead, part: 'whole' }
  // "6 tháng một lần, trước ngày 15": in the month from which the months are counted.
  return needsMonth ? { every: lead, part: 1 } : fail(cursor, 'period-missing')
}

/** Nothing says the period: the sentence stops there, or goes on with something else. */
function failWithout(cursor: Cursor): never {
  const isOver = cursor.isAtEnd() || [',', ';', '.', '('].some((sign) => cursor.sees(sign))
  return isOver ? fail(cursor, 'period-missing') : failHere(cursor)
}

/** The periods of a unit that needs no number. */
export function everyOf(unit: Unit): Every {
  return unit === 'months' ? { unit, count: 6, start: null } : { unit }
}

function partOf(every: Every, { part }: PeriodPhrase): Part {
  if (part === 'first') return 1
  if (part !== 'last') return part
  return monthsOf({ every }) ?? 'last-month'
}
