/** What moves when the calendar, or an event, changes: said before it is accepted. */
import type { Due } from '#shared/calendar/due-rules/why.ts'
import type { ClockName } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'

/**
 * `due`: an obligation falls due on another day; `anchored`: the same, by another obligation's event. `deadline`, `event`: a
 * task's deadline, an entry of the calendar now lies on a day off (or in the half that is off) and stays there until
 * somebody moves it. `occurrence`: a series moves one of its own. `clock`: a paper of a meeting.
 */
export const movedKinds = ['due', 'anchored', 'occurrence', 'clock', 'event', 'deadline'] as const
export type MovedKind = (typeof movedKinds)[number]

export type MovedDate = {
  readonly kind: MovedKind
  /** Id of the obligation or task, key of the calendar entry. */
  readonly id: string
  /** Of an obligation. */
  readonly regulationId: string | null
  readonly title: string
  /** Milestone and period of a due; empty for others. */
  readonly milestone: string
  readonly period: string
  readonly clock: ClockName | null
  /** How many bodies owe the due, each for itself; 1 for others. */
  readonly bodies: number
  /** Null: it was not there before. */
  readonly from: Day | null
  /** Null: it is there no longer, or stays on its day off. */
  readonly to: Day | null
  /** The working days around what lies on a day off and stays; null for what moves. */
  readonly around: { readonly previous: Day; readonly next: Day } | null
  /** Why, in the form that the explanations of due days read. */
  readonly why: Pick<Due, 'why' | 'nominal'>
}

export type MovedDates = {
  /** In order of the day. */
  readonly moved: readonly MovedDate[]
  readonly workingDays: readonly { readonly year: number; readonly before: number; readonly after: number }[]
}

/** What every kind has, so that each says only what is its own. */
export const plainMove = {
  regulationId: null,
  milestone: '',
  period: '',
  clock: null,
  bodies: 1,
  around: null,
} as const
