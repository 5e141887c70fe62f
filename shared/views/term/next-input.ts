/** What the office says of the regulation that follows on another. */
import * as v from 'valibot'
import { day, id, line, requiredLine } from '#shared/lib/schema.ts'
import { party } from '#shared/registers/regulation/index.ts'

export const nextRegulationSchema = v.pipe(
  v.strictObject({
    /** The one that it takes the place of. */
    regulationId: id,
    title: requiredLine(300),
    shortTitle: line(80),
    symbol: line(60),
    parentInstrument: line(300),
    /** Both ends: without a term nothing can be due at its end. */
    validFrom: day,
    validTo: day,
    parties: v.pipe(v.array(party), v.maxLength(60, 'too-long')),
  }),
  v.forward(
    v.check(({ validFrom, validTo }) => validFrom <= validTo, 'end-before-start'),
    ['validTo'],
  ),
)
export type NextRegulation = v.InferOutput<typeof nextRegulationSchema>
