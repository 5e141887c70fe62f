/** Work on many files: a few at once, because most of the time goes by in waiting for the device. */

/** More would leave nobody else a turn: Node has four threads for files, and the journal needs one. */
const atOnce = 3

/**
 * Does the work for each item, in order but a few at a time; answers the results in the order of the items. After a failure
 * nothing new is begun; it is thrown when all that was under way has ended.
 */
export async function aFewAtOnce<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  let next = 0
  let failure: { error: unknown } | null = null
  const worker = async () => {
    while (next < items.length && failure === null) {
      const index = next
      next += 1
      try {
        results[index] = await work(items[index] as T)
      } catch (error) {
        failure ??= { error }
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  if (failure !== null) throw (failure as { error: unknown }).error
  return results
}
