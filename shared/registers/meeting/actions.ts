/** What the workspace does besides editing: conclusions become tasks, unfinished ones come back, minutes are closed and reopened. */
import * as v from 'valibot'
import { fail } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { isEmptyDoc, plainText } from '#shared/lib/rich-text.ts'
import { day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import {
  type Change,
  type DecideContext,
  type Decision,
  defineAction,
  fieldsOf,
  type ReadModel,
} from '../define-register.ts'
import type { CalendarEvent } from '../event/index.ts'
import { emptyTask } from '../task/schema.ts'
import { conclusionsToCarry } from './carry-over.ts'
import { canWithdraw, checkBeforeClosing, refuseWhenClosed } from './rules.ts'
import { type Assignment, type Conclusion, type Meeting, paperFormats } from './schema.ts'

const updateMeeting = (meeting: Meeting, patch: Partial<ReturnType<typeof fieldsOf<Meeting>>>): Change => ({
  register: 'meeting',
  kind: 'update',
  id: meeting.id,
  fields: { ...fieldsOf(meeting), ...patch },
})

const noAssignment: Assignment = { leadId: null, supportingIds: [], deadline: null, product: '', basis: null }

/** One-line title of a task made from a conclusion: its first paragraph, without a closing full stop. */
function taskTitle(conclusion: Conclusion): string {
  const first = plainText(conclusion.content).split('\n')[0] ?? ''
  return [...first.replaceAll('\t', ' ').replace(/[.;]\s*$/, '')].slice(0, 500).join('')
}

function decideConversion(meeting: Meeting, conclusionId: string, context: DecideContext): Decision {
  const event = context.read.get('event', meeting.id)
  const conclusion = meeting.conclusions.find((entry) => entry.id === conclusionId)
  if (!event || !conclusion) return fail('unknown-record')
  if (conclusion.taskId && context.read.get('task', conclusion.taskId)?.removedAt === null)
    return fail('already-exists')
  if (isEmptyDoc(conclusion.content))
    return fail('invalid-record', { issues: [{ path: 'content', code: 'required' }] })
  const wanted = conclusion.assignment ?? noAssignment
  if (wanted.leadId === null)
    return fail('invalid-record', { issues: [{ path: 'leadId', code: 'required' }] })
  if (wanted.deadline === null)
    return fail('invalid-record', { issues: [{ path: 'deadline', code: 'required' }] })
  const taskId = context.newId()
  const conclusions = meeting.conclusions.map((entry) =>
    entry.id === conclusionId ? { ...entry, taskId } : entry,
  )
  return {
    ok: true,
    changes: [
      makeTask(
        taskId,
        meeting,
        event,
        conclusion,
        wanted as ReadyAssignment,
        dayGiven(conclusion, event, context.read),
      ),
      updateMeeting(meeting, { conclusions }),
    ],
  }
}

/** The day of the meeting that first gave the work: a carried conclusion's deadline may be long past. */
function dayGiven(conclusion: Conclusion, event: CalendarEvent, read: ReadModel): Day {
  const { carriedFrom } = conclusion
  return (carriedFrom ? read.get('event', carriedFrom.meetingId)?.date : undefined) ?? event.date
}

type ReadyAssignment = Assignment & { leadId: string; deadline: NonNullable<Assignment['deadline']> }

function makeTask(
  taskId: string,
  meeting: Meeting,
  event: CalendarEvent,
  conclusion: Conclusion,
  wanted: ReadyAssignment,
  givenOn: Day,
): Change {
  return {
    register: 'task',
    kind: 'create',
    id: taskId,
    fields: {
      ...emptyTask(givenOn),
      title: taskTitle(conclusion),
      leadId: wanted.leadId,
      supporting: [...new Set(wanted.supportingIds)]
        .filter((organisationId) => organisationId !== wanted.leadId)
        .map((organisationId) => ({ organisationId, part: '' })),
      directedById: event.chairs[0]?.personId ?? null,
      basis: { kind: 'conclusion', meetingId: meeting.id, conclusionId: conclusion.id },
      deadline: wanted.deadline,
      product: wanted.product,
    },
  }
}

/** Biến kết luận thành nhiệm vụ. */
const convertConclusion = defineAction(
  v.strictObject({ conclusionId: id }),
  (meeting: Meeting, input, context) =>
    refuseWhenClosed(meeting) ?? decideConversion(meeting, input.conclusionId, context),
)

/**
 * Thu hồi nhiệm vụ: the task goes to the bin and the assignment can be written anew. Only while nobody has worked on it;
 * afterwards the task itself is the place for extensions and changes, and the minutes keep what was decided.
 */
const withdrawTask = defineAction(
  v.strictObject({ conclusionId: id }),
  (meeting: Meeting, input, { read }) => {
    const refusal = refuseWhenClosed(meeting)
    if (refusal) return refusal
    const conclusion = meeting.conclusions.find((entry) => entry.id === input.conclusionId)
    const task = conclusion?.taskId ? read.get('task', conclusion.taskId) : undefined
    if (!conclusion || !task) return fail('unknown-record')
    if (!canWithdraw(conclusion, meeting.id, task)) return fail('not-allowed-now')
    const conclusions = meeting.conclusions.map((entry) =>
      entry.id === conclusion.id ? { ...entry, taskId: null } : entry,
    )
    return {
      ok: true,
      changes: [{ register: 'task', kind: 'remove', id: task.id }, updateMeeting(meeting, { conclusions })],
    }
  },
)

/** Chuyển kết luận chưa xong của kỳ trước sang kỳ này; those already carried stay as they are. */
const carryOver = defineAction(v.strictObject({}), (meeting: Meeting, _input, { read, newId }) => {
  const refusal = refuseWhenClosed(meeting)
  if (refusal) return refusal
  const event = read.get('event', meeting.id)
  if (!event) return fail('unknown-record')
  const carried = conclusionsToCarry(event, meeting.conclusions, read, newId)
  if (carried.length === 0) return { ok: true, changes: [] }
  return {
    ok: true,
    changes: [updateMeeting(meeting, { conclusions: [...carried, ...meeting.conclusions] })],
  }
})

/** Khóa biên bản: refused while an error stands; the version as closed is kept for ever in `minutes-version`. */
const close = defineAction(v.strictObject({}), (meeting: Meeting, _input, { read, today, now, actor }) => {
  const refusal = refuseWhenClosed(meeting)
  if (refusal) return refusal
  const event = read.get('event', meeting.id)
  if (!event) return fail('unknown-record')
  const errors = checkBeforeClosing(meeting, event, read).filter((finding) => finding.severity === 'error')
  if (errors.length > 0)
    return fail('paper-incomplete', { issues: errors.map(({ severity: _severity, ...issue }) => issue) })
  const version = meeting.version + 1
  const closed = { ...fieldsOf(meeting), state: 'closed' as const, closedOn: today, version }
  return {
    ok: true,
    changes: [
      { register: 'meeting', kind: 'update', id: meeting.id, fields: closed },
      {
        register: 'minutes-version',
        kind: 'create',
        id: `${meeting.id}.v${version}`,
        fields: {
          meetingId: meeting.id,
          version,
          closedAt: now,
          closedBy: actor,
          reopenReason: '',
          event: fieldsOf(event),
          meeting: closed,
        },
      },
    ],
  }
})

/** Mở lại biên bản: needs a reason; the closed version stays. */
const reopen = defineAction(
  v.strictObject({ reason: requiredLine(300) }),
  (meeting: Meeting, input, { read }) => {
    if (meeting.state !== 'closed') return fail('not-allowed-now')
    const kept = read.get('minutes-version', `${meeting.id}.v${meeting.version}`)
    const note: Change[] = kept
      ? [
          {
            register: 'minutes-version',
            kind: 'update',
            id: kept.id,
            fields: { ...fieldsOf(kept), reopenReason: input.reason },
          },
        ]
      : []
    return { ok: true, changes: [updateMeeting(meeting, { state: 'open', closedOn: null }), ...note] }
  },
)

/** Số biên bản văn thư cấp sau khi ký: the one thing that closed minutes still take, once, with the version kept. */
const assignNumber = defineAction(
  v.strictObject({ format: v.picklist(paperFormats), number: requiredLine(20) }),
  (meeting: Meeting, input, { read }) => {
    const head = meeting.minutes[input.format]
    if (meeting.state !== 'closed' || head.number !== '') return fail('not-allowed-now')
    const minutes = { ...meeting.minutes, [input.format]: { ...head, number: input.number } }
    const kept = read.get('minutes-version', `${meeting.id}.v${meeting.version}`)
    const version: Change[] = kept
      ? [
          {
            register: 'minutes-version',
            kind: 'update',
            id: kept.id,
            fields: { ...fieldsOf(kept), meeting: { ...kept.meeting, minutes } },
          },
        ]
      : []
    return { ok: true, changes: [updateMeeting(meeting, { minutes }), ...version] }
  },
)

/** Ra thông báo kết luận: comes days after the minutes are closed and changes nothing in them. */
const issueNotice = defineAction(
  v.strictObject({ number: line(60), issuedOn: optional(day) }),
  (meeting: Meeting, input) => ({
    ok: true,
    changes: [updateMeeting(meeting, { noticeNumber: input.number, noticeIssuedOn: input.issuedOn })],
  }),
)

export const meetingActions = {
  'convert-conclusion': convertConclusion,
  'withdraw-task': withdrawTask,
  'carry-over': carryOver,
  close,
  reopen,
  'assign-number': assignNumber,
  'issue-notice': issueNotice,
}
