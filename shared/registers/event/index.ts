/** Lịch: one entry of the calendar. An occurrence of a series becomes an event of its own only when it differs. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { addDays, daysBetween } from '#shared/lib/dates.ts'
import { block, clockTime, day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { attendee, participant, referencesOfAttendee } from '../attendee.ts'
import { basis, referenceOfBasis } from '../basis.ts'
import { defineRegister, type FieldsOf, type Reference, type Stored } from '../define-register.ts'

export const eventKinds = [
  'briefing',
  'thematic',
  'interim-review',
  'final-review',
  'press-conference',
  'press-briefing',
  'matter',
  'training',
  'signing',
  'inspection',
  'working-session',
  'office-work',
  'duty',
  'other',
] as const
export type EventKind = (typeof eventKinds)[number]

/** Buổi: a legal entry needs no clock time. */
export const sessions = ['morning', 'afternoon', 'evening', 'all-day'] as const
export type Session = (typeof sessions)[number]
export const eventModes = ['in-person', 'online', 'hybrid'] as const
export const eventStatuses = ['registered', 'approved', 'cancelled', 'postponed'] as const
export type EventStatus = (typeof eventStatuses)[number]

export const meetingDocument = v.strictObject({
  id,
  title: requiredLine(300),
  preparedById: optional(id),
  dueOn: optional(day),
  receivedOn: optional(day),
})
export type MeetingDocument = v.InferOutput<typeof meetingDocument>

/** What a series passes on to its occurrences: everything but the days. */
export const eventContentEntries = {
  title: requiredLine(300),
  kind: v.picklist(eventKinds),
  session: v.picklist(sessions),
  startTime: optional(clockTime),
  endTime: optional(clockTime),
  mode: v.picklist(eventModes),
  room: line(200),
  /** The first is the chair, the others are co-chairs. */
  chairs: v.pipe(v.array(attendee), v.maxLength(6, 'too-long')),
  secretary: optional(attendee),
  participants: v.pipe(v.array(participant), v.maxLength(300, 'too-long')),
  preparedById: optional(id),
  documents: v.pipe(v.array(meetingDocument), v.maxLength(100, 'too-long')),
  basis: v.pipe(v.array(basis), v.maxLength(20, 'too-long')),
  status: v.picklist(eventStatuses),
  note: block(2000),
  /** A conference of the whole province; left out for all others, so that what was sealed before it existed stays as it was. */
  isProvinceWide: v.optional(v.literal(true)),
}

/** The whole content of an event; the minutes keep it as it was at their closing. */
export const eventEntries = {
  ...eventContentEntries,
  date: day,
  /** Last day of an event of several days; null for one day. */
  endDate: optional(day),
  /** Both set when the event stands for one occurrence of a series; `originalDate` is the rule's own day. */
  seriesId: optional(id),
  originalDate: optional(day),
}

export type CalendarEvent = Stored<typeof eventEntries>
export type EventContent = v.InferOutput<v.ObjectSchema<typeof eventContentEntries, undefined>>

/** Id of the event that stands for an occurrence: one for each series and day, by construction. */
export function occurrenceId(seriesId: string, originalDate: string): string {
  return `${seriesId}@${originalDate}`
}

const longestDays = 60

/** Rules of times: an end not before its start, a clock time inside its buổi left to the office. */
export function checkEventTimes(
  event: Pick<CalendarEvent, 'date' | 'endDate' | 'startTime' | 'endTime'>,
): Issue[] {
  const issues: Issue[] = []
  if (event.endDate && event.endDate < event.date) issues.push({ path: 'endDate', code: 'end-before-start' })
  if (event.endDate && daysBetween(event.date, event.endDate) > longestDays)
    issues.push({ path: 'endDate', code: 'too-many-days', params: { max: longestDays } })
  const isOneDay = !event.endDate || event.endDate === event.date
  if (isOneDay && event.startTime && event.endTime && event.endTime <= event.startTime)
    issues.push({ path: 'endTime', code: 'end-before-start' })
  if (event.endTime && !event.startTime) issues.push({ path: 'startTime', code: 'required' })
  return issues
}

/** The directory and source records that the content of an event or series points at. */
export function referencesOfContent(content: EventContent): Reference[] {
  const attendees = [
    ...content.chairs.map((who, index) => [who, `chairs.${index}`] as const),
    ...(content.secretary ? [[content.secretary, 'secretary'] as const] : []),
    ...content.participants.map((who, index) => [who, `participants.${index}`] as const),
  ]
  return [
    ...attendees.flatMap(([who, path]) => referencesOfAttendee(who, path)),
    ...(content.preparedById
      ? [{ register: 'organisation' as const, id: content.preparedById, path: 'preparedById' }]
      : []),
    ...content.documents.flatMap((entry, index) =>
      entry.preparedById
        ? [
            {
              register: 'organisation' as const,
              id: entry.preparedById,
              path: `documents.${index}.preparedById`,
            },
          ]
        : [],
    ),
    ...content.basis.map((value, index) => referenceOfBasis(value, `basis.${index}`)),
  ]
}

/** What is written of people who are not in the directory. */
export function labelsOfContent({
  chairs,
  secretary,
  participants,
}: Pick<EventContent, 'chairs' | 'secretary' | 'participants'>): string[] {
  return [...chairs, ...(secretary ? [secretary] : []), ...participants].map(({ label }) => label)
}

/** Last day of an event. */
export function lastDayOf(event: Pick<CalendarEvent, 'date' | 'endDate'>): string {
  return event.endDate ?? event.date
}

/** An entry of a day, to be filled in; registered until somebody approves it. */
export function emptyEvent(date: string): FieldsOf<'event'> {
  return {
    title: '',
    kind: 'working-session',
    session: 'morning',
    startTime: null,
    endTime: null,
    mode: 'in-person',
    room: '',
    chairs: [],
    secretary: null,
    participants: [],
    preparedById: null,
    documents: [],
    basis: [],
    status: 'registered',
    note: '',
    date,
    endDate: null,
    seriesId: null,
    originalDate: null,
  }
}

/** `event` moved by whole days, its length kept. */
export function moveEvent<E extends Pick<CalendarEvent, 'date' | 'endDate'>>(event: E, days: number): E {
  return {
    ...event,
    date: addDays(event.date, days),
    endDate: event.endDate ? addDays(event.endDate, days) : null,
  }
}

export const event = defineRegister({
  name: 'event',
  entries: eventEntries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.room,
  searchTexts: (record) => [
    record.room,
    ...record.chairs.map((who) => who.label),
    ...record.participants.map((who) => who.label),
  ],
  references: (record) => [
    ...referencesOfContent(record),
    ...(record.seriesId ? [{ register: 'series' as const, id: record.seriesId, path: 'seriesId' }] : []),
  ],
  namesOf: labelsOfContent,
  check: (record) => checkEventTimes(record),
  /** Closed minutes speak of their event's day, chairs and participants: they lock it too. */
  lockOf: (record, read) =>
    read.get('meeting', record.id)?.state === 'closed' ? { code: 'record-locked' } : null,
  fields: [
    { key: 'date', kind: 'day', width: 110, get: (record) => record.date },
    { key: 'session', kind: 'choice', width: 90, choices: sessions, get: (record) => record.session },
    { key: 'startTime', kind: 'text', width: 80, get: (record) => record.startTime },
    { key: 'title', kind: 'text', width: 380, get: (record) => record.title },
    { key: 'kind', kind: 'choice', width: 160, choices: eventKinds, get: (record) => record.kind },
    { key: 'room', kind: 'text', width: 180, get: (record) => record.room },
    {
      key: 'mode',
      kind: 'choice',
      width: 110,
      choices: eventModes,
      isExtra: true,
      get: (record) => record.mode,
    },
    { key: 'status', kind: 'choice', width: 110, choices: eventStatuses, get: (record) => record.status },
  ],
})
