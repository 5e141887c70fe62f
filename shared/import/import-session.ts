/** What the import screen sees of a file that was read: its sheets, one of them closer, the counts of a preview. */
import * as v from 'valibot'
import { id, line, wholeNumber } from '#shared/lib/schema.ts'
import { type GridFormat, type GridNote, gridLimits } from './grid/grid.ts'
import type { LegacySheet } from './grid/legacy-sheet.ts'
import type { FoundHead } from './tables/find-head.ts'
import { type PreviewRow, rowStatuses, type UnknownName } from './tables/preview.ts'
import { targetNames } from './tables/target-names.ts'

export const legacyEncodings = ['tcvn3', 'vni'] as const

/** `schedule`: the entries of a weekly schedule, found in another sheet. */
export type SheetSummary = {
  readonly name: string
  readonly kind: 'table' | 'schedule'
  readonly layout: 'by-day' | 'by-leader' | 'matrix' | null
  readonly rows: number
  readonly columns: number
  readonly isHidden: boolean
}

export type ImportSource = {
  readonly id: string
  /** The file's; empty for what was pasted. */
  readonly name: string
  readonly format: GridFormat
  readonly encoding: string | null
  readonly notes: readonly GridNote[]
  readonly sheets: readonly SheetSummary[]
}

/** One sheet: where its head is, what its columns seem to say, its first rows. */
export type SheetLook = {
  readonly head: FoundHead
  /** Words over the columns, by place. */
  readonly heads: readonly string[]
  readonly sample: readonly (readonly string[])[]
  /** Row of the sheet with which the sample begins. */
  readonly sampleFrom: number
  readonly legacy: LegacySheet | null
  /** The words of a schedule are read anew already. */
  readonly isDecoded: boolean
}

export type PreviewSummary = {
  readonly counts: Readonly<Record<(typeof rowStatuses)[number], number>>
  readonly leftOut: Readonly<Record<string, number>>
  readonly unknown: readonly UnknownName[]
}

export type PreviewPage = { readonly total: number; readonly rows: readonly PreviewRow[] }

const sheet = wholeNumber(0, 500)
const row = wholeNumber(0, gridLimits.rows)
const encoding = v.nullable(v.picklist(legacyEncodings))
const key = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/))

export const importPlanSchema = v.strictObject({
  target: v.picklist(targetNames),
  headFrom: row,
  headRows: wholeNumber(0, 4),
  mapping: v.record(v.pipe(v.string(), v.regex(/^\d{1,3}$/)), key),
  orderColumn: v.nullable(wholeNumber(0, gridLimits.columns)),
})

export const nameDecisionSchema = v.strictObject({
  name: v.pipe(v.string(), v.maxLength(2000)),
  kind: v.picklist(['create', 'body', 'person', 'text']),
  /** Of `body` and `person`. */
  id: v.nullable(id),
})

export const lookSchema = v.strictObject({
  id,
  sheet,
  target: v.nullable(v.picklist(targetNames)),
  /** Reads the words of the sheet by this encoding. */
  decode: encoding,
  /** Another head than the one that was found: row and number of rows. */
  head: v.nullable(v.strictObject({ from: row, rows: wholeNumber(0, 4) })),
})

export type ParsedLook = v.InferOutput<typeof lookSchema>

export const previewSchema = v.strictObject({
  id,
  sheet,
  decode: encoding,
  plan: importPlanSchema,
  decisions: v.pipe(v.array(nameDecisionSchema), v.maxLength(5000, 'too-long')),
  corrections: v.pipe(
    v.array(v.strictObject({ row, values: v.record(key, v.pipe(v.string(), v.maxLength(5000))) })),
    v.maxLength(20_000, 'too-long'),
  ),
})

export const rowsSchema = v.strictObject({
  id,
  statuses: v.array(v.picklist(rowStatuses)),
  offset: wholeNumber(0, gridLimits.rows),
  limit: wholeNumber(1, 500),
})

export const takeSchema = v.strictObject({
  name: line(255),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= gridLimits.fileBytes, 'too-long'),
  ),
})

const largestPaste = 20_000_000
export const pasteSchema = v.strictObject({
  html: v.pipe(v.string(), v.maxLength(largestPaste, 'too-long')),
  text: v.pipe(v.string(), v.maxLength(largestPaste, 'too-long')),
})

export const acceptSchema = v.strictObject({
  id,
  /** Rows that are left out, by their places. */
  excluded: v.pipe(v.array(row), v.maxLength(gridLimits.rows, 'too-long')),
})
