/**
 * Rich text onto paper. Lists become what an office types: dashes, and letters by the Vietnamese alphabet
 * (a, b, c, d, đ, e …; NĐ 30/2020, Phụ lục I), because the numbers belong to the paper's own items.
 */
import type { RichBlock, RichDoc, RichInline, RichList, RichTable } from '#shared/lib/rich-text.ts'
import { sharedWidths, textCell } from './build.ts'
import type { Block, Cell, Paragraph, Run, StyleKey, Table } from './model.ts'

const letters = [...'abcdđeghiklmnopqrstuvxy']
const indentStepMm = 6

/** Signs of lists by their depth. */
const bullets = ['-', '+', '•'] as const

type Place = {
  readonly style: StyleKey
  readonly depth: number
  readonly widthMm: number
  readonly firstBullet: number
}

type Options = {
  readonly style?: StyleKey
  /** Set where the paper itself already begins its items with a dash, so that lists below go on with a plus. */
  readonly isUnderDash?: boolean
}

/** The blocks of a rich text in a style of the paper. `widthMm`: room for tables. Empty paragraphs are dropped. */
export function blocksFromRichText(
  doc: RichDoc,
  widthMm: number,
  { style = 'body', isUnderDash = false }: Options = {},
): Block[] {
  const place = { style, depth: 0, widthMm, firstBullet: isUnderDash ? 1 : 0 }
  return doc.content.flatMap((block) => convert(block, place))
}

function convert(block: RichBlock, place: Place): Block[] {
  switch (block.type) {
    case 'paragraph': {
      const words = runsOf(block.content ?? [])
      return words.length === 0 ? [] : [makeParagraph(words, place)]
    }
    case 'table':
      return block.content.length === 0 ? [] : [convertTable(block, place)]
    default:
      return convertList(block, place)
  }
}

function makeParagraph(words: readonly Run[], { style, depth }: Place): Paragraph {
  return {
    kind: 'paragraph',
    style,
    runs: words,
    ...(depth > 1 ? { leftMm: (depth - 1) * indentStepMm } : {}),
  }
}

/** Runs of a paragraph's content. */
export function runsOf(content: readonly RichInline[]): Run[] {
  return content.map((part) => {
    if (part.type === 'hardBreak') return { text: '\n' }
    const marks = new Set(part.marks?.map((mark) => mark.type))
    return {
      text: part.text,
      ...(marks.has('bold') ? { bold: true } : {}),
      ...(marks.has('italic') ? { italic: true } : {}),
      ...(marks.has('underline') ? { underline: true } : {}),
    }
  })
}

function convertList(list: RichList, place: Place): Block[] {
  const start = list.type === 'orderedList' ? (list.attrs?.start ?? 1) : 0
  return list.content.flatMap((item, index) => {
    const inner = { ...place, depth: place.depth + 1 }
    const blocks = item.content.flatMap((block) => convert(block, inner))
    return withMarker(
      blocks,
      list.type === 'orderedList' ? `${letterOf(start + index)}) ` : `${bulletOf(place)} `,
      inner,
    )
  })
}

function bulletOf({ depth, firstBullet }: Place): string {
  return bullets[Math.min(depth + firstBullet, bullets.length - 1)] as string
}

/** a, b, … y, aa, ab … for 1, 2, …; 0 counts as 1. */
function letterOf(position: number): string {
  const index = Math.max(0, position - 1)
  const letter = letters[index % letters.length] as string
  return index < letters.length ? letter : letterOf(Math.floor(index / letters.length)) + letter
}

function withMarker(blocks: readonly Block[], marker: string, place: Place): Block[] {
  const [first, ...rest] = blocks
  if (first?.kind !== 'paragraph') return [makeParagraph([{ text: marker.trim() }], place), ...blocks]
  return [{ ...first, runs: [{ text: marker }, ...first.runs] }, ...rest]
}

function convertTable(table: RichTable, place: Place): Table {
  const rows = table.content.map((row) => ({ cells: row.content.map((cell) => convertCell(cell, place)) }))
  const width = Math.max(...rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0)))
  const headCount = table.content.findIndex((row) => row.content.some((cell) => cell.type !== 'tableHeader'))
  const heads = headCount === -1 ? 0 : headCount
  return {
    kind: 'table',
    columns: sharedWidths(
      Array.from({ length: width }, () => 1),
      place.widthMm,
    ).map((widthMm) => ({ widthMm, align: 'left' as const })),
    headRows: rows.slice(0, heads),
    rows: rows.slice(heads),
  }
}

function convertCell(cell: RichTable['content'][number]['content'][number], place: Place): Cell {
  const isHead = cell.type === 'tableHeader'
  const style = isHead ? 'cellHead' : 'cell'
  const blocks = cell.content.flatMap((block) => convert(block, { ...place, style, depth: 0 }))
  const paragraphs = blocks.flatMap((block) => flatten(block, style))
  const colSpan = cell.attrs?.colspan ?? 1
  const rowSpan = cell.attrs?.rowspan ?? 1
  return textCell(paragraphs, {
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(isHead ? { align: 'center' as const } : {}),
  })
}

/** A table within a cell cannot be printed: its words stay, row by row. */
function flatten(block: Block, style: StyleKey): Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  if (block.kind !== 'table') return []
  return [...block.headRows, ...block.rows].map((row) => ({
    kind: 'paragraph',
    style,
    runs: row.cells.flatMap((cell, index) => [
      ...(index > 0 ? [{ text: '; ' }] : []),
      ...(cell.content.kind === 'text' ? cell.content.paragraphs.flatMap((part) => part.runs) : []),
    ]),
  }))
}
