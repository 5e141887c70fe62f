/** The obligations that a repealed article takes with it. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { addDays } from '#shared/lib/dates.ts'
import type { ReadModel } from '../define-register.ts'
import type { Obligation } from '../obligation/schema.ts'
import type { Regulation } from './schema.ts'

type Repeal = { repealedIds: readonly string[]; amendment: { effectiveOn: Day } }

/** Obligations standing in a repealed article that would still bind on the day from which it is gone. */
export function obligationsEndedBy(
  { id }: Pick<Regulation, 'id'>,
  { repealedIds, amendment }: Repeal,
  read: Pick<ReadModel, 'all'>,
): Obligation[] {
  return read
    .all('obligation')
    .filter(
      ({ regulationId, articleIds, validTo }) =>
        regulationId === id &&
        repealedIds.includes(articleIds[0] ?? '') &&
        (validTo === null || validTo >= amendment.effectiveOn),
    )
}

/** Of those, the ones that begin only when their article is gone: there is no day on which they could end. */
export function begunTooLate(obligations: readonly Obligation[], { amendment }: Repeal): Obligation[] {
  const last = addDays(amendment.effectiveOn, -1)
  return obligations.filter(({ validFrom }) => validFrom !== null && validFrom > last)
}
