/** What reports measure: the gauges of a year, the legal clocks of a period, the overlaps of its weeks, two-way information, the press. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { measureClocks } from '#shared/views/clocks/measure-clocks.ts'
import { buildExchangeBalance } from '#shared/views/exchanges/balance.ts'
import { exchangeThread } from '#shared/views/exchanges/thread.ts'
import { buildGauges } from '#shared/views/gauges/build-gauges.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { buildOverlaps } from '#shared/views/overlaps/build-overlaps.ts'
import { pressQuarters } from '#shared/views/press/press-quarters.ts'

/** Reads only; every answer is of the records as they are now. */
export function makeMeasures(context: () => RuleContext, links: LinkSource) {
  return {
    gauges: ({ year }: ParsedInputOf<'gauges.get'>): OutputOf<'gauges.get'> => buildGauges(year, context()),
    clocks: ({ from, to }: ParsedInputOf<'gauges.clocks'>): OutputOf<'gauges.clocks'> =>
      measureClocks(from, to, context()),
    overlaps: ({ from, to }: ParsedInputOf<'overlaps.find'>): OutputOf<'overlaps.find'> =>
      buildOverlaps(from, to, context(), links),
    exchanges: ({ from, to }: ParsedInputOf<'exchanges.balance'>): OutputOf<'exchanges.balance'> =>
      buildExchangeBalance(from, to, context()),
    exchangeThread: ({ id }: ParsedInputOf<'exchanges.thread'>): OutputOf<'exchanges.thread'> =>
      exchangeThread(id, context()),
    pressQuarters: ({ year }: ParsedInputOf<'press.quarters'>): OutputOf<'press.quarters'> =>
      pressQuarters(year, context()),
  }
}
