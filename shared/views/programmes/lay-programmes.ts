/** Plan against fact: the programmes of a span of days, by lead body, one row each. Pure; for the screen and for paper. */
import type { Day } from '#shared/lib/dates.ts'
import {
  beginningOf,
  isRunning,
  type MilestoneState,
  type Programme,
  type ProgrammeState,
  percentOf,
  stateOfMilestone,
  stateOfProgramme,
} from '#shared/registers/programme/index.ts'
import type { TimelineSpan } from './timeline-span.ts'

/** A bar; an end that is not set is null and goes on beyond the sheet. */
export type Bar = { readonly from: Day | null; readonly to: Day | null }

export type TimelineMark = {
  readonly id: string
  readonly name: string
  /** Where it stands: the day it was reached, else the day it is due. */
  readonly on: Day
  readonly due: Day | null
  readonly state: MilestoneState
}

export type TimelineRow = {
  readonly programme: Programme
  readonly state: ProgrammeState
  readonly percent: number | null
  /** Null without planned days. */
  readonly plan: Bar | null
  /** Null before it has begun; while it runs it ends today. */
  readonly fact: { readonly from: Day; readonly to: Day } | null
  /** True while the work goes on. */
  readonly isGoingOn: boolean
  readonly marks: readonly TimelineMark[]
}

/** `leadId` null: no lead body is named. */
export type TimelineBand = { readonly leadId: string | null; readonly rows: readonly TimelineRow[] }

export type ProgrammeTimeline = {
  readonly bands: readonly TimelineBand[]
  /** Programmes that were left out because they have no day at all. */
  readonly undated: number
}

/** Bands of the leads in the given order (others behind, none last), rows by their beginning. */
export function layProgrammes(
  programmes: readonly Programme[],
  span: TimelineSpan,
  today: Day,
  leadOrder: readonly string[],
): ProgrammeTimeline {
  const rows = programmes.map((one) => rowOf(one, today))
  const shown = rows.filter((row) => touches(row, span))
  const rank = new Map(leadOrder.map((id, index) => [id, index]))
  const placeOf = (id: string | null) => (id === null ? Number.MAX_SAFE_INTEGER : (rank.get(id) ?? rank.size))
  const leads = [...new Set(shown.map(({ programme }) => programme.leadId))]
  return {
    undated: rows.filter(isUndated).length,
    bands: leads
      .toSorted((a, b) => placeOf(a) - placeOf(b))
      .map((leadId) => ({
        leadId,
        rows: shown.filter(({ programme }) => programme.leadId === leadId).toSorted(byBeginning),
      })),
  }
}

const byBeginning = (a: TimelineRow, b: TimelineRow) =>
  startOf(a).localeCompare(startOf(b)) || a.programme.title.localeCompare(b.programme.title, 'vi')

const startOf = ({ plan, fact }: TimelineRow): Day => fact?.from ?? plan?.from ?? ''

/** One programme as it stands on a day. */
export function rowOf(programme: Programme, today: Day): TimelineRow {
  const { from, to } = programme
  return {
    programme,
    state: stateOfProgramme(programme, today),
    percent: percentOf(programme, today),
    plan: from === null && to === null ? null : { from, to },
    fact: factOf(programme, today),
    isGoingOn: isRunning(programme, today),
    marks: programme.milestones.flatMap((milestone) => {
      const state = stateOfMilestone(milestone, today)
      const on = state.startsWith('done') ? milestone.doneOn : milestone.due
      const { id, name, due } = milestone
      return on === null ? [] : [{ id, name, on, due, state }]
    }),
  }
}

function factOf(programme: Programme, today: Day): TimelineRow['fact'] {
  const from = beginningOf(programme)
  if (from === null || from > today) return null
  const ends = [programme.completedOn, programme.stoppedOn].filter((day) => day !== null && day <= today)
  const to = ends[0] ?? today
  return { from, to: to < from ? from : to }
}

const isUndated = ({ plan, fact, marks }: TimelineRow) => plan === null && fact === null && marks.length === 0

function touches({ plan, fact, marks }: TimelineRow, span: TimelineSpan): boolean {
  const isIn = ({ from, to }: Bar) => (from === null || from <= span.to) && (to === null || to >= span.from)
  return (
    (plan !== null && isIn(plan)) ||
    (fact !== null && isIn(fact)) ||
    marks.some(({ on }) => on >= span.from && on <= span.to)
  )
}
