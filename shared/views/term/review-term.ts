/** Looks back over a regulation's term. Pure. */
import { Refusal } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { plainText } from '#shared/lib/rich-text.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import {
  type Conclusion,
  type Meeting,
  originOf,
  standingOfConclusion,
} from '#shared/registers/meeting/index.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { deadlineDay, isOpen, type Task } from '#shared/registers/task/index.ts'
import { buildMatrix } from '../fulfilment/build-matrix.ts'
import { wasHeld } from '../obligations/due-standing.ts'
import { type RestsOn, restsOn } from './rests-on.ts'
import type { LeftConclusion, LeftTask, TermReview } from './term-review.ts'

/** The review of a signed regulation as things stand on `context.today`. Throws `unknown-record`. */
export function reviewTerm(regulationId: string, context: RuleContext): TermReview {
  const regulation = context.read.get('regulation', regulationId)
  if (!regulation || regulation.removedAt !== null)
    throw new Refusal('unknown-record', { params: { register: 'regulation', id: regulationId } })
  const { from, to } = termSpan(regulation, context.today)
  const rests = restsOn(regulationId, context.read)
  const tasks = context.read.all('task').filter((task) => rests.task(task))
  return {
    regulationId,
    from,
    to,
    matrix: buildMatrix({ regulationId, from, to, zoom: 'year' }, context),
    taskCount: tasks.length,
    openTasks: tasks.filter(isOpen).map((task) => leftTask(task, context)),
    openConclusions: leftConclusions(rests, context),
    eventCount: heldEvents(rests, context),
  }
}

/** The days of a regulation's term, cut where it was closed before its end; an open end is today. */
export function termSpan(
  {
    validFrom,
    signedOn,
    validTo,
    closedOn,
  }: Pick<Regulation, 'validFrom' | 'signedOn' | 'validTo' | 'closedOn'>,
  today: Day,
): { from: Day; to: Day } {
  const ends = [validTo, closedOn].filter((day) => day !== null)
  const to = ends.length > 0 ? ends.reduce((first, day) => (day < first ? day : first)) : today
  const from = validFrom ?? signedOn ?? to
  return from <= to ? { from, to } : { from, to: from }
}

function leftTask(task: Task, { read, today }: RuleContext): LeftTask {
  const lead = task.leadId ? read.get('organisation', task.leadId) : undefined
  return {
    id: task.id,
    title: task.title,
    leadName: lead ? shortNameOn(lead, today) : '',
    deadline: deadlineDay(task),
  }
}

type Found = { meeting: Meeting; event: CalendarEvent; conclusion: Conclusion; isOurs: boolean }

/** Each piece of work once, as the last meeting that took it up left it; what became a task is told with the tasks. */
function leftConclusions(rests: RestsOn, { read }: RuleContext): LeftConclusion[] {
  const last = new Map<string, Found>()
  for (const meeting of read.all('meeting')) {
    const event = read.get('event', meeting.id)
    if (!event) continue
    for (const conclusion of meeting.conclusions) {
      const origin = originOf({ meetingId: meeting.id, conclusionId: conclusion.id }, read)
      const known = last.get(origin)
      const isOurs = rests.event(event) || (known?.isOurs ?? false)
      const isLater = known === undefined || known.event.date < event.date
      last.set(origin, isLater ? { meeting, event, conclusion, isOurs } : { ...known, isOurs })
    }
  }
  return [...last.values()]
    .filter(({ conclusion, isOurs }) => isOurs && isLeft(conclusion, read))
    .map(({ meeting, event, conclusion }) => ({
      meetingId: meeting.id,
      conclusionId: conclusion.id,
      text: plainText(conclusion.content),
      meetingTitle: event.title,
      heldOn: event.date,
    }))
    .toSorted((a, b) => a.heldOn.localeCompare(b.heldOn))
}

function isLeft(conclusion: Conclusion, read: RuleContext['read']): boolean {
  return standingOfConclusion(conclusion, read) === 'open' && !isTask(conclusion, read)
}

function isTask({ taskId }: Conclusion, read: RuleContext['read']): boolean {
  const task = taskId ? read.get('task', taskId) : undefined
  return task !== undefined && task.removedAt === null
}

function heldEvents(rests: RestsOn, context: RuleContext): number {
  return context.read
    .all('event')
    .filter((event) => rests.event(event) && wasHeld({ ...event, key: event.id, isStored: true }, context))
    .length
}
