/** What of a calendar entry is published in Bảng tuần: the words a reader goes by, so that later changes can be marked. */
import type { Attendee } from '#shared/registers/attendee.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { PublishedEntry } from '#shared/registers/schedule-week/index.ts'
import type { CalendarEntry } from './calendar-entries.ts'

const longestChairs = 1000
const longestParticipants = 4000

/** The publishable part of an entry. Names without posts, so that a new post is no change of the schedule. */
export function publishedEntryOf(entry: CalendarEntry, read: ReadModel): PublishedEntry {
  const names = (people: readonly Attendee[], longest: number) =>
    [...people.map((who) => nameOf(who, entry.date, read)).join('; ')].slice(0, longest).join('')
  return {
    key: entry.key,
    date: entry.date,
    time: [entry.session, entry.startTime, entry.endTime].filter(Boolean).join(' '),
    title: entry.title,
    room: entry.room,
    chairs: names(entry.chairs, longestChairs),
    participants: names(entry.participants, longestParticipants),
  }
}

function nameOf(who: Attendee, day: string, read: ReadModel): string {
  const person = who.personId ? read.get('person', who.personId) : undefined
  if (person) return person.fullName
  const organisation = who.organisationId ? read.get('organisation', who.organisationId) : undefined
  return [organisation ? shortNameOn(organisation, day) : '', who.label].filter(Boolean).join(' ')
}
