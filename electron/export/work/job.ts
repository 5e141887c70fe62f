/** What the main process asks a writer for, and in which pieces it hands over what is long. */
import type { Block, DocumentModel, TableRow } from '#shared/document/model.ts'
import type { ListFrame, ListRows } from '#shared/reports/papers/list-model.ts'
import type { ClipboardTable } from '../tables/clipboard.ts'
import type { PlainRow, TableHead } from '../tables/plain-table.ts'

/** Plain tables can be had as these. */
export type TableFormat = 'xlsx' | 'csv' | 'copy'
/** What a paper becomes: `html` is what Chromium prints. */
export type ModelFormat = 'docx' | 'html' | TableFormat

/** What a page needs besides the model: CSS of the bundled fonts, and the pages of the parts that `countedParts` names. */
export type HtmlNeeds = { readonly fonts: string; readonly lengths: readonly number[] }

export type Job =
  /** Rows follow as pieces, table by table. */
  | {
      readonly kind: 'tables'
      readonly format: TableFormat
      readonly title: string
      readonly heads: readonly TableHead[]
      readonly counts: readonly number[]
    }
  /** A list's paper; its rows follow as pieces. */
  | {
      readonly kind: 'list'
      readonly format: 'docx' | 'html'
      readonly frame: ListFrame
      readonly columns: ListRows['columns']
      readonly page: HtmlNeeds
    }
  /** A paper whose long parts follow as pieces. */
  | {
      readonly kind: 'model'
      readonly format: ModelFormat
      readonly model: DocumentModel
      readonly page: HtmlNeeds
    }
  /** The last touches on a PDF that Chromium wrote. */
  | { readonly kind: 'pdf'; readonly bytes: Uint8Array }

export type Piece =
  | { readonly kind: 'rows'; readonly table: number; readonly rows: readonly PlainRow[] }
  /** Rows of a list; `groups`: the value by which each is grouped. */
  | { readonly kind: 'list'; readonly rows: ListRows['rows']; readonly groups: ListRows['groups'] }
  /** Blocks of a part of the model, see `parts-of-model.ts`. */
  | { readonly kind: 'blocks'; readonly part: number; readonly blocks: readonly Block[] }
  /** Rows of the last table of a part. */
  | { readonly kind: 'table-rows'; readonly part: number; readonly rows: readonly TableRow[] }

export type Made = {
  readonly bytes?: Uint8Array
  readonly copy?: ClipboardTable
  /** Pages of a PDF. */
  readonly pages?: number
  /** Rows of what was copied. */
  readonly rows?: number
}

/** Main to writer. */
export type ToWriter = { readonly job: Job } | { readonly piece: Piece } | { readonly end: true }
/** Writer to main; an error crosses as its words. */
export type FromWriter = { readonly made: Made } | { readonly failed: string }
