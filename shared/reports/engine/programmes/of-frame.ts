/** The programmes that a period counts, each as it stood on the report's day. */

import type { Day } from '#shared/lib/dates.ts'
import { onceOf } from '#shared/lib/once-of.ts'
import { nameOn } from '#shared/registers/organisation/index.ts'
import {
  latestProgress,
  type Milestone,
  type MilestoneState,
  type Programme,
  type ProgrammeState,
  type ProgressEntry,
  stateOfMilestone,
  stateOfProgramme,
} from '#shared/registers/programme/index.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { countOf } from '../counted.ts'

export type ProgrammeLine = {
  readonly programme: Programme
  readonly state: ProgrammeState
  /** The last report in per cent of the whole, as far as one is given. */
  readonly report: ProgressEntry | null
}

export type MilestoneLine = {
  readonly programme: Programme
  readonly milestone: Milestone & { readonly due: Day }
  readonly state: MilestoneState
}

/** Those in hand within the period: begun by its day, and not completed or stopped before its first. */
export const programmesOf = onceOf(linesOf)

function linesOf({ allCoordination, period, asOf }: Frame): ProgrammeLine[] {
  return allCoordination('programme')
    .filter(({ completedOn, stoppedOn }) => (completedOn ?? stoppedOn ?? period.from) >= period.from)
    .map((programme) => ({
      programme,
      state: stateOfProgramme(programme, asOf),
      report: latestProgress(programme, asOf).find(({ unit }) => unit === '') ?? null,
    }))
    .filter(({ state }) => state !== 'not-started')
    .toSorted((a, b) => a.programme.title.localeCompare(b.programme.title, 'vi'))
}

/** Milestones that fall due in the period, up to its day, of programmes not stopped before they were due. */
export function milestonesOf({ allCoordination, period, asOf }: Frame): MilestoneLine[] {
  return allCoordination('programme')
    .flatMap((programme) =>
      programme.milestones.flatMap((milestone) => {
        const { due } = milestone
        const isDue = due !== null && due >= period.from && due <= asOf
        const isOver = programme.stoppedOn !== null && due !== null && programme.stoppedOn <= due
        return isDue && !isOver
          ? [{ programme, milestone: { ...milestone, due }, state: stateOfMilestone(milestone, asOf) }]
          : []
      }),
    )
    .toSorted((a, b) => a.milestone.due.localeCompare(b.milestone.due))
}

export const programmeRef = ({ programme: { id } }: { readonly programme: Pick<Programme, 'id'> }) =>
  ({ register: 'programme', id }) as const

/** Counts lines of programmes, or of milestones, which lead to their programme. */
export const countProgrammes = (lines: readonly { readonly programme: Programme }[]): Counted =>
  countOf(lines, programmeRef)

/** The lead body by its name on the report's day. */
export function leadNameOf({ leadId }: Pick<Programme, 'leadId'>, { read, asOf }: Frame): string {
  const body = leadId === null ? undefined : read.get('organisation', leadId)
  return body ? nameOn(body, asOf) : ''
}
