/** Reads rules bound to an event: "10 ngày làm việc trước khi ban hành", "trong 24 giờ kể từ khi có yêu cầu". */
import { hasForbiddenInLine, normaliseLine, visibleLength } from '../../lib/vi-text.ts'
import type { EventRule, Timing } from './due-rule.ts'
import { eventFault } from './rule-faults.ts'
import { type Cursor, countAtEnd, makeCursor, type Token } from './tokens.ts'
import { fail, failHere, readDigits, seesDigits } from './unreadable.ts'

type ReadEvent = Pick<EventRule, 'event' | 'timing'>

/** The event rule that stands next; null when the words begin no such rule, and nothing is taken then. */
export function readEvent(cursor: Cursor, text: string): ReadEvent | null {
  const place = cursor.place()
  const read = readMarked(cursor, text) ?? readCounted(cursor, text)
  if (read === null) cursor.goTo(place)
  return read
}

function readMarked(cursor: Cursor, text: string): ReadEvent | null {
  if (cursor.takesOne('trước khi', 'trước lúc')) return readBeforeIt(cursor, text)
  if (
    cursor.takesOne(
      'ngay trong ngày khi',
      'trong ngày khi',
      'ngay trong ngày kể từ khi',
      'trong ngày kể từ khi',
    )
  ) {
    return { event: takeEvent(cursor, text), timing: { kind: 'same-day' } }
  }
  const asked = ['được giao khi', 'được nêu khi', 'nêu khi', 'ghi khi'].map(
    (words) => `theo thời hạn ${words}`,
  )
  if (!cursor.takesOne(...asked)) return null
  return { event: takeEvent(cursor, text), timing: { kind: 'as-asked' } }
}

/** "trước khi ban hành", "trước khi ban hành ít nhất 10 ngày làm việc"; null for "trước khi hết quý". */
function readBeforeIt(cursor: Cursor, text: string): ReadEvent | null {
  const tokens = takeEventTokens(cursor)
  const end = countAtEnd(tokens)
  if (end === null) {
    const event = textOf(tokens, text)
    if (eventFault(event) === 'event-is-period') return null
    return { event: checkedEvent(cursor, tokens, event), timing: { kind: 'before-it' } }
  }
  const at = tokens[end.index]?.at ?? 0
  if (end.unit !== 'ngày' && end.unit !== 'ngày làm việc') return fail(cursor, 'event-unclear', at)
  const count = Number(tokens[end.index]?.text)
  if (count < 1 || count > 999) fail(cursor, 'out-of-range', at)
  const words = withoutLeast(tokens.slice(0, end.index), text)
  const unit = end.unit === 'ngày' ? 'day' : 'working-day'
  return {
    event: checkedEvent(cursor, words, textOf(words, text)),
    timing: { kind: 'before', counts: [count], unit },
  }
}

/** Drops "ít nhất", "tối thiểu" at the end of the words before a count. */
function withoutLeast(tokens: readonly Token[], text: string): readonly Token[] {
  const tail = makeCursor(textOf(tokens.slice(-2), text))
  return tail.takesOne('ít nhất', 'tối thiểu', 'chậm nhất') ? tokens.slice(0, -2) : tokens
}

const atLeast = ['ít nhất', 'tối thiểu', 'trước ít nhất', 'ít nhất là']
const atMost = ['trong vòng', 'trong thời hạn', 'trong thời gian', 'trong', 'không quá', 'trong không quá']
const either = ['chậm nhất', 'chậm nhất là', 'muộn nhất']

/** "180/90/30 ngày trước khi hết hạn", "trong 5 ngày làm việc kể từ ngày có kết luận". */
function readCounted(cursor: Cursor, text: string): ReadEvent | null {
  const side = cursor.takesOne(...atLeast)
    ? 'before'
    : cursor.takesOne(...atMost)
      ? 'after'
      : cursor.takesOne(...either) && 'either'
  if (!seesDigits(cursor)) return null
  const counts = readCounts(cursor)
  const unit = readUnit(cursor)
  if (counts === null || unit === null) return null
  const at = cursor.at()
  const isBefore = cursor.sees('trước')
  if ((side === 'before' && !isBefore) || (side === 'after' && isBefore))
    return fail(cursor, 'unknown-words', at)
  takeMarker(cursor, isBefore ? ['trước'] : ['kể từ', 'tính từ', 'từ', 'sau'])
  const timing = timingOf(cursor, isBefore, counts, unit, at)
  return { event: takeEvent(cursor, text), timing }
}

function readCounts(cursor: Cursor): number[] | null {
  const counts = [readDigits(cursor, 0, Number.MAX_SAFE_INTEGER, 'out-of-range')]
  while (seesDigits(cursor, 1) && cursor.takesOne(',', '/', 'và')) {
    counts.push(readDigits(cursor, 0, Number.MAX_SAFE_INTEGER, 'out-of-range'))
  }
  return counts
}

type CountUnit = 'day' | 'working-day' | 'hour'

function readUnit(cursor: Cursor): CountUnit | null {
  if (cursor.takes('ngày làm việc')) return 'working-day'
  if (cursor.takes('ngày')) return 'day'
  return cursor.takesOne('giờ', 'h', 'tiếng') ? 'hour' : null
}

/** "kể từ khi", "trước ngày"; a day in figures is no event. */
function takeMarker(cursor: Cursor, sides: readonly string[]): void {
  if (!cursor.takesOne(...sides)) failHere(cursor)
  if (cursor.takesOne('khi', 'lúc', 'thời điểm')) return
  if (!cursor.sees('ngày') || seesDigits(cursor, 1) || cursor.sees('làm việc', 1))
    fail(cursor, 'event-missing')
  cursor.takes('ngày')
}

function timingOf(cursor: Cursor, isBefore: boolean, counts: number[], unit: CountUnit, at: number): Timing {
  if (counts.length > 6 || counts.some((count) => count < 1 || count > 999)) fail(cursor, 'out-of-range', at)
  const [count = 0] = counts
  if (isBefore) return unit === 'hour' ? fail(cursor, 'unknown-words', at) : { kind: 'before', counts, unit }
  if (counts.length > 1) return fail(cursor, 'unknown-words', at)
  return unit === 'hour' ? { kind: 'hours', count } : { kind: 'after', count, unit }
}

function takeEvent(cursor: Cursor, text: string): string {
  const tokens = takeEventTokens(cursor)
  return checkedEvent(cursor, tokens, textOf(tokens, text))
}

/** The words up to a comma, without the stop that ends the sentence. */
function takeEventTokens(cursor: Cursor): readonly Token[] {
  const tokens: Token[] = []
  while (!cursor.isAtEnd() && !cursor.sees(',') && !cursor.sees(';')) {
    const token = cursor.next()
    if (token !== undefined) tokens.push(token)
  }
  return tokens.at(-1)?.text === '.' ? tokens.slice(0, -1) : tokens
}

function textOf(tokens: readonly Token[], text: string): string {
  return normaliseLine(text.slice(tokens[0]?.at ?? 0, tokens.at(-1)?.end ?? 0))
}

function checkedEvent(cursor: Cursor, tokens: readonly Token[], event: string): string {
  const at = tokens[0]?.at ?? cursor.at()
  if (event === '') return fail(cursor, 'event-missing', at)
  if (hasForbiddenInLine(event)) return fail(cursor, 'event-unclear', at)
  if (visibleLength(event) > 80) return fail(cursor, 'event-too-long', at)
  const fault = eventFault(event)
  return fault === null ? event : fail(cursor, fault, at)
}
