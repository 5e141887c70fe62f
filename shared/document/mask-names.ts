/** Che tên: the full names of officials become initials wherever they stand on a paper that goes outside. */
import { withWords } from './build.ts'
import type { Block, Cell, Paragraph, Run, TableRow } from './model.ts'

/** `Trần Văn Hiệp` becomes `T.V.H.` */
export function initialsOf(fullName: string): string {
  return fullName
    .trim()
    .split(/\s+/)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join('')
}

/** Blocks in which each of `fullNames` is replaced by its initials, in any case and across changes of look. */
export function maskNames(blocks: readonly Block[], fullNames: readonly string[]): Block[] {
  const names = [...new Set(fullNames.map((name) => name.normalize('NFC').trim()))].filter((name) =>
    name.includes(' '),
  )
  if (names.length === 0) return [...blocks]
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escapePattern)
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
  return blocks.map((block) => maskBlock(block, pattern))
}

/** The same for a plain text. */
export function maskText(text: string, fullNames: readonly string[]): string {
  const masked = maskNames([{ kind: 'paragraph', style: 'body', runs: [{ text }] }], fullNames)[0]
  return masked?.kind === 'paragraph' ? masked.runs.map((run) => run.text).join('') : text
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
}

function maskBlock(block: Block, pattern: RegExp): Block {
  switch (block.kind) {
    case 'paragraph':
      return maskParagraph(block, pattern)
    case 'columns':
      return {
        ...block,
        rows: block.rows.map((row) => row.map((cell) => cell.map((inner) => maskBlock(inner, pattern)))),
      }
    case 'table':
      return { ...block, headRows: maskRows(block.headRows, pattern), rows: maskRows(block.rows, pattern) }
    case 'chart':
      return {
        ...block,
        alt: maskWords(block.alt, pattern),
        categories: block.categories.map((name) => maskWords(name, pattern)),
        series: block.series.map((one) => ({ ...one, name: maskWords(one.name, pattern) })),
      }
    case 'drawing':
      return withWords(block, (text) => maskWords(text, pattern))
    default:
      return block
  }
}

const maskWords = (text: string, pattern: RegExp) => text.replace(pattern, (name) => initialsOf(name))

function maskRows(rows: readonly TableRow[], pattern: RegExp): TableRow[] {
  return rows.map((row) => ({ cells: row.cells.map((cell) => maskCell(cell, pattern)) }))
}

function maskCell(cell: Cell, pattern: RegExp): Cell {
  if (cell.content.kind !== 'text') return cell
  return {
    ...cell,
    content: {
      kind: 'text',
      paragraphs: cell.content.paragraphs.map((part) => maskParagraph(part, pattern)),
    },
  }
}

function maskParagraph(paragraph: Paragraph, pattern: RegExp): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('')
  const hits = [...text.matchAll(pattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    text: initialsOf(match[0]),
  }))
  return hits.length === 0 ? paragraph : { ...paragraph, runs: replaceInRuns(paragraph.runs, hits) }
}

/** What is written in the place of a stretch of text; UTF-16 units over all runs together. */
export type Hit = { readonly from: number; readonly to: number; readonly text: string }

/** The new words go into the run in which a stretch begins; the rest of it is cut out of the others. Hits are in order. */
export function replaceInRuns(runs: readonly Run[], hits: readonly Hit[]): Run[] {
  let offset = 0
  const result: Run[] = []
  for (const run of runs) {
    const end = offset + run.text.length
    let text = ''
    let position = offset
    for (const hit of hits) {
      if (hit.to <= offset || hit.from >= end) continue
      text += run.text.slice(position - offset, Math.max(position, hit.from) - offset)
      if (hit.from >= offset) text += hit.text
      position = Math.min(end, hit.to)
    }
    text += run.text.slice(position - offset)
    if (text !== '') result.push({ ...run, text })
    offset = end
  }
  return result
}
