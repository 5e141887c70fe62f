/** One conversation: what an exchange answers, what answered it, and so on both ways. Pure. */
import type { ClockTime, Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import {
  compareInstants,
  type ExchangeClock,
  type Instant,
  repliesTo,
} from '#shared/registers/information-exchange/clock.ts'
import type { ExchangeKind, InformationExchange } from '#shared/registers/information-exchange/schema.ts'
import { type ExchangeState, openStates } from '#shared/registers/information-exchange/state.ts'
import { nameOfBody } from '#shared/registers/organisation/index.ts'
import { paperOf, sayStatedPaper } from '#shared/registers/stated-paper.ts'
import { lineOf } from './exchange-lines.ts'

export type ThreadLine = {
  readonly id: string
  readonly title: string
  readonly kind: ExchangeKind
  readonly from: string
  readonly to: string
  readonly sentOn: Day | null
  readonly sentAt: ClockTime | null
  readonly paper: string
  readonly state: ExchangeState
  readonly due: Instant | null
  readonly daysLate: number
  readonly answersIds: readonly string[]
}

export type ExchangeThread = {
  /** The exchange that was asked for is among them; by the day and time sent, those not sent at the end. */
  readonly lines: readonly ThreadLine[]
  /** Who owes and who waits now; null where nothing is open. */
  readonly open: { readonly owes: string; readonly waits: string } | null
}

/** The thread of an exchange; empty where there is none of that id. */
export function exchangeThread(id: string, context: RuleContext): ExchangeThread {
  const own = context.read.get('information-exchange', id)
  if (!own || own.removedAt !== null) return { lines: [], open: null }
  const { clock, state } = lineOf(own, own.sentOn ?? context.today, context)
  return {
    lines: connected(own, context)
      .toSorted(bySending)
      .map((one) => threadLine(one, context)),
    open: clock !== null && openStates.includes(state) ? partiesOf(clock, context) : null,
  }
}

function connected(own: InformationExchange, context: RuleContext): InformationExchange[] {
  const found = new Map<string, InformationExchange>()
  const left = [own]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (found.has(next.id) || next.removedAt !== null) continue
    found.set(next.id, next)
    left.push(...repliesTo(next.id, context))
    left.push(...next.answersIds.flatMap((id) => context.read.get('information-exchange', id) ?? []))
  }
  return [...found.values()]
}

const bySending = (a: InformationExchange, b: InformationExchange) =>
  compareInstants(
    { on: a.sentOn ?? '9999-12-31', at: a.sentAt },
    { on: b.sentOn ?? '9999-12-31', at: b.sentAt },
  ) || a.createdAt.localeCompare(b.createdAt)

function threadLine(one: InformationExchange, context: RuleContext): ThreadLine {
  const { clock, state, daysLate } = lineOf(one, one.sentOn ?? context.today, context)
  return {
    id: one.id,
    title: one.title,
    kind: one.kind,
    from: bodyName(one.fromId, context),
    to: bodyName(one.toId, context),
    sentOn: one.sentOn,
    sentAt: one.sentAt,
    paper: sayStatedPaper(paperOf(one), context.read),
    state,
    due: clock?.due ?? null,
    daysLate,
    answersIds: one.answersIds,
  }
}

const partiesOf = ({ owesId, waitsId }: ExchangeClock, context: RuleContext) => ({
  owes: bodyName(owesId, context),
  waits: bodyName(waitsId, context),
})

const bodyName = (id: string | null, context: RuleContext) => nameOfBody(id, context) ?? ''
