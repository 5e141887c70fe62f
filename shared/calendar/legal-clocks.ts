/**
 * The clocks that run around a meeting. Source: Quyết định 45/2018/QĐ-TTg on meetings of state bodies: invitation and
 * papers at least three working days before (urgent meetings excepted), notice of conclusions at most five working days
 * after the end. Minutes by the next working day is no law but the office's custom.
 */
import type { Day } from '../lib/dates.ts'
import type { WorkingCalendar } from './working-days.ts'

export const clockNames = ['invitation', 'papers', 'minutes', 'conclusions'] as const
/** Giấy mời, gửi tài liệu, biên bản, thông báo kết luận. */
export type ClockName = (typeof clockNames)[number]

/** `pending` has time yet; `due-soon` is within {@link ClockOptions.soonWithin}; `done-late` was done after the day. */
export const clockStates = ['done', 'done-late', 'due-today', 'due-soon', 'late', 'pending'] as const
export type ClockState = (typeof clockStates)[number]

export interface MeetingFacts {
  readonly startsOn: Day
  /** Last day of the meeting; equals `startsOn` for a meeting of one day. */
  readonly endsOn: Day
  /** Called at short notice (họp đột xuất, khẩn): the two clocks before the meeting do not run. */
  readonly isUrgent: boolean
  readonly invitationSentOn: Day | null
  /** The papers of the meeting; the clock stops when the last is sent and does not run when there are none. */
  readonly papers: readonly { readonly sentOn: Day | null }[]
  readonly minutesClosedOn: Day | null
  readonly conclusionsIssuedOn: Day | null
}

export interface LegalClock {
  readonly clock: ClockName
  /** Whether law or the office's custom sets it. */
  readonly basis: 'law' | 'custom'
  /** The day of the meeting from which the working days are counted, itself not counted. */
  readonly countedFrom: Day
  /** Last day on which it is done in time. */
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly state: ClockState
  /**
   * Working days left until `dueOn`, negative when it is past; once done, by how many it was early or (negative) late.
   * 0 and late: only days off have gone by since.
   */
  readonly workingDays: number
}

export interface ClockOptions {
  /** Working days after the end within which minutes are closed. */
  readonly minutesWithin?: number
  /** Working days before the due day from which a clock is `due-soon`. */
  readonly soonWithin?: number
}

/** Working days by law. */
export const noticeBefore = 3
export const conclusionsWithin = 5

/**
 * The clocks that run for a meeting, in the order of {@link clockNames}. Those after the meeting are `pending` until its
 * last day has come. Cancelled and postponed meetings have no clocks: do not ask for them.
 */
export function legalClocks(
  facts: MeetingFacts,
  today: Day,
  calendar: WorkingCalendar,
  { minutesWithin = 1, soonWithin = 2 }: ClockOptions = {},
): LegalClock[] {
  const clock = (name: ClockName, doneOn: Day | null, countedFrom: Day, days: number): LegalClock => {
    const dueOn = calendar.addWorkingDays(countedFrom, days)
    const isRunning = days < 0 || today >= countedFrom
    return {
      clock: name,
      basis: name === 'minutes' ? 'custom' : 'law',
      countedFrom,
      dueOn,
      doneOn,
      workingDays: calendar.workingDaysBetween(doneOn ?? today, dueOn),
      state:
        doneOn === null ? openState(today, dueOn, isRunning, soonWithin, calendar) : doneState(doneOn, dueOn),
    }
  }
  const { startsOn, endsOn } = facts
  return [
    ...(facts.isUrgent ? [] : [clock('invitation', facts.invitationSentOn, startsOn, -noticeBefore)]),
    ...(facts.isUrgent || facts.papers.length === 0
      ? []
      : [clock('papers', lastSent(facts.papers), startsOn, -noticeBefore)]),
    clock('minutes', facts.minutesClosedOn, endsOn, minutesWithin),
    clock('conclusions', facts.conclusionsIssuedOn, endsOn, conclusionsWithin),
  ]
}

function doneState(doneOn: Day, dueOn: Day): ClockState {
  return doneOn <= dueOn ? 'done' : 'done-late'
}

function openState(
  today: Day,
  dueOn: Day,
  isRunning: boolean,
  soonWithin: number,
  calendar: WorkingCalendar,
): ClockState {
  if (today > dueOn) return 'late'
  if (today === dueOn) return 'due-today'
  return isRunning && calendar.workingDaysBetween(today, dueOn) <= soonWithin ? 'due-soon' : 'pending'
}

/** The day on which the last paper went out; null while one is missing. */
function lastSent(papers: MeetingFacts['papers']): Day | null {
  return papers.reduce<Day | null>(
    (last, { sentOn }) => (last === null || sentOn === null ? null : sentOn > last ? sentOn : last),
    papers[0]?.sentOn ?? null,
  )
}
