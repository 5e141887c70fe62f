/** Tổng kết giai đoạn: what was kept of a regulation over its term, and what is left over when it ends. */
import type { Day } from '#shared/lib/dates.ts'
import type { FulfilmentMatrix } from '../fulfilment/matrix.ts'

export type LeftTask = {
  readonly id: string
  readonly title: string
  readonly leadName: string
  /** Null where the deadline is no day. */
  readonly deadline: Day | null
}

/** A conclusion of one of the regulation's meetings that is still to be carried out and has become no task. */
export type LeftConclusion = {
  readonly meetingId: string
  readonly conclusionId: string
  readonly text: string
  readonly meetingTitle: string
  readonly heldOn: Day
}

export type TermReview = {
  readonly regulationId: string
  /** The term, both days included; where it has no end, until today. */
  readonly from: Day
  readonly to: Day
  /** Article by article, year by year, of the whole term. */
  readonly matrix: FulfilmentMatrix
  /** Tasks that rest on the regulation: all of them, and those on which somebody still has to do something. */
  readonly taskCount: number
  readonly openTasks: readonly LeftTask[]
  readonly openConclusions: readonly LeftConclusion[]
  /** Meetings and other entries of the calendar that rest on the regulation and were held. */
  readonly eventCount: number
}
