/** All records as plain tables, one for each register: what is handed over when a folder must be left, or is asked for. */

import type { WorkbookColumn, WorkbookSheet } from '#shared/document/workbook.ts'
import { vi } from '#shared/i18n/vi.ts'
import { dayOfMoment } from '#shared/lib/dates.ts'
import { plainText, type RichDoc } from '#shared/lib/rich-text.ts'
import { withCustomFields } from '#shared/registers/custom-field/index.ts'
import type { CellValue, RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { cellOf, wordsOf } from './list-source.ts'
import { makeTurns } from './turns.ts'

/** Vietnamese, as all papers are. */
const wholeLabel = 'Toàn văn'
const binLabel = 'Trong thùng rác từ'

type Everything = (register: RegisterName) => Iterable<AnyRecord>

/** Every record, those in the bin included; a record that its own fields fail on still gives its words. */
export async function readableSheets(everything: Everything, context: RuleContext): Promise<WorkbookSheet[]> {
  const turn = makeTurns()
  const sheets: WorkbookSheet[] = []
  for (const name of registerNames) {
    const rows: CellValue[][] = []
    for (const record of [...everything(name)]) {
      rows.push(rowOf(name, record, context))
      await turn()
    }
    sheets.push({ name: vi.registers[name].plural, columns: columnsOf(name, context), rows })
  }
  return sheets
}

function columnsOf(name: RegisterName, { read }: RuleContext): WorkbookColumn[] {
  const words = wordsOf(name)
  const own = withCustomFields(anyRegisterOf(name), read).fields.map(({ key, kind, width, label }) => ({
    label: label ?? words.field(key),
    kind,
    widthPx: width,
  }))
  return [
    ...own,
    { label: wholeLabel, kind: 'text', widthPx: 420 },
    { label: binLabel, kind: 'day', widthPx: 120 },
  ]
}

function rowOf(name: RegisterName, record: AnyRecord, context: RuleContext): CellValue[] {
  const words = wordsOf(name)
  const own = withCustomFields(anyRegisterOf(name), context.read).fields.map((field) => {
    try {
      return cellOf(field, record, context, words)
    } catch {
      // What it leans on may be among the things that are lost.
      return null
    }
  })
  return [...own, textsOf(record).join('\n'), record.removedAt && dayOfMoment(record.removedAt)]
}

/** Every text of a record that a person wrote, in its order; codes and ids are left out. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return isWritten(value) ? [value] : []
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  if ('type' in value && value.type === 'doc') return [plainText(value as RichDoc)].filter(Boolean)
  return Object.values(value).flatMap(textsOf)
}

/** Codes, ids, days and moments are one word of plain letters. */
const isWritten = (text: string) => /\s/.test(text.trim()) || /[^\x20-\x7e]/.test(text)
