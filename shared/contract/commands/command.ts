/** What one command's contract is. */
import type * as v from 'valibot'

export type Command<I extends v.GenericSchema = v.GenericSchema, O = unknown> = { input: I; output: O }

/** `output` exists for the compiler only. */
export function command<O>() {
  return <I extends v.GenericSchema>(input: I): Command<I, O> => ({ input, output: undefined as O })
}
