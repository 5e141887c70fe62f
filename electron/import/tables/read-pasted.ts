/** What was copied from Excel, Word or a page: a table as HTML, else columns parted by tabs. */
import { fromHtml } from 'hucre'
import { Refusal } from '#shared/contract/result.ts'
import { type Grid, type GridCell, gridLimits } from '#shared/import/grid/grid.ts'
import { cellOfValue } from './cell-of-value.ts'
import { fillMerges, trimRows } from './merge-cells.ts'
import { gridOfText } from './read-text.ts'

/** Letters of a copied page; more is a file. */
export const largestPaste = 20_000_000

/** Throws `import-empty` when nothing was copied, `import-too-large`. */
export function readPasted(html: string, text: string): Grid {
  if (html.length > largestPaste || text.length > largestPaste) throw new Refusal('import-too-large')
  const table = /<table[\s>]/i.test(html) ? rowsOfHtml(html) : []
  if (table.length > 0) return oneSheet(table)
  if (text.trim() === '') throw new Refusal('import-empty')
  const isSeparated = text.includes('\t')
  const { sheets } = gridOfText(text, isSeparated ? '\t' : undefined)
  return oneSheet((sheets[0]?.rows ?? []).map((row) => [...row]))
}

function oneSheet(rows: GridCell[][]): Grid {
  const sheet = { name: '', rows, before: [], isHidden: false, hiddenRows: [], kind: 'table' as const }
  return { format: 'pasted', sheets: [sheet], notes: [] }
}

function rowsOfHtml(html: string): GridCell[][] {
  // Styles and remarks of Office are larger than what was copied, and full of what looks like tags.
  const body = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(style|script|head)\b[\s\S]*?<\/\1>/gi, '')
    .replaceAll('&nbsp;', ' ')
  const { rows, merges } = fromHtml(body, { typeInference: false, classes: false })
  if (rows.length > gridLimits.rows) throw new Refusal('import-too-large')
  const cells = rows.map((row) => row.slice(0, gridLimits.columns).map((value) => cellOfValue(value)))
  fillMerges(cells, merges ?? [])
  return trimRows(cells)
}
