/** Contacts of officials go out for a purpose that is said: the command is refused without one, and asked again with it. */
import { create } from 'zustand'
import { CommandError, call, errorOf } from '#renderer/api/client.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'

type Asked = {
  /** How many people's contacts would go out. */
  readonly count: number
  answer(purpose: string | null): void
}

/** What is being asked; `PurposeDialog` draws it. */
export const usePurpose = create<{ asked: Asked | null }>(() => ({ asked: null }))

function askPurpose(count: number): Promise<string | null> {
  return new Promise((resolve) =>
    usePurpose.setState({
      asked: {
        count,
        answer: (purpose) => {
          usePurpose.setState({ asked: null })
          resolve(purpose)
        },
      },
    }),
  )
}

/** `call`, with the question for the purpose where the office's records call for it. Throws `cancelled` when it is left. */
export async function callForPurpose<N extends CommandName>(
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  try {
    return await call(name, input)
  } catch (thrown) {
    const { code, params } = errorOf(thrown)
    if (code !== 'purpose-required') throw thrown
    const purpose = await askPurpose(Number(params?.count ?? 0))
    if (purpose === null) throw new CommandError({ code: 'cancelled' })
    return call(name, { ...input, purpose })
  }
}
