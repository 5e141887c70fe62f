/** Any blocks that a paper may hold, for properties: paragraphs of every look, tables whole and broken, and everything else. */
import fc from 'fast-check'
import {
  type Block,
  type Cell,
  type CellContent,
  type Columns,
  type Paragraph,
  type Run,
  styleKeys,
  type Table,
  type TableRow,
} from '#shared/document/model.ts'

/** Only the keys that were drawn: a record has no `undefined` in it. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(model, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>

const text = fc.oneof(
  fc.constantFrom('', 'Đồng chí', ' ', '- ', 'ủy ban\nnhân dân', '\n', 'a\tb', 'Hòa', '1.234', '05/01/2027'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((one) => one.replace(/\p{C}/gu, '').normalize('NFC')),
)
const mm = fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10)
const align = fc.constantFrom('left', 'center', 'right', 'justify') as fc.Arbitrary<
  Paragraph['align'] & string
>

const run: fc.Arbitrary<Run> = fc
  .tuple(text, some({ bold: fc.boolean(), italic: fc.boolean(), underline: fc.boolean() }))
  .map(([words, look]) => ({ text: words, ...look }))

export const anyParagraph: fc.Arbitrary<Paragraph> = fc
  .tuple(
    fc.constantFrom(...styleKeys),
    fc.array(run, { maxLength: 5 }),
    some({ align, firstLineMm: mm, leftMm: mm, beforePt: mm, afterPt: mm, keepWithNext: fc.boolean() }),
  )
  .map(([style, runs, look]) => ({ kind: 'paragraph', style, runs, ...look }))

const day = fc.constantFrom('2026-11-23', '2027-02-05')
const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), paragraphs: fc.array(anyParagraph, { maxLength: 2 }) }),
  fc.record({
    kind: fc.constant('number' as const),
    value: fc.oneof(fc.integer(), fc.constantFrom(0.5, -3.25, 1_234_567.8, 1e21)),
  }),
  fc.record({ kind: fc.constant('day' as const), value: day }),
)
const cell = (look: Pick<Cell, 'colSpan' | 'rowSpan'>): fc.Arbitrary<Cell> =>
  fc
    .tuple(content, some({ align, bold: fc.boolean() }))
    .map(([inner, own]) => ({ content: inner, ...look, ...own }))

const columns = (width: number) =>
  fc.array(fc.record({ widthMm: mm, align }), { minLength: width, maxLength: width })

/** A section whose places are all filled: rectangles are cut out of the grid from the first free place on. */
function wholeRows(height: number, width: number, cuts: readonly number[]): fc.Arbitrary<TableRow>[] {
  const isTaken = Array.from({ length: height }, () => Array.from({ length: width }, () => false))
  let next = 0
  const cut = () => cuts[next++ % Math.max(1, cuts.length)] ?? 1
  return isTaken.map((row, top) => {
    const cells: fc.Arbitrary<Cell>[] = []
    for (let left = 0; left < width; left += 1) {
      if (row[left]) continue
      let colSpan = 1
      while (colSpan < cut() && left + colSpan < width && !row[left + colSpan]) colSpan += 1
      const rowSpan = Math.min(cut(), height - top)
      for (let r = top; r < top + rowSpan; r += 1) isTaken[r]?.fill(true, left, left + colSpan)
      cells.push(cell({ ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) }))
    }
    return fc.tuple(...cells).map((made) => ({ cells: made }))
  })
}

/** A table as the program makes them, with spans across and down. */
export const wholeTable: fc.Arbitrary<Table> = fc
  .record({
    width: fc.integer({ min: 1, max: 5 }),
    head: fc.integer({ min: 0, max: 2 }),
    body: fc.integer({ min: 1, max: 4 }),
    cuts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 9 }),
  })
  .chain(({ width, head, body, cuts }) =>
    fc
      .tuple(
        columns(width),
        fc.tuple(...wholeRows(head, width, cuts)),
        fc.tuple(...wholeRows(body, width, cuts)),
      )
      .map(([cols, headRows, rows]) => ({ kind: 'table', columns: cols, headRows, rows })),
  )

/** A table as only a strange file can hold: rows of any length, spans that overlap or stick out. */
const brokenTable: fc.Arbitrary<Table> = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }).chain(columns),
    ...[0, 1].map(() =>
      fc.array(
        fc.array(
          fc
            .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
            .chain(([colSpan, rowSpan]) => cell({ colSpan, rowSpan })),
          { maxLength: 3 },
        ),
        { maxLength: 3 },
      ),
    ),
  )
  .map(([cols, head = [], body = []]) => ({
    kind: 'table',
    columns: cols as Table['columns'],
    headRows: (head as Cell[][]).map((cells) => ({ cells })),
    rows: (body as Cell[][]).map((cells) => ({ cells })),
  }))

const other = fc.oneof(
  fc.record({ kind: fc.constant('rule' as const), widthMm: mm, beforePt: mm, afterPt: mm }),
  fc.record({ kind: fc.constant('space' as const), heightMm: mm }),
  fc.constant({ kind: 'page-break' as const }),
  fc.array(anyParagraph, { maxLength: 2 }).map(
    (cellBlocks): Columns => ({
      kind: 'columns',
      widthsMm: [80, 80],
      rows: [[cellBlocks, []]],
      isKeptTogether: true,
    }),
  ),
)

/** What a later program may add to papers. */
export const unknownBlock = { kind: 'hologram', parts: [1, { deep: true }] } as unknown as Block

export const anyBlocks: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: anyParagraph },
    { weight: 3, arbitrary: wholeTable },
    { weight: 1, arbitrary: brokenTable },
    { weight: 2, arbitrary: other },
    { weight: 1, arbitrary: fc.constant(unknownBlock) },
  ),
  { maxLength: 6 },
)
