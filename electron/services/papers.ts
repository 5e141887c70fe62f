/** Papers: built from the records, printed by the desk, saved where the user says. Knows neither Electron nor windows. */
import type { OutputOf, PaperFileFormat, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import type { WorkbookSheet } from '#shared/document/workbook.ts'
import { vi } from '#shared/i18n/vi.ts'
import { arrange, columnsOf } from '#shared/query/evaluate.ts'
import type { ListView } from '#shared/query/list-view.ts'
import type { CellValue, Field, RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { buildPaper, formatsOfPaper, type PaperContext, type QueriedRows } from '#shared/reports/index.ts'

/** What papers need of the program around the office: Chromium's printing, and a place on the disk. */
export type PaperDesk = {
  /** The finished pages and their number. */
  toPdf(model: DocumentModel): Promise<{ pdf: Uint8Array; pages: number }>
  toDocx(model: DocumentModel): Promise<Uint8Array>
  toXlsx(model: DocumentModel): Promise<Uint8Array>
  /** Plain tables as one Excel file, a sheet each. */
  toWorkbook(title: string, sheets: readonly WorkbookSheet[]): Promise<Uint8Array>
  /** Opens the system's print dialog; false when the user leaves it. */
  print(model: DocumentModel): Promise<boolean>
  /** Where to save; null when the dialog is left. `fileName` has its ending. */
  choosePath(fileName: string, format: PaperFileFormat): Promise<string | null>
  /** Writes a whole file and remembers it for `app.reveal`. Throws `file-busy` when another program holds it. */
  saveFile(path: string, bytes: Uint8Array): Promise<void>
}

/** The paper commands over the records as `context` sees them at each call. */
export function makePapers(context: () => RuleContext, desk: PaperDesk) {
  const build = (request: ParsedInputOf<'papers.preview'>['paper']) =>
    buildPaper(request, paperContext(context()))
  return {
    preview: ({ paper }: ParsedInputOf<'papers.preview'>): Promise<OutputOf<'papers.preview'>> =>
      desk.toPdf(build(paper)),
    save: async ({ paper, format }: ParsedInputOf<'papers.save'>): Promise<OutputOf<'papers.save'>> => {
      if (!formatsOfPaper[paper.kind].includes(format))
        throw new Refusal('bad-input', { issues: [{ path: 'format', code: 'wrong-shape' }] })
      const model = build(paper)
      const path = await desk.choosePath(`${model.fileName}.${format}`, format)
      if (path === null) return null
      await desk.saveFile(path, await bytesOf(model, format, desk))
      return { path }
    },
    print: async ({ paper }: ParsedInputOf<'papers.print'>): Promise<null> => {
      if (!(await desk.print(build(paper)))) throw new Refusal('cancelled')
      return null
    },
  }
}

async function bytesOf(model: DocumentModel, format: PaperFileFormat, desk: PaperDesk): Promise<Uint8Array> {
  switch (format) {
    case 'pdf':
      return (await desk.toPdf(model)).pdf
    case 'docx':
      return desk.toDocx(model)
    case 'xlsx':
      return desk.toXlsx(model)
  }
}

function paperContext(context: RuleContext): PaperContext {
  return {
    read: context.read,
    today: context.today,
    calendar: context.calendar,
    queryRows: (register, view) => queryRows(register, view, context),
  }
}

/** The rows of a list as the screen shows them, with Vietnamese labels: papers are Vietnamese in both languages. */
export function queryRows(name: RegisterName, view: ListView, context: RuleContext): QueriedRows {
  const register = anyRegisterOf(name)
  const { records } = arrange(register, context.read.all(name) as unknown as AnyRecord[], view, context)
  const byKey = new Map(register.fields.map((field) => [field.key, field]))
  const fields = columnsOf(register, view).flatMap((key) => byKey.get(key) ?? [])
  const words = wordsOf(name)
  return {
    columns: fields.map(({ key, kind, width }) => ({ key, kind, width, label: words.field(key) })),
    rows: records.map((record) => fields.map((field) => cellOf(field, record, context, words))),
  }
}

export type Words = { field(key: string): string; choice(key: string, code: string): string }

/** The Vietnamese words of a register's fields. */
export function wordsOf(name: RegisterName): Words {
  const own = vi.registers[name] as {
    fields: Record<string, string>
    choices: Record<string, Record<string, string>>
  }
  return {
    field: (key) => own.fields[key] ?? key,
    choice: (key, code) => own.choices[key]?.[code] ?? code,
  }
}

/** What stands in a cell, with words for codes. */
export function cellOf(
  field: Field<AnyRecord>,
  record: AnyRecord,
  context: RuleContext,
  words: Words,
): CellValue {
  const value = field.get(record, context)
  return field.kind === 'choice' && typeof value === 'string' ? words.choice(field.key, value) : value
}
