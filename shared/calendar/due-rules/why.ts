/** Why a due day is the day it is, as data: codes with days and the names of days off. Worded by `explain-*.ts`. */
import type { Day, Moment } from '../../lib/dates.ts'
import type { DayHalf } from '../holidays.ts'
import type { DayNote } from '../working-days.ts'

export type Why =
  /** The day that the rule names, of this period. */
  | { readonly code: 'rule-day'; readonly day: Day }
  /** The days of a window. */
  | { readonly code: 'window'; readonly from: Day; readonly to: Day }
  /** The month has no such day: its last day counts. */
  | { readonly code: 'short-month'; readonly wanted: number; readonly day: Day }
  /** The term ends, or begins, within the month and past the day: its last, or first, day counts. */
  | { readonly code: 'term-over' | 'term-not-begun'; readonly wanted: number; readonly day: Day }
  /** There are fewer working days than that: the last (the first, for a count from the end) counts. */
  | { readonly code: 'few-working-days'; readonly wanted: number; readonly day: Day }
  /** "Trước ngày", read strictly: the day before. */
  | { readonly code: 'day-before'; readonly of: Day; readonly day: Day }
  /** A count from an event; negative before it. `skipped` are the named days off that were not counted. */
  | {
      readonly code: 'counted'
      readonly from: Day
      readonly count: number
      readonly unit: 'day' | 'working-day'
      readonly skipped: readonly DayNote[]
      readonly day: Day
    }
  | { readonly code: 'hours'; readonly from: Moment; readonly count: number; readonly to: Moment }
  /** The hour of the event is not known: its day is taken to its end. */
  | { readonly code: 'time-unknown'; readonly day: Day }
  /** The day of the event itself. */
  | { readonly code: 'event-day'; readonly day: Day }
  /** The day that the request names. */
  | { readonly code: 'asked-day'; readonly day: Day }
  /** The day is a day off and stays. */
  | { readonly code: 'kept'; readonly off: DayNote }
  /** Moved off days off; `passed` are they, the first one first. */
  | {
      readonly code: 'moved'
      readonly from: Day
      readonly to: Day
      readonly direction: 'next' | 'previous'
      readonly passed: readonly DayNote[]
    }
  /** The office works only half of the due day. */
  | { readonly code: 'half-day'; readonly day: Day; readonly off: DayHalf }

/** One date by which something is to be done. */
export interface Due {
  /** The period it is for (see `Period.key`); `once`; of an event its day, with the count of a warning. */
  readonly period: string
  /** The day that the rule gives, before days off are looked at. */
  readonly nominal: Day
  /** The last day on which it is done in time. */
  readonly dueOn: Day
  /** The last moment, for rules in hours; null for whole days. */
  readonly dueAt: Moment | null
  /** First day of a window, never after `dueOn`; null for a single day. */
  readonly windowFrom: Day | null
  readonly why: readonly Why[]
}
