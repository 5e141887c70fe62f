/** What a person has looked at, as long as the screen is open. */
import { useCallback, useState } from 'react'

export type Seen = {
  readonly keys: ReadonlySet<string>
  add(keys: readonly string[]): void
  clear(): void
}

export function useSeen(): Seen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  return {
    keys,
    add: useCallback((more: readonly string[]) => setKeys((now) => new Set([...now, ...more])), []),
    clear: useCallback(() => setKeys(new Set()), []),
  }
}
