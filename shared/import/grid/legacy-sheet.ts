/** Sheets in an old encoding: recognised by fonts and by what they say, and read anew. Pure. */
import { decodeLegacy, encodingOfFont } from '../encodings/convert.ts'
import { detectLegacy } from '../encodings/detect.ts'
import type { LegacyEncoding } from '../encodings/letter-tables.ts'
import type { GridCell, GridSheet } from './grid.ts'

export type LegacySheet = {
  readonly encoding: LegacyEncoding
  /** Cells before and after, to judge by. */
  readonly samples: readonly { readonly before: string; readonly after: string }[]
}

const rowsToSee = 500
const samplesToShow = 8

/** The encoding of a sheet's words; null for proper ones. */
export function legacyOfSheet(sheet: GridSheet): LegacySheet | null {
  const cells = sheet.rows
    .slice(0, rowsToSee)
    .flatMap((row) => row.filter(({ kind, isFilled }) => kind === 'text' && !isFilled))
  const words = [...sheet.before, ...cells.map(({ text }) => text)].join('\n')
  const byFont = cells.map(({ font }) => encodingOfFont(font)?.encoding).find((one) => one !== undefined)
  const encoding = detectLegacy(words) ?? (byFont && changes(cells, byFont) ? byFont : null)
  if (encoding === null) return null
  const samples = cells.flatMap((cell) => {
    const after = decodeCell(cell, encoding).text
    return after === cell.text ? [] : [{ before: cell.text.slice(0, 200), after: after.slice(0, 200) }]
  })
  return { encoding, samples: samples.slice(0, samplesToShow) }
}

/** The sheet with its words read anew; cells whose font names an encoding are read by that. */
export function decodeSheet(sheet: GridSheet, encoding: LegacyEncoding): GridSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => decodeCell(cell, encoding))),
    before: sheet.before.map((line) => decodeLegacy(line, encoding)),
  }
}

/** A font of today says nothing: programs put it over old letters. */
function decodeCell(cell: GridCell, encoding: LegacyEncoding): GridCell {
  if (cell.kind !== 'text') return cell
  const own = encodingOfFont(cell.font)
  return { ...cell, text: decodeLegacy(cell.text, own?.encoding ?? encoding, own?.isCapitals ?? false) }
}

const changes = (cells: readonly GridCell[], encoding: LegacyEncoding) =>
  cells.some((cell) => decodeCell(cell, encoding).text !== cell.text)
