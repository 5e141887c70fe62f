/** Days and times as they stand in tables: typed in many ways, with words around them. Pure. */
import { type ClockTime, type Day, isDay, makeDay } from '#shared/lib/dates.ts'
import { parseTypedDay, parseTypedTime } from '#shared/lib/vi-dates.ts'

const inWords = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm\s+(\d{4}))?/iu
const inFigures = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/-])/u

/**
 * `20/10/2016`, `20.10.16`, `20-10-2016`, `20/10`, `ngày 05 tháng 9 năm 2026`, `Thứ Hai 23/11`, `trước ngày 30/11/2026`,
 * `2026-11-23 08:00`. Without a year it is the one in which the day lies nearest to `near`. Null for anything else.
 */
export function readDay(text: string, near: Day): Day | null {
  const trimmed = text.normalize('NFC').trim()
  if (isDay(trimmed.slice(0, 10))) return trimmed.slice(0, 10)
  const typed =
    /[/.-]\d{2,4}$/.test(trimmed) && /^\d{1,2}[/.-]\d{1,2}[/.-]/.test(trimmed)
      ? parseTypedDay(trimmed, near)
      : null
  if (typed) return typed
  const match = inWords.exec(trimmed) ?? inFigures.exec(trimmed)
  if (!match) return null
  const [, date = '', month = '', year] = match
  if (year === undefined) return nearestDay(Number(month), Number(date), near)
  const day = makeDay(year.length === 2 ? 2000 + Number(year) : Number(year), Number(month), Number(date))
  return isDay(day) ? day : null
}

/** The day of a month and date that lies nearest: in a list of November `05/01` is next January. */
export function nearestDay(month: number, date: number, near: Day): Day | null {
  const year = Number(near.slice(0, 4))
  const days = [year - 1, year, year + 1].map((one) => makeDay(one, month, date)).filter(isDay)
  const distance = (day: Day) => Math.abs(Date.parse(day) - Date.parse(near))
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

const timeWords = /(?<![\d/])(\d{1,2})\s*(?:giờ|h|g(?!\p{L})|:)\s*(\d{2})?\s*(?:['’′]|phút|p)?(?![\d/])/giu

/** The first two times in a text, `8h00`, `7 giờ 30'`, `14h`, `8h00 - 11h30`, `từ 14 giờ đến 16 giờ 30`. */
export function readTimes(text: string): { start: ClockTime | null; end: ClockTime | null } {
  const whole = parseTypedTime(text)
  if (whole && /\D/.test(text.trim())) return { start: whole, end: null }
  const found = [...text.normalize('NFC').matchAll(timeWords)].flatMap(([, hour = '', minute]) => {
    const time = `${hour.padStart(2, '0')}:${minute ?? '00'}`
    return Number(hour) < 24 && Number(minute ?? 0) < 60 ? [time] : []
  })
  const [start = null, end = null] = found
  const isSpan = /(\d|h|g|giờ|['’′]|phút)\s*(-|–|—|đến)\s*(\d)/iu.test(text)
  return { start, end: isSpan && end !== null && start !== null && end > start ? end : null }
}
