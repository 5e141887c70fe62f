/** Merged cells: each part says what the first one says, so that a day over five rows belongs to all five. */
import { emptyCell, type GridCell, gridLimits } from '#shared/import/grid/grid.ts'

export type Merge = { startRow: number; startCol: number; endRow: number; endCol: number }

/** Parts filled in by merges, in all of a sheet: a merge over a whole column is meant for what is in it. */
const mostFilled = 500_000

/** Fills `rows` in place, within what they hold: a merge does not make a sheet longer. */
export function fillMerges(rows: GridCell[][], merges: readonly Merge[]): void {
  let left = mostFilled
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = rows[startRow]?.[startCol] ?? emptyCell
    const filled: GridCell = { ...first, isFilled: true }
    const lastCol = Math.min(endCol, gridLimits.columns - 1)
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row]
      if (!cells) continue
      for (let column = startCol; column <= lastCol; column += 1) {
        if ((row === startRow && column === startCol) || first.kind === 'empty') continue
        left -= 1
        if (left < 0) return
        while (cells.length < column) cells.push(emptyCell)
        cells[column] = filled
      }
    }
  }
}

/** Rows cut to the last cell that says something, and the sheet to the last such row. */
export function trimRows(rows: GridCell[][]): GridCell[][] {
  for (const row of rows) while (row.length > 0 && row.at(-1)?.kind === 'empty') row.pop()
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop()
  return rows
}
