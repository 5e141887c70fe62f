/** What the plan and the results of a communication come to. Nothing here is stored. */
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel, RuleContext } from '../define-register.ts'
import { checkHappened, checkLead, checkOrder } from '../issues.ts'
import type { Communication, CommunicationResult, CommunicationState } from './schema.ts'

/** What was done by `on` (included), in the plan's unit; all of it without a day. */
export function quantityDone(results: readonly CommunicationResult[], on: Day | null = null): number {
  return results.filter((one) => on === null || one.on <= on).reduce((sum, { quantity }) => sum + quantity, 0)
}

/** People, views or copies reached; null where nothing was counted. */
export function peopleReached(results: readonly CommunicationResult[]): number | null {
  const counts = results.flatMap(({ reach }) => reach ?? [])
  return counts.length === 0 ? null : counts.reduce((sum, one) => sum + one, 0)
}

/** Done of planned, per cent with one decimal; null without a planned quantity. May be more than 100. */
export function shareDone({
  plannedQuantity,
  results,
}: Pick<Communication, 'plannedQuantity' | 'results'>): number | null {
  if (plannedQuantity === null || plannedQuantity === 0) return null
  return Math.round((quantityDone(results) * 1000) / plannedQuantity) / 10
}

/**
 * Met: the planned quantity is reached, or without one something was done and the time is over. Short: the time is over and
 * it is not. What was done before it was called off stays, and it is called off all the same.
 */
export function stateOfCommunication(record: Communication, today: Day): CommunicationState {
  const { isCancelled, plannedFrom, plannedTo, plannedQuantity, results } = record
  if (isCancelled) return 'cancelled'
  const done = quantityDone(results, today)
  const isOver = plannedTo !== null && plannedTo < today
  if (plannedQuantity ? done >= plannedQuantity : isOver && done > 0) return 'met'
  if (isOver) return 'short'
  const hasBegun = done > 0 || (plannedFrom !== null && plannedFrom <= today)
  return hasBegun ? 'running' : 'planned'
}

/** The last day on which something was done; null while nothing is. */
export function lastDone(results: readonly CommunicationResult[]): Day | null {
  return (
    results
      .map(({ on }) => on)
      .toSorted()
      .at(-1) ?? null
  )
}

/** What it tells of: the programme, matter or other record that it rests on or is linked to, else the theme. */
export function subjectOf(
  { basis, links, theme }: Pick<Communication, 'basis' | 'links' | 'theme'>,
  read: ReadModel,
): string {
  const rested = basis.flatMap((one) =>
    one.kind === 'record' ? [{ register: one.register, id: one.recordId }] : [],
  )
  for (const { register, id } of [...rested, ...links]) {
    if (register !== 'programme' && register !== 'matter' && register !== 'commendation') continue
    const record = read.get(register, id)
    if (record && record.removedAt === null) return record.title
  }
  return theme
}

/** The plan in its order, results that have come, and no body twice. */
export function checkCommunication(record: Communication, { today }: RuleContext): Issue[] {
  return [
    ...checkOrder(record.plannedFrom, record.plannedTo, 'plannedTo'),
    ...record.results.flatMap(({ on }, index) => checkHappened({ [`results.${index}.on`]: on }, today)),
    ...checkLead(record),
  ]
}
