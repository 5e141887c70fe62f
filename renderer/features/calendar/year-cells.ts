/** The year as 53 columns of weeks and 7 rows of weekdays, and its months in figures. Pure. */
import { isWorking } from '#shared/calendar/working-days.ts'
import { type Day, dayParts, daysBetween, startOfWeek, weekdayOf } from '#shared/lib/dates.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import { takesPlace } from '#shared/views/conflicts.ts'

export type YearCell = {
  info: DayInfo
  /** 0 is the week of 1 January. */
  column: number
  /** 0 is Monday. */
  row: number
  count: number
  /** 0 without entries, to 4. */
  level: number
}

/** One cell for each day; entries of several days count on each, cancelled and postponed ones nowhere. */
export function yearCells(days: readonly DayInfo[], entries: readonly RangeEntry[]): YearCell[] {
  const first = days[0]
  if (!first) return []
  const counts = countByDay(days, entries)
  const busiest = Math.max(4, ...counts.values())
  const monday = startOfWeek(first.day)
  return days.map((info) => {
    const count = counts.get(info.day) ?? 0
    return {
      info,
      count,
      column: Math.floor(daysBetween(monday, info.day) / 7),
      row: weekdayOf(info.day) - 1,
      level: Math.ceil((count / busiest) * 4),
    }
  })
}

function countByDay(days: readonly DayInfo[], entries: readonly RangeEntry[]): Map<Day, number> {
  const index = new Map(days.map(({ day }, at) => [day, at]))
  const counts = new Map<Day, number>()
  for (const entry of entries) {
    if (!takesPlace(entry)) continue
    const from = index.get(entry.date) ?? 0
    const to = index.get(lastDayOf(entry)) ?? days.length - 1
    for (const { day } of days.slice(from, to + 1)) counts.set(day, (counts.get(day) ?? 0) + 1)
  }
  return counts
}

export type MonthFigures = {
  month: number
  first: Day
  entries: number
  workingDays: number
  special: DayInfo[]
}

/** Each month's entries, working days and special days. */
export function monthFigures(cells: readonly YearCell[]): MonthFigures[] {
  return Array.from({ length: 12 }, (_, at) => {
    const own = cells.filter(({ info }) => dayParts(info.day).month === at + 1)
    return {
      month: at + 1,
      first: own[0]?.info.day ?? '',
      entries: own.reduce((sum, { count }) => sum + count, 0),
      workingDays: own.filter(({ info }) => isWorking(info.kind)).length,
      special: own.filter(({ info }) => info.name !== null).map(({ info }) => info),
    }
  })
}
