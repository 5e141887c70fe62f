/** Work that can be stopped from outside. */
import { Refusal } from '#shared/contract/result.ts'

/** `begin` does work under a signal; `stopWork` sets off the signals of all that is under way. */
export function makeStoppable() {
  const underWay = new Set<AbortController>()
  return {
    begin: async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
      const controller = new AbortController()
      underWay.add(controller)
      try {
        return await work(controller.signal)
      } finally {
        underWay.delete(controller)
      }
    },
    stopWork: (): null => {
      for (const controller of underWay) controller.abort()
      return null
    },
  }
}

/** Throws `cancelled` between two rows once the signal is set off. */
export const heedOf = (signal: AbortSignal) => ({
  heed: () => {
    if (signal.aborted) throw new Refusal('cancelled')
  },
})
