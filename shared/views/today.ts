/** Hôm nay: what happens, what is due, what is late, on one screen. */
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { TaskLabel } from '#shared/registers/task/index.ts'
import type { DayInfo, RangeEntry } from './calendar-range.ts'

export type TodayTask = {
  id: string
  title: string
  leadName: string
  deadline: Day | null
  label: TaskLabel
  workingDaysLeft: number | null
}

export type TodayPaper = { meetingId: string; title: string; date: Day; clock: LegalClock }

export type TodayView = {
  day: DayInfo
  /** `15 tháng Mười Bính Ngọ`. */
  lunarLong: string
  /** The next day off within seven days, null when there is none. */
  nextDayOff: DayInfo | null
  events: RangeEntry[]
  /** The rest of the week. */
  weekEvents: RangeEntry[]
  tasks: TodayTask[]
  /** Tasks handed in and waiting for the giver's word. */
  awaiting: TodayTask[]
  papers: TodayPaper[]
  counts: { overdue: number; dueThisWeek: number; awaiting: number; openTasks: number }
}
