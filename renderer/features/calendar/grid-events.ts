/** Entries as the calendar grid draws them, and what dragging in the grid means for an entry. */
import type { EventInput } from '@fullcalendar/react'
import { addDays, type ClockTime, type Day, daysBetween } from '#shared/lib/dates.ts'
import type { Session } from '#shared/registers/event/index.ts'
import type { CalendarPatch } from '#shared/views/calendar-patch.ts'
import type { DayInfo, RangeEntry } from '#shared/views/calendar-range.ts'
import { takesPlace } from '#shared/views/conflicts.ts'
import type { NewEntry } from './use-open-entry.ts'

/** Length at which an entry with a start and no end is drawn, minutes. */
const drawnLength = 60

/** The entry as an event of the grid; times are Việt Nam's wall clock, said as if they were UTC. */
export function gridEventOf(entry: RangeEntry, order: number): EventInput {
  const common = {
    id: entry.key,
    title: entry.title,
    order,
    extendedProps: { entry },
    editable: takesPlace(entry),
  }
  if (!entry.startTime) {
    return { ...common, start: entry.date, end: addDays(entry.endDate ?? entry.date, 1), allDay: true }
  }
  const end = entry.endTime ?? later(entry.startTime, drawnLength)
  return {
    ...common,
    start: `${entry.date}T${entry.startTime}:00Z`,
    end: `${entry.endDate ?? entry.date}T${end}:00Z`,
    allDay: false,
  }
}

/** The name of a special day as a chip of its month cell: first in the cell, nothing to drag or open. */
export function dayNameEvent(day: Day, title: string, isWorked: boolean): EventInput {
  return {
    id: `name ${day}`,
    title,
    start: day,
    allDay: true,
    order: -1,
    editable: false,
    extendedProps: { isWorked },
  }
}

/** The half of a half-day that is off, shaded behind its hours; none on other days. */
export function offHalfEvent({ day, off }: Pick<DayInfo, 'day' | 'off'>): EventInput[] {
  if (off === null) return []
  const noon = `${day}T12:00:00Z`
  const [start, end] = off === 'morning' ? [`${day}T00:00:00Z`, noon] : [noon, `${addDays(day, 1)}T00:00:00Z`]
  return [{ id: `half ${day}`, display: 'background', start, end }]
}

/** A span of the grid after dragging: wall-clock moments as UTC; `end` is the first moment after it. */
export type GridSpan = { start: Date; end: Date | null; allDay: boolean }

/** What of an entry changes when it is dropped or stretched onto `span`; null when nothing does. */
export function patchOfSpan(entry: RangeEntry, span: GridSpan): CalendarPatch | null {
  const date = dayOf(span.start)
  const patch = span.allDay ? wholeDays(entry, span, date) : clockTimes(entry, span, date)
  const changed = Object.entries(patch).filter(([key, value]) => entry[key as keyof RangeEntry] !== value)
  return changed.length > 0 ? (Object.fromEntries(changed) as CalendarPatch) : null
}

/** The part of the grid without clock times: an entry dropped there gives its own up and keeps its buổi. */
function wholeDays(entry: RangeEntry, span: GridSpan, date: Day): CalendarPatch {
  const last = span.end ? addDays(dayOf(span.end), -1) : addDays(date, entry.startTime ? 0 : extraDays(entry))
  return { date, endDate: last > date ? last : null, startTime: null, endTime: null }
}

function clockTimes(entry: RangeEntry, span: GridSpan, date: Day): CalendarPatch {
  const startTime = timeOf(span.start)
  const end = span.end ?? new Date(span.start.getTime() + drawnLength * 60_000)
  const keepsOpenEnd =
    entry.endTime === null && (!entry.startTime || lengthOf(span.start, end) === drawnLength)
  const lastDay = timeOf(end) === '00:00' ? addDays(dayOf(end), -1) : dayOf(end)
  return {
    date,
    endDate: lastDay > date ? lastDay : null,
    startTime,
    endTime: keepsOpenEnd ? null : timeOf(end) === '00:00' ? '23:59' : timeOf(end),
    session: sessionOf(startTime),
  }
}

/** What a new entry begins with when the user drags over a span. */
export function newEntryOfSpan(span: GridSpan): NewEntry {
  const date = dayOf(span.start)
  if (span.allDay) {
    const last = span.end ? addDays(dayOf(span.end), -1) : date
    return { date, endDate: last > date ? last : null, session: last > date ? 'all-day' : 'morning' }
  }
  const startTime = timeOf(span.start)
  const isSameDay = span.end !== null && dayOf(span.end) === date
  return {
    date,
    startTime,
    endTime: isSameDay && span.end ? timeOf(span.end) : null,
    session: sessionOf(startTime),
  }
}

/** The buổi in which a clock time lies. */
export function sessionOf(time: ClockTime): Session {
  if (time < '12:00') return 'morning'
  return time < '18:00' ? 'afternoon' : 'evening'
}

function later(time: ClockTime, minutes: number): ClockTime {
  const total = Math.min(23 * 60 + 59, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes)
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

function dayOf(moment: Date): Day {
  return moment.toISOString().slice(0, 10)
}

function timeOf(moment: Date): ClockTime {
  return moment.toISOString().slice(11, 16)
}

function lengthOf(start: Date, end: Date): number {
  return Math.round((end.getTime() - start.getTime()) / 60_000)
}

/** Days by which an entry is longer than one day. */
export function extraDays(entry: Pick<RangeEntry, 'date' | 'endDate'>): number {
  return entry.endDate ? daysBetween(entry.date, entry.endDate) : 0
}
