/** The matters that a period counts, each as it stood on the period's last day. Pure. */

import type { Day } from '#shared/lib/dates.ts'
import { onceOf } from '#shared/lib/once-of.ts'
import {
  type Matter,
  type MatterClock,
  type MatterClockName,
  type MatterStanding,
  matterClocks,
  standingOfMatter,
} from '#shared/registers/matter/index.ts'
import type { Frame } from '../reports/frame.ts'

export type MatterLine = {
  /** Without what happened after the day on which it is seen. */
  readonly matter: Matter
  /** Detected within the period. */
  readonly isNew: boolean
  readonly clocks: readonly MatterClock[]
  readonly standing: MatterStanding
}

const stepDays = ['metOn', 'directedOn', 'orientedOn', 'resolvedOn', 'announcedOn', 'closedOn'] as const

/** The matter as it stood at the end of a day. */
export function matterAsOf(matter: Matter, on: Day): Matter {
  const later = stepDays.filter((step) => (matter[step] ?? '') > on)
  return later.length === 0 ? matter : { ...matter, ...Object.fromEntries(later.map((step) => [step, null])) }
}

/** Matters in hand: detected by the frame's day and not closed before its period, the earliest first. */
export const matterLines = onceOf(makeLines)

function makeLines({ allCoordination, period, asOf, context }: Frame): readonly MatterLine[] {
  return allCoordination('matter')
    .filter(
      ({ detectedOn, closedOn }) => detectedOn <= asOf && (closedOn === null || closedOn >= period.from),
    )
    .map((record) => {
      const matter = matterAsOf(record, asOf)
      const clocks = matterClocks(matter, context)
      return {
        matter,
        isNew: matter.detectedOn >= period.from,
        clocks,
        standing: standingOfMatter(matter, clocks),
      }
    })
    .toSorted((a, b) =>
      a.matter.detectedOn < b.matter.detectedOn ? -1 : a.matter.detectedOn > b.matter.detectedOn ? 1 : 0,
    )
}

/** Those whose clock of a name is decided: done, or past its day. A clock that was dropped is not owed. */
export function decidedClocks(lines: readonly MatterLine[], name: MatterClockName) {
  return lines.flatMap(({ matter, clocks }) =>
    clocks
      .filter(({ clock, state }) => clock === name && ['done', 'done-late', 'late'].includes(state))
      .map((clock) => ({ matter, clock })),
  )
}
