/** What reports measure: the gauges of a year, the legal clocks of a period, the overlaps of its weeks. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { measureClocks } from '#shared/views/clocks/measure-clocks.ts'
import { buildGauges } from '#shared/views/gauges/build-gauges.ts'
import type { LinkSource } from '#shared/views/obligations/obligation-links.ts'
import { buildOverlaps } from '#shared/views/overlaps/build-overlaps.ts'

/** Reads only; every answer is of the records as they are now. */
export function makeMeasures(context: () => RuleContext, links: LinkSource) {
  return {
    gauges: ({ year }: ParsedInputOf<'gauges.get'>): OutputOf<'gauges.get'> => buildGauges(year, context()),
    clocks: ({ from, to }: ParsedInputOf<'gauges.clocks'>): OutputOf<'gauges.clocks'> =>
      measureClocks(from, to, context()),
    overlaps: ({ from, to }: ParsedInputOf<'overlaps.find'>): OutputOf<'overlaps.find'> =>
      buildOverlaps(from, to, context(), links),
  }
}
