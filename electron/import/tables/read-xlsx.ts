/** Excel's own files. Values row by row; merges, what is hidden, and fonts where an old one is among them. */
import { zipSync } from 'fflate'
import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { Refusal } from '#shared/contract/result.ts'
import { encodingOfFont } from '#shared/import/encodings/convert.ts'
import {
  type Grid,
  type GridCell,
  type GridNote,
  type GridSheet,
  gridLimits,
} from '#shared/import/grid/grid.ts'
import { cellOfValue } from './cell-of-value.ts'
import { fillMerges, trimRows } from './merge-cells.ts'
import type { SafeZip } from './safe-zip.ts'
import { type SheetFacts, sheetFacts, workbookSheets } from './xlsx-facts.ts'

/** Sheets with old fonts are read whole up to here; beyond it their letters are judged by what they say. */
const largestWithFonts = 16 * 1024 * 1024

/** Throws `import-broken`, `import-not-table`, `import-too-large`, `import-unsafe`. */
export async function readXlsxGrid(zip: SafeZip): Promise<Grid> {
  const parts = await partsOf(zip)
  const content = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
  if (!content.includes('spreadsheetml')) throw new Refusal('import-not-table')
  const notes = new Set<GridNote>()
  if (zip.names.has('xl/vbaProject.bin') || /macroEnabled|vbaProject/.test(content)) notes.add('macros')
  if ([...zip.names].some((name) => name.startsWith('xl/externalLinks/'))) notes.add('external-links')
  const named = workbookSheets(parts)
  if (named.length > gridLimits.sheets) throw new Refusal('import-too-large')
  const bytes = zipSync(Object.fromEntries([...parts].map(([name, part]) => [name, new Uint8Array(part)])), {
    level: 0,
  })
  const fonts = await fontsOf(bytes, parts)
  const sheets: GridSheet[] = []
  let left: number = gridLimits.cells
  for (const [index, { name, isHidden, part }] of named.entries()) {
    const facts = sheetFacts(part)
    const rows = await rowsOf(bytes, index, left, fonts?.[index] ?? null, notes)
    left -= rows.reduce((sum, row) => sum + row.length, 0)
    fillMerges(rows, facts.merges)
    for (const note of notesOf(facts, isHidden)) notes.add(note)
    sheets.push({
      name,
      rows: trimRows(rows),
      before: [],
      isHidden,
      hiddenRows: facts.hiddenRows,
      kind: 'table',
    })
  }
  return { format: 'xlsx', sheets, notes: [...notes] }
}

function notesOf(facts: SheetFacts, isHidden: boolean): GridNote[] {
  return [
    ...(facts.hasFormulas ? (['formulas'] as const) : []),
    ...(facts.hiddenRows.length > 0 ? (['hidden-rows'] as const) : []),
    ...(isHidden ? (['hidden-sheets'] as const) : []),
  ]
}

const wanted =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/[^/]+\.xml)$/i

async function partsOf(zip: SafeZip): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>()
  for (const name of zip.names) {
    const part = wanted.test(name) ? await zip.take(name) : null
    if (part) parts.set(name, part)
  }
  return parts
}

async function rowsOf(
  bytes: Uint8Array,
  sheet: number,
  mostCells: number,
  fonts: ReadonlyMap<string, string> | null,
  notes: Set<GridNote>,
): Promise<GridCell[][]> {
  const rows: GridCell[][] = []
  let left = mostCells
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (values.every((value) => value === null)) continue
    // Something typed far below by accident is not worth a million rows.
    if (index >= gridLimits.rows) {
      notes.add('rows-cut')
      break
    }
    const cells = values
      .slice(0, gridLimits.columns)
      .map((value, column) => cellOfValue(value, fonts?.get(`${index},${column}`)))
    left -= cells.length
    if (left < 0) throw new Refusal('import-too-large')
    while (rows.length < index) rows.push([])
    rows[index] = cells
  }
  return rows
}

/** Fonts of old encodings cell by cell, for each sheet; null where the file has none. */
async function fontsOf(
  bytes: Uint8Array,
  parts: ReadonlyMap<string, Buffer>,
): Promise<Map<string, string>[] | null> {
  const styles = parts.get('xl/styles.xml')?.toString('utf8') ?? ''
  const strings = parts.get('xl/sharedStrings.xml')
  const hasOld = /val="(\.Vn|VNI[- ])/i.test(styles) || (strings?.includes('".Vn') ?? false)
  const size = [...parts].reduce(
    (sum, [name, part]) => sum + (name.includes('worksheets') ? part.length : 0),
    0,
  )
  if (!hasOld || size > largestWithFonts) return null
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  return sheets.map(({ cells }) => {
    const found = new Map<string, string>()
    for (const [place, { style, richText }] of cells ?? []) {
      const name = style?.font?.name ?? richText?.[0]?.font?.name
      if (name && encodingOfFont(name)) found.set(place, name)
    }
    return found
  })
}
