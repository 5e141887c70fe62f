/** Short ways to make the blocks of a paper. */
import type { Day } from '#shared/lib/dates.ts'
import { formatDay } from '#shared/lib/vi-dates.ts'
import type {
  Align,
  Block,
  Cell,
  Columns,
  DrawnBlock,
  Paragraph,
  Rule,
  Run,
  Space,
  StyleKey,
} from './model.ts'

export type Words = string | readonly (string | Run)[]

/** Runs from a text, or from texts and marked runs in turn; empty ones are dropped. */
export function runs(words: Words): Run[] {
  const parts = typeof words === 'string' ? [words] : words
  return parts
    .map((part) => (typeof part === 'string' ? { text: part } : part))
    .filter((part) => part.text !== '')
}

/** A paragraph in a style, with what differs from it. */
export function paragraph(
  style: StyleKey,
  words: Words,
  differs: Omit<Partial<Paragraph>, 'kind' | 'style' | 'runs'> = {},
): Paragraph {
  return { kind: 'paragraph', style, runs: runs(words), ...differs }
}

export const bold = (text: string): Run => ({ text, bold: true })
export const boldItalic = (text: string): Run => ({ text, bold: true, italic: true })

/** A centred line `widthMm` long. */
export function rule(widthMm: number, beforePt = 2, afterPt = 4): Rule {
  return { kind: 'rule', widthMm: Math.round(widthMm * 10) / 10, beforePt, afterPt }
}

/** Empty height between two blocks, mm. */
export function space(heightMm: number): Space {
  return { kind: 'space', heightMm }
}

/** Cells side by side without borders. */
export function columns(widthsMm: readonly number[], rows: Columns['rows'], isKeptTogether = true): Columns {
  return { kind: 'columns', widthsMm, rows, isKeptTogether }
}

export type CellLook = Omit<Cell, 'content'>

/** A table cell of words; several paragraphs when `words` holds blocks. */
export function textCell(
  words: Words | readonly Paragraph[],
  look: CellLook = {},
  style: StyleKey = 'cell',
): Cell {
  const paragraphs = isParagraphs(words) ? words : [paragraph(style, words)]
  return { content: { kind: 'text', paragraphs }, ...look }
}

function isParagraphs(words: Words | readonly Paragraph[]): words is readonly Paragraph[] {
  const first = typeof words === 'string' ? undefined : words[0]
  return typeof first === 'object' && 'kind' in first
}

/** A cell of a table's head. */
export function headCell(text: string, look: CellLook = {}): Cell {
  return textCell(text, { align: 'center', ...look }, 'cellHead')
}

/** A cell that Excel can add up. */
export function numberCell(value: number, look: CellLook = {}): Cell {
  return { content: { kind: 'number', value }, ...look }
}

/** A cell of a day; empty when there is none. */
export function dayCell(value: Day | null, look: CellLook = {}): Cell {
  return value === null ? textCell('', look) : { content: { kind: 'day', value }, ...look }
}

/** Column widths in proportion to `weights`, together `totalMm`. */
export function sharedWidths(weights: readonly number[], totalMm: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => Math.round((weight / sum) * totalMm * 10) / 10)
}

/** Table columns of given widths and alignments. */
export function tableColumns(entries: readonly (readonly [widthMm: number, align: Align])[]) {
  return entries.map(([widthMm, align]) => ({ widthMm, align }))
}

const longestFileName = 120

/**
 * A name that every file system takes: without the signs Windows forbids, at most 120 characters. `tail` is what tells the
 * file from others like it: a long name is cut before it.
 */
export function safeFileName(text: string, tail = ''): string {
  const end = tail === '' ? '' : ` ${plainName(tail)}`
  const room = longestFileName - [...end].length
  const start = [...plainName(text)]
    .slice(0, room)
    .join('')
    .replace(/[. ]+$/, '')
    .trim()
  return `${start || 'van-ban'}${end}`
}

function plainName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .replace(/\s+/g, ' ')
}

/** A drawing whose words are all changed in one way: names covered. */
export function withWords(block: DrawnBlock, change: (text: string) => string): DrawnBlock {
  const marks = block.drawing.marks.map((mark) =>
    mark.kind === 'text' ? { ...mark, text: change(mark.text) } : mark,
  )
  return { ...block, alt: change(block.alt), drawing: { ...block.drawing, marks } }
}

/** The words of blocks, one line for each paragraph; cells of a row are parted by tabs. For search, checks and tests. */
export function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(textOfBlock)
    .filter((text) => text !== null)
    .join('\n')
}

function textOfBlock(block: Block): string | null {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('')
    case 'columns':
      return block.rows.map((row) => row.map((cell) => textOfBlocks(cell)).join('\n')).join('\n')
    case 'table':
      return [...block.headRows, ...block.rows].map((row) => row.cells.map(textOfCell).join('\t')).join('\n')
    case 'chart':
      return [block.alt, ...block.series.map(({ name, values }) => [name, ...values].join('\t'))].join('\n')
    case 'drawing':
      return [block.alt, ...wordsOf(block)].join('\n')
    default:
      return null
  }
}

/** The words that stand in a drawing, in the order in which they are drawn. */
export function wordsOf({ drawing }: DrawnBlock): string[] {
  return drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
}

function textOfCell({ content }: Cell): string {
  if (content.kind === 'text') return textOfBlocks(content.paragraphs)
  return content.kind === 'day' ? formatDay(content.value) : String(content.value)
}
