/** Arranged lists, kept until something is committed or the day turns: scrolling through pages must not sort again. */
import type { Arranged } from '#shared/query/evaluate.ts'
import type { Store } from '../store/store.ts'

const mostKept = 12

/** Returns `arrangedBy(key, make)`; any commit empties the cache, for cells are made of several registers. */
export function makeListCache(store: Store) {
  const kept = new Map<string, Arranged>()
  store.onCommitted(() => kept.clear())
  return (key: string, make: () => Arranged): Arranged => {
    const known = kept.get(key)
    if (known) return known
    const made = make()
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, made)
    return made
  }
}
