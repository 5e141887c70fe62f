/** Reads the day or the window: "trước ngày 25", "ngày làm việc thứ 3 tính từ cuối quý", "trong tuần thứ hai của tháng sau". */
import type { Limit, Spot } from './due-rule.ts'
import { dayOf, readRange, readRangeFrom, readTypedDay, type Said, wholeMonths } from './read-dates.ts'
import { readPeriod, readYearTail } from './read-period.ts'
import type { Cursor } from './tokens.ts'
import { fail, failHere, readNumber, seesDigits } from './unreadable.ts'

/** The day or window that stands next, with its period. */
export function readSpot(cursor: Cursor): Said {
  const limit = readLimit(cursor)
  const at = cursor.at()
  const window = readWindow(cursor)
  if (window === null) return readPoint(cursor, limit)
  return limit === 'on' ? window : fail(cursor, 'limit-on-window', at)
}

const limitWords = [
  'trước',
  'chậm nhất',
  'chậm nhất là',
  'muộn nhất',
  'muộn nhất là',
  'không quá',
  'không muộn hơn',
  'hạn',
  'đến',
]

function readLimit(cursor: Cursor): Limit {
  let limit: Limit = 'on'
  for (;;) {
    if (cursor.takesOne(...limitWords)) limit = 'before'
    else if (!cursor.takes('vào')) return limit
  }
}

function readWindow(cursor: Cursor): Said | null {
  if (cursor.takesOne('từ', 'trong khoảng từ')) return readRange(cursor)
  if (cursor.sees('trong ngày')) {
    cursor.takes('trong')
    return null
  }
  const hasIn = cursor.takes('trong')
  if (cursor.takes('tuần')) return readWeek(cursor)
  if (!hasIn && !cursor.sees('tháng') && !cursor.sees('quý') && !cursor.sees('quí')) return null
  return readNumberedQuarter(cursor) ?? readWholePart(cursor)
}

function readWholePart(cursor: Cursor): Said {
  const phrase = readPeriod(cursor)
  return phrase === null ? failHere(cursor) : { kind: 'periodic', spot: { kind: 'whole' }, phrase }
}

const quarters = ['i', 'ii', 'iii', 'iv']

/** "quý II hằng năm". */
function readNumberedQuarter(cursor: Cursor): Said | null {
  if (!cursor.sees('quý') && !cursor.sees('quí')) return null
  const said = cursor.peek(1)?.text ?? ''
  const quarter = /^[1-4]$/.test(said) ? Number(said) : quarters.indexOf(said) + 1
  if (quarter === 0) return null
  cursor.next()
  cursor.next()
  return wholeMonths(cursor, quarter * 3 - 2, quarter * 3)
}

type NthInMonth = Extract<Spot, { kind: 'week' }>['nth']

function readWeek(cursor: Cursor): Said {
  const nth = readEdge(cursor) ?? readNthInMonth(cursor)
  return { kind: 'periodic', spot: { kind: 'week', nth }, phrase: readPeriod(cursor) }
}

function readEdge(cursor: Cursor): 1 | -1 | null {
  if (cursor.takesOne('đầu', 'đầu tiên')) return 1
  return cursor.takesOne('cuối', 'cuối cùng') ? -1 : null
}

/** "thứ hai", "2". */
function readNthInMonth(cursor: Cursor): NthInMonth {
  cursor.takes('thứ')
  return readNumber(cursor, 1, 4, 'no-such-week') as NthInMonth
}

function readPoint(cursor: Cursor, limit: Limit): Said {
  if (limit === 'before' && cursor.takesOne('khi hết', 'lúc hết', 'khi kết thúc'))
    return lastDay(cursor, limit)
  const hasEnd = cursor.takes('hết')
  if (seesDigits(cursor) || (cursor.sees('ngày') && seesDigits(cursor, 1))) return readDay(cursor, limit)
  if (hasEnd || cursor.takesOne('ngày cuối', 'ngày cuối cùng', 'cuối')) return lastDay(cursor, limit)
  if (cursor.takes('ngày làm việc')) return readWorkingDay(cursor, limit)
  return readWeekday(cursor, limit) ?? failHere(cursor)
}

function lastDay(cursor: Cursor, limit: Limit): Said {
  return { kind: 'periodic', spot: { kind: 'last-day', limit }, phrase: readPeriod(cursor) }
}

function readDay(cursor: Cursor, limit: Limit): Said {
  const isNamed = cursor.sees('ngày')
  const typed = readTypedDay(cursor)
  const isDate = typed.month !== null
  // "6 tháng cuối năm" are six months, not the sixth.
  if (!isNamed && !isDate && cursor.sees('tháng')) failHere(cursor)
  if (isDate && limit === 'on' && ['đến', '-', '–', '—'].some((sign) => cursor.sees(sign))) {
    return readRangeFrom(cursor, typed)
  }
  if (typed.year !== null) return { kind: 'once', spot: { kind: 'day', day: dayOf(typed), limit } }
  const spot = { kind: 'day', day: typed.day, limit } as const
  if (!isDate) return { kind: 'periodic', spot, phrase: readPeriod(cursor) }
  const phrase = { unit: 'year', part: typed.month, ...readYearTail(cursor), at: typed.at } as const
  return { kind: 'periodic', spot, phrase }
}

function readWorkingDay(cursor: Cursor, limit: Limit): Said {
  const nth = readEdge(cursor) ?? readNthWorkingDay(cursor)
  return { kind: 'periodic', spot: { kind: 'working-day', nth, limit }, phrase: readPeriod(cursor) }
}

function readNthWorkingDay(cursor: Cursor): number {
  if (!cursor.takes('thứ')) failHere(cursor)
  const nth = readNumber(cursor, 1, 60, 'out-of-range')
  return cursor.takesOne('tính từ cuối', 'từ cuối', 'kể từ cuối', 'đếm từ cuối') ? -nth : nth
}

type Weekday = Extract<Spot, { kind: 'weekday' }>['weekday']

function readWeekday(cursor: Cursor, limit: Limit): Said | null {
  const weekday = takeWeekday(cursor)
  if (weekday === null) return null
  // "thứ Năm tuần thứ hai", "thứ Năm lần thứ hai", "thứ Năm thứ hai".
  const hasWord = cursor.takesOne('tuần', 'lần')
  const edge = readEdge(cursor)
  if (edge === null && !hasWord && !cursor.sees('thứ')) failHere(cursor)
  const nth = edge ?? readNthInMonth(cursor)
  return { kind: 'periodic', spot: { kind: 'weekday', nth, weekday, limit }, phrase: readPeriod(cursor) }
}

function takeWeekday(cursor: Cursor): Weekday | null {
  if (cursor.takesOne('chủ nhật', 'ngày chủ nhật', 'cn')) return 7
  const short = /^t([2-7])$/.exec(cursor.peek()?.text ?? '')
  if (short !== null) {
    cursor.next()
    return (Number(short[1]) - 1) as Weekday
  }
  if (!cursor.takes('thứ')) return null
  return (readNumber(cursor, 2, 7, 'no-such-weekday') - 1) as Weekday
}
