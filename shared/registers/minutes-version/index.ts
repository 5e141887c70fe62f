/** Bản biên bản đã khóa: the meeting and its event exactly as they were at a closing. Never edited, never removed. */
import * as v from 'valibot'
import { id, line, moment, wholeNumber } from '#shared/lib/schema.ts'
import { defineRegister, type Stored } from '../define-register.ts'
import { eventEntries } from '../event/index.ts'
import { meetingEntries, type PaperHead } from '../meeting/schema.ts'

const entries = {
  meetingId: id,
  version: wholeNumber(1, 1000),
  closedAt: moment,
  closedBy: line(100),
  /** Why this version was opened again; empty for the one in force. */
  reopenReason: line(300),
  event: v.strictObject(eventEntries),
  meeting: v.strictObject(meetingEntries),
}

export type MinutesVersion = Stored<typeof entries>

const withoutNumber = ({ number: _later, ...head }: PaperHead) => head

export const minutesVersion = defineRegister({
  name: 'minutes-version',
  entries,
  titleOf: (record) => record.event.title,
  references: (record) => [{ register: 'meeting', id: record.meetingId, path: 'meetingId' }],
  lockOf: () => ({ code: 'record-locked' }),
  // Why it was opened again and the registry's number are written on it later; everything else is as it was closed.
  sealedContent: ({
    reopenReason: _later,
    revision: _revision,
    updatedAt: _updated,
    removedAt: _removed,
    meeting: { minutes, ...meeting },
    ...sealed
  }) => ({
    ...sealed,
    meeting: {
      ...meeting,
      minutes: { ...minutes, state: withoutNumber(minutes.state), party: withoutNumber(minutes.party) },
    },
  }),
  fields: [
    { key: 'version', kind: 'number', width: 80, get: (record) => record.version },
    { key: 'closedAt', kind: 'text', width: 160, get: (record) => record.closedAt },
    { key: 'reopenReason', kind: 'text', width: 300, get: (record) => record.reopenReason },
  ],
})
