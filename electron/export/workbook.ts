/** Tables as they are, one sheet each, for handing over all of an office: no paper's look, but real numbers and dates. */
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { WorkbookSheet } from '#shared/document/workbook.ts'
import { dayNumber, isDay } from '#shared/lib/dates.ts'
import { sheetName } from './sheet-name.ts'

const millisecondsPerDay = 86_400_000
/** Pixels of one character of Excel's usual letters. */
const pixelsPerCharacter = 7
/** What a cell of Excel holds. */
const longestCell = 32_767
/** Rows made between two turns of the loop. */
const rowsAtOnce = 2000

const plain: CellStyle = { alignment: { vertical: 'top', wrapText: true } }
const head: CellStyle = { font: { bold: true }, alignment: { vertical: 'center', wrapText: true } }

/** The file's bytes. Sheets without rows are left out. */
export async function renderWorkbook(title: string, sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const taken = new Set<string>()
  const made: WriteSheet[] = []
  for (const sheet of sheets) if (sheet.rows.length > 0) made.push(await sheetOf(sheet, taken))
  if (made.length === 0) made.push({ name: sheetName(title), rows: [] })
  return writeXlsx({ sheets: made, properties: { title, creator: 'Phối Hợp' } })
}

async function sheetOf(sheet: WorkbookSheet, taken: Set<string>): Promise<WriteSheet> {
  const { columns } = sheet
  const rows: CellValue[][] = [columns.map(({ label }) => label)]
  for (const [index, row] of sheet.rows.entries()) {
    rows.push(row.map((value, place) => cellValue(value, columns[place]?.kind === 'day')))
    if (index % rowsAtOnce === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  return {
    name: sheetName(sheet.name, taken),
    columns: columns.map(({ kind, widthPx }) => ({
      width: Math.max(6, widthPx / pixelsPerCharacter),
      style: { ...plain, ...(kind === 'day' ? { numFmt: 'dd/mm/yyyy' } : {}) },
    })),
    rows,
    cells: new Map(columns.map(({ label }, place) => [`0,${place}`, { value: label, style: head }])),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(columns.length)}${rows.length}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

function cellValue(value: string | number | null, isDayColumn: boolean): CellValue {
  if (typeof value !== 'string') return value
  if (isDayColumn && isDay(value)) return new Date(dayNumber(value) * millisecondsPerDay)
  return value.slice(0, longestCell)
}

/** `A`, …, `Z`, `AA`, … */
function columnName(count: number): string {
  const rest = (count - 1) % 26
  const before = Math.floor((count - 1) / 26)
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`
}
