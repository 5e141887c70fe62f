/** What the calendar screens show for a span of days. */
import type { DayHalf } from '#shared/calendar/holidays.ts'
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
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
  /** The same in English. */
  nameEn: string | null
  /** The half of a half-day that is off; null on other days. */
  off: DayHalf | null
  /** True while the special day is only the program's proposal, to be settled by the yearly notice. */
  isProposed: boolean
  /** `15/10`, lunar day and month; empty beyond the years of the lunar table. */
  lunar: string
  /** First or fifteenth of a lunar month: offices look for them. */
  isLunarMark: boolean
  /** Commemoration days that are not days off. */
  commemorations: string[]
  commemorationsEn: string[]
}

export type RangeEntry = CalendarEntry & {
  conflicts: Conflict[]
  /** Papers of the meeting that are late, due today or due soon. */
  clocks: readonly LegalClock[]
  mark: ChangeMark | null
  /** What `calendar.change` asks for: the revision of the event, of the series where the occurrence has no record. */
  revision: number
}
export type CalendarRange = { days: DayInfo[]; entries: RangeEntry[] }
