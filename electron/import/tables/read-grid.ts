/** Any file of tables as a grid, judged by what is in it and not by its name. */
import { readOds, readXls } from 'hucre'
import { type ErrorCode, Refusal } from '#shared/contract/result.ts'
import { type Grid, type GridSheet, gridLimits } from '#shared/import/grid/grid.ts'
import { documentOfParts } from '../read-docx.ts'
import { cellOfValue } from './cell-of-value.ts'
import { fillMerges, type Merge, trimRows } from './merge-cells.ts'
import { readPasted } from './read-pasted.ts'
import { readTextGrid } from './read-text.ts'
import { readXlsxGrid } from './read-xlsx.ts'
import { openZip, type SafeZip } from './safe-zip.ts'

export type GridSource =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly html: string; readonly text: string }

/**
 * Throws `import-not-table`, `import-old-word`, `import-unsafe`, `table-encrypted`, `table-too-large`, `table-broken`,
 * `table-empty`; never anything else.
 */
export async function readGrid(source: GridSource): Promise<Grid> {
  try {
    const grid =
      source.kind === 'pasted'
        ? readPasted(source.html, source.text)
        : await gridOfFile(Buffer.from(source.bytes))
    if (grid.sheets.every(({ rows }) => rows.length === 0)) throw new Refusal('import-empty')
    return grid
  } catch (error) {
    throw new Refusal(codeOf(error))
  }
}

/** The words of the Word import speak of regulations: tables have codes of their own. */
const tableCodes: Partial<Record<ErrorCode, ErrorCode>> = {
  'import-encrypted': 'table-encrypted',
  'import-too-large': 'table-too-large',
  'import-broken': 'table-broken',
  'import-not-docx': 'import-not-table',
  'import-empty': 'table-empty',
}

/** Whatever a reader trips over in a file is that file's fault. */
function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return tableCodes[error.error.code] ?? error.error.code
  const name = error instanceof Error ? error.name : ''
  return name === 'EncryptedFileError' || name === 'DecryptionError' ? 'table-encrypted' : 'table-broken'
}

function gridOfFile(bytes: Buffer): Promise<Grid> | Grid {
  if (bytes.length > gridLimits.fileBytes) throw new Refusal('import-too-large')
  if (bytes.length === 0) throw new Refusal('import-empty')
  const start = bytes.toString('hex', 0, 8)
  if (start.startsWith('504b0304')) return gridOfZip(openZip(bytes))
  if (start.startsWith('504b')) throw new Refusal('import-broken')
  if (start === 'd0cf11e0a1b11ae1') return gridOfCompound(bytes)
  const head = bytes.toString('latin1', 0, 200).trimStart().toLowerCase()
  if (head.startsWith('{\\rtf')) throw new Refusal('import-old-word')
  if (head.startsWith('%pdf')) throw new Refusal('import-not-table')
  // Old programs save a page of HTML and call it .xls.
  if (/^(<!doctype html|<html|<table)/.test(head)) return readPasted(bytes.toString('utf8'), '')
  if (head.startsWith('<?xml') || head.startsWith('<!')) throw new Refusal('import-not-table')
  return readTextGrid(bytes)
}

async function gridOfZip(zip: SafeZip): Promise<Grid> {
  if (zip.names.has('content.xml')) return gridOfOds(zip)
  if (!zip.names.has('[Content_Types].xml')) throw new Refusal('import-not-table')
  const kinds = (await zip.take('[Content_Types].xml'))?.toString('utf8') ?? ''
  if (kinds.includes('wordprocessingml')) return gridOfWord(zip)
  return readXlsxGrid(zip)
}

/** Parts that the text of a Word file is made of. */
const wordParts =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?(document\d*|styles|numbering|footnotes|endnotes)\.xml(\.rels)?)$/i

async function gridOfWord(zip: SafeZip): Promise<Grid> {
  const { gridOfDocument } = await import('./read-word.ts')
  const parts = new Map<string, Buffer>()
  for (const name of zip.names) {
    const part = wordParts.test(name) ? await zip.take(name) : null
    if (part) parts.set(name, part)
  }
  const grid = gridOfDocument(await documentOfParts(parts))
  return zip.names.has('word/vbaProject.bin') ? { ...grid, notes: ['macros'] } : grid
}

async function gridOfOds(zip: SafeZip): Promise<Grid> {
  const { zipSync } = await import('fflate')
  const wanted = ['mimetype', 'content.xml', 'styles.xml', 'META-INF/manifest.xml']
  const parts: Record<string, Uint8Array> = {}
  for (const name of wanted) {
    const part = await zip.take(name)
    if (part) parts[name] = new Uint8Array(part)
  }
  if (!Buffer.from(parts.mimetype ?? []).includes('spreadsheet')) throw new Refusal('import-not-table')
  if (Buffer.from(parts['META-INF/manifest.xml'] ?? []).includes('encryption-data'))
    throw new Refusal('import-encrypted')
  const { sheets } = await readOds(zipSync(parts, { level: 0 }), { maxRows: gridLimits.rows })
  return { format: 'ods', sheets: sheets.map(plainSheet), notes: [] }
}

/** Old Excel files, old Word files and sealed new ones are all compound files; names in their directory tell them apart. */
async function gridOfCompound(bytes: Buffer): Promise<Grid> {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) throw new Refusal('import-encrypted')
  if (holds('WordDocument')) throw new Refusal('import-old-word')
  if (!holds('Workbook') && !holds('Book')) throw new Refusal('import-not-table')
  const { sheets } = await readXls(bytes, { maxRows: gridLimits.rows })
  const isHidden = sheets.some(({ hidden }) => hidden)
  const notes = [
    ...(holds('_VBA_PROJECT') ? (['macros'] as const) : []),
    ...(isHidden ? (['hidden-sheets'] as const) : []),
  ]
  return { format: 'xls', sheets: sheets.map(plainSheet), notes }
}

type ReadSheet = { name: string; rows: readonly (readonly unknown[])[]; merges?: Merge[]; hidden?: boolean }

function plainSheet({ name, rows, merges = [], hidden = false }: ReadSheet): GridSheet {
  const size = rows.reduce((sum, row) => sum + Math.min(row.length, gridLimits.columns), 0)
  if (size > gridLimits.cells) throw new Refusal('import-too-large')
  const cells = rows.map((row) => row.slice(0, gridLimits.columns).map((value) => cellOfValue(value)))
  fillMerges(cells, merges)
  return { name, rows: trimRows(cells), before: [], isHidden: hidden, hiddenRows: [], kind: 'table' }
}
