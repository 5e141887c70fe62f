/** The office's calendar as an iCalendar file: events, and series with what differs from them. Pure: `now` is given. */
import { expandRule, type Occurrence } from '#shared/calendar/recurrence.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day, type Moment } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import {
  type CalendarEvent,
  type EventContent,
  lastDayOf,
  occurrenceId,
} from '#shared/registers/event/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import { effectiveRule, firstOriginal } from './effective-rule.ts'
import { writeRule } from './ics-rule.ts'
import { officeZone, writeDay, writeTime } from './ics-time.ts'
import { escapeText, writeLine } from './lines.ts'
import { describePeople, withDetails } from './note-text.ts'

export const ownUid = '@phoi-hop'

export type IcsSpan = { readonly from: Day; readonly to: Day }
export type IcsSource = {
  readonly read: ReadModel
  readonly calendar: WorkingCalendar
  readonly today: Day
  /** Che tên: what is done to titles, places and notes before they go out. */
  readonly cover?: (text: string) => string
}

/**
 * Everything from `from` to `to`, or one series with all that differs from it. Rules that iCalendar cannot say (working days,
 * lunar dates, moves off days off) become single dates within the span.
 */
export function makeIcs(
  source: IcsSource,
  choice: { readonly span: IcsSpan; readonly seriesId: string | null },
  now: Moment,
): string {
  const { span, seriesId } = choice
  const series = source.read.all('series').filter(({ id }) => seriesId === null || id === seriesId)
  const events = source.read
    .all('event')
    .filter((event) => (seriesId === null ? isWithin(event, span) : event.seriesId === seriesId))
  const made = [
    ...events.filter(({ seriesId: owner }) => owner === null).map((event) => eventLines(event, source, now)),
    ...series.flatMap((one) => seriesLines(one, events, source, span, now)),
  ]
  const name = source.read.get('settings', 'office')?.officeName || 'Lịch công tác'
  return [...headLines(name), ...made, 'END:VCALENDAR\r\n'].join('')
}

function isWithin(event: CalendarEvent, { from, to }: IcsSpan): boolean {
  return event.date <= to && lastDayOf(event) >= from
}

/** Việt Nam has had no summer time since 1975. */
function headLines(name: string): string[] {
  return [
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Phoi Hop//Lich cong tac//VI\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n',
    writeLine('X-WR-CALNAME', escapeText(name)),
    writeLine('X-WR-TIMEZONE', officeZone),
    `BEGIN:VTIMEZONE\r\nTZID:${officeZone}\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0700\r\nTZOFFSETTO:+0700\r\nTZNAME:+07\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n`,
  ]
}

type Entry = EventContent &
  Pick<CalendarEvent, 'date' | 'endDate'> & {
    readonly revision: number
    readonly createdAt: Moment
    readonly updatedAt: Moment
  }

function eventLines(
  event: CalendarEvent,
  source: IcsSource,
  now: Moment,
  uid = event.id,
  extra: string[] = [],
): string {
  return entryLines(event, uid, source, now, extra)
}

function entryLines(
  entry: Entry,
  uid: string,
  { read, today, cover = asItIs }: IcsSource,
  now: Moment,
  extra: readonly string[],
): string {
  const note = cover(withDetails(entry.note, describePeople(entry, read, today)))
  return [
    'BEGIN:VEVENT\r\n',
    writeLine('UID', `${uid}${ownUid}`),
    writeLine('DTSTAMP', utc(now)),
    writeLine('CREATED', utc(entry.createdAt)),
    writeLine('LAST-MODIFIED', utc(entry.updatedAt)),
    writeLine('SEQUENCE', String(entry.revision - 1)),
    ...timeLines(entry),
    ...extra,
    writeLine('SUMMARY', escapeText(cover(entry.title))),
    ...(entry.room === '' ? [] : [writeLine('LOCATION', escapeText(cover(entry.room)))]),
    ...(note === '' ? [] : [writeLine('DESCRIPTION', escapeText(note))]),
    writeLine('STATUS', icsStatus[entry.status]),
    writeLine('TRANSP', entry.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'),
    writeLine('X-PHOIHOP-STATUS', entry.status),
    writeLine('X-PHOIHOP-SESSION', entry.session, { 'X-AT': entry.startTime?.replace(':', '') ?? 'NONE' }),
    writeLine('X-PHOIHOP-KIND', entry.kind),
    writeLine('X-PHOIHOP-MODE', entry.mode),
    'END:VEVENT\r\n',
  ].join('')
}

const asItIs = (text: string) => text

export const icsStatus = {
  registered: 'TENTATIVE',
  approved: 'CONFIRMED',
  cancelled: 'CANCELLED',
  postponed: 'TENTATIVE',
} as const

/** A day without a time is a whole day: a time that nobody set would be false. The end of whole days is the day after. */
function timeLines({ date, endDate, startTime, endTime }: Entry): string[] {
  const last = endDate ?? date
  if (startTime === null)
    return [
      writeLine('DTSTART', writeDay(date), { VALUE: 'DATE' }),
      writeLine('DTEND', writeDay(addDays(last, 1)), { VALUE: 'DATE' }),
    ]
  const start = writeLine('DTSTART', writeTime(date, startTime), { TZID: officeZone })
  if (endTime !== null) return [start, writeLine('DTEND', writeTime(last, endTime), { TZID: officeZone })]
  // Without a known end it lasts until the midnight after its last day, or has none at all on its only day.
  return last === date
    ? [start]
    : [start, writeLine('DTEND', writeTime(addDays(last, 1), '00:00'), { TZID: officeZone })]
}

const utc = (moment: Moment) => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`

function seriesLines(
  series: Series,
  events: readonly CalendarEvent[],
  source: IcsSource,
  span: IcsSpan,
  now: Moment,
): string[] {
  const own = events.filter(({ seriesId }) => seriesId === series.id)
  const rule = writeRule(effectiveRule(series, source.calendar), series.startTime !== null)
  const first = firstOriginal(series, source.calendar)
  if (rule === null || first === null) return singleDates(series, own, source, span, now)
  if (!takesPlaceIn(series, span, source) && own.length === 0) return []
  const at = (day: Day) =>
    series.startTime === null
      ? { value: writeDay(day), params: { VALUE: 'DATE' } }
      : { value: writeTime(day, series.startTime), params: { TZID: officeZone } }
  const skipped = series.skippedDates.map((day) => writeLine('EXDATE', at(day).value, at(day).params))
  const master = entryLines({ ...series, date: first, endDate: null }, series.id, source, now, [
    writeLine('RRULE', rule),
    ...skipped,
  ])
  const exceptions = own.map((event) => {
    const { value, params } = at(event.originalDate ?? event.date)
    return eventLines(event, source, now, series.id, [writeLine('RECURRENCE-ID', value, params)])
  })
  return [master, ...exceptions]
}

function singleDates(
  series: Series,
  own: readonly CalendarEvent[],
  source: IcsSource,
  span: IcsSpan,
  now: Moment,
): string[] {
  const stored = new Set(
    source.read.all('event').flatMap((one) => (one.seriesId === series.id ? [one.originalDate] : [])),
  )
  const computed = occurrencesIn(series, span, source.calendar)
    .filter(({ original }) => !stored.has(original))
    .map(({ original, date }) =>
      entryLines({ ...series, date, endDate: null }, occurrenceId(series.id, original), source, now, []),
    )
  return [...computed, ...own.map((event) => eventLines(event, source, now))]
}

function takesPlaceIn(series: Series, span: IcsSpan, { calendar }: IcsSource): boolean {
  return occurrencesIn(series, span, calendar).length > 0
}

/** The dates of a series within a span; those skipped and those after its end left out. */
export function occurrencesIn(series: Series, span: IcsSpan, calendar: WorkingCalendar): Occurrence[] {
  const skipped = new Set(series.skippedDates)
  return expandRule(series.rule, series.startDate, span, calendar).filter(
    ({ original }) => !skipped.has(original) && (series.endedOn === null || original <= series.endedOn),
  )
}
