/** The writer's side of a job: gathers the pieces and makes the file. Runs in a thread of its own, and in tests without one. */
import type { DocumentModel } from '#shared/document/model.ts'
import { modelOfList } from '#shared/reports/papers/list-model.ts'
import { renderHtml } from '../html.ts'
import { ClipboardFile } from '../tables/clipboard.ts'
import { CsvFile } from '../tables/csv.ts'
import { type PlainTable, tablesOfModel } from '../tables/model-tables.ts'
import { XlsxStream } from '../tables/xlsx-stream.ts'
import { ModelParts } from './cut-model.ts'
import type { HtmlNeeds, Job, Made, ModelFormat, Piece, TableFormat } from './job.ts'

export type Doing = {
  add(piece: Piece): void
  finish(): Promise<Made>
}

/** Begins a job; its pieces are added in their order, then it is finished. */
export async function doJob(job: Job): Promise<Doing> {
  switch (job.kind) {
    case 'tables':
      return doTables(job)
    case 'list':
      return doList(job)
    case 'model':
      return doModel(job)
    case 'pdf':
      return { add: noPieces, finish: async () => (await import('../finish-pdf.ts')).finishPdf(job) }
  }
}

const noPieces = () => {
  throw new TypeError('this job has no pieces')
}

type Writer = {
  add(table: number, rows: PlainTable['rows']): void
  finish(): Made
}

async function writerOf(
  format: TableFormat,
  title: string,
  heads: readonly PlainTable[] | Extract<Job, { kind: 'tables' }>['heads'],
  counts: readonly number[],
): Promise<Writer> {
  switch (format) {
    case 'xlsx': {
      const file = await XlsxStream.begin(title, heads, counts)
      return { add: (table, rows) => file.add(table, rows), finish: () => ({ bytes: file.finish() }) }
    }
    case 'csv': {
      const file = new CsvFile(heads)
      return { add: (table, rows) => file.add(table, rows), finish: () => ({ bytes: file.finish() }) }
    }
    case 'copy': {
      const file = new ClipboardFile(heads)
      return { add: (table, rows) => file.add(table, rows), finish: () => ({ copy: file.finish() }) }
    }
  }
}

async function doTables({ format, title, heads, counts }: Extract<Job, { kind: 'tables' }>): Promise<Doing> {
  const writer = await writerOf(format, title, heads, counts)
  let rows = 0
  return {
    add: (piece) => {
      if (piece.kind !== 'rows') throw new TypeError(`piece ${piece.kind} of tables`)
      writer.add(piece.table, piece.rows)
      rows += piece.rows.length
    },
    finish: async () => ({ ...writer.finish(), rows }),
  }
}

function doList({ format, frame, columns, page }: Extract<Job, { kind: 'list' }>): Doing {
  const rows: PlainTable['rows'][number][] = []
  const groups: (string | number | null)[] = []
  return {
    add: (piece) => {
      if (piece.kind !== 'list') throw new TypeError(`piece ${piece.kind} of a list`)
      for (const row of piece.rows) rows.push(row)
      for (const value of piece.groups ?? []) groups.push(value)
    },
    finish: () =>
      makeFile(format, modelOfList(frame, { columns, rows, groups: frame.group ? groups : null }), page),
  }
}

function doModel({ format, model, page }: Extract<Job, { kind: 'model' }>): Doing {
  const parts = new ModelParts(model)
  return { add: (piece) => parts.add(piece), finish: () => makeFile(format, parts.whole(), page) }
}

async function makeFile(
  format: ModelFormat,
  model: DocumentModel,
  { fonts, lengths }: HtmlNeeds,
): Promise<Made> {
  switch (format) {
    case 'html':
      return { bytes: new TextEncoder().encode(renderHtml(model, fonts, lengths)) }
    case 'docx':
      return { bytes: await (await import('../docx.ts')).renderDocx(model) }
    case 'xlsx':
      return { bytes: await (await import('../xlsx.ts')).renderXlsx(model) }
    default: {
      const tables = tablesOfModel(model)
      const writer = await writerOf(format, model.title, tables, [])
      tables.forEach(({ rows }, table) => {
        writer.add(table, rows)
      })
      return { ...writer.finish(), rows: tables.reduce((sum, { rows }) => sum + rows.length, 0) }
    }
  }
}
