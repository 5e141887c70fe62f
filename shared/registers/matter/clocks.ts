/**
 * The clocks that run over a matter, after obligations NV-11 to NV-14 of the template regulation (Điều 7): its file is opened
 * on the day of detection, the bodies agree within two working days, the orientation is there before the press is told, the
 * file is closed within five working days of the settlement. A direction may set a day for the settlement itself.
 */
import type { ClockState } from '#shared/calendar/legal-clocks.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '../define-register.ts'
import { firstPressDay } from './press.ts'
import type { Matter } from './schema.ts'

export const matterClockNames = ['open', 'meet', 'orient', 'resolve', 'close'] as const
export type MatterClockName = (typeof matterClockNames)[number]

/** Working days after the detection within which the bodies meet, and after the settlement within which the file is closed. */
export const meetWithin = 2
export const closeWithin = 5
/** Working days before the due day from which a clock is `due-soon`. */
const soonWithin = 2

export type MatterClock = {
  readonly clock: MatterClockName
  /** The day of the fact from which it is counted (the detection, the press, the settlement); the due day itself of a day that was set. */
  readonly countedFrom: Day
  /** Working days counted from there; null where a day was set or the fact itself is the limit. */
  readonly within: number | null
  /** Last day on which it is done in time. */
  readonly dueOn: Day
  readonly doneOn: Day | null
  /** `skipped`: not done, and no longer to be done, for the matter has gone on without it. */
  readonly state: ClockState | 'skipped'
  /** Working days left until `dueOn`, negative when it is past; once done, by how many it was early or (negative) late. */
  readonly workingDays: number
}

/** The clocks that run, or have run, for a matter, in the order of {@link matterClockNames}. */
export function matterClocks(matter: Matter, context: RuleContext): MatterClock[] {
  const { detectedOn, openedOn, metOn, orientedOn, resolvedOn, closedOn, dueOn } = matter
  const { today, calendar } = context
  const isOver = closedOn !== null
  const clock = (
    name: MatterClockName,
    countedFrom: Day,
    within: number | null,
    doneOn: Day | null,
    isDropped: boolean,
  ): MatterClock => {
    const due = within === null ? countedFrom : calendar.addWorkingDays(countedFrom, within)
    return {
      clock: name,
      countedFrom,
      within,
      dueOn: due,
      doneOn,
      state: stateOf(due, doneOn, isDropped, today, calendar),
      workingDays: calendar.workingDaysBetween(doneOn ?? today, due),
    }
  }
  const press = firstPressDay(matter, context)
  return [
    clock('open', detectedOn, null, openedOn, false),
    clock('meet', detectedOn, meetWithin, metOn, resolvedOn !== null || isOver),
    ...(press === null ? [] : [clock('orient', press, null, orientedOn, isOver)]),
    ...(dueOn === null ? [] : [clock('resolve', dueOn, null, resolvedOn, isOver)]),
    ...(resolvedOn === null ? [] : [clock('close', resolvedOn, closeWithin, closedOn, false)]),
  ]
}

function stateOf(
  dueOn: Day,
  doneOn: Day | null,
  isDropped: boolean,
  today: Day,
  calendar: WorkingCalendar,
): MatterClock['state'] {
  if (doneOn !== null) return doneOn <= dueOn ? 'done' : 'done-late'
  if (isDropped) return 'skipped'
  if (today > dueOn) return 'late'
  if (today === dueOn) return 'due-today'
  return calendar.workingDaysBetween(today, dueOn) <= soonWithin ? 'due-soon' : 'pending'
}

/** Those on which something is still to be done. */
export function isRunning({ state }: MatterClock): boolean {
  return state === 'late' || state === 'due-today' || state === 'due-soon' || state === 'pending'
}

export const matterStandings = ['late', 'due-today', 'due-soon', 'in-time', 'closed'] as const
export type MatterStanding = (typeof matterStandings)[number]

/** How a matter stands by its running clocks: as the worst of them. */
export function standingOfMatter(
  { closedOn }: Pick<Matter, 'closedOn'>,
  clocks: readonly MatterClock[],
): MatterStanding {
  if (closedOn !== null) return 'closed'
  const states = new Set(clocks.filter(isRunning).map(({ state }) => state))
  return (['late', 'due-today', 'due-soon'] as const).find((state) => states.has(state)) ?? 'in-time'
}

/** The earliest day on which something is still due; null when no clock runs. */
export function nextDueOf(clocks: readonly MatterClock[]): Day | null {
  return (
    clocks
      .filter(isRunning)
      .map(({ dueOn }) => dueOn)
      .toSorted()[0] ?? null
  )
}
