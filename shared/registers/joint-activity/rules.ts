/** What follows from the days and rounds of a joint activity. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '../define-register.ts'
import { checkHappened, checkLead, checkOrder, issueIf } from '../issues.ts'
import { checkRowTasks } from '../row-tasks.ts'
import type { ActivityKind, activityStates, JointActivity, Round } from './schema.ts'

/** Last day of a round; null while it has none. */
export const endOfRound = ({ from, to }: Pick<Round, 'from' | 'to'>): Day | null => to ?? from

/** The latest of the rounds' last days; null where none has a day. */
const lastEnd = (rounds: readonly Round[]): Day | null =>
  rounds
    .flatMap((one) => endOfRound(one) ?? [])
    .toSorted()
    .at(-1) ?? null

/** The first and last day on which the bodies are taken up: of the rounds, else of the plan. */
export function spanOf(record: JointActivity): { from: Day | null; to: Day | null } {
  const starts = record.rounds.flatMap(({ from }) => from ?? []).toSorted()
  return {
    from: starts[0] ?? record.plannedFrom,
    to: lastEnd(record.rounds) ?? record.plannedTo ?? record.plannedFrom,
  }
}

/** Done, called off, under way once a round was held, or how the plan stands on `today`. */
export function stateOfActivity(record: JointActivity, today: Day): (typeof activityStates)[number] {
  if (record.closedOn !== null) return 'done'
  if (record.isCancelled) return 'cancelled'
  const end = [spanOf(record).to, record.plannedTo]
    .flatMap((on) => on ?? [])
    .toSorted()
    .at(-1)
  if (end !== undefined && end < today) return 'overdue'
  return record.rounds.some(({ isHeld }) => isHeld) ? 'running' : 'planned'
}

/** The day on which the activity was done: its result is in, or every round of it was held. Null before. */
export function doneOn({ closedOn, rounds }: JointActivity): Day | null {
  if (closedOn !== null) return closedOn
  if (rounds.length === 0 || rounds.some(({ isHeld }) => !isHeld)) return null
  return lastEnd(rounds)
}

/** True for what weighs upon the body that is visited, and is not to be doubled in one week. */
export const isVisit = (kind: ActivityKind): boolean => kind !== 'training'

/** People who took part in the rounds that were held; null where no number was taken. */
export function peopleOf({ rounds }: Pick<JointActivity, 'rounds'>): number | null {
  const counts = rounds.filter(({ isHeld }) => isHeld).flatMap(({ people }) => people ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0)
}

/** A round ends after it begins, and is held on a day that has come. */
function checkRound({ from, to, isHeld }: Round, at: string, today: Day): Issue[] {
  return [
    ...issueIf(from === null && (to !== null || isHeld), `${at}.from`, 'required'),
    ...checkOrder(from, to, `${at}.to`),
    ...(isHeld ? checkHappened({ [`${at}.isHeld`]: from }, today) : []),
  ]
}

/** The rules of a joint activity across its fields. */
export function checkActivity(
  record: JointActivity,
  { read, today }: RuleContext,
  before: JointActivity | null,
): Issue[] {
  const { plannedFrom, plannedTo, closedOn, isCancelled, rounds } = record
  const last = lastEnd(rounds.filter(({ isHeld }) => isHeld))
  return [
    ...checkOrder(plannedFrom, plannedTo, 'plannedTo'),
    ...checkHappened({ closedOn }, today),
    ...issueIf(closedOn !== null && last !== null && closedOn < last, 'closedOn', 'before-last-round'),
    ...issueIf(closedOn !== null && isCancelled, 'isCancelled', 'held-and-cancelled'),
    ...checkLead(record),
    ...rounds.flatMap((one, index) => checkRound(one, `rounds.${index}`, today)),
    ...(before ? checkRowTasks('recommendations', record.recommendations, before.recommendations, read) : []),
  ]
}
