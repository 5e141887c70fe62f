/** Reads a whole paper before it is printed or goes out as a file. */
import { wordsOf } from '#shared/document/build.ts'
import type { Block, Cell, DocumentModel, Paragraph } from '#shared/document/model.ts'
import type { ModelFinding } from './finding.ts'
import { scanText } from './scan-text.ts'

/** What must not stand on a paper, with the place of its paragraph, in the order of the paper. */
export function scanModel(
  model: Pick<DocumentModel, 'blocks' | 'sheetBlocks' | 'annexes' | 'sheets'>,
): ModelFinding[] {
  return [
    ...scanBlocks(model.blocks, 'blocks'),
    ...scanBlocks(model.sheetBlocks ?? [], 'sheetBlocks'),
    ...(model.annexes ?? []).flatMap(({ blocks }, at) => scanBlocks(blocks, `annexes.${at}`)),
    ...(model.sheets ?? []).flatMap(({ blocks }, at) => scanBlocks(blocks, `sheets.${at}`)),
  ]
}

function scanBlocks(blocks: readonly Block[], path: string): ModelFinding[] {
  return blocks.flatMap((block, at) => scanBlock(block, `${path}.${at}`))
}

function scanBlock(block: Block, path: string): ModelFinding[] {
  switch (block.kind) {
    case 'paragraph':
      return scanParagraph(block, path)
    case 'columns':
      return block.rows.flatMap((row, r) =>
        row.flatMap((cell, c) => scanBlocks(cell, `${path}.rows.${r}.${c}`)),
      )
    case 'table':
      return [...block.headRows, ...block.rows].flatMap(({ cells }, r) =>
        cells.flatMap((cell, c) => scanCell(cell, `${path}.rows.${r}.${c}`)),
      )
    case 'chart':
      return [block.alt, ...block.categories, ...block.series.map(({ name }) => name)].flatMap((text) =>
        found(text, path),
      )
    case 'drawing':
      // Lines of one name stand one below the other: read together.
      return found([block.alt, ...wordsOf(block)].join('\n'), path)
    default:
      return []
  }
}

const scanCell = ({ content }: Cell, path: string) =>
  content.kind === 'text'
    ? content.paragraphs.flatMap((part, at) => scanParagraph(part, `${path}.${at}`))
    : []

const scanParagraph = ({ runs }: Paragraph, path: string) =>
  found(runs.map(({ text }) => text).join(''), path)

const found = (text: string, path: string): ModelFinding[] =>
  scanText(text).map((finding) => ({ ...finding, path, text }))
