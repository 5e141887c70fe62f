/** Every kind of paper, written from the sample records: for goldens and for looking at. */
import type { DocumentModel } from '#shared/document/model.ts'
import { buildPaper, type PaperRequest, type ScheduleLayout } from '#shared/reports/index.ts'
import { putPress } from './press-events.ts'
import { planPapers } from './sample-plan.ts'
import {
  briefingId,
  contextOf,
  longMeetingId,
  makeRecords,
  plainView,
  putBriefing,
  putLongMeeting,
  putObligation,
  putTasks,
  putWeek,
  type Records,
} from './sample-records.ts'

const minutes = (format: 'state' | 'party', hideNames = false): PaperRequest => ({
  kind: 'minutes',
  meetingId: briefingId,
  format,
  hideNames,
  version: null,
})

const urging = (
  format: 'state' | 'party',
  answerBy: string | null,
  signerId: string | null,
): PaperRequest => ({ kind: 'urging-letter', organisationId: 'nnmt', format, answerBy, signerId })

const schedule = (layout: ScheduleLayout): PaperRequest => ({
  kind: 'week-schedule',
  monday: '2026-11-23',
  layout,
})

const longMinutes = { kind: 'minutes', meetingId: longMeetingId, hideNames: false, version: null } as const

export const sampleRequests: readonly (readonly [name: string, request: PaperRequest])[] = [
  ['minutes-state', minutes('state')],
  ['minutes-party', minutes('party')],
  ['minutes-state-hidden', minutes('state', true)],
  ['minutes-long-state', { ...longMinutes, format: 'state' }],
  ['minutes-long-party', { ...longMinutes, format: 'party' }],
  ['invitation-state', { kind: 'invitation', meetingId: briefingId, format: 'state' }],
  ['invitation-party', { kind: 'invitation', meetingId: briefingId, format: 'party' }],
  ['notice-state', { kind: 'conclusion-notice', meetingId: briefingId, format: 'state' }],
  ['notice-party', { kind: 'conclusion-notice', meetingId: briefingId, format: 'party' }],
  ['schedule-by-day', schedule('by-day')],
  ['schedule-by-leader', schedule('by-leader')],
  ['schedule-matrix', schedule('matrix')],
  ['task-list', { kind: 'task-list', view: { ...plainView, groupBy: 'lead' }, organisationId: null }],
  ['task-list-of-body', { kind: 'task-list', view: plainView, organisationId: 'vp' }],
  ['reminder', { kind: 'reminder', organisationId: 'nnmt' }],
  ['urging-state', urging('state', null, null)],
  ['urging-party', urging('party', '2026-11-30', 'pho-ban')],
  ['term-report-state', { kind: 'term-report', regulationId: 'quy-che', format: 'state' }],
  ['term-report-party', { kind: 'term-report', regulationId: 'quy-che', format: 'party' }],
  ['today', { kind: 'today', day: '2026-11-23' }],
  ['gauges', { kind: 'gauges', year: 2026, from: '2026-01-01', to: '2026-12-31' }],
  ['recovery-key', { kind: 'recovery-key', key: '0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-0H7K' }],
  ['organisations', { kind: 'record-list', register: 'organisation', view: plainView }],
]

/** The records that all sample papers are written from. */
export function sampleRecords(): Records {
  const records = makeRecords()
  putBriefing(records)
  putWeek(records)
  putTasks(records)
  putObligation(records)
  putLongMeeting(records)
  putPress(records)
  return records
}

/** The models of all sample requests, by name. */
export function samplePapers(): [string, DocumentModel][] {
  const context = contextOf(sampleRecords())
  return [
    ...sampleRequests.map(([name, request]): [string, DocumentModel] => [name, buildPaper(request, context)]),
    ...planPapers().map(([name, model]): [string, DocumentModel] => [name, model]),
  ]
}
