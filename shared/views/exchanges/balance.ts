/** Two-way information as a balance: what each body owed and waited for, and what went each way between two bodies. Pure. */
import type { ClockTime, Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { ExchangeKind } from '#shared/registers/information-exchange/schema.ts'
import type { ExchangeState } from '#shared/registers/information-exchange/state.ts'
import { nameOfBody } from '#shared/registers/organisation/index.ts'
import { countExchanges, type ExchangeCounts } from './exchange-counts.ts'
import { type ExchangeLine, exchangeLines, isGiven, openExchangeLines } from './exchange-lines.ts'

/** `owes`: what the body has to answer or to supply. `waits`: what it waits for from others. */
export const exchangeDirections = ['owes', 'waits'] as const
export type ExchangeDirection = (typeof exchangeDirections)[number]

/** `given`: what it gave to others (`owes`), or was given by them (`waits`). */
export type BodyBalance = ExchangeCounts & {
  readonly bodyId: string
  readonly name: string
  readonly direction: ExchangeDirection
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
  /** Every exchange once: what some owe others wait for, so either direction adds up to it. */
  readonly total: ExchangeCounts
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
      .flatMap(({ id, ...own }) =>
        exchangeDirections.map((direction) => ({
          ...{ bodyId: id, name: nameOf(id), direction },
          ...countExchanges(own[direction]),
        })),
      )
      .filter(({ owed, given }) => owed > 0 || given > 0),
    total: countExchanges(lines),
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

/** What is counted of each way between two bodies. */
export const pairCounts = ['asked', 'given'] as const
export type PairCount = (typeof pairCounts)[number]

/** Of the lines between two bodies those of one count that this body sent. */
export function sentLines(
  lines: readonly ExchangeLine[],
  fromId: string,
  count: PairCount,
): readonly ExchangeLine[] {
  const isCounted = (line: ExchangeLine) =>
    count === 'given' ? isGiven(line) : line.exchange.kind === 'request'
  return lines.filter((line) => line.exchange.fromId === fromId && isCounted(line))
}

function balancePairs(lines: readonly ExchangeLine[], nameOf: Names): PairBalance[] {
  return pairLines(lines).map(({ aId, bId, lines: own }) => {
    const asked = (id: string) => sentLines(own, id, 'asked').length
    const given = (id: string) => sentLines(own, id, 'given').length
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
