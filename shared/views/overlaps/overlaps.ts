/** Trùng lặp: bodies that are asked for the same sort of thing twice in one ISO week. */
import type { Day } from '#shared/lib/dates.ts'
import type { EventKind } from '#shared/registers/event/index.ts'
import type { OverlapNote } from '#shared/registers/overlap-note/index.ts'

/** What weighs most comes first: two inspections at one body, two products owed by it, two meetings it attends. */
export const overlapSorts = ['inspection', 'obligation', 'meeting'] as const
export type OverlapSort = (typeof overlapSorts)[number]

export type OverlapItem = {
  /** Names it in a note: an event's or occurrence's id, obligation, milestone and period of a due, or activity and round. */
  readonly key: string
  readonly register: 'event' | 'obligation' | 'joint-activity'
  /** The calendar entry, the obligation or the activity. */
  readonly id: string
  readonly title: string
  readonly on: Day
  readonly kind: EventKind | null
  /** Of a due; null for what stands in the calendar. */
  readonly regulationId: string | null
  readonly product: string
  /** The joint activity that it is a part of. */
  readonly activityId?: string
}

/** An item with whom it burdens. */
export type Burden = {
  readonly item: OverlapItem
  readonly sort: OverlapSort
  readonly bodyIds: readonly string[]
  /** Things of one routine (a series, an obligation, a joint activity) never overlap with each other. */
  readonly routine: string
  /** First and last day. */
  readonly from: Day
  readonly to: Day
}

export type OverlapGroup = {
  /** Stable as long as week, sort and items are. */
  readonly id: string
  readonly monday: Day
  readonly sort: OverlapSort
  /** All bodies that the very same items meet in. */
  readonly bodyIds: readonly string[]
  readonly items: readonly OverlapItem[]
  /** Products that several regulations ask of one body. */
  readonly isAcross: boolean
  /** Set when the office has looked into it. */
  readonly note: Pick<OverlapNote, 'id' | 'revision' | 'reason'> | null
}

export type OverlapView = {
  readonly from: Day
  readonly to: Day
  readonly groups: readonly OverlapGroup[]
}
