/** Clashes: two entries that need the same room, chair or participant at the same time. */
import { type ClockTime, type Day, eachDay } from '#shared/lib/dates.ts'
import { fold } from '#shared/lib/vi-text.ts'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { lastDayOf, type Session } from '#shared/registers/event/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { CalendarEntry } from './calendar-entries.ts'
import type { Conflict } from './calendar-range.ts'

/** Minutes of the day at which a buổi begins and ends. */
const sessionHours: Record<Session, readonly [number, number]> = {
  morning: [0, 12 * 60],
  afternoon: [12 * 60, 18 * 60],
  evening: [18 * 60, 24 * 60],
  'all-day': [0, 24 * 60],
}

/** How long an entry with a start and no end is taken to last, minutes. */
const assumedLength = 90

/** Places that hold any number of entries at once. */
const boundlessPlaces = new Set(['', 'truc tuyen', 'online', 'hien truong', 'tai co quan', 'co quan'])

/** Being at one's desk or on call keeps nobody from a meeting. */
const unbinding = new Set<CalendarEntry['kind']>(['office-work', 'duty'])

type Claim = { identity: string; kind: Conflict['kind']; name: string }
type Slot = { entry: CalendarEntry; claim: Claim; from: number; to: number }

/**
 * The clashes of every entry, by its key; entries without any are left out. Entries that are cancelled, postponed, mere
 * office work or duty clash with nothing. Without clock times the buổi decides.
 */
export function findConflicts(entries: readonly CalendarEntry[], read: ReadModel): Map<string, Conflict[]> {
  const slots = new Map<string, Slot[]>()
  const found = new Map<string, Conflict[]>()
  for (const entry of entries) {
    if (!takesPlace(entry) || unbinding.has(entry.kind)) continue
    const claims = claimsOf(entry, read)
    for (const day of eachDay(entry.date, lastDayOf(entry))) {
      const [from, to] = timeOn(entry, day)
      for (const claim of claims) enter({ entry, claim, from, to }, `${day} ${claim.identity}`, slots, found)
    }
  }
  return found
}

/** True when the entry is held as far as anybody knows. */
export function takesPlace(entry: Pick<CalendarEntry, 'status'>): boolean {
  return entry.status !== 'cancelled' && entry.status !== 'postponed'
}

function enter(slot: Slot, place: string, slots: Map<string, Slot[]>, found: Map<string, Conflict[]>): void {
  const others = slots.get(place) ?? []
  for (const other of others) {
    if (other.entry.key === slot.entry.key || other.to <= slot.from || slot.to <= other.from) continue
    const isChair = slot.claim.kind === 'chair' || other.claim.kind === 'chair'
    const kind = isChair ? 'chair' : slot.claim.kind
    note(found, slot.entry, other.entry, kind, slot.claim.name)
    note(found, other.entry, slot.entry, kind, other.claim.name)
  }
  slots.set(place, [...others, slot])
}

function note(
  found: Map<string, Conflict[]>,
  entry: CalendarEntry,
  other: CalendarEntry,
  kind: Conflict['kind'],
  name: string,
): void {
  const list = found.get(entry.key) ?? []
  if (list.some((one) => one.withKey === other.key && one.name === name)) return
  found.set(entry.key, [...list, { withKey: other.key, withTitle: other.title, kind, name }])
}

/** Minutes of `day` that the entry takes; a day in the middle of a longer event is taken whole. */
function timeOn(entry: CalendarEntry, day: Day): readonly [number, number] {
  const isFirst = day === entry.date
  const isLast = day === lastDayOf(entry)
  if (!entry.startTime) return isFirst && isLast ? sessionHours[entry.session] : sessionHours['all-day']
  const start = isFirst ? minutesOf(entry.startTime) : 0
  if (!isLast) return [start, 24 * 60]
  return [start, entry.endTime ? minutesOf(entry.endTime) : minutesOf(entry.startTime) + assumedLength]
}

function minutesOf(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))
}

function claimsOf(entry: CalendarEntry, read: ReadModel): Claim[] {
  const claims = [
    ...roomClaim(entry),
    ...entry.chairs.flatMap((who) => personClaim(who, 'chair', entry.date, read)),
    ...[...(entry.secretary ? [entry.secretary] : []), ...entry.participants].flatMap((who) =>
      personClaim(who, 'participant', entry.date, read),
    ),
  ]
  return claims.filter(({ identity }, at) => claims.findIndex((one) => one.identity === identity) === at)
}

function roomClaim({ mode, room }: CalendarEntry): Claim[] {
  const identity = fold(room)
  return mode === 'online' || boundlessPlaces.has(identity)
    ? []
    : [{ identity: `room ${identity}`, kind: 'room', name: room }]
}

/** A post that is only words ("Phó Trưởng Ban") counts for chairs; among participants such words name no one person. */
function personClaim(who: Attendee, kind: 'chair' | 'participant', day: Day, read: ReadModel): Claim[] {
  const person = who.personId ? read.get('person', who.personId) : undefined
  if (person) return [{ identity: `person ${person.id}`, kind, name: person.fullName }]
  const organisation = who.organisationId ? read.get('organisation', who.organisationId) : undefined
  if (!organisation && kind === 'participant') return []
  const name = [organisation ? shortNameOn(organisation, day) : '', who.label].filter(Boolean).join(' ')
  return [{ identity: `body ${organisation?.id ?? ''} ${fold(who.label)}`, kind, name }]
}
