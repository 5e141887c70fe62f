/** The only user of `window.api`: turns results into values or thrown `CommandError`s. */
import type { Api } from '#shared/contract/api.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { PayloadOf } from '#shared/contract/events.ts'
import type { CommandName, EventName } from '#shared/contract/names.ts'
import type { AppError } from '#shared/contract/result.ts'

declare global {
  interface Window {
    api: Api
  }
}

/** A command that was refused; `error` says why as data. */
export class CommandError extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.name = 'CommandError'
    this.error = error
  }
}

/** Calls a command. Throws `CommandError`. */
export async function call<N extends CommandName>(name: N, input: InputOf<N>): Promise<OutputOf<N>> {
  const result = await window.api.call(name, input)
  if (!result.ok) throw new CommandError(result.error)
  return result.value
}

/** Listens to an event of the main process; returns the function that stops. */
export function on<E extends EventName>(name: E, listener: (payload: PayloadOf<E>) => void): () => void {
  return window.api.on(name, listener)
}

/** The error of anything thrown, as data. */
export function errorOf(thrown: unknown): AppError {
  return thrown instanceof CommandError ? thrown.error : { code: 'unexpected' }
}
