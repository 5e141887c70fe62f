/** Meetings: the workspace of a calendar entry, and what it shows besides its own record. */
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { isDay } from '#shared/lib/dates.ts'
import { type Change, fieldsOf, type ReadModel } from '#shared/registers/define-register.ts'
import { broughtLate, conclusionsToCarry, makeMeetingFields } from '#shared/registers/meeting/index.ts'
import { findOccurrence } from '#shared/views/calendar-entries.ts'
import type { MeetingReview } from '#shared/views/meeting-review.ts'
import { reviewMeeting } from '#shared/views/review-meeting.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

/** The meetings' commands over the records service. */
export function makeMeetings(store: Store, records: RecordsService, world: World) {
  return {
    /**
     * Makes the workspace at the first opening, stores the occurrence it belongs to, and brings the unfinished conclusions
     * of the series' last meeting along, all in one commit.
     */
    open: async ({ key }: ParsedInputOf<'meetings.open'>): Promise<{ meetingId: string }> => {
      const isThere = store.read.get('meeting', key)?.removedAt === null
      if (openingChanges(store.read, key, world).length > 0)
        await records
          .write('meetings.open', (read) => openingChanges(read, key, world))
          .catch((error: unknown) => {
            // What would come along from last time need not, where the workspace is only looked at.
            if (!(isThere && error instanceof Refusal && error.error.code === 'read-only')) throw error
          })
      return { meetingId: key }
    },
    review: ({ meetingId }: ParsedInputOf<'meetings.review'>): MeetingReview =>
      reviewMeeting(meetingId, contextOf(world, store.read)),
  }
}

/** What opening a workspace changes; nothing when it stands as it should. */
function openingChanges(read: ReadModel, key: string, world: World): Change[] {
  const existing = read.get('meeting', key)
  if (existing && existing.removedAt === null) {
    const event = read.get('event', key)
    const conclusions = event ? broughtLate(existing, event, read, world.newId) : null
    if (!conclusions) return []
    return [{ register: 'meeting', kind: 'update', id: key, fields: { ...fieldsOf(existing), conclusions } }]
  }
  const stored = occurrenceToStore(read, key, world)
  if (existing) return [...stored, { register: 'meeting', kind: 'restore', id: key }]
  const [made] = stored
  const event = made?.register === 'event' && made.kind === 'create' ? made.fields : read.get('event', key)
  const conclusions = event ? conclusionsToCarry(event, [], read, world.newId) : []
  const fields = { ...makeMeetingFields(read), conclusions }
  return [...stored, { register: 'meeting', kind: 'create', id: key, fields }]
}

/** The change that stores a computed occurrence; none when the entry is stored already. */
export function occurrenceToStore(read: ReadModel, key: string, world: World): Change[] {
  const event = read.get('event', key)
  if (event) {
    if (event.removedAt !== null) throw new Refusal('record-removed', { params: { id: key } })
    return []
  }
  const [seriesId = '', original = ''] = key.split('@')
  const series = read.get('series', seriesId)
  const entry = series && isDay(original) ? findOccurrence(series, original, world.calendarOf(read)) : null
  if (!entry) throw new Refusal('unknown-record', { params: { register: 'event', id: key } })
  const { key: _key, isStored: _stored, ...fields } = entry
  return [{ register: 'event', kind: 'create', id: key, fields }]
}
