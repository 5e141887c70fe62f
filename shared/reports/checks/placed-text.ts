/** Every text of a paper with its place: what the rules about words read. */
import type { Block, Cell } from '#shared/document/model.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { CheckPlace } from './finding.ts'

export type PlacedText = {
  readonly place: CheckPlace
  readonly text: string
  /** Style of a paragraph; empty for other parts. */
  readonly style: string
  /** Table cells: rules about running text leave them out. */
  readonly isCell: boolean
}

type Where = Omit<CheckPlace, 'from' | 'to'>

const placed = (where: Where, text: string, style = '', isCell = false): PlacedText => ({
  place: { ...where, from: 0, to: 0 },
  text,
  style,
  isCell,
})

/** All texts in the order of the page: subject, addressees, bases, body, recipients, annexes. Empty ones are left out. */
export function textsOf(parts: PaperParts): PlacedText[] {
  const lines = (part: 'addressees' | 'bases' | 'recipients') =>
    parts[part].map((text, index) => placed({ part, index }, text))
  return [
    placed({ part: 'subject', index: -1 }, parts.subject),
    ...lines('addressees'),
    ...lines('bases'),
    ...blockTexts(parts.body, { part: 'body', index: -1 }),
    ...lines('recipients'),
    ...parts.annexes.flatMap((annex, index) => [
      placed({ part: 'annexes', index, field: 'subject' }, annex.subject),
      placed({ part: 'annexes', index, field: 'note' }, annex.note),
      ...blockTexts(annex.body, { part: 'annexes', index }),
    ]),
  ].filter(({ text }) => text !== '')
}

/** The paragraphs of blocks, those in tables and columns with their cell. */
export function blockTexts(blocks: readonly Block[], where: Where): PlacedText[] {
  return blocks.flatMap((block, index) => textsOfBlock(block, { ...where, block: index }))
}

function textsOfBlock(block: Block, where: Where): PlacedText[] {
  switch (block.kind) {
    case 'paragraph':
      return [placed(where, textOf(block), block.style)]
    case 'table':
      return (['head', 'rows'] as const).flatMap((area) =>
        (area === 'head' ? block.headRows : block.rows).flatMap(({ cells }, row) =>
          cells.flatMap((cell, place) => textsOfCell(cell, { area, row, cell: place }, where)),
        ),
      )
    case 'columns':
      return block.rows.flatMap((cells, row) =>
        cells.flatMap((inside, cell) =>
          inside.flatMap((one, line) =>
            one.kind === 'paragraph'
              ? [placed({ ...where, cell: { area: 'rows', row, cell, line } }, textOf(one), one.style, true)]
              : [],
          ),
        ),
      )
    default:
      return []
  }
}

type CellAt = { readonly area: 'head' | 'rows'; readonly row: number; readonly cell: number }

function textsOfCell({ content }: Cell, at: CellAt, where: Where): PlacedText[] {
  if (content.kind !== 'text') return []
  return content.paragraphs.map((one, line) =>
    placed({ ...where, cell: { ...at, line } }, textOf(one), one.style, true),
  )
}

const textOf = ({ runs }: { readonly runs: readonly { readonly text: string }[] }) =>
  runs.map(({ text }) => text).join('')
