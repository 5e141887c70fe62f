/** Long work in short turns: the window asks for its files and answers through this very thread. */
import { setImmediate } from 'node:timers/promises'

/** Shorter than anybody notices, longer than a turn costs. */
const mostAtOnceMs = 8

/** To be awaited again and again: gives way when the work has held the thread for long enough, and throws what `heed` throws. */
export function makeTurns(heed: () => void = () => undefined): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < mostAtOnceMs) return
    await setImmediate()
    heed()
    since = performance.now()
  }
}
