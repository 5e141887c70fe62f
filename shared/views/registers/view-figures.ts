/** The numbers that the views of the registers show, and the records behind each. Pure. */
import * as v from 'valibot'
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import { id, optional } from '#shared/lib/schema.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { SourceRecord } from '#shared/registers/paper/schema.ts'
import { balanceBodies, exchangeDirections, pairCounts, pairLines, sentLines } from '../exchanges/balance.ts'
import { countedLines, exchangeCounts } from '../exchanges/exchange-counts.ts'
import { type ExchangeLine, exchangeLines } from '../exchanges/exchange-lines.ts'
import { idsOfCount, registerCounts } from './registers-overview.ts'

/** A part of a year by its key: `2026`, `2026-H1`, `2026-Q3`, `2026-M11`. */
export const yearPart = v.pipe(
  v.string(),
  v.check((key) => daysOfPeriod(key) !== null, 'wrong-shape'),
)

/** A number of the balance of exchanges, of the pairs below it, or of the overview. */
export const viewFigures = [
  v.strictObject({
    kind: v.literal('exchange-count'),
    period: yearPart,
    /** Null for the total, which has no direction. */
    bodyId: optional(id),
    direction: v.picklist(exchangeDirections),
    count: v.picklist(exchangeCounts),
  }),
  v.strictObject({
    kind: v.literal('exchange-pair'),
    period: yearPart,
    fromId: id,
    toId: id,
    count: v.picklist(pairCounts),
  }),
  v.strictObject({
    kind: v.literal('register-count'),
    register: v.picklist(coordinationRegisters),
    count: v.picklist(registerCounts),
  }),
] as const
export type ViewFigure = v.InferOutput<(typeof viewFigures)[number]>

/** The records that a number counts, as they are on `context.today`; as many as the number. */
export function recordsOfFigure(figure: ViewFigure, context: RuleContext): readonly SourceRecord[] {
  if (figure.kind === 'register-count') {
    const { register, count } = figure
    return idsOfCount(register, count, context).map((own) => ({ register, id: own }))
  }
  return linesOfFigure(figure, context).map(({ exchange }) => ({
    register: 'information-exchange',
    id: exchange.id,
  }))
}

function linesOfFigure(
  figure: Exclude<ViewFigure, { kind: 'register-count' }>,
  context: RuleContext,
): readonly ExchangeLine[] {
  const days = daysOfPeriod(figure.period)
  const all = days ? exchangeLines(context.read.all('information-exchange'), days, context) : []
  if (figure.kind === 'exchange-pair') {
    const { fromId, toId, count } = figure
    const pair = pairLines(all).find(({ aId, bId }) => [fromId, toId].toSorted().join() === `${aId},${bId}`)
    return sentLines(pair?.lines ?? [], fromId, count)
  }
  const { bodyId, direction, count } = figure
  if (bodyId === null) return countedLines(all)[count]
  const body = balanceBodies(all, context).find((one) => one.id === bodyId)
  return countedLines(body?.[direction] ?? [])[count]
}
