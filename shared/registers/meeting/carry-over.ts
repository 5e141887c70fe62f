/** What comes back from the meeting before this one, and which of it has come already. Pure. */
import { dayOfMoment } from '#shared/lib/dates.ts'
import type { FieldsOf, ReadModel } from '../define-register.ts'
import type { CalendarEvent } from '../event/index.ts'
import { lineageOf } from '../series/index.ts'
import { isOpen } from '../task/index.ts'
import type { Conclusion, Meeting } from './schema.ts'

/** By what an entry of the calendar belongs to others: all that finding the meeting before it needs. */
type PlaceInRow = Pick<CalendarEvent, 'seriesId' | 'date' | 'basis'>

export type FormerMeeting = { event: CalendarEvent; meeting: Meeting }

/**
 * The meeting before `event`, null when there is none: of the same series, or one that keeps the same milestone of an
 * obligation for the same body, as the meetings do that a year's plan has made. One that did not take place does not count.
 */
export function previousMeeting(event: PlaceInRow, read: ReadModel): FormerMeeting | null {
  const lineage = event.seriesId === null ? new Set<string>() : lineageOf(event.seriesId, read)
  const kept = new Set(milestonesOf(event))
  if (lineage.size + kept.size === 0) return null
  let best: FormerMeeting | null = null
  for (const candidate of read.all('event')) {
    if (candidate.date >= event.date) continue
    if (candidate.status === 'cancelled' || candidate.status === 'postponed') continue
    const isOfSeries = candidate.seriesId !== null && lineage.has(candidate.seriesId)
    if (!isOfSeries && !milestonesOf(candidate).some((key) => kept.has(key))) continue
    const meeting = read.get('meeting', candidate.id)
    if (!meeting || meeting.removedAt !== null) continue
    if (best === null || candidate.date > best.event.date) best = { event: candidate, meeting }
  }
  return best
}

/** The milestones that an entry keeps, each with the body for which it does. */
function milestonesOf({ basis }: Pick<CalendarEvent, 'basis'>): string[] {
  return basis.flatMap((one) =>
    one.kind === 'obligation' ? [[one.obligationId, one.milestoneId, one.bodyId].join(' ')] : [],
  )
}

export type ConclusionStanding = 'done' | 'open' | 'statement'

/** Whether a conclusion is still to be carried out: its task decides; an assignment without a task is open. */
export function standingOfConclusion(conclusion: Conclusion, read: ReadModel): ConclusionStanding {
  const task = conclusion.taskId ? read.get('task', conclusion.taskId) : undefined
  if (task && task.removedAt === null) return isOpen(task) || task.state === 'paused' ? 'open' : 'done'
  return conclusion.assignment === null ? 'statement' : 'open'
}

type Unfinished = { meetingId: string; conclusion: Conclusion }

/** Conclusions of the meeting before that are not finished. */
export function unfinishedConclusions(event: PlaceInRow, read: ReadModel): Unfinished[] {
  const last = previousMeeting(event, read)
  if (!last) return []
  return last.meeting.conclusions
    .filter((entry) => standingOfConclusion(entry, read) === 'open')
    .map((entry) => ({ meetingId: last.meeting.id, conclusion: entry }))
}

type ConclusionPlace = { meetingId: string; conclusionId: string }

/**
 * The conclusion with which a chain of carried ones began: the same work has the same origin. Ids of conclusions are
 * unique within their meeting only.
 */
export function originOf(place: ConclusionPlace, read: ReadModel): string {
  const seen = new Set<string>()
  let current = place
  while (!seen.has(keyOf(current))) {
    seen.add(keyOf(current))
    const { meetingId, conclusionId } = current
    const found = read.get('meeting', meetingId)?.conclusions.find((entry) => entry.id === conclusionId)
    if (!found?.carriedFrom) break
    current = found.carriedFrom
  }
  return keyOf(current)
}

const keyOf = ({ meetingId, conclusionId }: ConclusionPlace) => `${meetingId}/${conclusionId}`

/** The origins of all carried conclusions of a meeting. */
export function originsIn(conclusions: readonly Conclusion[], read: ReadModel): Set<string> {
  return new Set(conclusions.flatMap(({ carriedFrom }) => (carriedFrom ? [originOf(carriedFrom, read)] : [])))
}

/** What is asked of whom as the task stands today: extended and transferred work must not come back with its old terms. */
function assignmentNow({ assignment, taskId }: Conclusion, read: ReadModel): Conclusion['assignment'] {
  const task = taskId ? read.get('task', taskId) : undefined
  if (!assignment || !task || task.removedAt !== null) return assignment
  return {
    ...assignment,
    leadId: task.leadId,
    supportingIds: task.supporting.map(({ organisationId }) => organisationId),
    deadline: task.deadline,
    product: task.product,
  }
}

/**
 * What is to be put in front of the conclusions that `event`'s meeting has: the unfinished ones of last time, each once,
 * however it came here.
 */
export function conclusionsToCarry(
  event: PlaceInRow,
  present: readonly Conclusion[],
  read: ReadModel,
  newId: () => string,
): Conclusion[] {
  const known = originsIn(present, read)
  return unfinishedConclusions(event, read)
    .filter(
      ({ meetingId, conclusion }) => !known.has(originOf({ meetingId, conclusionId: conclusion.id }, read)),
    )
    .map(({ meetingId, conclusion }) => ({
      ...conclusion,
      assignment: assignmentNow(conclusion, read),
      id: newId(),
      carriedFrom: { meetingId, conclusionId: conclusion.id },
    }))
}

/**
 * The workspace at a later opening, with what has become known since: when it was made before the last meeting was over,
 * that meeting's unfinished conclusions come now. Null when there is nothing to bring. What the office took out of a
 * workspace does not come back by itself.
 */
export function broughtLate(
  meeting: Meeting,
  event: PlaceInRow,
  read: ReadModel,
  newId: () => string,
): FieldsOf<'meeting'>['conclusions'] | null {
  const last = previousMeeting(event, read)
  if (!last || meeting.state === 'closed' || meeting.startedAt !== null) return null
  const wasMadeBefore = dayOfMoment(meeting.createdAt) <= last.event.date
  const hasCome = meeting.conclusions.some((entry) => entry.carriedFrom?.meetingId === last.meeting.id)
  if (!wasMadeBefore || hasCome) return null
  const carried = conclusionsToCarry(event, meeting.conclusions, read, newId)
  return carried.length > 0 ? [...carried, ...meeting.conclusions] : null
}
