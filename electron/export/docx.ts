/**
 * A document model as a Word file that looks typed by the office: named styles, a real header with the PAGE field and an
 * empty one for the first page, tables without borders for the head and the signatures, rules as paragraph borders.
 */
import {
  BorderStyle,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  type ITableBordersOptions,
  LineRuleType,
  Packer,
  SectionType,
  TableCell,
  TableLayoutType,
  WidthType,
  Paragraph as WordParagraph,
  TableRow as WordRow,
  Table as WordTable,
} from 'docx'
import { layoutChart } from '#shared/document/chart/layout.ts'
import {
  type Block,
  type Columns,
  contentWidth,
  type DocumentModel,
  type Rule,
  type Styles,
  styleKeys,
} from '#shared/document/model.ts'
import { framedParagraph } from './docx-frame.ts'
import { wordParagraph } from './docx-paragraph.ts'
import { withPictures, wordPicture } from './docx-picture.ts'
import { documentRun, mm, numberHeader, pt, wordPage, wordStyle } from './docx-styles.ts'
import { wordTable } from './docx-table.ts'

/** Room below a table; it also keeps Word from joining two tables. */
const afterTableMm = 2
const ptPerMm = 72 / 25.4

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders: ITableBordersOptions = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
/** The file's bytes. */
export async function renderDocx(model: DocumentModel): Promise<Uint8Array> {
  const document = new Document({
    title: model.title,
    creator: 'Phối Hợp',
    lastModifiedBy: 'Phối Hợp',
    hyphenation: { autoHyphenation: false },
    styles: {
      default: { document: { run: documentRun(model) } },
      paragraphStyles: styleKeys.map((key) => wordStyle(key, model)),
    },
    sections: [
      {
        properties: { titlePage: true, page: wordPage(model) },
        headers: { default: numberHeader(model), first: new Header({ children: [new WordParagraph({})] }) },
        children: renderAll(model),
      },
      ...annexSections(model),
    ],
  })
  return withPictures(new Uint8Array(await Packer.toArrayBuffer(document)), model)
}

function renderAll({ blocks, page, styles }: Pick<DocumentModel, 'blocks' | 'page' | 'styles'>): FileChild[] {
  return blocks.flatMap((block, index) => renderBlock(block, contentWidth(page), styles, blocks[index + 1]))
}

/** Each annex is a section of its own, because its sheet may be turned. */
function annexSections(model: DocumentModel): ISectionOptions[] {
  return (model.annexes ?? []).map((one) => {
    const annex = { ...model, ...one }
    const ownPages = { titlePage: true, page: { ...wordPage(annex), pageNumbers: { start: 1 } } }
    return {
      properties: {
        type: SectionType.NEXT_PAGE,
        page: wordPage(annex),
        ...(one.hasOwnPages ? ownPages : {}),
      },
      headers: {
        default: numberHeader(annex),
        ...(one.hasOwnPages ? { first: new Header({ children: [new WordParagraph({})] }) } : {}),
      },
      children: renderAll(annex),
    }
  })
}

function renderBlock(block: Block, widthMm: number, styles: Styles, next?: Block): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [wordParagraph(block)]
    case 'rule':
      return [wordRule(block, widthMm)]
    case 'space':
      return [spacer(block.heightMm, true)]
    case 'page-break':
      return [
        new WordParagraph({ pageBreakBefore: true, spacing: { line: pt(1), lineRule: LineRuleType.EXACT } }),
      ]
    case 'columns':
      return [wordColumns(block, styles), ...partTables(next)]
    case 'table':
      return [wordTable(block, styles, isNote(next)), spacer(roomBelow(next, styles), isNote(next))]
    case 'chart':
      return [wordPicture(layoutChart(block), block.alt)]
    case 'drawing':
      return [wordPicture(block.drawing, block.alt)]
  }
}

/** Room between a table and what follows: as in CSS, that above a paragraph counts for it. At the end none, or a full page had an empty one after it. */
function roomBelow(next: Block | undefined, styles: Styles): number {
  if (next === undefined) return 0
  if (next.kind !== 'paragraph') return afterTableMm
  const before = (next.beforePt ?? styles[next.style].beforePt) / ptPerMm
  return Math.max(0, afterTableMm - before)
}

/** What explains a table stays on the page of its last row. */
const isNote = (block: Block | undefined) => block?.kind === 'paragraph' && block.style === 'note'

/** Word joins tables that follow each other directly, and wants a paragraph at the end. */
function partTables(next: Block | undefined): FileChild[] {
  return next === undefined || next.kind === 'table' || next.kind === 'columns' ? [spacer(1)] : []
}

function spacer(heightMm: number, keepNext = false): WordParagraph {
  return new WordParagraph({
    keepNext,
    spacing: { before: 0, after: 0, line: Math.max(20, mm(heightMm)), lineRule: LineRuleType.EXACT },
  })
}

/** A line of the right length: the border above an all but empty paragraph between two indents. */
function wordRule({ widthMm, beforePt, afterPt }: Rule, columnMm: number): WordParagraph {
  const side = mm(Math.max(0, (columnMm - widthMm) / 2))
  return new WordParagraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: { before: pt(beforePt), after: pt(afterPt), line: pt(1), lineRule: LineRuleType.EXACT },
    keepNext: true,
  })
}

function wordColumns(
  { widthsMm, rows, isKeptTogether, keepWithNext = false }: Columns,
  styles: Styles,
): WordTable {
  return new WordTable({
    width: { size: widthsMm.reduce((sum, width) => sum + mm(width), 0), type: WidthType.DXA },
    columnWidths: widthsMm.map(mm),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: rows.map((row, rowIndex) => {
      const keepNext = rowIndex < rows.length - 1 ? isKeptTogether : keepWithNext
      return new WordRow({
        cantSplit: true,
        children: row.map((cell, index) => columnCell(cell, widthsMm[index] ?? 0, keepNext, styles)),
      })
    }),
  })
}

const noMargins = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA }

function columnCell(blocks: readonly Block[], widthMm: number, keepNext: boolean, styles: Styles): TableCell {
  const children = blocks.flatMap((block) => columnBlock(block, widthMm, keepNext, styles))
  return new TableCell({
    width: { size: mm(widthMm), type: WidthType.DXA },
    margins: noMargins,
    borders: { top: none, bottom: none, left: none, right: none },
    children: children.length > 0 ? children : [spacer(1, keepNext)],
  })
}

function columnBlock(
  block: Block,
  widthMm: number,
  keepNext: boolean,
  styles: Styles,
): (WordParagraph | WordTable)[] {
  if (block.kind === 'paragraph')
    return [
      block.frame
        ? framedParagraph({ ...block, frame: block.frame }, styles[block.style], widthMm, keepNext)
        : wordParagraph(block, { keepNext }),
    ]
  if (block.kind === 'space') return [spacer(block.heightMm, keepNext)]
  return renderBlock(block, widthMm, styles) as (WordParagraph | WordTable)[]
}
