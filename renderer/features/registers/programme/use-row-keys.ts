/** The arrows lead from row to row of a timeline; Enter, as of any button, opens the row. */
import { type KeyboardEvent, type RefObject, useCallback } from 'react'

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Rows are the buttons marked `data-row` within `sheet`; Tab comes to one of them alone. */
export function useRowKeys(sheet: RefObject<HTMLElement | null>) {
  return useCallback(
    (event: KeyboardEvent) => {
      const step = steps[event.key]
      const rows = [...(sheet.current?.querySelectorAll<HTMLElement>('button[data-row]') ?? [])]
      const at = rows.indexOf(document.activeElement as HTMLElement)
      if (!step || at === -1 || event.altKey || event.ctrlKey || event.metaKey) return
      event.preventDefault()
      const next = rows[step(at, rows.length - 1)]
      for (const row of rows) row.tabIndex = row === next ? 0 : -1
      next?.focus()
    },
    [sheet],
  )
}
