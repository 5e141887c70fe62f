/** Reading several at once: the same question about many things. */
import { useQueries } from '@tanstack/react-query'
import { call } from '#renderer/api/client.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { MadeFrom } from './query-client.ts'

type Answers<T> = {
  /** The answers that are there, in the order of the questions. */
  data: readonly T[]
  isPending: boolean
  /** The first failure, null when there is none. */
  error: Error | null
}

/** The answers to a command for several inputs, each refreshed when one of the registers it is made from changes. */
export function useAnswers<N extends CommandName>(
  name: N,
  inputs: readonly InputOf<N>[],
  madeFrom: MadeFrom,
): Answers<OutputOf<N>> {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: () => call(name, input),
      meta: { madeFrom },
    })),
    combine: (results): Answers<OutputOf<N>> => ({
      data: results.flatMap(({ data }) => (data === undefined ? [] : [data as OutputOf<N>])),
      isPending: results.some(({ isPending }) => isPending),
      error: results.find(({ error }) => error !== null)?.error ?? null,
    }),
  })
}
