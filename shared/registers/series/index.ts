/** Chuỗi lịch: a rule and the content that its occurrences share. Occurrences are computed, never stored, until one differs. */
import * as v from 'valibot'
import { recurrenceRuleSchema } from '#shared/calendar/recurrence-rule.ts'
import { day, id, optional } from '#shared/lib/schema.ts'
import { defineRegister, type ReadModel, type Stored } from '../define-register.ts'
import {
  checkEventTimes,
  eventContentEntries,
  eventKinds,
  labelsOfContent,
  referencesOfContent,
} from '../event/index.ts'

const entries = {
  ...eventContentEntries,
  rule: recurrenceRuleSchema,
  startDate: day,
  /** Original days on which nothing takes place. */
  skippedDates: v.pipe(v.array(day), v.maxLength(2000, 'too-long')),
  /** Set when "this and later" cut this series off; the follower carries on. Null for a whole series. */
  endedOn: optional(day),
  /** The series that this one carries on after "this and later"; its meetings count as former ones. */
  followsId: optional(id),
}

export type Series = Stored<typeof entries>

/** The series itself and all that it carries on, newest first. */
export function lineageOf(seriesId: string, read: ReadModel): Set<string> {
  const lineage = new Set<string>()
  let current: string | null = seriesId
  while (current !== null && !lineage.has(current)) {
    lineage.add(current)
    current = read.get('series', current)?.followsId ?? null
  }
  return lineage
}

export const series = defineRegister({
  name: 'series',
  entries,
  titleOf: (record) => record.title,
  subtitleOf: (record) => record.room,
  namesOf: labelsOfContent,
  references: (record) => [
    ...referencesOfContent(record),
    ...(record.followsId ? [{ register: 'series' as const, id: record.followsId, path: 'followsId' }] : []),
  ],
  check: (record) => [
    ...checkEventTimes({ ...record, date: record.startDate, endDate: null }),
    ...(record.endedOn && record.endedOn < record.startDate
      ? [{ path: 'endedOn', code: 'end-before-start' }]
      : []),
  ],
  fields: [
    { key: 'title', kind: 'text', width: 380, get: (record) => record.title },
    { key: 'kind', kind: 'choice', width: 160, choices: eventKinds, get: (record) => record.kind },
    { key: 'startDate', kind: 'day', width: 110, get: (record) => record.startDate },
    { key: 'endedOn', kind: 'day', width: 110, get: (record) => record.endedOn },
  ],
})
