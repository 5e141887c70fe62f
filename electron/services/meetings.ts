/** Meetings: the workspace of a calendar entry, and what it shows besides its own record. */
import type { ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import { makeMeetingFields } from '#shared/registers/meeting/index.ts'
import { findOccurrence } from '#shared/views/calendar-entries.ts'
import type { MeetingReview } from '#shared/views/meeting-review.ts'
import { reviewMeeting } from '#shared/views/review-meeting.ts'
import type { Store } from '../store/store.ts'
import { contextOf, type World } from './changes.ts'
import type { RecordsService } from './records.ts'

export function makeMeetings(store: Store, records: RecordsService, world: World) {
  return {
    /** Makes the workspace at the first opening and stores the occurrence it belongs to, in one commit. */
    open: async ({ key }: ParsedInputOf<'meetings.open'>): Promise<{ meetingId: string }> => {
      const existing = store.read.get('meeting', key)
      if (existing && existing.removedAt === null) return { meetingId: key }
      await records.write('meetings.open', (read) => [
        ...occurrenceToStore(read, key, world),
        existing
          ? { register: 'meeting', kind: 'restore', id: key }
          : { register: 'meeting', kind: 'create', id: key, fields: makeMeetingFields(read) },
      ])
      return { meetingId: key }
    },
    review: ({ meetingId }: ParsedInputOf<'meetings.review'>): MeetingReview =>
      reviewMeeting(meetingId, contextOf(world, store.read)),
  }
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
  const entry = series ? findOccurrence(series, original, world.calendarOf(read)) : null
  if (!entry) throw new Refusal('unknown-record', { params: { register: 'event', id: key } })
  const { key: _key, isStored: _stored, ...fields } = entry
  return [{ register: 'event', kind: 'create', id: key, fields }]
}
