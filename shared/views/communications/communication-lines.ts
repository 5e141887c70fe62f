/** What was told in a period: the communications that touch it, each with what was done of it. Pure. */
import {
  type Communication,
  type CommunicationState,
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

const known = new WeakMap<Frame, readonly CommunicationLine[]>()

/** Communications whose plan touches the period or of which something was done in it; those called off are left out. */
export function communicationLines(frame: Frame): readonly CommunicationLine[] {
  const made = known.get(frame) ?? makeLines(frame)
  known.set(frame, made)
  return made
}

function makeLines({ allCoordination, period, asOf }: Frame): CommunicationLine[] {
  return allCoordination('communication').flatMap((record) => {
    const within = record.results.filter(({ on }) => on >= period.from && on <= asOf)
    const seen = { ...record, results: record.results.filter(({ on }) => on <= asOf) }
    const from = record.plannedFrom ?? record.plannedTo
    const to = record.plannedTo ?? record.plannedFrom
    const isPlanned = from !== null && to !== null && from <= asOf && to >= period.from
    if (record.isCancelled || (!isPlanned && within.length === 0)) return []
    const reached = within.flatMap(({ reach }) => reach ?? [])
    return [
      {
        communication: seen,
        state: stateOfCommunication(seen, asOf),
        quantity: within.reduce((sum, { quantity }) => sum + quantity, 0),
        reach: reached.length === 0 ? null : reached.reduce((sum, one) => sum + one, 0),
      },
    ]
  })
}
