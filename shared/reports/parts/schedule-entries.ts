/** The entries of a week as the schedule prints them: one for each day they touch, with the mark of a later change. */
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day, eachDay } from '#shared/lib/dates.ts'
import { formatDayMonth, formatTimeInSchedule } from '#shared/lib/vi-dates.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { lastDayOf, type Session } from '#shared/registers/event/index.ts'
import { postingsOn } from '#shared/registers/person/index.ts'
import { markOf, type PublishedEntry } from '#shared/registers/schedule-week/index.ts'
import { type CalendarEntry, calendarEntries, compareEntries } from '#shared/views/calendar-entries.ts'
import { publishedEntryOf } from '#shared/views/published-entry.ts'
import type { PaperScope } from '../context.ts'
import { markWords } from '../wording/lists.ts'
import { modeWords } from '../wording/meeting.ts'
import { organisationShortName } from './people.ts'

export type PrintedEntry = {
  readonly day: Day
  readonly session: Session
  /** `8h00`, `8h00 - 11h30`, or empty: an entry without a clock time is legal. */
  readonly time: string
  /** `THAY ĐỔI`, `BỔ SUNG`, `HOÃN`, `HỦY`, `DỰ KIẾN`, or empty. */
  readonly mark: string
  readonly title: string
  readonly room: string
  readonly chairs: string
  readonly participants: string
  readonly preparedBy: string
  readonly chairIds: readonly string[]
  readonly participantIds: readonly string[]
}

/** The entries from `monday` to Sunday in order. A cancelled entry stays, marked, where it had been published. */
export function weekEntries(monday: Day, calendar: WorkingCalendar, scope: PaperScope): PrintedEntry[] {
  const { read } = scope
  const sunday = addDays(monday, 6)
  const published = read.get('schedule-week', monday)?.entries ?? null
  const current = calendarEntries(read, calendar, monday, sunday)
  const printed = current.flatMap((entry) => {
    const mark = markWordOf(entry, published, read)
    if (mark === null) return []
    return eachDay(
      entry.date < monday ? monday : entry.date,
      lastDayOf(entry) > sunday ? sunday : lastDayOf(entry),
    ).map((day) => ({ sort: { ...entry, date: day }, entry: printEntry(entry, day, mark, scope) }))
  })
  const known = new Set(current.map((entry) => entry.key))
  const gone = (published ?? [])
    .filter((entry) => !known.has(entry.key))
    .map((entry) => {
      const [session = 'all-day', startTime] = entry.time.split(' ')
      return {
        sort: { ...entry, session: session as Session, startTime: startTime ?? null },
        entry: printGone(entry, read),
      }
    })
  return [...printed, ...gone].toSorted((a, b) => compareEntries(a.sort, b.sort)).map(({ entry }) => entry)
}

/** The mark's word, empty for none; null for an entry that is not printed. */
function markWordOf(
  entry: CalendarEntry,
  published: readonly PublishedEntry[] | null,
  read: ReadModel,
): string | null {
  if (published === null) {
    if (entry.status === 'cancelled') return null
    return entry.status === 'postponed' ? markWords.postponed : entry.status === 'registered' ? 'DỰ KIẾN' : ''
  }
  const mark = markOf({ ...publishedEntryOf(entry, read), status: entry.status }, published)
  if (mark === null) return entry.status === 'cancelled' ? null : ''
  return markWords[mark]
}

function printEntry(entry: CalendarEntry, day: Day, mark: string, scope: PaperScope): PrintedEntry {
  const isFirstDay = day === entry.date
  const mode = entry.mode === 'in-person' ? '' : modeWords[entry.mode]
  const ids = (people: readonly Attendee[]) => people.flatMap((who) => (who.personId ? [who.personId] : []))
  return {
    day,
    session: isFirstDay ? entry.session : 'all-day',
    time: isFirstDay && entry.startTime ? formatTimeInSchedule(entry.startTime) : '',
    mark,
    title: entry.title,
    room: [entry.room, mode].filter(Boolean).join(', '),
    chairs: entry.chairs.map((who) => shortAttendee(who, scope)).join('; '),
    participants: entry.participants.map((who) => shortAttendee(who, scope)).join('; '),
    preparedBy: entry.preparedById ? organisationShortName(entry.preparedById, scope) : '',
    chairIds: ids(entry.chairs),
    participantIds: ids(entry.participants),
  }
}

/** What was published and is no longer in this week: moved to another day, or taken out. */
function printGone(entry: PublishedEntry, read: ReadModel): PrintedEntry {
  const moved = read.get('event', entry.key)
  const isElsewhere = moved !== undefined && moved.removedAt === null && moved.status !== 'cancelled'
  const [session = 'all-day', start] = entry.time.split(' ')
  return {
    day: entry.date,
    session: session as Session,
    time: start ? formatTimeInSchedule(start) : '',
    mark: isElsewhere ? `CHUYỂN SANG NGÀY ${formatDayMonth(moved.date)}` : markWords.cancelled,
    title: entry.title,
    room: entry.room,
    chairs: entry.chairs,
    participants: entry.participants,
    preparedBy: '',
    chairIds: [],
    participantIds: [],
  }
}

/** `Phó Chủ tịch Phạm Quốc Bình`, `Sở VHTTDL`: the short forms of schedules. */
export function shortAttendee(who: Attendee, scope: PaperScope): string {
  const person = who.personId ? scope.read.get('person', who.personId) : undefined
  const organisation = who.organisationId ? organisationShortName(who.organisationId, scope) : ''
  if (!person) return [who.label, organisation].filter(Boolean).join(' ')
  const post = postingsOn(person, scope.day, scope.look.format)[0]?.post ?? ''
  return [post, person.fullName].filter(Boolean).join(' ')
}
