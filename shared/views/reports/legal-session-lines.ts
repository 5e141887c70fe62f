/** The legal-education sessions of a period, each as it stood on the frame's day. Pure. */
import { type LegalSession, stateOfSession } from '#shared/registers/legal-session/index.ts'
import type { Frame } from './frame.ts'

export type LegalSessionLine = {
  readonly session: LegalSession
  readonly state: ReturnType<typeof stateOfSession>
}

/** Sessions held or planned within the period, the earliest first; those called off are left out. */
export function legalSessionLines(frame: Frame): LegalSessionLine[] {
  return frame
    .coordination('legal-session')
    .map((session) => ({ session, state: stateOfSession(session, frame.asOf) }))
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))
}

const dayOf = ({ session }: LegalSessionLine) => session.heldOn ?? session.plannedOn ?? ''
