/** Two-way information as a balance: what each body owed and waited for, and what went each way between two bodies. Pure. */
import type { ClockTime, Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { ExchangeKind } from '#shared/registers/information-exchange/schema.ts'
import type { ExchangeState } from '#shared/registers/information-exchange/state.ts'
import { nameOfBody } from '#shared/registers/organisation/index.ts'
import {
  type ExchangeLine,
  exchangeLines,
  isGiven,
  onTimeShare,
  openExchangeLines,
  timelinessOf,
  worstDelay,
} from './exchange-lines.ts'

/** `owes`: what the body has to answer or to supply. `waits`: what it waits for from others. */
export const exchangeDirections = ['owes', 'waits'] as const
export type ExchangeDirection = (typeof exchangeDirections)[number]

export type BodyBalance = {
  readonly bodyId: string
  readonly name: string
  readonly direction: ExchangeDirection
  readonly owed: number
  readonly onTime: number
  readonly late: number
  readonly open: number
  readonly overdue: number
  /** Per cent. */
  readonly share: number | null
  /** Working days. */
  readonly worst: number | null
  /** What it gave to others (`owes`), or was given by them (`waits`). */
  readonly given: number
}

/** What went each way between two bodies: requests, and information given. */
export type PairBalance = {
  readonly a: { readonly id: string; readonly name: string }
  readonly b: { readonly id: string; readonly name: string }
  readonly askedByA: number
  readonly askedByB: number
  readonly givenByA: number
  readonly givenByB: number
}

export type OpenExchange = {
  readonly id: string
  readonly title: string
  readonly kind: ExchangeKind
  readonly state: ExchangeState
  readonly owes: string
  readonly waits: string
  readonly dueOn: Day | null
  readonly dueAt: ClockTime | null
  readonly daysLate: number
}

export type ExchangeBalance = {
  /** What a body owes before what it waits for; a direction in which there was nothing is left out. */
  readonly bodies: readonly BodyBalance[]
  readonly pairs: readonly PairBalance[]
  /** Whatever is open today, whenever it was asked. */
  readonly open: readonly OpenExchange[]
}

/** The balance of the exchanges between two days, both included. */
export function buildExchangeBalance(from: Day, to: Day, context: RuleContext): ExchangeBalance {
  const all = context.read.all('information-exchange')
  const lines = exchangeLines(all, { from, to }, context)
  const nameOf = namer(context)
  return {
    bodies: balanceBodies(lines, context)
      .flatMap(({ id, owes, waits }) => [
        bodyBalance(id, nameOf(id), 'owes', owes),
        bodyBalance(id, nameOf(id), 'waits', waits),
      ])
      .filter(({ owed, given }) => owed > 0 || given > 0),
    pairs: balancePairs(lines, nameOf),
    open: openExchangeLines(all, context).map((line) => openExchange(line, nameOf)),
  }
}

const namer = (context: RuleContext) => (id: string | null) => nameOfBody(id, context) ?? ''

/** The lines of a body: those in which it is the one that owes or gives, and those in which it waits or is given. */
export type LinesOfBody = {
  readonly id: string
  readonly owes: readonly ExchangeLine[]
  readonly waits: readonly ExchangeLine[]
}

/** Every body that takes part in the lines, in the directory's order, with its lines of either direction. */
export function balanceBodies(
  lines: readonly ExchangeLine[],
  { read }: Pick<RuleContext, 'read'>,
): LinesOfBody[] {
  const found = new Map<string, { owes: ExchangeLine[]; waits: ExchangeLine[] }>()
  const put = (id: string | null, direction: ExchangeDirection, line: ExchangeLine) => {
    if (id === null) return
    const own = found.get(id) ?? { owes: [], waits: [] }
    own[direction].push(line)
    found.set(id, own)
  }
  for (const line of lines) {
    // Whoever gives stands where whoever owes stands: both are about telling.
    put(line.clock?.owesId ?? line.exchange.fromId, 'owes', line)
    put(line.clock?.waitsId ?? line.exchange.toId, 'waits', line)
  }
  const orderOf = (id: string) => read.get('organisation', id)?.order ?? Number.MAX_SAFE_INTEGER
  return [...found]
    .map(([id, own]) => ({ id, ...own }))
    .toSorted((a, b) => orderOf(a.id) - orderOf(b.id) || a.id.localeCompare(b.id))
}

function bodyBalance(
  bodyId: string,
  name: string,
  direction: ExchangeDirection,
  lines: readonly ExchangeLine[],
): BodyBalance {
  const counts = timelinessOf(lines)
  return {
    bodyId,
    name,
    direction,
    owed: counts.owed.length,
    onTime: counts.onTime.length,
    late: counts.late.length,
    open: counts.open.length,
    overdue: counts.overdue.length,
    share: onTimeShare(counts),
    worst: worstDelay(counts),
    given: lines.filter(isGiven).length,
  }
}

type Names = (id: string | null) => string

/** The lines between two bodies, whichever way they went; `a` comes before `b` by id. */
export function pairLines(
  lines: readonly ExchangeLine[],
): { readonly aId: string; readonly bId: string; readonly lines: readonly ExchangeLine[] }[] {
  const found = new Map<string, { aId: string; bId: string; lines: ExchangeLine[] }>()
  for (const line of lines) {
    const { fromId, toId } = line.exchange
    if (fromId === null || toId === null) continue
    const [aId, bId] = fromId < toId ? [fromId, toId] : [toId, fromId]
    const own = found.get(`${aId} ${bId}`) ?? { aId, bId, lines: [] }
    own.lines.push(line)
    found.set(`${aId} ${bId}`, own)
  }
  return [...found.values()].toSorted((x, y) => y.lines.length - x.lines.length)
}

function balancePairs(lines: readonly ExchangeLine[], nameOf: Names): PairBalance[] {
  return pairLines(lines).map(({ aId, bId, lines: own }) => {
    const asked = (id: string) =>
      own.filter(({ exchange }) => exchange.kind === 'request' && exchange.fromId === id).length
    const given = (id: string) => own.filter((line) => line.exchange.fromId === id && isGiven(line)).length
    return {
      a: { id: aId, name: nameOf(aId) },
      b: { id: bId, name: nameOf(bId) },
      askedByA: asked(aId),
      askedByB: asked(bId),
      givenByA: given(aId),
      givenByB: given(bId),
    }
  })
}

function openExchange({ exchange, clock, state, daysLate }: ExchangeLine, nameOf: Names): OpenExchange {
  return {
    id: exchange.id,
    title: exchange.title,
    kind: exchange.kind,
    state,
    owes: nameOf(clock?.owesId ?? null),
    waits: nameOf(clock?.waitsId ?? null),
    dueOn: clock?.due?.on ?? null,
    dueAt: clock?.due?.at ?? null,
    daysLate,
  }
}
