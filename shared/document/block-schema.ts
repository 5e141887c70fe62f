/** Blocks of a paper as they come from the screen or from the disk: parsed here, once. */
import * as v from 'valibot'
import { day } from '#shared/lib/schema.ts'
import { hasForbiddenInBlock } from '#shared/lib/vi-text.ts'
import { chartSchema } from './chart/chart.ts'
import { type Block, type Cell, styleKeys, type TableRow } from './model.ts'

const longestRun = 60_000
const mostBlocks = 20_000
const mostRows = 60_000

/** A4 with room to spare: no length on a paper is longer, mm. */
const mm = v.pipe(v.number(), v.minValue(0), v.maxValue(420))
const pt = v.pipe(v.number(), v.minValue(0), v.maxValue(200))
const align = v.picklist(['left', 'center', 'right', 'justify'])
const text = v.pipe(
  v.string(),
  v.maxLength(longestRun, 'too-long'),
  v.check((value) => !hasForbiddenInBlock(value), 'control-character'),
  v.transform((value) => value.normalize('NFC')),
)

const run = v.strictObject({
  text,
  bold: v.optional(v.boolean()),
  italic: v.optional(v.boolean()),
  underline: v.optional(v.boolean()),
})

const paragraph = v.strictObject({
  kind: v.literal('paragraph'),
  style: v.picklist(styleKeys),
  runs: v.pipe(v.array(run), v.maxLength(2000, 'too-long')),
  align: v.optional(align),
  firstLineMm: v.optional(mm),
  leftMm: v.optional(mm),
  beforePt: v.optional(pt),
  afterPt: v.optional(pt),
  keepWithNext: v.optional(v.boolean()),
})

const cell = v.strictObject({
  content: v.variant('kind', [
    v.strictObject({ kind: v.literal('text'), paragraphs: v.pipe(v.array(paragraph), v.maxLength(500)) }),
    v.strictObject({ kind: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
    v.strictObject({ kind: v.literal('day'), value: day }),
  ]),
  colSpan: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
  rowSpan: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000))),
  align: v.optional(align),
  bold: v.optional(v.boolean()),
}) as v.GenericSchema<Cell>

const row = v.strictObject({
  cells: v.pipe(v.array(cell), v.maxLength(100, 'too-long')),
}) as v.GenericSchema<TableRow>

const block: v.GenericSchema<Block> = v.variant('kind', [
  paragraph,
  v.strictObject({ kind: v.literal('rule'), widthMm: mm, beforePt: pt, afterPt: pt }),
  v.strictObject({ kind: v.literal('space'), heightMm: mm }),
  v.strictObject({ kind: v.literal('page-break') }),
  v.strictObject({
    kind: v.literal('columns'),
    widthsMm: v.pipe(v.array(mm), v.minLength(1), v.maxLength(6)),
    rows: v.pipe(
      v.array(v.pipe(v.array(v.array(v.lazy(() => block))), v.maxLength(6))),
      v.maxLength(100, 'too-long'),
    ),
    isKeptTogether: v.boolean(),
    keepWithNext: v.optional(v.boolean()),
  }),
  v.strictObject({
    kind: v.literal('table'),
    columns: v.pipe(
      v.array(v.strictObject({ widthMm: mm, align })),
      v.minLength(1, 'required'),
      v.maxLength(100, 'too-long'),
    ),
    headRows: v.pipe(v.array(row), v.maxLength(10, 'too-long')),
    rows: v.pipe(v.array(row), v.maxLength(mostRows, 'too-long')),
  }),
  chartSchema,
]) as v.GenericSchema<Block>

/** Schema of what stands on a paper, block after block. */
export const blocksSchema = v.pipe(v.array(block), v.maxLength(mostBlocks, 'too-long'))
