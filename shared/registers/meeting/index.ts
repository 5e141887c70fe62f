import type { Issue } from '#shared/contract/result.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import { referencesOfAttendee } from '../attendee.ts'
import { referenceOfBasis } from '../basis.ts'
import { defineRegister, type Reference } from '../define-register.ts'
import { meetingActions } from './actions.ts'
import { checkTasksKept, endsBeforeStart, meetingStages, stageOf } from './rules.ts'
import { type Meeting, meetingEntries, type PaperHead } from './schema.ts'

export * from './carry-over.ts'
export * from './rules.ts'
export * from './schema.ts'

const referencesOfHead = (head: PaperHead, path: string): Reference[] =>
  head.issuerId ? [{ register: 'organisation', id: head.issuerId, path: `${path}.issuerId` }] : []

function referencesOfMeeting(meeting: Meeting): Reference[] {
  return [
    { register: 'event', id: meeting.id, path: 'id' },
    ...meeting.speeches.flatMap((entry, index) =>
      referencesOfAttendee(entry.speaker, `speeches.${index}.speaker`),
    ),
    ...meeting.agenda.flatMap((entry, index) =>
      entry.presenter ? referencesOfAttendee(entry.presenter, `agenda.${index}.presenter`) : [],
    ),
    ...meeting.conclusions.flatMap((entry, index) => {
      const path = `conclusions.${index}.assignment`
      if (entry.assignment === null) return []
      const { leadId, supportingIds, basis } = entry.assignment
      return [
        ...(leadId ? [{ register: 'organisation' as const, id: leadId, path: `${path}.leadId` }] : []),
        ...supportingIds.map((id) => ({
          register: 'organisation' as const,
          id,
          path: `${path}.supportingIds`,
        })),
        ...(basis ? [referenceOfBasis(basis, `${path}.basis`)] : []),
      ]
    }),
    ...(['state', 'party'] as const).flatMap((format) => [
      ...referencesOfHead(meeting.invitation[format], `invitation.${format}`),
      ...referencesOfHead(meeting.minutes[format], `minutes.${format}`),
    ]),
  ]
}

/** Tasks and speeches point at parts of the record by their ids: no two may be alike. */
function checkPartIds(record: Meeting): Issue[] {
  return (['conclusions', 'speeches', 'agenda', 'votes'] as const).flatMap((path) => {
    const ids = record[path].map((entry) => entry.id)
    return new Set(ids).size < ids.length ? [{ path, code: 'twice' }] : []
  })
}

export const meeting = defineRegister({
  name: 'meeting',
  entries: meetingEntries,
  /** A meeting is known by its event; lists and search take the event's title through `subtitleOf`. */
  titleOf: () => '',
  subtitleOf: (record, { read }) => read.get('event', record.id)?.title ?? '',
  searchTexts: (record) => [
    ...record.conclusions.map((entry) => plainText(entry.content)),
    ...record.speeches.map((entry) => plainText(entry.content)),
  ],
  namesOf: ({ agenda, attendance, speeches }) => [
    ...agenda.map(({ presenter }) => presenter?.label ?? ''),
    ...attendance.map(({ substitute }) => substitute),
    ...speeches.map(({ speaker }) => speaker.label),
  ],
  references: referencesOfMeeting,
  check: (record, { read }, before) => [
    ...(endsBeforeStart(record, read.get('event', record.id))
      ? [{ path: 'endedAt', code: 'end-before-start' }]
      : []),
    ...checkPartIds(record),
    ...(before ? checkTasksKept(record, before, read) : []),
  ],
  lockOf: (record) => (record.state === 'closed' ? { code: 'record-locked' } : null),
  fields: [
    {
      key: 'date',
      kind: 'day',
      width: 110,
      get: (record, { read }) => read.get('event', record.id)?.date ?? null,
    },
    {
      key: 'title',
      kind: 'text',
      width: 400,
      get: (record, { read }) => read.get('event', record.id)?.title ?? null,
    },
    {
      key: 'series',
      kind: 'text',
      width: 220,
      get: (record, { read }) => {
        const seriesId = read.get('event', record.id)?.seriesId
        return seriesId ? (read.get('series', seriesId)?.title ?? null) : null
      },
    },
    { key: 'stage', kind: 'choice', width: 130, choices: meetingStages, get: (record) => stageOf(record) },
    { key: 'conclusions', kind: 'number', width: 90, get: (record) => record.conclusions.length },
    {
      key: 'number',
      kind: 'text',
      width: 110,
      get: (record) => record.minutes[record.format].number || null,
    },
    { key: 'noticeIssuedOn', kind: 'day', width: 120, get: (record) => record.noticeIssuedOn },
  ],
  actions: meetingActions,
})
