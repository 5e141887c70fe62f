/** CSV and TSV: which bytes are letters, which letter parts the columns. */
import Papa from 'papaparse'
import { Refusal } from '#shared/contract/result.ts'
import { detectLegacy } from '#shared/import/encodings/detect.ts'
import { emptyCell, type Grid, type GridCell, type GridNote, gridLimits } from '#shared/import/grid/grid.ts'
import { unguardCsv } from '#shared/lib/csv-guard.ts'
import { textCell } from './cell-of-value.ts'
import { trimRows } from './merge-cells.ts'

/** Throws `import-not-table` for what is no text. */
export function readTextGrid(bytes: Buffer): Grid {
  const { text, encoding } = decodeText(bytes)
  return { ...gridOfText(text), encoding }
}

/** Separated values of whatever separator. `format` is `csv`. */
export function gridOfText(text: string, delimiter?: string): Grid {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const { data } = Papa.parse<string[]>(body, {
    delimiter: delimiter ?? named?.[1] ?? delimiterOf(body),
    preview: gridLimits.rows + 1,
    skipEmptyLines: false,
  })
  const notes: GridNote[] = data.length > gridLimits.rows ? ['rows-cut'] : []
  let left: number = gridLimits.cells
  const rows = data.slice(0, gridLimits.rows).map((row): GridCell[] => {
    left -= row.length
    if (left < 0) throw new Refusal('import-too-large')
    return row
      .slice(0, gridLimits.columns)
      .map((value) => (value === '' ? emptyCell : textCell(unguardCsv(value))))
  })
  const sheet = {
    name: '',
    rows: trimRows(rows),
    before: [],
    isHidden: false,
    hiddenRows: [],
    kind: 'table' as const,
  }
  return { format: 'csv', sheets: [sheet], notes }
}

/** Lines that show how a file is parted. */
const linesToSee = 50

/** The separator that parts most lines into the same number of columns; a comma where none does. */
function delimiterOf(body: string): string {
  const head = body.slice(0, 100_000).trim()
  const scores = ['\t', ';', ',', '|'].map((delimiter) => {
    const { data } = Papa.parse<string[]>(head, { delimiter, preview: linesToSee })
    const counts = new Map<number, number>()
    for (const { length } of data) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
    return {
      delimiter,
      score: Math.max(0, ...[...counts].map(([length, lines]) => lines * lines * (length - 1))),
    }
  })
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.delimiter : ','
}

function decodeText(bytes: Buffer): { text: string; encoding: string } {
  const mark = bytes.subarray(0, 3).toString('hex')
  if (mark === 'efbbbf') return { text: strict('utf-8', bytes.subarray(3)) ?? '', encoding: 'UTF-8' }
  if (mark.startsWith('fffe')) return { text: decoded('utf-16le', bytes), encoding: 'UTF-16' }
  if (mark.startsWith('feff')) return { text: decoded('utf-16be', bytes), encoding: 'UTF-16' }
  const wide = utf16Of(bytes)
  if (wide) return { text: decoded(wide, bytes), encoding: 'UTF-16' }
  if (bytes.includes(0)) throw new Refusal('import-not-table')
  const utf8 = strict('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' }
  // Bytes of before Unicode: Vietnamese Windows, unless what they say in Western letters is one of the older encodings.
  const western = decoded('windows-1252', bytes)
  if (detectLegacy(western)) return { text: western, encoding: 'windows-1252' }
  return { text: decoded('windows-1258', bytes).normalize('NFC'), encoding: 'windows-1258' }
}

const decoded = (encoding: string, bytes: Buffer) => new TextDecoder(encoding).decode(bytes)

function strict(encoding: string, bytes: Buffer): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Separators and line ends have a zero beside them in UTF-16 without a mark. */
function utf16Of(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const head = bytes.subarray(0, 2000)
  if (head.length < 4 || bytes.length % 2 !== 0) return null
  const zeros = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  const share = head.length / 2
  if (odd > share * 0.3 && even < share * 0.02) return 'utf-16le'
  return even > share * 0.3 && odd < share * 0.02 ? 'utf-16be' : null
}
