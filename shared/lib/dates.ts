/**
 * Calendar days as `YYYY-MM-DD` strings and moments as UTC ISO strings.
 * Pure: the clock is always an argument. Office time is Việt Nam's, UTC+7 without summer time,
 * whatever the PC's own time zone is set to.
 */

/** A calendar day, `YYYY-MM-DD`, no time zone. */
export type Day = string
/** A wall-clock time of Việt Nam, `HH:mm`, 24 h. */
export type ClockTime = string
/** A moment, UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export type Moment = string

const dayMs = 86_400_000
const vietnamOffsetMs = 7 * 3_600_000

/** True for an existing day between 1900-01-01 and 2199-12-31 written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** True for `HH:mm` from `00:00` to `23:59`. */
export function isClockTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** Days since 1970-01-01 (may be negative). */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / dayMs)
}

/** The day that lies `number` days after 1970-01-01. */
export function dayFromNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** `day` moved by `count` calendar days (negative goes back). */
export function addDays(day: Day, count: number): Day {
  return dayFromNumber(dayNumber(day) + count)
}

/** Calendar days from `from` to `to`; negative when `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from)
}

/** `day` moved by whole months; the day of the month is held within the target month (31/01 + 1 = 28/02). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = dayParts(day)
  const index = year * 12 + (month - 1) + count
  const targetYear = Math.floor(index / 12)
  const targetMonth = (index % 12) + 1
  return makeDay(targetYear, targetMonth, Math.min(date, daysInMonth(targetYear, targetMonth)))
}

/** Weekday by ISO: Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** Year, month (1-12) and date (1-31) of a day. */
export function dayParts(day: Day): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}

/** The day of a year, month (1-12) and date; the caller answers for its existence. */
export function makeDay(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Days in a month (1-12) of a Gregorian year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Monday of the week that holds `day`. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** ISO week: the week belongs to the year that holds its Thursday (01/01/2027 is week 53 of 2026). */
export function isoWeek(day: Day): { year: number; week: number } {
  const thursday = addDays(startOfWeek(day), 3)
  const year = dayParts(thursday).year
  const firstThursday = addDays(startOfWeek(makeDay(year, 1, 4)), 3)
  return { year, week: 1 + Math.round(daysBetween(firstThursday, thursday) / 7) }
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): Day {
  return addDays(startOfWeek(makeDay(year, 1, 4)), (week - 1) * 7)
}

/** The days from `from` to `to`, both included; empty when `to` lies before. */
export function eachDay(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

/** Quarter (1-4) of a day. */
export function quarterOf(day: Day): number {
  return Math.ceil(dayParts(day).month / 3)
}

/** The Vietnamese day (UTC+7) in which a moment falls. */
export function dayOfMoment(moment: Moment): Day {
  return new Date(Date.parse(moment) + vietnamOffsetMs).toISOString().slice(0, 10)
}

/** The Vietnamese wall-clock time (UTC+7) of a moment. */
export function timeOfMoment(moment: Moment): ClockTime {
  return new Date(Date.parse(moment) + vietnamOffsetMs).toISOString().slice(11, 16)
}
