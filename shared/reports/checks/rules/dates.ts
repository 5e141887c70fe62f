/** Days as papers write them: NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.4 (zeros), and whether they exist at all. */
import { daysInMonth, isDay, makeDay } from '#shared/lib/dates.ts'
import { formatDay, weekdayName } from '#shared/lib/vi-dates.ts'
import { findMatches, findPart, type Rule, words } from '../rule.ts'

const longForm = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})(?!\d)/giu

/** `ngày 05 tháng 9 năm 2026`: zero for days below 10 and months 1 and 2 alone; and the day must exist. */
export const longDates: Rule = ({ texts }) =>
  findMatches(texts, longForm, ([, date = '', month = '', year = '']) => {
    const day = makeDay(Number(year), Number(month), Number(date))
    if (!isDay(day)) return ['error', 'day-does-not-exist', { found: `${date}/${month}/${year}` }]
    const expected = `ngày ${date.padStart(2, '0')} tháng ${Number(month) <= 2 ? month.padStart(2, '0') : Number(month)} năm ${year}`
    if (date.length === 1) return ['warning', 'date-zero', { expected }]
    if (Number(month) <= 2 ? month.length === 1 : month.length === 2 && month.startsWith('0'))
      return ['warning', Number(month) <= 2 ? 'date-zero' : 'month-zero', { expected }]
    return null
  })

const shortForm = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2((?:19|20)\d{2})(?![\d/-])/g
const dayMonth = words('(?:ngày|sáng|chiều)\\s+(\\d{1,2})/(\\d{1,2})(?![/\\d])', 'i')
const monthYear = words('tháng\\s+(\\d{1,2})/((?:19|20)\\d{2})', 'i')

/** `31/11/2026`, `ngày 31/11`, `tháng 13/2026`. */
export const shortDates: Rule = ({ texts }) => [
  ...findMatches(texts, shortForm, ([found, date = '', , month = '', year = '']) =>
    isDay(makeDay(Number(year), Number(month), Number(date)))
      ? null
      : ['error', 'day-does-not-exist', { found }],
  ),
  ...findMatches(texts, dayMonth, ([found, date = '', month = '']) => {
    const most = Number(month) >= 1 && Number(month) <= 12 ? daysInMonth(2028, Number(month)) : 0
    return Number(date) >= 1 && Number(date) <= most ? null : ['error', 'day-does-not-exist', { found }]
  }),
  ...findMatches(texts, monthYear, ([found, month = '']) =>
    Number(month) >= 1 && Number(month) <= 12 ? null : ['error', 'day-does-not-exist', { found }],
  ),
]

const withWeekday = words(
  '(thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)\\s*[,(]?\\s*(?:ngày\\s+)?(\\d{1,2})(?:[/-]|\\s+tháng\\s+)(\\d{1,2})(?:(?:[/-]|\\s+năm\\s+)(\\d{4}))?',
  'i',
)
const numberWords = { '2': 'hai', '3': 'ba', '4': 'tư', '5': 'năm', '6': 'sáu', '7': 'bảy' } as const

/** A weekday beside its date. Without a year the paper's own year is meant; that alone is a warning. */
export const weekdays: Rule = ({ texts, day: paperDay }) =>
  findMatches(texts, withWeekday, ([, weekday = '', date = '', month = '', year]) => {
    const day = makeDay(Number(year ?? paperDay.slice(0, 4)), Number(month), Number(date))
    if (!isDay(day)) return null
    const said = weekday
      .toLowerCase()
      .replace(/[2-7]/, (digit) => numberWords[digit as keyof typeof numberWords])
    const expected = weekdayName(day)
    if (expected.toLowerCase() === said) return null
    return [year ? 'error' : 'warning', 'weekday-wrong', { day: formatDay(day), expected }]
  })

const clockForm =
  /(?<![\d/.,-])(\d{1,2})(?:\s*(?:giờ|h)\s*(\d{2})(?!\d)|\s*(?:giờ|h)(?![\p{L}\d])|:(\d{2})(?![\d:]))/gu
const halfDay = words(
  '(\\d{1,2})\\s*(?:giờ|h)\\s*(?:\\d{2})?\\s*(chiều|tối|đêm)|(\\d{1,2})(?::\\d{2})?\\s*(?:AM|PM|SA|CH)',
)

/** The clock has 24 hours (`14 giờ 00`), and no 25th. Durations (`trong 48 giờ`) are no clock. */
export const clockTimes: Rule = ({ texts }) => [
  ...findMatches(texts, clockForm, (match, { text }) => {
    const [found, hour = '', minute, other] = match
    const minutes = Number(minute ?? other ?? 0)
    const isDuration = minute === undefined && other === undefined
    if (isDuration && Number(hour) > 24) return null
    const isRatio = other !== undefined && !/(?:lúc|hồi|từ|đến|-)\s*$/iu.test(text.slice(0, match.index))
    if (isRatio || (Number(hour) <= 24 && minutes < 60)) return null
    return ['error', 'clock-does-not-exist', { found }]
  }),
  ...findMatches(texts, halfDay, ([found, hour, , english]) =>
    Number(hour ?? english) < 12 || english ? ['warning', 'clock-half-day', { found }] : null,
  ),
]

/** The day of issue: on a day off, or still to come. */
export const dayOfIssue: Rule = ({ parts: { issuedOn, hasDateLine }, today, calendar }) => {
  if (issuedOn === null || !hasDateLine) return []
  const place = { part: 'dateLine', index: -1 } as const
  const params = { day: formatDay(issuedOn), weekday: weekdayName(issuedOn) }
  return [
    ...(calendar.isWorkingDay(issuedOn) ? [] : [findPart('look', 'issued-on-day-off', place, params)]),
    ...(issuedOn > today ? [findPart('look', 'issued-later', place, params)] : []),
  ]
}
