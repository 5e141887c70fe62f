/** Finds the deadline in a typed line. Days off are kept as typed: the screen says so and offers the next working day. */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import {
  addDays,
  type Day,
  dayParts,
  daysInMonth,
  isDay,
  makeDay,
  quarterOf,
  startOfWeek,
} from '#shared/lib/dates.ts'
import type { Deadline } from '../schema.ts'
import { isMarked, isPhrase, isWord, type Word } from './words.ts'

/** A deadline that was read: its words are those from `from` up to `to` (excluded); `deadline` is null for a day that does not exist. */
export type DeadlineHit = {
  readonly from: number
  readonly to: number
  readonly deadline: Deadline | null
  /** Introduced as a deadline (`trước ngày`, `hạn`): goes before days that are only mentioned. */
  readonly isIntroduced: boolean
}

type Read = { deadline: Deadline | null; length: number }
type Reader = (words: readonly Word[], at: number, today: Day, calendar: WorkingCalendar) => Read | null

const on = (day: Day): Deadline => ({ kind: 'date', on: day })

/** `25/12`, `25-12-2026`, `25.12.26`. Without a year: the next such day, today included. */
const readDate: Reader = (words, at, today) => {
  const match = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{2}|\d{4}))?$/.exec(words[at]?.text ?? '')
  if (!match) return null
  const [, date, mark, month, year] = match
  if (mark !== '/' && year === undefined) return null
  if (Number(month) < 1 || Number(month) > 12 || Number(date) < 1 || Number(date) > 31) return null
  const read = (inYear: number) => {
    const day = makeDay(inYear, Number(month), Number(date))
    return isDay(day) ? day : null
  }
  if (year !== undefined) {
    const day = read(year.length === 2 ? 2000 + Number(year) : Number(year))
    return { deadline: day ? on(day) : null, length: 1 }
  }
  const thisYear = dayParts(today).year
  const day = [read(thisYear), read(thisYear + 1)].find((one) => one !== null && one >= today)
  return { deadline: day ? on(day) : null, length: 1 }
}

/** `hôm nay`, `ngày mai`, `mai`, `ngày kia`. A bare `mai` must end the line's free words: it is also a name. */
const readNear: Reader = (words, at, today) => {
  if (isPhrase(words, at, 'hôm nay')) return { deadline: on(today), length: 2 }
  if (isPhrase(words, at, 'ngày mai')) return { deadline: on(addDays(today, 1)), length: 2 }
  if (isPhrase(words, at, 'ngày kia')) return { deadline: on(addDays(today, 2)), length: 2 }
  const next = words[at + 1]
  if (!isPhrase(words, at, 'mai') || (next !== undefined && !isMarked(next))) return null
  // `ngày mai` was read whole; typed without any mark, `thuong mai` and `khuyen mai` are no tomorrow.
  const before = words[at - 1]?.text ?? ''
  return ['ngày', 'thương', 'khuyến', 'hoa', 'hòa'].some((word) => isWord(before, word))
    ? null
    : { deadline: on(addDays(today, 1)), length: 1 }
}

const weekdays: readonly (readonly string[])[] = [
  ['thứ hai', 'thứ 2'],
  ['thứ ba', 'thứ 3'],
  ['thứ tư', 'thứ 4'],
  ['thứ năm', 'thứ 5'],
  ['thứ sáu', 'thứ 6'],
  ['thứ bảy', 'thứ 7'],
  ['chủ nhật'],
]

/** `thứ Sáu`: the next one after today; `thứ Sáu tuần này`, `thứ Sáu tuần sau`: of that week. */
const readWeekday: Reader = (words, at, today) => {
  const index = weekdays.findIndex((names) => names.some((name) => isPhrase(words, at, name)))
  if (index === -1) return null
  const inWeek = addDays(startOfWeek(today), index)
  if (isPhrase(words, at + 2, 'tuần này')) return { deadline: on(inWeek), length: 4 }
  if (isPhrase(words, at + 2, 'tuần sau') || isPhrase(words, at + 2, 'tuần tới'))
    return { deadline: on(addDays(inWeek, 7)), length: 4 }
  return { deadline: on(inWeek > today ? inWeek : addDays(inWeek, 7)), length: 2 }
}

/** `cuối tuần`, `cuối tháng`, `cuối tháng 12`, `cuối quý`, `cuối năm`: the last working day of the period. */
const readEnd: Reader = (words, at, today, calendar) => {
  if (!isWord(words[at]?.text ?? '', 'cuối')) return null
  const { year, month } = dayParts(today)
  const lastWorkingDay = (day: Day) => calendar.previousWorkingDay(day, true)
  const monthEnd = (index: number) => {
    const inYear = year + Math.floor(index / 12)
    const inMonth = (index % 12) + 1
    return lastWorkingDay(makeDay(inYear, inMonth, daysInMonth(inYear, inMonth)))
  }
  const notPast = (...days: Day[]) => on(days.find((day) => day >= today) ?? days.at(-1) ?? today)
  if (isPhrase(words, at + 1, 'tuần')) {
    const sunday = addDays(startOfWeek(today), 6)
    return { deadline: notPast(lastWorkingDay(sunday), lastWorkingDay(addDays(sunday, 7))), length: 2 }
  }
  if (isPhrase(words, at + 1, 'tháng')) {
    const named = Number(/^(?:0?[1-9]|1[0-2])$/.exec(words[at + 2]?.text ?? '')?.[0] ?? 0)
    if (named > 0) return { deadline: notPast(monthEnd(named - 1), monthEnd(named + 11)), length: 3 }
    return { deadline: notPast(monthEnd(month - 1), monthEnd(month)), length: 2 }
  }
  if (isPhrase(words, at + 1, 'quý')) {
    const last = quarterOf(today) * 3 - 1
    return { deadline: notPast(monthEnd(last), monthEnd(last + 3)), length: 2 }
  }
  if (isPhrase(words, at + 1, 'năm')) return { deadline: notPast(monthEnd(11), monthEnd(23)), length: 2 }
  return null
}

/**
 * `3 ngày làm việc`, `3 ngày LV`, `5nlv`: working days after today. `trong 10 ngày`: calendar days, and a last day off
 * moves to the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).
 */
const readCount: Reader = (words, at, today, calendar) => {
  const joined = /^(\d{1,3})(nlv)?$/i.exec(words[at]?.text ?? '')
  const count = Number(joined?.[1] ?? 0)
  if (!joined || count === 0 || count > 250) return null
  const working = (length: number) => ({ deadline: on(calendar.addWorkingDays(today, count)), length })
  if (joined[2] !== undefined) return working(1)
  if (isPhrase(words, at + 1, 'nlv')) return working(2)
  if (isPhrase(words, at + 1, 'ngày lv')) return working(3)
  if (isPhrase(words, at + 1, 'ngày làm việc')) return working(4)
  const before = words[at - 1]?.text ?? ''
  if (!isPhrase(words, at + 1, 'ngày') || !(isWord(before, 'trong') || isWord(before, 'sau'))) return null
  return { deadline: on(calendar.shift(addDays(today, count), 'next')), length: 2 }
}

const readKind: Reader = (words, at) => {
  if (isPhrase(words, at, 'thường xuyên')) return { deadline: { kind: 'regular' }, length: 2 }
  if (isPhrase(words, at, 'không thời hạn')) return { deadline: { kind: 'none' }, length: 3 }
  if (isPhrase(words, at, 'không hạn')) return { deadline: { kind: 'none' }, length: 2 }
  return null
}

const readers: readonly Reader[] = [readDate, readNear, readWeekday, readEnd, readCount, readKind]

/** What introduces a deadline, the longest first. */
const introductions = [
  'chậm nhất là ngày',
  'chậm nhất ngày',
  'hoàn thành trước ngày',
  'hoàn thành trước',
  'xong trước ngày',
  'xong trước',
  'chậm nhất là',
  'thời hạn',
  'trước ngày',
  'hạn ngày',
  'đến ngày',
  'hết ngày',
  'chậm nhất',
  'trước',
  'hạn',
  'trong',
  'sau',
]

/**
 * The deadline of a line, among its free words: the last one introduced as such, else the last day named. A day behind a bare
 * `ngày` (`cuộc họp ngày 20/11`) is only mentioned, and `thường xuyên` and `không hạn` count when there is no day.
 */
export function findDeadline(
  words: readonly Word[],
  today: Day,
  calendar: WorkingCalendar,
): DeadlineHit | null {
  const hits = words.flatMap((_, at) => readAt(words, at, today, calendar) ?? [])
  const dated = hits.filter((hit) => hit.deadline === null || hit.deadline.kind === 'date')
  return dated.findLast((hit) => hit.isIntroduced) ?? dated.at(-1) ?? hits.at(-1) ?? null
}

function readAt(
  words: readonly Word[],
  at: number,
  today: Day,
  calendar: WorkingCalendar,
): DeadlineHit | null {
  for (const reader of readers) {
    const read = reader(words, at, today, calendar)
    if (!read) continue
    const introduction = introductions.find((phrase) => {
      const length = phrase.split(' ').length
      return at >= length && isPhrase(words, at - length, phrase)
    })
    if (introduction === undefined && reader === readDate && isPhrase(words, at - 1, 'ngày')) return null
    const from = at - (introduction?.split(' ').length ?? 0)
    return { from, to: at + read.length, deadline: read.deadline, isIntroduced: introduction !== undefined }
  }
  return null
}
