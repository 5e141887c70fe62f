/** Time: the calendar, the week's schedule, meetings. Imports no Electron. */
import type { Handlers } from './dispatch.ts'
import type { OverServices } from './over-services.ts'

/** What the calendar and the meetings answer. */
export function calendarHandlers(over: OverServices): Partial<Handlers> {
  return {
    'calendar.range': over<'calendar.range'>((s) => s.calendar.range),
    'calendar.dues': over<'calendar.dues'>((s) => s.calendar.dues),
    'calendar.change': over<'calendar.change'>((s) => s.calendar.change),
    'calendar.what-if': over<'calendar.what-if'>((s) => s.calendar.whatIf),
    'calendar.cancel': over<'calendar.cancel'>((s) => s.calendar.cancel),
    'calendar-year.preview': over<'calendar-year.preview'>((s) => s.calendarYears.preview),
    'calendar-year.accept': over<'calendar-year.accept'>((s) => s.calendarYears.accept),
    'schedule.week': over<'schedule.week'>((s) => s.schedule.week),
    'schedule.approve': over<'schedule.approve'>((s) => s.schedule.approve),
    'schedule.publish': over<'schedule.publish'>((s) => s.schedule.publish),
    'meetings.open': over<'meetings.open'>((s) => s.meetings.open),
    'meetings.review': over<'meetings.review'>((s) => s.meetings.review),
  }
}
