/** This week's schedule as it was published, so that Bảng tuần shows one entry added and one changed since. */
import { addDays } from '#shared/lib/dates.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import { calendarEntries } from '#shared/views/calendar-entries.ts'
import { publishedEntryOf } from '#shared/views/published-entry.ts'
import type { SampleDays } from './sample-days.ts'

const addedSince = 'lam-viec-vhttdl'
const changedSince = 'bao-cao-vien'

/** The publication, made on the Friday before at 16:00. `read` sees all other sample records. */
export function samplePublishedWeek(read: ReadModel, { calendar, monday }: SampleDays): Change {
  const entries = calendarEntries(read, calendar, monday, addDays(monday, 6))
    .filter((entry) => entry.key !== addedSince)
    .map((entry) =>
      publishedEntryOf(entry.key === changedSince ? { ...entry, startTime: '07:30' } : entry, read),
    )
  return {
    register: 'schedule-week',
    kind: 'create',
    id: monday,
    fields: { publishedAt: `${addDays(monday, -3)}T09:00:00.000Z`, entries },
  }
}
