/** Bảng tuần: the week as it will print. */
import type { Day } from '#shared/lib/dates.ts'
import type { DayInfo, RangeEntry } from './calendar-range.ts'

export type ScheduleWeekView = {
  monday: Day
  publishedAt: string | null
  days: DayInfo[]
  entries: RangeEntry[]
  /** Entries that stood in the published week and are gone. */
  droppedTitles: string[]
  /** Number of entries marked since publication. */
  changeCount: number
}
