/** Which week a schedule is of, as its title says, and the days that its cells and lines name. Pure. */
import { addDays, type Day, isDay, makeDay, startOfWeek, weekStart } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import { nearestDay, readDay } from '../tables/read-day.ts'

const span =
  /(?:từ\s+)?(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{4}))?\s*(?:-|–|—|đến(?:\s+hết)?)\s*(?:ngày\s+)?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/iu
const weekNumber = /tuần\s*(?:thứ\s*)?(\d{1,2})(?!\d)/iu

/** The Monday of the week; null where the title says none. */
export function findWeek(lines: readonly string[], near: Day): Day | null {
  const text = lines.join('\n').normalize('NFC')
  const match = span.exec(text)
  if (match) {
    const [, date, month, ownYear, , endMonth, endYear] = match
    // From December into January the year stands at the end only.
    const year = ownYear ? Number(ownYear) : Number(endYear) - (Number(month) > Number(endMonth) ? 1 : 0)
    const first = makeDay(year, Number(month), Number(date))
    if (isDay(first)) return startOfWeek(first)
  }
  const number = Number(weekNumber.exec(text)?.[1] ?? Number.NaN)
  if (number >= 1 && number <= 53) {
    const year = Number(/(?<![\d/.-])(20\d\d)(?!\d)/.exec(text)?.[1] ?? near.slice(0, 4))
    return weekStart(year, number)
  }
  const from = /từ\s+(?:ngày\s+)?(\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?)/iu.exec(text)?.[1]
  const day = from ? readDay(from, near) : null
  return day ? startOfWeek(day) : null
}

const weekdays: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  '2': 1,
  '3': 2,
  '4': 3,
  '5': 4,
  '6': 5,
  '7': 6,
}

/** `Thứ Hai`, `Thứ 2`, `T2`, `Chủ nhật`, `CN`: 1 for Monday to 7. */
export function weekdayIn(text: string): number | null {
  const words = fold(text)
  if (/\b(chu nhat|cn)\b/.test(words)) return 7
  const match = /\b(?:thu\s*|t)(hai|ba|tu|nam|sau|bay|[2-7])\b/.exec(words)
  return match ? (weekdays[match[1] ?? ''] ?? null) : null
}

/** The day that a cell or line names: by its date, else by the weekday in the week. */
export function dayIn(text: string, monday: Day | null, near: Day): Day | null {
  const dated = readDay(text.replace(/\n/g, ' '), monday ? addDays(monday, 3) : near)
  if (dated) return dated
  const alone = /^\s*(?:ngày\s+)?(\d{1,2})\s*$/iu.exec(text.replace(/[^\d\s]/gu, ' '))
  if (alone && monday && weekdayIn(text) === null)
    return nearestDay(Number(monday.slice(5, 7)), Number(alone[1]), monday)
  const weekday = weekdayIn(text)
  return weekday !== null && monday ? addDays(monday, weekday - 1) : null
}
