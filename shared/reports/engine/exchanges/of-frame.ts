/** The exchanges and proposals that a frame counts, as they stood on its day; found once for a frame. */
import { onceOf } from '#shared/lib/once-of.ts'
import type { Proposal } from '#shared/registers/proposal/schema.ts'
import {
  type ExchangeLine,
  exchangeLines,
  openExchangeLines,
} from '#shared/views/exchanges/exchange-lines.ts'
import type { Counted, Frame } from '#shared/views/reports/frame.ts'
import { countOf } from '../counted.ts'

const ownOf = onceOf((frame: Frame) => {
  const all = frame.allCoordination('information-exchange')
  const { from, to } = frame.period
  return {
    lines: exchangeLines(all, { from, to }, frame.context),
    open: openExchangeLines(all, frame.context).filter(({ on }) => on <= to),
  }
})

/** The exchanges of the period: by the day on which they were sent, regular supplies by that on which they are due. */
export const linesOfFrame = (frame: Frame): readonly ExchangeLine[] => ownOf(frame).lines

/** What was still owed on the report's day, whenever it was asked. */
export const openOfFrame = (frame: Frame): readonly ExchangeLine[] => ownOf(frame).open

export const exchangeRef = ({ exchange }: ExchangeLine) => ({
  register: 'information-exchange' as const,
  id: exchange.id,
})

export const countExchanges = (lines: readonly ExchangeLine[]): Counted => countOf(lines, exchangeRef)

export const proposalRef = ({ id }: Pick<Proposal, 'id'>) => ({ register: 'proposal' as const, id })

export const countProposals = (proposals: readonly Proposal[]): Counted => countOf(proposals, proposalRef)

/** The proposals made in the period, up to the report's day. */
export function proposalsOfFrame(frame: Frame): readonly Proposal[] {
  return frame
    .allCoordination('proposal')
    .filter(({ proposedOn }) => proposedOn !== null && proposedOn >= frame.period.from)
    .filter(
      ({ proposedOn }) => proposedOn !== null && proposedOn <= frame.period.to && proposedOn <= frame.asOf,
    )
}

/** The proposals decided in the period, whenever they were made. */
export function decidedInFrame(frame: Frame): readonly Proposal[] {
  return frame
    .allCoordination('proposal')
    .filter(
      ({ fate, decidedOn }) =>
        fate !== null &&
        decidedOn !== null &&
        decidedOn >= frame.period.from &&
        decidedOn <= frame.period.to &&
        decidedOn <= frame.asOf,
    )
}
