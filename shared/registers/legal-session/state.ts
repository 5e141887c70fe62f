/** How a session stands: said from its days, never stored. */
import type { Day } from '#shared/lib/dates.ts'
import type { LegalSession, sessionStates } from './schema.ts'

/** Held, called off, or how the planned day stands on `today`. */
export function stateOfSession(
  { heldOn, plannedOn, isCancelled }: Pick<LegalSession, 'heldOn' | 'plannedOn' | 'isCancelled'>,
  today: Day,
): (typeof sessionStates)[number] {
  if (heldOn !== null) return 'held'
  if (isCancelled) return 'cancelled'
  return plannedOn !== null && plannedOn < today ? 'overdue' : 'planned'
}
