/** Contacts of officials go out for a purpose that is said: the command is refused without one, and asked again with it. */
import { create } from 'zustand'
import { CommandError, call, errorOf } from '#renderer/api/client.ts'
import type { InputOf, OutputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import { lookThroughGate, reviewAtGate } from './gate.ts'

type Asked = {
  /** How many people's contacts would go out. */
  readonly count: number
  /** What was said before the fence held it back; empty the first time. */
  readonly said: string
  answer(purpose: string | null): void
}

/** What is being asked; `PurposeDialog` draws it. */
export const usePurpose = create<{ asked: Asked | null }>(() => ({ asked: null }))

function askPurpose(count: number, said: string): Promise<string | null> {
  return new Promise((resolve) =>
    usePurpose.setState({
      asked: {
        count,
        said,
        answer: (purpose) => {
          usePurpose.setState({ asked: null })
          resolve(purpose)
        },
      },
    }),
  )
}

/** A purpose that may be written into the log, which keeps it for good; null when the question is left. */
async function purposeFor(count: number, said = ''): Promise<string | null> {
  const purpose = await askPurpose(count, said)
  if (purpose === null) return null
  const found = await lookThroughGate('contact-export', null, { purpose })
  const passed = found.length === 0 ? { purpose } : await reviewAtGate('contact-export', found, { purpose })
  return passed?.purpose || purposeFor(count, purpose)
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
    const purpose = await purposeFor(Number(params?.count ?? 0))
    if (purpose === null) throw new CommandError({ code: 'cancelled' })
    return call(name, { ...input, purpose })
  }
}
