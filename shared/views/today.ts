/** Hôm nay: what happens, what is due, what is late, on one screen. */
import type { LegalClock } from '#shared/calendar/legal-clocks.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { MeetingStage } from '#shared/registers/meeting/index.ts'
import type { TaskLabel } from '#shared/registers/task/index.ts'
import type { DayInfo, RangeEntry } from './calendar-range.ts'
import type { TodayObligation } from './due-obligations.ts'
import type { RegisterDue } from './registers/register-dues.ts'

export type TodayTask = {
  id: string
  title: string
  leadName: string
  deadline: Day | null
  label: TaskLabel
  /** Working days to the deadline, negative when overdue. */
  workingDaysLeft: number | null
  /** Working days since it was handed in; null while it is not. */
  waitedDays: number | null
}

/** An entry of the calendar with what matters of its workspace; `stage` is null where there is none yet. */
export type TodayEvent = RangeEntry & {
  stage: MeetingStage | null
  invitationSentOn: Day | null
  preparedByName: string
}

/** A paper of a meeting that is late, due or soon to be done. `meetingId` is the key of its calendar entry. */
export type TodayPaper = { meetingId: string; title: string; date: Day; clock: LegalClock }

export type TodayView = {
  day: DayInfo
  /** `15 tháng Mười Bính Ngọ`; empty beyond the years of the lunar table. */
  lunarLong: string
  /** The next named day off within seven days, null when there is none. */
  nextDayOff: DayInfo | null
  events: TodayEvent[]
  /** The rest of the week, Sunday included. */
  weekEvents: TodayEvent[]
  /** Overdue, the longest first, then those due today, soon or within the week. The longest lists are cut: see `counts`. */
  tasks: TodayTask[]
  /** Tasks handed in and waiting for the giver's word, the longest first. */
  awaiting: TodayTask[]
  papers: TodayPaper[]
  /** Unmet obligations of the period that nobody has in hand: missing first, then by the day. */
  obligations: TodayObligation[]
  /** Of the coordination registers what is late, near or due this week: the late first, then by the day. */
  registers: RegisterDue[]
  /** Whole numbers, of which the lists may show the first part only. */
  counts: {
    overdue: number
    /** Due today, soon, or by Sunday; without those overdue. */
    due: number
    dueToday: number
    dueThisWeek: number
    awaiting: number
    openTasks: number
    papers: number
    /** Lines of obligations before they were cut, and of all unmet ones those missed and those still to come this month. */
    obligations: number
    missingObligations: number
    obligationsToCome: number
    /** Of the papers, those late or due today. */
    latePapers: number
    /** Lines of registers before they were cut, and of them the late ones. */
    registers: number
    lateRegisters: number
  }
  /** Years whose notice on days off the office has still to enter: their dates may move. */
  missingNotices: number[]
  /** True while the office has neither calendar nor tasks: the screen then offers first steps. */
  isEmpty: boolean
}
