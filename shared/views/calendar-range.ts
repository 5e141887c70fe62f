/** What the calendar screens show for a span of days. */
import type { DayKind } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { ChangeMark } from '#shared/registers/schedule-week/index.ts'
import type { CalendarEntry } from './calendar-entries.ts'

/** A clash of two entries at the same time over a room, a chair or a participant. */
export type Conflict = {
  withKey: string
  withTitle: string
  kind: 'room' | 'chair' | 'participant'
  name: string
}

export type DayInfo = {
  day: Day
  kind: DayKind
  /** Name of the holiday, make-up day or worked day; null on ordinary days. */
  name: string | null
  /** `15/10`, lunar day and month. */
  lunar: string
  /** First or fifteenth of a lunar month: offices look for them. */
  isLunarMark: boolean
  /** Commemoration days that are not days off. */
  commemorations: string[]
}

export type RangeEntry = CalendarEntry & { conflicts: Conflict[]; mark: ChangeMark | null }
export type CalendarRange = { days: DayInfo[]; entries: RangeEntry[] }
