/** The written forms of dates and times, on screen and on paper. `Intl` gives none of them right for Việt Nam. */
import { type ClockTime, type Day, dayParts, isDay, makeDay, weekdayOf } from './dates.ts'

const weekdayNames = ['Hai', 'Ba', 'Tư', 'Năm', 'Sáu', 'Bảy'] as const

/** `23/11/2026`: screen form, both parts of two digits. */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** `23/11`: short screen form. */
export function formatDayMonth(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}`
}

/**
 * `ngày 05 tháng 01 năm 2027`: paper form. Days below 10 and months 1 and 2 take a leading zero, months 3 to 9 do not.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4.
 */
export function formatDayOnPaper(day: Day): string {
  const { year, month, date } = dayParts(day)
  return `ngày ${padTwo(date)} tháng ${month <= 2 ? padTwo(month) : month} năm ${year}`
}

/** `08 giờ 00`: paper form of a clock time. */
export function formatTimeOnPaper(time: ClockTime): string {
  return `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`
}

/** `8h00`: form of weekly schedules, the hour without a leading zero. */
export function formatTimeInSchedule(time: ClockTime): string {
  return `${Number(time.slice(0, 2))}h${time.slice(3, 5)}`
}

/** `thứ Hai` … `Chủ nhật`; `capital` for the start of a line or a heading (`Thứ Hai`). */
export function weekdayName(day: Day, capital = false): string {
  const weekday = weekdayOf(day)
  if (weekday === 7) return 'Chủ nhật'
  return `${capital ? 'Thứ' : 'thứ'} ${weekdayNames[weekday - 1]}`
}

/**
 * Reads what an office types or copies from a paper: `20/10/2016`, `20-10-2016`, `20.10.2016`, `20/10/16`, `20/10`,
 * `2016-10-20`, `2016.10.20`, `ngày 20 tháng 10 năm 2016`. Without a year: the year of `today`. Returns null when it is no
 * existing day.
 */
export function parseTypedDay(text: string, today: Day): Day | null {
  const trimmed = text.normalize('NFC').trim()
  const yearFirst = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(trimmed)
  if (yearFirst) return dayOrNull(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]))
  const match = inFigures.exec(trimmed) ?? inWords.exec(trimmed)
  if (!match) return null
  const typedYear = match[3]
  const year =
    typedYear === undefined
      ? dayParts(today).year
      : typedYear.length === 2
        ? 2000 + Number(typedYear)
        : Number(typedYear)
  return dayOrNull(year, Number(match[2]), Number(match[1]))
}

const inFigures = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2}|\d{4}))?$/
const inWords = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?$/iu

function dayOrNull(year: number, month: number, date: number): Day | null {
  const day = makeDay(year, month, date)
  return isDay(day) ? day : null
}

/**
 * Reads `8`, `8h`, `8h30`, `8g30`, `8:30`, `08 giờ 30`, `7 giờ 30'`, `7 giờ 30 phút`, `830`, `0830`.
 * Returns null when it is no time of day.
 */
export function parseTypedTime(text: string): ClockTime | null {
  const match = /^(\d{1,2})\s*(?:h|:|g|giờ)?\s*(?:(\d{2})\s*(?:['’]|phút)?)?$/iu.exec(
    text.normalize('NFC').trim(),
  )
  if (!match) return null
  const hour = Number(match[1])
  const minute = Number(match[2] ?? 0)
  return hour < 24 && minute < 60 ? `${padTwo(hour)}:${padTwo(minute)}` : null
}

function padTwo(value: number): string {
  return String(value).padStart(2, '0')
}
