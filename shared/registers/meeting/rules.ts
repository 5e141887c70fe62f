/** Pure rules of a meeting: a fresh workspace, its stage, what comes back from last time, and the checks before closing. */
import { fail, type Issue } from '#shared/contract/result.ts'
import { emptyDoc, isEmptyDoc } from '#shared/lib/rich-text.ts'
import type { Decision, FieldsOf, ReadModel } from '../define-register.ts'
import type { CalendarEvent } from '../event/index.ts'
import { lineageOf } from '../series/index.ts'
import { isOpen } from '../task/index.ts'
import type { Conclusion, Meeting, PaperHead } from './schema.ts'

export const meetingStages = ['preparing', 'in-progress', 'writing', 'closed'] as const
export type MeetingStage = (typeof meetingStages)[number]

/** Where a meeting stands: before its start, being held, to be written up, closed. */
export function stageOf(meeting: Pick<Meeting, 'state' | 'startedAt' | 'endedAt'>): MeetingStage {
  if (meeting.state === 'closed') return 'closed'
  if (meeting.startedAt === null) return 'preparing'
  return meeting.endedAt === null ? 'in-progress' : 'writing'
}

const emptyHead = (issuerId: string | null): PaperHead => ({
  issuerId,
  number: '',
  issuedOn: null,
  signerId: null,
  recipients: [],
})

/** The empty workspace of an event, its papers issued by the office's two bodies. */
export function makeMeetingFields(read: ReadModel): FieldsOf<'meeting'> {
  const office = read.get('settings', 'office')
  const heads = () => ({
    state: emptyHead(office?.stateIssuerId ?? null),
    party: emptyHead(office?.partyIssuerId ?? null),
  })
  return {
    format: office?.defaultFormat ?? 'party',
    invitation: { sentOn: null, requests: '', isUrgent: false, ...heads() },
    agenda: [],
    attendance: [],
    startedAt: null,
    endedAt: null,
    speeches: [],
    votes: [],
    conclusions: [],
    minutes: { opening: emptyDoc, ...heads() },
    noticeIssuedOn: null,
    noticeNumber: '',
    state: 'open',
    closedOn: null,
    version: 0,
  }
}

/** The meeting of the same series held last before `event`, null when there is none. */
export function previousMeeting(
  event: CalendarEvent,
  read: ReadModel,
): { event: CalendarEvent; meeting: Meeting } | null {
  if (event.seriesId === null) return null
  const lineage = lineageOf(event.seriesId, read)
  let best: { event: CalendarEvent; meeting: Meeting } | null = null
  for (const candidate of read.all('event')) {
    if (!candidate.seriesId || !lineage.has(candidate.seriesId) || candidate.date >= event.date) continue
    const meeting = read.get('meeting', candidate.id)
    if (!meeting || meeting.removedAt !== null) continue
    if (best === null || candidate.date > best.event.date) best = { event: candidate, meeting }
  }
  return best
}

export type ConclusionStanding = 'done' | 'open' | 'statement'

/** Whether a conclusion is still to be carried out: its task decides; an assignment without a task is open. */
export function standingOfConclusion(conclusion: Conclusion, read: ReadModel): ConclusionStanding {
  const task = conclusion.taskId ? read.get('task', conclusion.taskId) : undefined
  if (task && task.removedAt === null) return isOpen(task) || task.state === 'paused' ? 'open' : 'done'
  return conclusion.assignment === null ? 'statement' : 'open'
}

/** Conclusions of the series' last meeting that are not finished: they come back by themselves. */
export function unfinishedConclusions(
  event: CalendarEvent,
  read: ReadModel,
): { meetingId: string; conclusion: Conclusion }[] {
  const last = previousMeeting(event, read)
  if (!last) return []
  return last.meeting.conclusions
    .filter((entry) => standingOfConclusion(entry, read) === 'open')
    .map((entry) => ({ meetingId: last.meeting.id, conclusion: entry }))
}

/** One finding of the check before closing. Errors stop, warnings inform. `path` leads the screen to the place. */
export type ClosingFinding = Issue & { severity: 'error' | 'warning' }

/** The checks before minutes are closed (domain: QĐ 45/2018, NĐ 30 Mẫu 1.9). Order: errors first. */
export function checkBeforeClosing(
  meeting: Meeting,
  event: CalendarEvent,
  read: ReadModel,
): ClosingFinding[] {
  const findings: ClosingFinding[] = []
  const error = (path: string, code: string, params?: Issue['params']) =>
    findings.push({ severity: 'error', path, code, ...(params ? { params } : {}) })
  const warn = (path: string, code: string, params?: Issue['params']) =>
    findings.push({ severity: 'warning', path, code, ...(params ? { params } : {}) })
  if (event.chairs.length === 0) error('event.chairs', 'no-chair')
  if (event.secretary === null) error('event.secretary', 'no-secretary')
  if (meeting.startedAt === null) error('startedAt', 'no-start-time')
  if (meeting.endedAt === null) error('endedAt', 'no-end-time')
  else if (meeting.startedAt !== null && meeting.endedAt <= meeting.startedAt)
    error('endedAt', 'end-before-start')
  if (meeting.conclusions.length === 0) error('conclusions', 'no-conclusion')
  checkConclusions(meeting, read, error, warn)
  checkAttendance(meeting, event, warn)
  if (event.room === '') warn('event.room', 'no-room')
  if (meeting.minutes[meeting.format].number === '') warn(`minutes.${meeting.format}.number`, 'no-number')
  if (meeting.minutes[meeting.format].issuerId === null)
    warn(`minutes.${meeting.format}.issuerId`, 'no-issuer')
  if (meeting.speeches.length === 0) warn('speeches', 'no-speech')
  return findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

type Report = (path: string, code: string, params?: Issue['params']) => void

function checkConclusions(meeting: Meeting, read: ReadModel, error: Report, warn: Report) {
  meeting.conclusions.forEach((entry, index) => {
    const path = `conclusions.${index}`
    const params = { number: index + 1 }
    if (isEmptyDoc(entry.content)) error(path, 'empty-conclusion', params)
    if (entry.assignment === null) return
    if (entry.assignment.leadId === null) error(`${path}.assignment.leadId`, 'no-lead', params)
    if (entry.assignment.deadline === null) error(`${path}.assignment.deadline`, 'no-deadline', params)
    const task = entry.taskId ? read.get('task', entry.taskId) : undefined
    if (!task || task.removedAt !== null) warn(path, 'not-yet-a-task', params)
    if (entry.assignment.product === '') warn(`${path}.assignment.product`, 'no-product', params)
  })
}

function checkAttendance(meeting: Meeting, event: CalendarEvent, warn: Report) {
  const marked = new Map(meeting.attendance.map((entry) => [entry.attendeeId, entry.state]))
  for (const who of event.participants) {
    const state = marked.get(who.id)
    if (state === undefined || state === 'invited' || state === 'confirmed')
      warn(`attendance.${who.id}`, 'not-marked', { attendeeId: who.id })
  }
}

/** Refuses what a closed meeting does not allow. */
export function refuseWhenClosed(meeting: Meeting): Extract<Decision, { ok: false }> | null {
  return meeting.state === 'closed' ? fail('record-locked') : null
}
