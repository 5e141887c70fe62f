/** Exchanges of information as they stood on a day, and how their clocks are counted. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { clockOf, type ExchangeClock, workingDaysLate } from '#shared/registers/information-exchange/clock.ts'
import type { InformationExchange } from '#shared/registers/information-exchange/schema.ts'
import { type ExchangeState, openStates, stateBy } from '#shared/registers/information-exchange/state.ts'

export type ExchangeLine = {
  readonly exchange: InformationExchange
  /** The day by which it belongs to a period: that on which it was sent, of a regular supply that on which it is due. */
  readonly on: Day
  /** Null for what waits for nothing. */
  readonly clock: ExchangeClock | null
  readonly state: ExchangeState
  /** Working days past the due, 0 where there is none. */
  readonly daysLate: number
  /** Working days from asking to the whole answer, 0 on the same day; null for what was not asked or is not answered. */
  readonly daysTaken: number | null
}

function dayOf({ kind, sentOn, dueOn }: InformationExchange, today: Day): Day | null {
  if (kind === 'regular' && dueOn !== null) return dueOn
  return sentOn !== null && sentOn <= today ? sentOn : null
}

/** The lines of the exchanges that lie between two days, both included, in order; `context.today` is the day of looking. */
export function exchangeLines(
  exchanges: readonly InformationExchange[],
  { from, to }: { readonly from: Day; readonly to: Day },
  context: RuleContext,
): ExchangeLine[] {
  return exchanges
    .flatMap((exchange) => {
      const on = dayOf(exchange, context.today)
      return on === null || on < from || on > to ? [] : [lineOf(exchange, on, context)]
    })
    .toSorted((a, b) => a.on.localeCompare(b.on))
}

/** Everything still owed, whenever it was asked, the longest overdue first. */
export function openExchangeLines(
  exchanges: readonly InformationExchange[],
  context: RuleContext,
): ExchangeLine[] {
  const dueOf = ({ clock }: ExchangeLine) => clock?.due?.on ?? '9999-12-31'
  return exchanges
    .flatMap((exchange) => {
      const on = dayOf(exchange, context.today)
      return on === null ? [] : [lineOf(exchange, on, context)]
    })
    .filter(({ state }) => openStates.includes(state))
    .toSorted((a, b) => dueOf(a).localeCompare(dueOf(b)))
}

/** One exchange as a line. */
export function lineOf(exchange: InformationExchange, on: Day, context: RuleContext): ExchangeLine {
  const clock = clockOf(exchange, context)
  const state = stateBy(exchange, clock, context)
  const isCounted = clock !== null && state !== 'withdrawn'
  return {
    ...{ exchange, on, clock, state },
    daysLate: isCounted ? workingDaysLate(clock, context) : 0,
    daysTaken: workingDaysTaken(exchange, clock, context),
  }
}

function workingDaysTaken(
  { sentOn }: InformationExchange,
  clock: ExchangeClock | null,
  { calendar }: RuleContext,
): number | null {
  if (clock?.what !== 'answer' || clock.done === null || sentOn === null) return null
  return Math.max(0, calendar.workingDaysBetween(sentOn, clock.done.on))
}

/** What was owed and how it was kept: requests, and regular supplies that have a day. */
export type Timeliness = {
  readonly owed: readonly ExchangeLine[]
  readonly onTime: readonly ExchangeLine[]
  readonly late: readonly ExchangeLine[]
  /** Not done yet, still in time or without a due. */
  readonly open: readonly ExchangeLine[]
  readonly overdue: readonly ExchangeLine[]
}

/** Each line that has a clock in exactly one heap; what was withdrawn and what waits for nothing in none. */
export function timelinessOf(lines: readonly ExchangeLine[]): Timeliness {
  const owed = lines.filter(
    ({ exchange, clock, state }) =>
      clock !== null && state !== 'withdrawn' && (exchange.kind === 'request' || clock.due !== null),
  )
  const of = (...states: readonly ExchangeState[]) => owed.filter(({ state }) => states.includes(state))
  return {
    owed,
    onTime: of('answered', 'sent'),
    late: of('answered-late', 'sent-late'),
    open: of('waiting', 'planned'),
    overdue: of('overdue'),
  }
}

/** Of what was done or is overdue, per cent with one decimal done in time; null of nothing. */
export function onTimeShare({ onTime, late, overdue }: Timeliness): number | null {
  const whole = onTime.length + late.length + overdue.length
  return whole === 0 ? null : Math.round((onTime.length * 1000) / whole) / 10
}

/** The most working days by which something came, or is, late; null where nothing did. */
export function worstDelay({ late, overdue }: Timeliness): number | null {
  const all = [...late, ...overdue]
  return all.length === 0 ? null : Math.max(...all.map(({ daysLate }) => daysLate))
}

/** The working days that answers took on average, with one decimal; null where nothing that was asked is answered. */
export function averageTaken({ owed }: Timeliness): number | null {
  const taken = owed.flatMap(({ daysTaken }) => daysTaken ?? [])
  const sum = taken.reduce((all, days) => all + days, 0)
  return taken.length === 0 ? null : Math.round((sum * 10) / taken.length) / 10
}

/** True for what tells something: sent, and no request. */
export function isGiven({ exchange, state }: ExchangeLine): boolean {
  return exchange.kind !== 'request' && (state === 'sent' || state === 'sent-late')
}
