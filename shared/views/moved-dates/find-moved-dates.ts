/** Which dates move when some years' special days are replaced. Pure; nothing is changed. */
import type { SpecialDay, Weekday } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar, type WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, makeDay } from '#shared/lib/dates.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { daysOfYear } from '../year-notice.ts'
import type { MovedDate, MovedDates } from './moved-dates.ts'
import { movedDues } from './moved-dues.ts'
import { deadlinesOnDaysOff, movedEntries } from './moved-entries.ts'

/** The special days of a year, as they are to be. */
export type YearList = { readonly year: number; readonly days: readonly SpecialDay[] }

/** Calendar days around a year within which its days off move anything: a long block of days off, a count of working days. */
const around = 60

/** What moves when the lists take the place of what the office has for their years; the lists may name several years. */
export function findMovedDates(lists: readonly YearList[], context: RuleContext): MovedDates {
  const years = lists.map(({ year }) => year)
  const after = { ...context, calendar: calendarWith(lists, context.read) }
  const from = addDays(makeDay(Math.min(...years), 1, 1), -around)
  const to = addDays(makeDay(Math.max(...years), 12, 31), around)
  const moved = [
    ...movedDues(context, after, from, to),
    ...movedEntries(context, after, from, to),
    ...deadlinesOnDaysOff(context, after, from, to),
  ]
  return {
    moved: moved.toSorted(byDay),
    workingDays: years.toSorted().map(countOf(context.calendar, after.calendar)),
  }
}

/** The office's working calendar with some years' special days replaced. */
export function calendarWith(lists: readonly YearList[], read: Pick<ReadModel, 'get'>): WorkingCalendar {
  const own = new Map(lists.map((list) => [list.year, list.days]))
  const rest = read.get('settings', 'office')?.weeklyRest ?? defaultSettings.weeklyRest
  return makeWorkingCalendar({
    weeklyRest: rest as readonly Weekday[],
    yearOf: (year) => ({ year, days: own.get(year) ?? daysOfYear(year, read).days }),
  })
}

const countOf = (before: WorkingCalendar, after: WorkingCalendar) => (year: number) => {
  const [first, last] = [makeDay(year - 1, 12, 31), makeDay(year, 12, 31)]
  return {
    year,
    before: before.workingDaysBetween(first, last),
    after: after.workingDaysBetween(first, last),
  }
}

function byDay(a: MovedDate, b: MovedDate): number {
  const [one, other] = [`${a.from ?? a.to} ${a.title}`, `${b.from ?? b.to} ${b.title}`]
  return one < other ? -1 : one > other ? 1 : 0
}
