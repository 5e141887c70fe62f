/** How an exchange stands: never stored, always said from its days. */
import type { RuleContext } from '../define-register.ts'
import { cameLate, clockOf, type ExchangeClock } from './clock.ts'
import type { InformationExchange } from './schema.ts'

/** In the order in which they need somebody. `planned`: a regular supply not sent yet. */
export const exchangeStates = [
  'overdue',
  'waiting',
  'planned',
  'answered-late',
  'answered',
  'sent-late',
  'sent',
  'withdrawn',
] as const
export type ExchangeState = (typeof exchangeStates)[number]

/** The states in which something is still owed. */
export const openStates: readonly ExchangeState[] = ['overdue', 'waiting', 'planned']

/** The state on `context.today`. */
export function stateOfExchange(record: InformationExchange, context: RuleContext): ExchangeState {
  return stateBy(record, clockOf(record, context), context)
}

/** The same for a clock that is known. */
export function stateBy(
  { withdrawnOn }: Pick<InformationExchange, 'withdrawnOn'>,
  clock: ExchangeClock | null,
  { today }: Pick<RuleContext, 'today'>,
): ExchangeState {
  if (clock === null) return 'sent'
  const isAnswer = clock.what === 'answer'
  if (clock.done !== null) {
    if (cameLate(clock)) return isAnswer ? 'answered-late' : 'sent-late'
    return isAnswer ? 'answered' : 'sent'
  }
  if (withdrawnOn !== null && withdrawnOn <= today) return 'withdrawn'
  if (clock.due !== null && clock.due.on < today) return 'overdue'
  return isAnswer ? 'waiting' : 'planned'
}
