import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { blocksSchema } from '#shared/document/block-schema.ts'
import { numberCell, paragraph, tableColumns, textCell, textOfBlocks } from '#shared/document/build.ts'
import { blocksFromEditor, blocksToEditor, canonicalBlocks } from '#shared/document/editable.ts'
import type { EditorNode } from '#shared/document/editable-text.ts'
import type { Block, Run, Table } from '#shared/document/model.ts'
import { anyBlocks, unknownBlock, wholeTable } from '#test/support/any-blocks.ts'
import { samplePapers } from '#test/support/sample-papers.ts'

const throughEditor = (blocks: readonly Block[]) =>
  // As JSON, as it comes from the editor.
  blocksFromEditor(JSON.parse(JSON.stringify(blocksToEditor(blocks))))

/** Every letter with its look: what a reader sees of runs, however they are cut. */
const letters = (runs: readonly Run[]) =>
  runs.flatMap(({ text, ...look }) => [...text].map((letter) => JSON.stringify([letter, look])))

describe('blocks through the editor', () => {
  test('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const kept = canonicalBlocks(blocks)
        expect(throughEditor(kept)).toEqual(kept)
        expect(canonicalBlocks(kept)).toEqual(kept)
      }),
      { numRuns: 300 },
    )
  })

  test('as they are kept they say and look the same', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const known = blocks.filter((block) => block !== unknownBlock)
        const kept = canonicalBlocks(known)
        expect(textOfBlocks(kept)).toBe(textOfBlocks(known))
        known.forEach((block, index) => {
          const other = kept[index]
          if (block.kind !== 'paragraph' || other?.kind !== 'paragraph') return
          expect(letters(other.runs)).toEqual(letters(block.runs))
        })
        expect(v.is(blocksSchema, kept)).toBe(v.is(blocksSchema, known))
      }),
      { numRuns: 150 },
    )
  })

  test('so do the papers that the program writes, with the looks of every line', () => {
    for (const [, model] of samplePapers()) {
      const all = [...model.blocks, ...(model.annexes ?? []).flatMap(({ blocks }) => blocks)]
      expect(throughEditor(all)).toEqual(canonicalBlocks(all))
    }
  })

  test('no blocks at all are one empty paragraph, and no blocks again', () => {
    expect(blocksToEditor([]).content).toHaveLength(1)
    expect(throughEditor([])).toEqual([])
    const empty = [paragraph('body', '')]
    expect(throughEditor(empty)).toEqual(empty)
  })
})

const twoColumns = (rows: Table['rows']): Table => ({
  kind: 'table',
  columns: tableColumns([
    [40, 'center'],
    [120, 'left'],
  ]),
  headRows: [],
  rows,
})

/** The document with one node's change. */
function changed(doc: EditorNode, change: (node: EditorNode) => EditorNode): EditorNode {
  const next = change(doc)
  return next.content ? { ...next, content: next.content.map((node) => changed(node, change)) } : next
}

describe('tables that are edited', () => {
  test('a number that is typed over becomes words, one left alone stays a number', () => {
    const doc = blocksToEditor([twoColumns([{ cells: [numberCell(1234), numberCell(-7.5)] }])])
    const typed = changed(doc, (node) => (node.text === '1.234' ? { ...node, text: 'khoảng 1.200' } : node))
    const [table] = blocksFromEditor(typed) as [Table]
    expect(table.rows[0]?.cells).toEqual([textCell('khoảng 1.200'), numberCell(-7.5)])
  })

  test('a column that goes leaves its width to the others; a new one takes an even share and its neighbour’s alignment', () => {
    const doc = blocksToEditor([twoColumns([{ cells: [textCell('a'), textCell('b')] }])])
    const without = changed(doc, (node) =>
      node.type === 'tableRow' ? { ...node, content: (node.content ?? []).slice(1) } : node,
    )
    expect((blocksFromEditor(without) as [Table])[0].columns).toEqual([{ widthMm: 160, align: 'left' }])
    const fresh: EditorNode = { type: 'tableCell', attrs: {}, content: [{ type: 'paragraph', attrs: {} }] }
    const more = changed(doc, (node) =>
      node.type === 'tableRow'
        ? {
            ...node,
            content: (node.content ?? []).flatMap((one, index) => (index === 0 ? [one, fresh] : [one])),
          }
        : node,
    )
    const [{ columns }] = blocksFromEditor(more) as [Table]
    expect(columns.map(({ align }) => align)).toEqual(['center', 'center', 'left'])
    expect(columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(160, 0)
  })

  test('a row put in front of the head belongs to the head', () => {
    const table: Table = { ...twoColumns([{ cells: [textCell('a'), textCell('b')] }]) }
    const headed = { ...table, headRows: [{ cells: [textCell('A'), textCell('B')] }] }
    const more = changed(blocksToEditor([headed]), (node) =>
      node.type === 'table'
        ? {
            ...node,
            content: [
              { ...(node.content?.[0] as EditorNode), attrs: { isHead: false } },
              ...(node.content ?? []),
            ],
          }
        : node,
    )
    const [made] = blocksFromEditor(more) as [Table]
    expect(made.headRows).toHaveLength(2)
    expect(made.rows).toHaveLength(1)
  })

  test('a whole table is edited as one; one with a hole stays a block', () => {
    fc.assert(
      fc.property(wholeTable, (table) => {
        expect(blocksToEditor([table]).content?.[0]?.type).toBe('table')
      }),
      { numRuns: 50 },
    )
    const holed = twoColumns([{ cells: [textCell('a')] }])
    expect(blocksToEditor([holed]).content?.[0]).toEqual({ type: 'keptBlock', attrs: { block: holed } })
  })
})
