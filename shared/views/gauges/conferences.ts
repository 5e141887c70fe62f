/** The conferences of two years, this one and the one before: events and the occurrences of series, as the calendar shows them. */
import { makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { EventKind } from '#shared/registers/event/index.ts'
import { type CalendarEntry, calendarEntries } from '../calendar-entries.ts'
import { takesPlace } from '../conflicts.ts'
import type { ConferenceLine, Shares } from './gauges.ts'

/** Every conference that begins within the years `first` to `last`, in order of the day. Cancelled and postponed ones are none. */
export function conferencesOf(
  first: number,
  last: number,
  kinds: readonly EventKind[],
  { read, calendar }: Pick<RuleContext, 'read' | 'calendar'>,
): ConferenceLine[] {
  const from = makeDay(first, 1, 1)
  return calendarEntries(read, calendar, from, makeDay(last, 12, 31))
    .filter((entry) => entry.date >= from && takesPlace(entry) && kinds.includes(entry.kind))
    .map(lineOf)
}

function lineOf({ key, title, date, kind, mode, isProvinceWide }: CalendarEntry): ConferenceLine {
  return { key, title, on: date, kind, mode, isProvinceWide: isProvinceWide === true }
}

/** Hybrid conferences count as online: those invited need not travel, which is what the limit is for. */
export function sharesOf(lines: readonly ConferenceLine[]): Shares {
  const inPerson = lines.filter(({ mode }) => mode === 'in-person').length
  return { online: lines.length - inPerson, inPerson }
}
