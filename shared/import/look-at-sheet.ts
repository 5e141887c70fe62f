/** One sheet, closer: where its head is, what its columns seem to say, its first rows. */
import type { GridSheet } from './grid/grid.ts'
import { legacyOfSheet } from './grid/legacy-sheet.ts'
import type { HeldSheet } from './held-sheet.ts'
import type { ParsedLook, SheetLook } from './import-session.ts'
import { scheduleMapping } from './schedule/schedule-sheet.ts'
import { findHead, guessColumns, headTexts } from './tables/find-head.ts'

const sampleRows = 30
const sampleColumns = 60
const longestSample = 300
/** Rows of the sample before the head: titles and letterheads say what the table is. */
const rowsBeforeHead = 3

/** `asRead`: the sheet as the file has it, by which old encodings are known; `head`: another one than the one that is found. */
export function lookAtSheet(
  { sheet, schedule, isDecoded }: HeldSheet,
  asRead: GridSheet,
  { target, head }: Pick<ParsedLook, 'target' | 'head'>,
): SheetLook {
  const found = schedule
    ? { target: 'event' as const, from: 0, rows: 1, mapping: scheduleMapping, orderColumn: null }
    : findHead(sheet, target)
  const { from, rows } = head ?? found
  const heads = headTexts(sheet.rows.slice(from, from + rows))
  const mapping = head && !schedule ? guessColumns(heads, found.target).mapping : found.mapping
  const sampleFrom = Math.max(0, from - rowsBeforeHead)
  return {
    head: { ...found, from, rows, mapping },
    heads,
    sample: sampleOf(sheet, sampleFrom),
    sampleFrom,
    legacy: schedule ? null : legacyOfSheet(asRead),
    isDecoded,
  }
}

function sampleOf({ rows }: GridSheet, from: number): string[][] {
  return rows
    .slice(from, from + sampleRows)
    .map((row) => row.slice(0, sampleColumns).map(({ text }) => text.slice(0, longestSample)))
}
