/** "At least one press conference in three months" (NĐ 09/2017/NĐ-CP, điều 5), quarter by quarter. */

import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, addMonths, type Day, makeDay, quarterOf } from '#shared/lib/dates.ts'
import { onceOf } from '#shared/lib/once-of.ts'
import type { RuleContext } from '../define-register.ts'
import { dayOfPress, isConference, stateOfPress } from './rules.ts'
import type { PressEvent } from './schema.ts'

export type Quarter = {
  readonly year: number
  readonly quarter: number
  readonly from: Day
  readonly to: Day
}

/** The quarter (1 to 4) of a year by its days. */
export function quarterDays(year: number, quarter: number): Quarter {
  const from = makeDay(year, quarter * 3 - 2, 1)
  return { year, quarter, from, to: addDays(addMonths(from, 3), -1) }
}

/** The quarter in which a day lies. */
export const quarterAt = (on: Day): Quarter => quarterDays(Number(on.slice(0, 4)), quarterOf(on))

/** The last day on which a conference of the quarter can be held: its last working day. */
export const lastChance = ({ to }: Quarter, calendar: WorkingCalendar): Day =>
  calendar.previousWorkingDay(to, true)

export const quarterStandings = ['met', 'planned', 'due', 'missed', 'to-come'] as const
export type QuarterStanding = (typeof quarterStandings)[number]

/**
 * Met by one conference held; over without one, missed; otherwise planned, or (once it has begun) due. Days after
 * `context.today` count as still to come.
 */
export function standingOfQuarter(
  { from, to }: Quarter,
  conferences: readonly PressEvent[],
  context: Pick<RuleContext, 'read' | 'today'>,
): QuarterStanding {
  const within = conferences.filter(
    (one) => isConference(one) && lies(dayOfPress(one, context.read), from, to),
  )
  const { today } = context
  if (within.some(({ heldOn }) => heldOn !== null && heldOn <= today)) return 'met'
  if (to < today) return 'missed'
  if (within.some((one) => ['planned', 'overdue'].includes(stateOfPress(one, context)))) return 'planned'
  return from <= today ? 'due' : 'to-come'
}

const lies = (on: Day | null, from: Day, to: Day) => on !== null && on >= from && on <= to

/** The press conferences that have been held by `context.today`, in order. */
export function heldConferences({
  read,
  today,
}: Pick<RuleContext, 'read' | 'today'>): readonly HeldConference[] {
  return conferencesInOrder(read.all('press-event')).filter(({ heldOn }) => heldOn <= today)
}

type HeldConference = PressEvent & { readonly heldOn: Day }
const isHeld = (one: PressEvent): one is HeldConference => isConference(one) && one.heldOn !== null
const byDay = (a: HeldConference, b: HeldConference) =>
  `${a.heldOn} ${a.id}` < `${b.heldOn} ${b.id}` ? -1 : 1
const conferencesInOrder = onceOf((all: readonly PressEvent[]) => all.filter(isHeld).toSorted(byDay))

/**
 * The day by which the present quarter needs a conference, told by the last one that was held; null for every other record
 * and once one is planned. Of an office that has never held one the register itself tells (`shared/views/press`).
 */
export function nextConferenceDue(record: PressEvent, context: RuleContext): Day | null {
  const { calendar, read, today } = context
  const last = conferencesInOrder(read.all('press-event')).findLast(({ heldOn }) => heldOn <= today)
  if (last?.id !== record.id) return null
  const quarter = quarterAt(today)
  if (standingOfQuarter(quarter, read.all('press-event'), context) !== 'due') return null
  return lastChance(quarter, calendar)
}
