/** Nếu dời: what hangs on the day of a calendar entry, before and after it would move. */
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import type { DayNote } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Conflict } from '../calendar-range.ts'
import type { MovedDate } from '../moved-dates/moved-dates.ts'
import type { OverlapGroup } from '../overlaps/overlaps.ts'

/** A paper of the meeting; `before` is null for a clock that does not run before the move. */
export type ClockMove = { readonly before: LegalClock | null; readonly after: LegalClock }

/** The day by which a document is to be handed in, moved by the same count of working days before the meeting. */
export type DocumentMove = {
  readonly id: string
  readonly title: string
  readonly from: Day
  readonly to: Day
}

/** How the entry stands to a due: within its window and in time, before its window, or past its day. */
export type Keeping = 'in-time' | 'early' | 'late'

/** A due that the entry keeps before or after the move; null on the side on which it does not. */
export type KeptDue = {
  readonly obligationId: string
  readonly regulationId: string
  readonly title: string
  readonly milestone: string
  readonly period: string
  readonly windowFrom: Day | null
  readonly dueOn: Day
  readonly before: Keeping | null
  readonly after: Keeping | null
}

export type WhatIf = {
  readonly title: string
  readonly from: Day
  readonly to: Day
  /** What the new day is, where it is no whole working day. */
  readonly dayOff: DayNote | null
  /** The invitation has gone out with the old day. */
  readonly isInvited: boolean
  readonly clocks: readonly ClockMove[]
  /** Documents not yet received whose days are offered to move along; only when one entry moves alone. */
  readonly documents: readonly DocumentMove[]
  /** Dues that hang on the entry. */
  readonly moved: readonly MovedDate[]
  readonly keeps: readonly KeptDue[]
  readonly conflicts: readonly Conflict[]
  /** Bodies asked twice in the week of the new day, where it was not so before. */
  readonly overlaps: readonly OverlapGroup[]
  /** Something beyond the entry moves: the user is shown it before it is done. */
  readonly hasMore: boolean
}
