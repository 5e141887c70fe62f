/** What a calendar file says, in the words of the office's calendar. Nothing of it is believed before the registers' own schemas. */
import type { RecurrenceRule } from '#shared/calendar/recurrence-rule.ts'
import { addDays, type ClockTime, type Day, daysBetween } from '#shared/lib/dates.ts'
import type { Steps } from '#shared/query/steps.ts'
import {
  type EventKind,
  type EventStatus,
  eventKinds,
  eventModes,
  eventStatuses,
  type Session,
  sessions,
} from '#shared/registers/event/index.ts'
import { expandForeignRule } from './foreign-rule.ts'
import { readRule } from './ics-rule.ts'
import {
  addMinutes,
  type IcsMoment,
  minutesOf,
  momentOf,
  type OwnZones,
  parseMoment,
  zonesOf,
} from './ics-time.ts'
import { type IcsFailure, type IcsPart, lineOf, readParts, unescapeText } from './lines.ts'
import { icsStatus, ownUid } from './make-ics.ts'
import { withoutDetails } from './note-text.ts'
import { idOfUid } from './uid.ts'

/** What is worth a word beside a line. */
export type IcsNote = 'floating' | 'unknown-zone' | 'rule-in-dates' | 'rule-cut' | 'shortened'
/** Why a line cannot be taken. */
export type IcsProblem = 'no-uid' | 'no-title' | 'no-date' | 'bad-date' | 'too-many-days'

export type IcsContent = {
  readonly title: string
  readonly room: string
  readonly note: string
  readonly date: Day
  readonly endDate: Day | null
  readonly startTime: ClockTime | null
  readonly endTime: ClockTime | null
  readonly session: Session
  readonly status: EventStatus
  /** Only of files of this program. */
  readonly kind: EventKind | null
  readonly mode: (typeof eventModes)[number] | null
}

export type IcsItem = {
  /** The id that the record has or is going to have; the same for the same UID, wherever it is read. */
  readonly id: string
  readonly content: IcsContent | null
  /** Set for a series. */
  readonly rule: RecurrenceRule | null
  readonly skipped: readonly Day[]
  /** Set for a date that differs from its series. */
  readonly original: Day | null
  readonly seriesId: string | null
  readonly title: string
  readonly notes: readonly IcsNote[]
  readonly problem: IcsProblem | null
}

const mostItems = 5000
const longest = { title: 300, room: 200, note: 2000, days: 60 }

/** The entries of a file, or why it cannot be read. */
export function* readItems(text: string): Steps<IcsItem[] | IcsFailure> {
  const calendars = yield* readParts(text)
  if (typeof calendars === 'string') return calendars
  const items: IcsItem[] = []
  for (const calendar of calendars) {
    const zones = zonesOf(calendar)
    const byUid = new Map<string, IcsPart[]>()
    for (const part of calendar.parts.filter(({ name }) => name === 'VEVENT')) {
      const uid = lineOf(part, 'UID')?.value.trim() ?? ''
      byUid.set(uid, [...(byUid.get(uid) ?? []), part])
    }
    for (const [uid, parts] of byUid) {
      items.push(...itemsOfUid(uid, parts, zones))
      if (items.length > mostItems) return 'ics-too-large'
      yield
    }
  }
  return items
}

const nothing = { rule: null, skipped: [], original: null, seriesId: null, notes: [], problem: null }

function itemsOfUid(uid: string, parts: readonly IcsPart[], zones: OwnZones): IcsItem[] {
  if (uid === '')
    return parts.map((part) => ({
      ...nothing,
      id: '',
      content: null,
      title: titleOf(part),
      problem: 'no-uid',
    }))
  const id = idOfUid(uid, ownUid)
  const master = parts.find((part) => !lineOf(part, 'RECURRENCE-ID'))
  const exceptions = parts.filter((part) => part !== master && lineOf(part, 'RECURRENCE-ID'))
  const recurs = master !== undefined && lineOf(master, 'RRULE') !== undefined
  const main = master ? itemsOfMaster(id, master, exceptions, zones) : []
  const series = recurs && main[0]?.rule ? main[0] : null
  return [
    ...main,
    ...exceptions.map((part) => exceptionItem(id, part, zones, series !== null || master === undefined)),
  ]
}

/** A date of its own; `isOfSeries`: it belongs to a series of the office, else it stands by itself. */
function exceptionItem(id: string, part: IcsPart, zones: OwnZones, isOfSeries: boolean): IcsItem {
  const line = lineOf(part, 'RECURRENCE-ID')
  const original = line ? momentOf(line, zones)?.day : undefined
  const read = contentOf(part, zones)
  const item = { ...nothing, ...read, id: `${id}@${original ?? ''}`, title: titleOf(part) }
  if (original === undefined) return { ...item, problem: 'bad-date' }
  return isOfSeries ? { ...item, original, seriesId: id } : item
}

function itemsOfMaster(
  id: string,
  part: IcsPart,
  exceptions: readonly IcsPart[],
  zones: OwnZones,
): IcsItem[] {
  const read = contentOf(part, zones)
  const item: IcsItem = { ...nothing, ...read, id, title: titleOf(part) }
  const written = lineOf(part, 'RRULE')?.value
  const { content } = read
  if (written === undefined || content === null) return [item, ...extraDates(item, part, zones)]
  const skipped = daysOf(part, 'EXDATE', zones)
  const rule = content.endDate === null ? readRule(written, content.date, zones) : null
  if (rule !== null) return [{ ...item, rule, skipped }, ...extraDates(item, part, zones)]
  const moved = exceptions.flatMap((one) => {
    const line = lineOf(one, 'RECURRENCE-ID')
    return line ? [momentOf(line, zones)?.day ?? ''] : []
  })
  const without = new Set([...skipped, ...moved])
  const { days, isCut } = expandForeignRule(written, content.date)
  const notes: IcsNote[] = [...item.notes, isCut ? 'rule-cut' : 'rule-in-dates']
  const dates = days.filter((day) => !without.has(day)).map((day) => movedTo({ ...item, notes }, day))
  return [...dates, ...extraDates(item, part, zones)]
}

/** Dates beside the rule. */
function extraDates(item: IcsItem, part: IcsPart, zones: OwnZones): IcsItem[] {
  return daysOf(part, 'RDATE', zones).map((day) => movedTo(item, day))
}

function movedTo(item: IcsItem, day: Day): IcsItem {
  const { content } = item
  if (content === null) return item
  const endDate = content.endDate && addDays(day, daysBetween(content.date, content.endDate))
  return { ...item, id: `${item.id}@${day}`, content: { ...content, date: day, endDate } }
}

function daysOf({ lines }: IcsPart, name: string, zones: OwnZones): Day[] {
  const days = lines
    .filter((line) => line.name === name)
    .flatMap(({ value, params }) =>
      value.split(',').map((one) => parseMoment(one.split('/')[0] ?? '', params.TZID, zones)?.day),
    )
    .filter((day) => day !== undefined)
  return [...new Set(days)].toSorted().slice(0, 2000)
}

const titleOf = (part: IcsPart) => text(part, 'SUMMARY').replace(/\s+/g, ' ').trim()

function text(part: IcsPart, name: string): string {
  return unescapeText(lineOf(part, name)?.value ?? '').normalize('NFC')
}

type Read = Pick<IcsItem, 'content' | 'notes' | 'problem'>

function contentOf(part: IcsPart, zones: OwnZones): Read {
  const failed = (problem: IcsProblem): Read => ({ content: null, notes: [], problem })
  const line = lineOf(part, 'DTSTART')
  if (!line) return failed('no-date')
  const start = momentOf(line, zones)
  const end = start && endOf(part, start, zones)
  if (!start || !end) return failed('bad-date')
  const title = titleOf(part)
  if (title === '') return failed('no-title')
  const times = timesOf(start, end)
  if (times.endDate !== null && daysBetween(times.date, times.endDate) > longest.days)
    return failed('too-many-days')
  const room = text(part, 'LOCATION').replace(/\s+/g, ' ').trim()
  const note = withoutDetails(text(part, 'DESCRIPTION')).replace(/\r\n?/g, '\n').trim()
  const isShortened = title.length > longest.title || room.length > longest.room || note.length > longest.note
  return {
    content: {
      title: title.slice(0, longest.title).trim(),
      room: room.slice(0, longest.room).trim(),
      note: note.slice(0, longest.note).trim(),
      ...times,
      session: sessionOf(part, times.startTime),
      status: statusOf(part),
      kind: oneOf(eventKinds, lineOf(part, 'X-PHOIHOP-KIND')?.value),
      mode: oneOf(eventModes, lineOf(part, 'X-PHOIHOP-MODE')?.value),
    },
    notes: [...(start.doubt ? [start.doubt] : []), ...(isShortened ? ['shortened' as const] : [])],
    problem: null,
  }
}

function oneOf<T extends string>(list: readonly T[], value: string | undefined): T | null {
  return list.find((one) => one === value) ?? null
}

/** The moment after the last; of an entry without an end its start, and of a whole day the next one. */
function endOf(part: IcsPart, start: IcsMoment, zones: OwnZones): IcsMoment | null {
  const line = lineOf(part, 'DTEND')
  if (line) return momentOf(line, zones)
  const length = lineOf(part, 'DURATION')
  const minutes = length ? minutesOf(length.value) : start.time === null ? 1440 : 0
  return minutes === null ? null : addMinutes(start, minutes)
}

type Times = Pick<IcsContent, 'date' | 'endDate' | 'startTime' | 'endTime'>

function timesOf(start: IcsMoment, end: IcsMoment): Times {
  const date = start.day
  // The end stands for the moment after: midnight belongs to the day before.
  const isMidnight = end.time === null || end.time === '00:00'
  const isLater = end.day > date
  const last = isMidnight && isLater ? addDays(end.day, -1) : end.day
  const endDate = last > date ? last : null
  if (start.time === null) return { date, endDate, startTime: null, endTime: null }
  const hasEnd = !isMidnight && (endDate !== null || (end.time ?? '') > start.time)
  return { date, endDate, startTime: start.time, endTime: hasEnd ? end.time : null }
}

/** The session of this program's files holds as long as the time is the one that it was written for. */
function sessionOf(part: IcsPart, startTime: ClockTime | null): Session {
  const line = lineOf(part, 'X-PHOIHOP-SESSION')
  const own = oneOf(sessions, line?.value)
  if (own !== null && line?.params['X-AT'] === (startTime?.replace(':', '') ?? 'NONE')) return own
  if (startTime === null) return 'all-day'
  return startTime < '12:00' ? 'morning' : startTime < '18:00' ? 'afternoon' : 'evening'
}

/** The office's own word holds as long as the other program left `STATUS` as it was. */
function statusOf(part: IcsPart): EventStatus {
  const said = lineOf(part, 'STATUS')?.value.trim().toUpperCase()
  const own = oneOf(eventStatuses, lineOf(part, 'X-PHOIHOP-STATUS')?.value)
  if (own !== null && icsStatus[own] === said) return own
  return said === 'CANCELLED' ? 'cancelled' : 'registered'
}
