/** Which rows are chosen and which one the keyboard stands on. */
import { useCallback, useState } from 'react'

export const mostSelected = 5000

export type Selection = {
  ids: ReadonlySet<string>
  /** Index of the row the keyboard stands on. */
  active: number
  /** Where a span of chosen rows began. */
  anchor: number
  moveTo(index: number): void
  toggle(id: string, index: number): void
  /** Chooses these and no others. */
  choose(ids: readonly string[]): void
  clear(): void
}

/** An empty selection at the first row. */
export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [active, setActive] = useState(0)
  const [anchor, setAnchor] = useState(0)
  const toggle = useCallback((id: string, index: number) => {
    setIds((present) => {
      const next = new Set(present)
      if (!next.delete(id)) next.add(id)
      return next
    })
    setActive(index)
    setAnchor(index)
  }, [])
  return {
    ids,
    active,
    anchor,
    moveTo: useCallback((index: number) => setActive(index), []),
    toggle,
    choose: useCallback((chosen: readonly string[]) => setIds(new Set(chosen)), []),
    clear: useCallback(() => setIds(new Set()), []),
  }
}
