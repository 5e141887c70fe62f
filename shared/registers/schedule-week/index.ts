/** Bảng tuần đã công bố (id = Monday): the entries as published, so that later changes can be marked thay đổi / bổ sung / hoãn. */
import * as v from 'valibot'
import { day, line, moment } from '#shared/lib/schema.ts'
import { defineRegister, type Stored } from '../define-register.ts'

/** What of an entry was published: enough to tell a change. `key` is the event's or occurrence's id. */
export const publishedEntry = v.strictObject({
  key: line(100),
  date: day,
  time: line(40),
  title: line(300),
  room: line(200),
  chairs: line(1000),
  participants: line(4000),
})
export type PublishedEntry = v.InferOutput<typeof publishedEntry>

const entries = {
  publishedAt: moment,
  entries: v.pipe(v.array(publishedEntry), v.maxLength(400, 'too-long')),
}

export type ScheduleWeek = Stored<typeof entries>

export const changeMarks = ['changed', 'added', 'postponed', 'cancelled'] as const
/** Thay đổi, bổ sung, hoãn, hủy. */
export type ChangeMark = (typeof changeMarks)[number]

/** The mark of an entry against what was published; null when nothing a reader goes by has changed. */
export function markOf(
  current: PublishedEntry & { status: 'registered' | 'approved' | 'cancelled' | 'postponed' },
  published: readonly PublishedEntry[],
): ChangeMark | null {
  const before = published.find((entry) => entry.key === current.key)
  if (current.status === 'cancelled') return before ? 'cancelled' : null
  if (current.status === 'postponed') return 'postponed'
  if (!before) return 'added'
  const keys = ['date', 'time', 'title', 'room', 'chairs', 'participants'] as const
  return keys.some((key) => before[key] !== current[key]) ? 'changed' : null
}

export const scheduleWeek = defineRegister({
  name: 'schedule-week',
  entries,
  titleOf: (record) => record.id,
  fields: [
    { key: 'publishedAt', kind: 'text', width: 160, get: (record) => record.publishedAt },
    { key: 'entries', kind: 'number', width: 80, get: (record) => record.entries.length },
  ],
})
