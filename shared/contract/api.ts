/** The type of `window.api`: the only thing the renderer sees of the main process. */
import type { InputOf, OutputOf } from './commands.ts'
import type { PayloadOf } from './events.ts'
import type { CommandName, EventName } from './names.ts'
import type { Result } from './result.ts'

export type Api = {
  call<N extends CommandName>(name: N, input: InputOf<N>): Promise<Result<OutputOf<N>>>
  /** Returns the function that stops listening. */
  on<E extends EventName>(name: E, listener: (payload: PayloadOf<E>) => void): () => void
}
