/**
 * The tables of a document model as an Excel sheet: numbers as numbers, days as dates, the header row frozen and repeated
 * in print, one page wide. Words around the tables stand above and below them.
 */
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import type { DocumentModel } from '#shared/document/model.ts'
import { openSheet } from './open-sheet.ts'
import { sheetName } from './sheet-name.ts'
import { type HeadRows, writeBlocks } from './xlsx-blocks.ts'

const inchesPerMm = 1 / 25.4
/** Of a sheet without a table. */
const onlyColumn = { widthMm: 160 }

/** The file's bytes. A model without a table becomes a sheet of its words. */
export async function renderXlsx(model: DocumentModel): Promise<Uint8Array> {
  const taken = new Set<string>()
  const first = model.annexes?.[0] ?? { blocks: model.sheetBlocks ?? model.blocks }
  const made = [
    makeSheet({ ...model, ...first }, taken),
    ...(model.sheets ?? []).map(({ name, blocks }) => makeSheet({ ...model, title: name, blocks }, taken)),
  ]
  const titles = made.flatMap(({ sheet, headRows }) =>
    headRows === null ? [] : [printTitles(sheet.name, headRows)],
  )
  return writeXlsx({
    sheets: made.map(({ sheet }) => sheet),
    namedRanges: titles,
    properties: { title: model.title, creator: 'Phối Hợp' },
  })
}

/** The rows that print repeats on every page. The sheet's name stands in quotes, without which Excel mends the file. */
function printTitles(name: string, { from, to }: HeadRows) {
  return { name: '_xlnm.Print_Titles', range: `'${name}'!$${from + 1}:$${to}`, scope: name }
}

/** `taken`: the names of the sheets before, to which its own is added. */
function makeSheet(
  model: DocumentModel,
  taken: Set<string>,
): { sheet: WriteSheet; headRows: HeadRows | null } {
  const tables = model.blocks.filter((block) => block.kind === 'table')
  const widest = tables.toSorted((a, b) => b.columns.length - a.columns.length)[0]
  const widthsMm = (widest?.columns ?? [onlyColumn]).map(({ widthMm }) => widthMm)
  const open = openSheet(sheetName(model.title, taken), widthsMm, model.styles)
  const head = writeBlocks(open, model.blocks)
  const sheet: WriteSheet = {
    ...open.content(),
    ...(head ? { freezePane: { rows: head.to } } : {}),
    pageSetup: pageSetup(model),
    headerFooter: { oddHeader: '&C&P', differentFirst: true, firstHeader: '' },
  }
  return { sheet, headRows: head && head.to > head.from ? head : null }
}

function pageSetup({ page }: DocumentModel): NonNullable<WriteSheet['pageSetup']> {
  const { top, bottom, left, right } = page.marginsMm
  const inches = (value: number) => Math.round(value * inchesPerMm * 1000) / 1000
  return {
    paperSize: 'a4',
    orientation: page.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(page.pageNumber.fromTopMm),
      footer: inches(10),
    },
  }
}
