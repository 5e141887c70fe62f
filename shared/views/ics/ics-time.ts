/** Days and times of iCalendar in Việt Nam's time. */
import { Temporal } from 'temporal-polyfill'
import { addDays, type ClockTime, type Day, isDay } from '#shared/lib/dates.ts'
import { type IcsLine, type IcsPart, lineOf } from './lines.ts'

export const officeZone = 'Asia/Ho_Chi_Minh'

export type IcsMoment = {
  readonly day: Day
  /** Null for a whole day. */
  readonly time: ClockTime | null
  /** `floating`: no zone was given; `unknown-zone`: one that nobody knows. Both are taken as the office's time. */
  readonly doubt: 'floating' | 'unknown-zone' | null
}

/** Names that Windows, and so Outlook, gives to zones which it calls otherwise than the rest of the world. */
const windowsZones: Readonly<Record<string, string>> = {
  'se asia standard time': 'Asia/Bangkok',
  'singapore standard time': 'Asia/Singapore',
  'china standard time': 'Asia/Shanghai',
  'taipei standard time': 'Asia/Taipei',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'india standard time': 'Asia/Kolkata',
  'aus eastern standard time': 'Australia/Sydney',
  'russian standard time': 'Europe/Moscow',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'gmt standard time': 'Europe/London',
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'pacific standard time': 'America/Los_Angeles',
  utc: 'UTC',
}

const written = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/

/** The zones that a file itself describes by one offset, minutes by their name. */
export type OwnZones = ReadonlyMap<string, string>

/** Zones without summer time in a file: their name and offset (`+07:00`). */
export function zonesOf(calendar: IcsPart): OwnZones {
  const zones = new Map<string, string>()
  for (const zone of calendar.parts.filter(({ name }) => name === 'VTIMEZONE')) {
    const id = lineOf(zone, 'TZID')?.value
    const [only, ...more] = zone.parts
    const offset = only && more.length === 0 ? lineOf(only, 'TZOFFSETTO')?.value : undefined
    const found = offset && /^([+-]\d{2})(\d{2})/.exec(offset)
    if (id !== undefined && found) zones.set(id, `${found[1]}:${found[2]}`)
  }
  return zones
}

/** A DATE or DATE-TIME; null for what is none. */
export function momentOf({ value, params }: IcsLine, own: OwnZones): IcsMoment | null {
  return parseMoment(value.trim(), params.TZID, own)
}

/** As {@link momentOf}, of a value alone. */
export function parseMoment(value: string, zoneId: string | undefined, own: OwnZones): IcsMoment | null {
  const found = written.exec(value)
  if (!found) return null
  const [, year, month, date, hour, minute, , utc] = found
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) return null
  if (hour === undefined || minute === undefined) return { day, time: null, doubt: null }
  if (Number(hour) > 23 || Number(minute) > 59) return null
  const time = `${hour}:${minute}`
  if (utc === 'Z') return inOffice(day, time, 'UTC')
  if (zoneId === undefined || zoneId === '') return { day, time, doubt: 'floating' }
  return zoned(day, time, zoneId, own)
}

function zoned(day: Day, time: ClockTime, zoneId: string, own: OwnZones): IcsMoment {
  const plain = zoneId.replace(/^\/.*\/(?=[A-Za-z]+\/[A-Za-z_]+$)/, '')
  for (const zone of [windowsZones[zoneId.toLowerCase()], plain, own.get(zoneId)]) {
    const moment = zone === undefined ? null : tryZone(day, time, zone)
    if (moment) return moment
  }
  return { day, time, doubt: 'unknown-zone' }
}

function tryZone(day: Day, time: ClockTime, zone: string): IcsMoment | null {
  try {
    return inOffice(day, time, zone)
  } catch {
    return null
  }
}

function inOffice(day: Day, time: ClockTime, zone: string): IcsMoment {
  const there = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone)
  const here = there.withTimeZone('+07:00')
  return { day: here.toPlainDate().toString(), time: here.toPlainTime().toString().slice(0, 5), doubt: null }
}

/** `20261123`. */
export const writeDay = (day: Day) => day.replaceAll('-', '')

/** `20261123T080000`: the office's own time, told by its zone. */
export const writeTime = (day: Day, time: ClockTime) => `${writeDay(day)}T${time.replace(':', '')}00`

/** The last moment of a day in UTC, which `UNTIL` wants beside times: Việt Nam's day ends at 17:00 UTC. */
export const writeEndOfDay = (day: Day) => `${writeDay(day)}T165959Z`

/** A length (`PT1H30M`, `P1D`) in minutes; null for what is none or goes back. */
export function minutesOf(value: string): number | null {
  const found = /^\+?P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:\d{1,7}S)?)?$/.exec(
    value.trim(),
  )
  if (!found) return null
  const [weeks, days, hours, minutes] = found.slice(1).map((part) => Number(part ?? 0))
  return (((weeks ?? 0) * 7 + (days ?? 0)) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)
}

/** A moment so many minutes later. */
export function addMinutes({ day, time }: IcsMoment, minutes: number): IcsMoment {
  const [hour = 0, minute = 0] = (time ?? '00:00').split(':').map(Number)
  const sum = hour * 60 + minute + minutes
  const rest = ((sum % 1440) + 1440) % 1440
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    day: addDays(day, Math.floor(sum / 1440)),
    time: time === null ? null : `${two(Math.floor(rest / 60))}:${two(rest % 60)}`,
    doubt: null,
  }
}
