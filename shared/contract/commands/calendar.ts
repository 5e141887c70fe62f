/** The calendar, its meetings and days, and what today brings. */
import * as v from 'valibot'
import { specialDaySchema } from '#shared/calendar/holidays.ts'
import { day, id, wholeNumber } from '#shared/lib/schema.ts'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import type { CalendarRange } from '#shared/views/calendar-range.ts'
import type { IcsRow } from '#shared/views/ics/compare-ics.ts'
import type { MeetingReview } from '#shared/views/meeting-review.ts'
import type { MovedDates } from '#shared/views/moved-dates/moved-dates.ts'
import type { ReminderSummary } from '#shared/views/reminders/summary.ts'
import type { ScheduleWeekView } from '#shared/views/schedule-week.ts'
import type { TodayView } from '#shared/views/today.ts'
import type { WhatIf } from '#shared/views/what-if/what-if.ts'
import { command } from './command.ts'
import { acceptIcs, dayRange, exportIcs, fields, icsText, nothing, revision } from './inputs.ts'

/** Which occurrences of a series a change means; an ordinary event takes `one`. */
export const changeScopes = ['one', 'following', 'all'] as const
const changeTarget = { key: id, scope: v.picklist(changeScopes), revision: v.nullable(revision) }

const year = wholeNumber(1901, 2198)
const yearDays = v.pipe(v.array(specialDaySchema), v.maxLength(120, 'too-long'))
/** A notice of one year, and where a swap crosses the new year the years beside it; each once. */
const yearLists = <S extends v.GenericSchema<unknown, { year: number }>>(list: S) =>
  v.pipe(
    v.array(list),
    v.minLength(1, 'required'),
    v.maxLength(3, 'too-long'),
    v.check((lists) => new Set(lists.map((one) => one.year)).size === lists.length, 'twice'),
  )

export const calendarCommands = {
  'calendar.range': command<CalendarRange>()(dayRange),
  /** The dues of obligations by the day on which they fall due. */
  'calendar.dues': command<CalendarDue[]>()(dayRange),
  /** Changes the content or the day of an event or of occurrences; answers the key of the changed entry. */
  'calendar.change': command<{ key: string }>()(v.strictObject({ ...changeTarget, patch: fields })),
  /** What would move with an entry that is moved to another day; nothing is changed. */
  'calendar.what-if': command<WhatIf>()(
    v.strictObject({ key: id, scope: v.picklist(changeScopes), date: day }),
  ),
  /** Takes an event to the bin, or skips occurrences of a series. */
  'calendar.cancel': command<null>()(v.strictObject(changeTarget)),
  /** What moves when the years' special days are these; nothing is changed. */
  'calendar-year.preview': command<MovedDates>()(
    v.strictObject({ lists: yearLists(v.strictObject({ year, days: yearDays })) }),
  ),
  /** Takes the lists as the office's own, all in one commit; `revision` of the list that was looked at, null for none. */
  'calendar-year.accept': command<null>()(
    v.strictObject({
      lists: yearLists(v.strictObject({ year, days: yearDays, revision: v.nullable(revision) })),
    }),
  ),
  /** An ICS file of a span of days or of one series, saved where the user says; null when the dialog is left. */
  'calendar.export-ics': command<{ path: string } | null>()(exportIcs),
  /** What an ICS file would change, line by line; nothing is changed. */
  'calendar.read-ics': command<readonly IcsRow[]>()(v.strictObject({ text: icsText })),
  /** Takes the chosen lines (their places in the file) in one commit. */
  'calendar.accept-ics': command<{ count: number }>()(acceptIcs),
  /** The workspace of a calendar entry; made, and the occurrence stored, at the first opening. */
  'meetings.open': command<{ meetingId: string }>()(v.strictObject({ key: id })),
  'meetings.review': command<MeetingReview>()(v.strictObject({ meetingId: id })),
  'schedule.week': command<ScheduleWeekView>()(v.strictObject({ monday: day })),
  /** Approves every registered entry of the week in one commit. */
  'schedule.approve': command<ScheduleWeekView>()(v.strictObject({ monday: day })),
  'schedule.publish': command<ScheduleWeekView>()(v.strictObject({ monday: day })),
  'today.get': command<TodayView>()(nothing),
  /** What is reminded of today: the steps reached since this PC told last, and what stands for each body. */
  'reminders.get': command<ReminderSummary>()(nothing),
}
