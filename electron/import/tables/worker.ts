/** The thread in which strange files are read: what goes wrong here ends here. */
import { parentPort } from 'node:worker_threads'
import { Refusal } from '#shared/contract/result.ts'
import type { Grid } from '#shared/import/grid/grid.ts'
import { type GridSource, readGrid } from './read-grid.ts'

/** Rows that cross at once: taking them in is a moment for the other side. */
const rowsAtOnce = 400

parentPort?.once('message', (source: GridSource) => void answer(source))

async function answer(source: GridSource): Promise<void> {
  try {
    await send(await readGrid(source))
  } catch (error) {
    parentPort?.postMessage({
      kind: 'refused',
      code: error instanceof Refusal ? error.error.code : 'table-broken',
    })
  }
}

/** One slice after the other, each when the one before was taken in: a queue of them would be taken in at one go. */
async function send(grid: Grid): Promise<void> {
  const { sheets, ...facts } = grid
  parentPort?.postMessage({ kind: 'facts', facts, sheets: sheets.map(({ rows: _rows, ...sheet }) => sheet) })
  for (const [at, { rows }] of sheets.entries())
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const taken = new Promise((resolve) => parentPort?.once('message', resolve))
      parentPort?.postMessage({ kind: 'rows', at, rows: rows.slice(from, from + rowsAtOnce) })
      await taken
    }
  parentPort?.postMessage({ kind: 'done' })
}
