/** Bảng tuần as rows: each day with its entries, equal buổi joined. Pure. */
import { parseTypedTime } from '#shared/lib/vi-dates.ts'
import { lastDayOf, type Session } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import { sessionOf } from './grid-events.ts'

export type BoardRow = {
  entry: RangeEntry
  session: Session
  /** Rows that the buổi's cell covers; 0 when the row above covers this one. */
  sessionSpan: number
  /** False on the second and later days of an entry of several days. */
  isFirstDay: boolean
}
export type BoardDay = { info: DayInfo; rows: BoardRow[] }

/** The days of the week with their rows; an entry of several days stands on each of them. */
export function boardDays(days: readonly DayInfo[], entries: readonly RangeEntry[]): BoardDay[] {
  return days.map((info) => {
    const own = entries
      .filter((entry) => entry.date <= info.day && lastDayOf(entry) >= info.day)
      .map((entry) => {
        const isFirstDay = entry.date === info.day
        return { entry, isFirstDay, session: isFirstDay ? entry.session : ('all-day' as const) }
      })
    const rows = own.map((row, at) => {
      if (own[at - 1]?.session === row.session) return { ...row, sessionSpan: 0 }
      const end = own.findIndex((other, index) => index > at && other.session !== row.session)
      return { ...row, sessionSpan: (end === -1 ? own.length : end) - at }
    })
    return { info, rows }
  })
}

/**
 * What was typed in the column of times: `8h`, `8h – 11h30`, or nothing. Null when it cannot be read. A clock time says
 * the buổi, unless the entry takes the whole day.
 */
export function patchOfTimes(text: string, session: Session): CalendarPatch | null {
  const trimmed = text.trim()
  if (trimmed === '') return { startTime: null, endTime: null }
  const [first = '', second, ...rest] = trimmed.split(/\s*(?:-|–|đến)\s*/u)
  const startTime = parseTypedTime(first)
  const endTime = second === undefined ? null : parseTypedTime(second)
  if (startTime === null || rest.length > 0 || (second !== undefined && endTime === null)) return null
  return { startTime, endTime, session: session === 'all-day' ? session : sessionOf(startTime) }
}

export const boardFields = [
  'session',
  'time',
  'title',
  'participants',
  'room',
  'chairs',
  'preparedBy',
] as const
export type BoardField = (typeof boardFields)[number]

/** The cell after (or before) one, row by row; null at the ends. */
export function nextCell(
  days: readonly BoardDay[],
  at: { key: string; field: BoardField },
  direction: 1 | -1,
): { key: string; field: BoardField } | null {
  const index = boardFields.indexOf(at.field) + direction
  const field = boardFields[index]
  if (field) return { key: at.key, field }
  const keys = [...new Set(days.flatMap(({ rows }) => rows.map(({ entry }) => entry.key)))]
  const key = keys[keys.indexOf(at.key) + direction]
  const last = boardFields.at(direction === 1 ? 0 : -1)
  return key && last ? { key, field: last } : null
}
