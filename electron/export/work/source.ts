/** What a paper is made from: its whole model, or a list whose rows come one handful after the other. */
import type { DocumentModel } from '#shared/document/model.ts'
import type { WorkbookColumn } from '#shared/document/workbook.ts'
import type { ListFrame, ListRows } from '#shared/reports/papers/list-model.ts'
import type { PlainCell, PlainRow, TableHead } from '../tables/plain-table.ts'
import { emptied, piecesOf } from './cut-model.ts'
import type { HtmlNeeds, Job, ModelFormat, Piece } from './job.ts'
import type { Pieces } from './writers.ts'

export type ListRow = { readonly cells: PlainRow; readonly group: PlainCell }

export type ListSource = {
  readonly frame: ListFrame
  readonly columns: ListRows['columns']
  /** The column by which rows are grouped where it is not among those shown: in a plain table it comes first. */
  readonly groupColumn: ListRows['columns'][number] | null
  readonly count: number
  /** Handfuls of rows, each made when it is asked for. */
  rows(): Iterable<readonly ListRow[]>
}

export type PaperSource = DocumentModel | ListSource

const isList = (source: PaperSource): source is ListSource => 'frame' in source

/** Title in the file's properties, and the suggested name of the file without its ending. */
export function namesOf(source: PaperSource): Pick<DocumentModel, 'title' | 'fileName'> {
  return isList(source) ? source.frame.model : source
}

/** The job that makes a file of the source, and what follows it; `page` is for `html` only. */
export function jobOf(
  source: PaperSource,
  format: ModelFormat,
  page: HtmlNeeds = { fonts: '', lengths: [] },
): { job: Job; pieces: Pieces } {
  if (!isList(source))
    return { job: { kind: 'model', format, model: emptied(source), page }, pieces: piecesOf(source) }
  if (format === 'docx' || format === 'html') {
    const { frame, columns } = source
    return { job: { kind: 'list', format, frame, columns, page }, pieces: listPieces(source) }
  }
  const heads = [headOf(source)]
  const { title } = source.frame.model
  return {
    job: { kind: 'tables', format, title, heads, counts: [source.count] },
    pieces: tablePieces(source),
  }
}

/** The job of tables that are there as they are; those without rows are left out. */
export function workbookJob(
  title: string,
  sheets: readonly (TableHead & { readonly rows: readonly PlainRow[] })[],
): { job: Job; pieces: Pieces } {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  const shown = filled.length > 0 ? filled : [emptySheet(title)]
  const heads = shown.map(({ name, columns }) => ({ name, columns }))
  const counts = shown.map(({ rows }) => rows.length)
  return { job: { kind: 'tables', format: 'xlsx', title, heads, counts }, pieces: sheetPieces(shown) }
}

const emptySheet = (name: string) => ({
  name,
  columns: [{ label: name, kind: 'text' as const, widthPx: 300 }],
  rows: [],
})

const rowsAtOnce = 250

function* sheetPieces(sheets: readonly { readonly rows: readonly PlainRow[] }[]): Generator<Piece> {
  for (const [table, { rows }] of sheets.entries())
    for (let at = 0; at < rows.length; at += rowsAtOnce)
      yield { kind: 'rows', table, rows: rows.slice(at, at + rowsAtOnce) }
}

function headOf({ frame, columns, groupColumn }: ListSource): TableHead {
  const shown = groupColumn ? [groupColumn, ...columns] : columns
  return {
    name: frame.model.title,
    columns: shown.map(({ label, kind, width }): WorkbookColumn => ({ label, kind, widthPx: width })),
  }
}

function* tablePieces({ rows, groupColumn }: ListSource): Generator<Piece> {
  for (const some of rows())
    yield {
      kind: 'rows',
      table: 0,
      rows: some.map(({ cells, group }) => (groupColumn ? [group, ...cells] : cells)),
    }
}

function* listPieces({ rows, frame }: ListSource): Generator<Piece> {
  for (const some of rows())
    yield {
      kind: 'list',
      rows: some.map(({ cells }) => cells),
      groups: frame.group ? some.map(({ group }) => group) : null,
    }
}
