/** Arranged lists, kept until something is committed or the day turns: scrolling through pages must not sort again. */
import type { Arranged, SearchTexts } from '#shared/query/evaluate.ts'
import type { Store } from '../store/store.ts'

const mostKept = 12

/**
 * Returns `arranged(today, key, make)`. Any commit empties the cache, for cells are made of several registers, and so does
 * another day. `make` gets the texts folded so far.
 */
export function makeListCache(store: Store) {
  const kept = new Map<string, Arranged>()
  let texts: SearchTexts = new WeakMap()
  let day = ''
  const empty = () => {
    kept.clear()
    texts = new WeakMap()
  }
  store.onCommitted(empty)
  return (today: string, key: string, make: (texts: SearchTexts) => Arranged): Arranged => {
    if (today !== day) empty()
    day = today
    const known = kept.get(key)
    if (known) return known
    const made = make(texts)
    const [oldest] = kept.keys()
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, made)
    return made
  }
}
