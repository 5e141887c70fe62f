/** The legal clocks of a period's meetings, measured: how many papers were in time, late or missing, and by how much. */
import type { ClockName } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { EventKind } from '#shared/registers/event/index.ts'

/** Of a paper whose day is decided: done, or past due. */
export type ClockStanding = 'on-time' | 'late' | 'missing'

export type ClockLine = {
  readonly clock: ClockName
  readonly key: string
  readonly title: string
  /** First day of the meeting. */
  readonly on: Day
  readonly kind: EventKind
  readonly seriesId: string | null
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly standing: ClockStanding
  /** Working days after the due day: until it was done, or until today while it is missing; 0 when in time. */
  readonly delay: number
}

export type ClockCount = {
  readonly onTime: number
  readonly late: number
  readonly missing: number
  /** Those in time, per cent of all with one decimal; null when none was owed. */
  readonly share: number | null
  /** Working days, with one decimal, of those that were done late; null when none was. */
  readonly averageDelay: number | null
  /** Working days of the latest that was done; null when none was late. */
  readonly worstDelay: number | null
}

export type ClockMeasure = ClockCount & { readonly clock: ClockName; readonly lines: readonly ClockLine[] }

/** Meetings of one series, or the single ones of one kind. */
export type ClockGroup = {
  readonly id: string
  /** Title of the series; empty for single meetings, which go by their kind. */
  readonly seriesTitle: string
  readonly kind: EventKind
  readonly counts: Readonly<Record<ClockName, ClockCount>>
}

export type ClockMeasures = {
  readonly from: Day
  readonly to: Day
  /** One for each clock, in its order. */
  readonly measures: readonly ClockMeasure[]
  readonly groups: readonly ClockGroup[]
}
