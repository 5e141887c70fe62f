/** Reads tables in a thread of its own, with bounds on memory and time: the window never waits for a file. */
import { Worker } from 'node:worker_threads'
import { type ErrorCode, Refusal } from '#shared/contract/result.ts'
import type { Grid, GridRow, GridSheet } from '#shared/import/grid/grid.ts'
import type { GridSource } from './read-grid.ts'

type Message =
  | { kind: 'facts'; facts: Omit<Grid, 'sheets'>; sheets: Omit<GridSheet, 'rows'>[] }
  | { kind: 'rows'; at: number; rows: GridRow[] }
  | { kind: 'done' }
  | { kind: 'refused'; code: ErrorCode }

const mostMemoryMb = 1536
const longestMs = 120_000

/** Throws what `readGrid` throws; `table-too-large` when memory or time run out. `script`: the worker's own file. */
export function readInWorker(script: string, source: GridSource): Promise<Grid> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb } })
    const timer = setTimeout(() => end(() => reject(new Refusal('table-too-large'))), longestMs)
    const end = (tell: () => void) => {
      clearTimeout(timer)
      tell()
      void worker.terminate()
    }
    let facts: Omit<Grid, 'sheets'> | null = null
    let sheets: (Omit<GridSheet, 'rows'> & { rows: GridRow[] })[] = []
    worker.on('message', (message: Message) => {
      switch (message.kind) {
        case 'facts':
          facts = message.facts
          sheets = message.sheets.map((sheet) => ({ ...sheet, rows: [] }))
          return
        case 'rows':
          for (const row of message.rows) sheets[message.at]?.rows.push(row)
          // The next slice comes when everybody else has had a turn.
          setImmediate(() => worker.postMessage(null))
          return
        case 'refused':
          end(() => reject(new Refusal(message.code)))
          return
        case 'done':
          end(() => (facts ? resolve({ ...facts, sheets }) : reject(new Refusal('table-broken'))))
      }
    })
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(() =>
        reject(new Refusal(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'table-too-large' : 'table-broken')),
      ),
    )
    worker.postMessage(source)
  })
}
