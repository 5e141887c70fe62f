/** A whole paper with its names covered: words, tables, drawings, signatures, title and the name of its file. */
import { safeFileName, withWords } from '#shared/document/build.ts'
import { replaceInRuns } from '#shared/document/mask-names.ts'
import type { Block, Cell, DocumentModel, Paragraph, Table, TableRow } from '#shared/document/model.ts'
import type { Masker } from './masker.ts'

/** What the file's name says. */
const coveredMark = 'che tên'

/** The paper as it goes out; nothing of it is changed but words. */
export function maskModel(model: DocumentModel, masker: Masker): DocumentModel {
  const blocks = (some: readonly Block[]) => some.map((block) => maskBlock(block, masker))
  const { sheetBlocks, annexes, sheets } = model
  return {
    ...model,
    title: masker.cover(model.title),
    fileName: maskFileName(model.fileName, masker),
    blocks: blocks(model.blocks),
    ...(sheetBlocks ? { sheetBlocks: blocks(sheetBlocks) } : {}),
    ...(annexes ? { annexes: annexes.map((annex) => ({ ...annex, blocks: blocks(annex.blocks) })) } : {}),
    ...(sheets
      ? { sheets: sheets.map((sheet) => ({ name: masker.cover(sheet.name), blocks: blocks(sheet.blocks) })) }
      : {}),
  }
}

/** `Biên bản giao ban (che tên)`: told apart from the one with names, and still a name that Windows takes. */
export function maskFileName(fileName: string, masker: Masker): string {
  const covered = masker.cover(fileName)
  return covered.includes(coveredMark) ? covered : safeFileName(covered, `(${coveredMark})`)
}

function maskBlock(block: Block, masker: Masker): Block {
  switch (block.kind) {
    case 'paragraph':
      return maskParagraph(block, masker)
    case 'columns':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => cell.map((inner) => maskBlock(inner, masker)))),
      }
    case 'table':
      return maskTable(block, masker)
    case 'chart':
      return {
        ...block,
        alt: masker.cover(block.alt),
        categories: block.categories.map(masker.cover),
        series: block.series.map((one) => ({ ...one, name: masker.cover(one.name) })),
      }
    case 'drawing':
      return withWords(block, masker.cover)
    default:
      return block
  }
}

function maskParagraph(paragraph: Paragraph, masker: Masker): Paragraph {
  const runs = paragraph.runs.map((run) => ({ ...run, text: run.text.normalize('NFC') }))
  const text = runs.map((run) => run.text).join('')
  if (paragraph.style === 'signer') return { ...paragraph, runs: wholly(runs, masker.coverSignature(text)) }
  const hits = masker.replacements(text)
  return hits.length === 0 ? paragraph : { ...paragraph, runs: replaceInRuns(runs, hits) }
}

/** All words of a paragraph in the look of its first. */
function wholly(runs: Paragraph['runs'], text: string): Paragraph['runs'] {
  const [first] = runs
  return first === undefined || text === '' ? [] : [{ ...first, text }]
}

const nameHead = /họ\s*(?:và|,|-|đệm)?\s*tên|^người (?:ký|phát ngôn|phụ trách|liên hệ)|phóng viên/iu
const postHead = /chức (?:vụ|danh)/iu

/** True for a column that holds names and nothing else. */
export const isNameColumn = (label: string) => nameHead.test(label.normalize('NFC'))
/** True for the column of the posts of those whose names stand beside it. */
export const isPostColumn = (label: string) => postHead.test(label.normalize('NFC'))

function maskTable(table: Table, masker: Masker): Table {
  const heads = table.headRows.flatMap((row) =>
    placed(row).map(({ at, cell }) => ({ at, label: textOf(cell) })),
  )
  const names = new Set(heads.filter(({ label }) => isNameColumn(label)).map(({ at }) => at))
  const hasPosts = heads.some(({ label }) => isPostColumn(label))
  const maskRow = (row: TableRow): TableRow => ({
    cells: placed(row).map(({ at, cell }) =>
      names.has(at) && (cell.colSpan ?? 1) === 1
        ? maskNameCell(cell, hasPosts, masker)
        : maskCell(cell, masker),
    ),
  })
  return {
    ...table,
    headRows: table.headRows.map((row) => ({ cells: row.cells.map((cell) => maskCell(cell, masker)) })),
    rows: table.rows.map(maskRow),
  }
}

/** The cells of a row with the column in which each begins; a cell that reaches down from above is not counted. */
function placed(row: TableRow): { at: number; cell: Cell }[] {
  let at = 0
  return row.cells.map((cell) => {
    const here = at
    at += cell.colSpan ?? 1
    return { at: here, cell }
  })
}

const textOf = ({ content }: Cell) =>
  content.kind === 'text'
    ? content.paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ')
    : ''

function maskCell(cell: Cell, masker: Masker): Cell {
  return withParagraphs(cell, (part) => maskParagraph(part, masker))
}

function maskNameCell(cell: Cell, hasPost: boolean, masker: Masker): Cell {
  return withParagraphs(cell, (part) => {
    const text = part.runs.map((run) => run.text).join('')
    const covered = masker.coverName(text, hasPost)
    return covered === text ? part : { ...part, runs: wholly(part.runs, covered) }
  })
}

function withParagraphs(cell: Cell, change: (part: Paragraph) => Paragraph): Cell {
  const { content } = cell
  if (content.kind !== 'text') return cell
  return { ...cell, content: { kind: 'text', paragraphs: content.paragraphs.map(change) } }
}
