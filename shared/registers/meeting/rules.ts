/** Pure rules of a meeting: a fresh workspace, its stage, and the checks before closing. */
import { fail, type Issue } from '#shared/contract/result.ts'
import { emptyDoc, isEmptyDoc } from '#shared/lib/rich-text.ts'
import type { Decision, FieldsOf, ReadModel } from '../define-register.ts'
import type { CalendarEvent } from '../event/index.ts'
import type { Task } from '../task/index.ts'
import type { Conclusion, Meeting, PaperFormat, PaperHead } from './schema.ts'

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
  else if (endsBeforeStart(meeting, event)) error('endedAt', 'end-before-start')
  if (meeting.conclusions.length === 0) error('conclusions', 'no-conclusion')
  checkConclusions(meeting, read, error, warn)
  checkAttendance(meeting, event, warn)
  if (event.room === '') warn('event.room', 'no-room')
  if (meeting.minutes[meeting.format].number === '') warn(`minutes.${meeting.format}.number`, 'no-number')
  if (issuerIdOf(meeting.minutes[meeting.format], meeting.format, read) === null)
    warn(`minutes.${meeting.format}.issuerId`, 'no-issuer')
  if (meeting.speeches.length === 0) warn('speeches', 'no-speech')
  return findings.toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

/** The body that issues a paper: its head's own, else the office's of that format. */
export function issuerIdOf(
  head: Pick<PaperHead, 'issuerId'>,
  format: PaperFormat,
  read: ReadModel,
): string | null {
  const office = read.get('settings', 'office')
  return head.issuerId ?? (format === 'state' ? office?.stateIssuerId : office?.partyIssuerId) ?? null
}

/** Clock times in the wrong order; over several days any order is right. */
export function endsBeforeStart(
  meeting: Pick<Meeting, 'startedAt' | 'endedAt'>,
  event: Pick<CalendarEvent, 'date' | 'endDate'> | undefined,
): boolean {
  const isOneDay = !event?.endDate || event.endDate === event.date
  return (
    isOneDay && meeting.startedAt !== null && meeting.endedAt !== null && meeting.endedAt <= meeting.startedAt
  )
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

/**
 * A conclusion whose own task is in use stays in the minutes: the task is taken back first. Looks only at what the change
 * takes out, so that a task restored later never keeps the meeting from being saved.
 */
export function checkTasksKept(
  meeting: Pick<Meeting, 'id' | 'conclusions'>,
  before: Pick<Meeting, 'conclusions'>,
  read: ReadModel,
): Issue[] {
  const kept = new Set(meeting.conclusions.map((entry) => entry.id))
  const numbers = new Map(
    before.conclusions.flatMap((entry, index) =>
      kept.has(entry.id) ? [] : [[entry.id, index + 1] as const],
    ),
  )
  if (numbers.size === 0) return []
  return read.all('task').flatMap(({ basis }) => {
    if (basis?.kind !== 'conclusion' || basis.meetingId !== meeting.id) return []
    const number = numbers.get(basis.conclusionId)
    return number === undefined
      ? []
      : [{ path: 'conclusions', code: 'conclusion-has-task', params: { number } }]
  })
}

/** True while a conclusion's own task can be taken back: nobody has worked on it, extended it or returned it. */
export function canWithdraw(
  conclusion: Pick<Conclusion, 'id'>,
  meetingId: string,
  task: Pick<Task, 'basis' | 'state' | 'progress' | 'extensions' | 'returns' | 'removedAt'>,
): boolean {
  const { basis } = task
  const isOwn =
    basis?.kind === 'conclusion' && basis.meetingId === meetingId && basis.conclusionId === conclusion.id
  const isUntouched =
    task.state === 'not-started' && task.progress.length + task.extensions.length + task.returns.length === 0
  return task.removedAt === null && isOwn && isUntouched
}
