/** Gathers what a meeting's workspace shows besides its own record. */
import { legalClocks } from '#shared/calendar/legal-clocks.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import {
  type Conclusion,
  canWithdraw,
  checkBeforeClosing,
  conclusionsToCarry,
  type Meeting,
  originOf,
  originsIn,
  previousMeeting,
  stageOf,
  standingOfConclusion,
} from '#shared/registers/meeting/index.ts'
import { standingOf } from '#shared/registers/task/index.ts'
import { clockFactsOf } from './meeting-clocks.ts'
import type { ConclusionTask, FormerConclusion, MeetingReview } from './meeting-review.ts'

/** Throws `unknown-record` when there is no such meeting. */
export function reviewMeeting(meetingId: string, context: RuleContext): MeetingReview {
  const { read, today, calendar } = context
  const meeting = read.get('meeting', meetingId)
  const event = read.get('event', meetingId)
  if (!meeting || !event)
    throw new Refusal('unknown-record', { params: { register: 'meeting', id: meetingId } })
  const last = previousMeeting(event, read)
  const carried = originsIn(meeting.conclusions, read)
  const isCarried = (meetingId: string, { id: conclusionId }: Conclusion) =>
    carried.has(originOf({ meetingId, conclusionId }, read))
  return {
    stage: stageOf(meeting),
    previous: last
      ? {
          meetingId: last.meeting.id,
          title: last.event.title,
          date: last.event.date,
          conclusions: last.meeting.conclusions.map((entry, index) =>
            formerConclusion(last.meeting, entry, index, isCarried(last.meeting.id, entry), context),
          ),
        }
      : null,
    tasks: meeting.conclusions.flatMap((entry) => taskOfConclusion(meeting, entry, context)),
    carryable: conclusionsToCarry(event, meeting.conclusions, read, () => '').length,
    findings: checkBeforeClosing(meeting, event, read),
    clocks: legalClocks(clockFactsOf(event, meeting), today, calendar),
    versions: read
      .all('minutes-version')
      .filter((version) => version.meetingId === meetingId)
      .map(({ id, version, closedAt, reopenReason }) => ({ id, version, closedAt, reopenReason }))
      .toSorted((a, b) => b.version - a.version),
  }
}

function formerConclusion(
  meeting: Meeting,
  conclusion: Conclusion,
  index: number,
  isCarried: boolean,
  { read, today, calendar }: RuleContext,
): FormerConclusion {
  const task = conclusion.taskId ? read.get('task', conclusion.taskId) : undefined
  const standing = task && task.removedAt === null ? standingOf(task, today, calendar) : null
  return {
    meetingId: meeting.id,
    conclusionId: conclusion.id,
    number: index + 1,
    content: conclusion.content,
    standing: standingOfConclusion(conclusion, read),
    taskId: task?.id ?? null,
    taskLabel: standing?.label ?? null,
    workingDaysLeft: standing?.workingDaysLeft ?? null,
    isCarried,
  }
}

function taskOfConclusion(
  meeting: Meeting,
  conclusion: Conclusion,
  { read, today, calendar }: RuleContext,
): ConclusionTask[] {
  const task = conclusion.taskId ? read.get('task', conclusion.taskId) : undefined
  if (!task || task.removedAt !== null) return []
  const { label, workingDaysLeft } = standingOf(task, today, calendar)
  return [
    {
      conclusionId: conclusion.id,
      taskId: task.id,
      label,
      workingDaysLeft,
      canWithdraw: meeting.state !== 'closed' && canWithdraw(conclusion, meeting.id, task),
    },
  ]
}
