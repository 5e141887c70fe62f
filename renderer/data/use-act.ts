/** Changing: one way to run a command that changes something, with failures shown in one way. */
import { useCallback } from 'react'
import { CommandError, errorOf } from '#renderer/api/client.ts'
import { showFailure } from '#renderer/errors/show-failure.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { AppError } from '#shared/contract/result.ts'
import { passGate } from './gate.ts'
import { once } from './once.ts'
import { callForPurpose } from './purpose.ts'

type Outcome<T> = { ok: true; value: T } | { ok: false; error: AppError }

/**
 * Returns `act(name, input, onRefused?)`. The same command pressed again while it is under way is run once. A refusal is shown as a message, unless `onRefused` takes it
 * (returns true), as forms do with issues of their own fields.
 */
export function useAct() {
  return useCallback(
    async <N extends CommandName>(
      name: N,
      input: InputOf<N>,
      onRefused?: (error: AppError) => boolean,
    ): Promise<Outcome<OutputOf<N>>> => {
      try {
        return { ok: true, value: await once(`${name} ${JSON.stringify(input)}`, () => run(name, input)) }
      } catch (thrown) {
        const error = errorOf(thrown)
        // The gate has said so itself, and the typing goes on.
        if (error.code !== 'fence-held' && !onRefused?.(error)) showFailure(error)
        return { ok: false, error }
      }
    },
    [],
  )
}

/** Through the gate first. Throws what `call` throws, and `fence-held` when the user goes back to the input. */
async function run<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const passed = await passGate(name, input)
  if (passed === null) throw new CommandError({ code: 'fence-held' })
  return callForPurpose(name, passed)
}
