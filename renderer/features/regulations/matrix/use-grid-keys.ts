/** Moving through a grid by keys: one cell can be reached by Tab, the arrows go on from there. */
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

export type GridSpot = { readonly row: number; readonly column: number }

const page = 10

/** `rows` and `columns` are the numbers of them; each cell carries `data-spot="row:column"`. */
export function useGridKeys(rows: number, columns: number, onOpen: (spot: GridSpot) => void) {
  const table = useRef<HTMLTableElement>(null)
  const [wanted, setSpot] = useState<GridSpot>({ row: 0, column: 0 })
  const spot = { row: Math.min(wanted.row, rows - 1), column: Math.min(wanted.column, columns - 1) }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return
    // A button in the head has its own keys.
    if (!(event.target as HTMLElement).hasAttribute('data-spot')) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onOpen(spot)
      return
    }
    const next = moved(spot, event, rows - 1, columns - 1)
    if (next === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-spot="${next.row}:${next.column}"]`)?.focus()
  }
  const onFocus = (event: FocusEvent) => {
    const [row, column] = (event.target.getAttribute('data-spot') ?? '').split(':').map(Number)
    if (row !== undefined && column !== undefined) setSpot({ row, column })
  }
  return { table, spot, handlers: { onKeyDown, onFocus } }
}

function moved(
  { row, column }: GridSpot,
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>,
  lastRow: number,
  lastColumn: number,
): GridSpot | null {
  const at = (nextRow: number, nextColumn: number) => ({
    row: Math.max(0, Math.min(lastRow, nextRow)),
    column: Math.max(0, Math.min(lastColumn, nextColumn)),
  })
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'PageUp':
      return at(row - page, column)
    case 'PageDown':
      return at(row + page, column)
    case 'Home':
      return at(ctrlKey ? 0 : row, 0)
    case 'End':
      return at(ctrlKey ? lastRow : row, lastColumn)
    default:
      return null
  }
}
