/** What was told in a period: the communications that touch it, each with what was done of it. Pure. */
import { onceOf } from '#shared/lib/once-of.ts'
import {
  type Communication,
  type CommunicationState,
  peopleReached,
  quantityDone,
  stateOfCommunication,
} from '#shared/registers/communication/index.ts'
import type { Frame } from '../reports/frame.ts'

export type CommunicationLine = {
  readonly communication: Communication
  /** As it stood on the frame's day. */
  readonly state: CommunicationState
  /** Done within the period, in the communication's own unit. */
  readonly quantity: number
  /** Reached within the period; null where nothing was counted. */
  readonly reach: number | null
}

/** Communications whose plan touches the period or of which something was done in it; those called off are left out. */
export const communicationLines = onceOf(makeLines)

function makeLines({ allCoordination, period, asOf }: Frame): readonly CommunicationLine[] {
  return allCoordination('communication').flatMap((record) => {
    const within = record.results.filter(({ on }) => on >= period.from && on <= asOf)
    const seen = { ...record, results: record.results.filter(({ on }) => on <= asOf) }
    const from = record.plannedFrom ?? record.plannedTo
    const to = record.plannedTo ?? record.plannedFrom
    const isPlanned = from !== null && to !== null && from <= asOf && to >= period.from
    if (record.isCancelled || (!isPlanned && within.length === 0)) return []
    return [
      {
        communication: seen,
        state: stateOfCommunication(seen, asOf),
        quantity: quantityDone(within),
        reach: peopleReached(within),
      },
    ]
  })
}
