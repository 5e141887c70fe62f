/**
 * An Excel file without its rows: hucre writes styles, widths, frozen head, filter and print set-up once around a sample
 * row, and the real rows are streamed into the place of the sample with the styles that it has.
 */
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { WorkbookColumn } from '#shared/document/workbook.ts'
import { sheetName } from '../sheet-name.ts'
import type { TableHead } from './plain-table.ts'

/** Pixels of one character of Excel's usual letters. */
const pixelsPerCharacter = 7
const font = { name: 'Times New Roman', size: 12 }
const thin = { style: 'thin' as const }
const border = { top: thin, right: thin, bottom: thin, left: thin }
/** A sheet that is wider, in characters, is turned. */
const widestUpright = 90

export type SheetSkeleton = {
  readonly path: string
  /** The XML before and after the rows; the head row belongs to what stands before. */
  readonly before: string
  readonly after: string
  /** The number of each column's style. */
  readonly styles: readonly string[]
  readonly kinds: readonly WorkbookColumn['kind'][]
}

export type Skeleton = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly sheets: readonly SheetSkeleton[]
}

/** `counts`: how many rows each table is going to have. */
export async function makeSkeleton(
  title: string,
  heads: readonly TableHead[],
  counts: readonly number[],
): Promise<Skeleton> {
  const taken = new Set<string>()
  const sheets = heads.map((head) => sampleSheet(head, taken))
  const bytes = await writeXlsx({
    sheets,
    namedRanges: sheets.flatMap(({ name }, index) => [
      { name: '_xlnm.Print_Titles', range: `'${name}'!$1:$1`, scope: name },
      // Excel writes it beside every filter, and LibreOffice finds the filter by it.
      {
        name: '_xlnm._FilterDatabase',
        range: `'${name}'!${wholeRange(heads[index], counts[index] ?? 0).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`,
        scope: name,
      },
    ]),
    properties: { title, creator: 'Phối Hợp' },
  })
  const files = new Map(Object.entries(unzipSync(bytes)))
  const skeletons = heads.map((head, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`
    const xml = strFromU8(files.get(path) ?? new Uint8Array())
    files.delete(path)
    return { path, kinds: head.columns.map(({ kind }) => kind), ...cut(xml, head, counts[index] ?? 0) }
  })
  // The program that made the file, as its properties tell it.
  files.set('docProps/app.xml', strToU8(appXml))
  return { files, sheets: skeletons }
}

const appXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Phối Hợp</Application></Properties>'

function sampleSheet({ name, columns }: TableHead, taken: Set<string>): WriteSheet {
  const widths = columns.map(({ widthPx }) => Math.max(8, Math.round(widthPx / pixelsPerCharacter)))
  const isWide = widths.reduce((sum, width) => sum + width, 0) > widestUpright
  const head: CellStyle = {
    font: { ...font, bold: true },
    border,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F2F2F2' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  }
  const margins = { top: 0.6, bottom: 0.6, left: 0.6, right: 0.4, header: 0.3, footer: 0.3 }
  return {
    name: sheetName(name, taken),
    columns: widths.map((width) => ({ width })),
    rows: [columns.map(({ label }) => label), columns.map(({ kind }) => (kind === 'number' ? 1 : 'x'))],
    cells: new Map([
      ...columns.map(({ label }, place) => [`0,${place}`, { value: label, style: head }] as const),
      ...columns.map(({ kind }, place) => [`1,${place}`, { value: 'x', style: bodyStyle(kind) }] as const),
    ]),
    freezePane: { rows: 1 },
    autoFilter: { range: 'A1:A2' },
    pageSetup: {
      paperSize: 'a4',
      orientation: isWide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
    },
    headerFooter: { oddHeader: '&C&P', differentFirst: true, firstHeader: '' },
  }
}

function bodyStyle(kind: TableHead['columns'][number]['kind']): CellStyle {
  const isShort = kind === 'day' || kind === 'number' || kind === 'flag'
  return {
    font,
    border,
    alignment: { horizontal: isShort ? 'center' : 'left', vertical: 'top', wrapText: true },
    // What is typed is text for good, also when a clerk edits the cell.
    numFmt: kind === 'day' ? 'dd/mm/yyyy' : kind === 'number' ? 'General' : '@',
  }
}

/** The sheet's XML parted at its sample row, with the real size of the table. */
function cut(xml: string, { columns }: TableHead, count: number): Omit<SheetSkeleton, 'path' | 'kinds'> {
  const from = xml.indexOf('<row r="2"')
  const to = xml.indexOf('</sheetData>')
  const styles = [...xml.slice(from, to).matchAll(/ s="(\d+)"/g)].map(([, style]) => style ?? '0')
  const range = wholeRange({ columns }, count)
  const whole = (part: string) =>
    part.replace(/<dimension ref="[^"]*"/, `<dimension ref="${range}"`).replace('A1:A2', range)
  return { before: whole(xml.slice(0, from)), after: whole(xml.slice(to)), styles }
}

/** `A1:C4`: the head and its rows. */
function wholeRange(head: Pick<TableHead, 'columns'> | undefined, count: number): string {
  return `A1:${columnName(head?.columns.length ?? 1)}${count + 1}`
}

/** `A`, …, `Z`, `AA`, … */
export function columnName(count: number): string {
  const rest = (count - 1) % 26
  const before = Math.floor((count - 1) / 26)
  return `${before > 0 ? columnName(before) : ''}${String.fromCharCode(65 + rest)}`
}
