import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { blocksFromRichText } from '#shared/document/from-rich-text.ts'
import { docFromText, type RichBlock, type RichListItem } from '#shared/lib/rich-text.ts'

const words = (text: string): RichBlock => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (...content: RichBlock[]): RichListItem => ({ type: 'listItem', content })
const convert = (...content: RichBlock[]) => blocksFromRichText({ type: 'doc', content }, 165)

describe('rich text on paper', () => {
  test('keeps bold, italic, underline and line breaks, and drops empty paragraphs', () => {
    const marked: RichBlock = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'a', marks: [{ type: 'bold' }, { type: 'italic' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'b', marks: [{ type: 'underline' }] },
      ],
    }
    expect(convert(marked, { type: 'paragraph' })).toEqual([
      {
        kind: 'paragraph',
        style: 'body',
        runs: [{ text: 'a', bold: true, italic: true }, { text: '\n' }, { text: 'b', underline: true }],
      },
    ])
  })

  test('numbers lists by the Vietnamese alphabet, đ after d, and goes on past its end', () => {
    const letters = Array.from({ length: 24 }, (_, index) => item(words(String(index))))
    const lines = textOfBlocks(convert({ type: 'orderedList', content: letters })).split('\n')
    expect(lines.slice(0, 7)).toEqual(['a) 0', 'b) 1', 'c) 2', 'd) 3', 'đ) 4', 'e) 5', 'g) 6'])
    expect(lines.slice(-4)).toEqual(['v) 20', 'x) 21', 'y) 22', 'aa) 23'])
  })

  test('a list that starts later keeps its letter', () => {
    expect(
      textOfBlocks(convert({ type: 'orderedList', attrs: { start: 5 }, content: [item(words('x'))] })),
    ).toBe('đ) x')
  })

  test('dashes, then pluses below; pluses first under a paper’s own dash', () => {
    const nested: RichBlock = {
      type: 'bulletList',
      content: [item(words('một'), { type: 'bulletList', content: [item(words('hai'))] })],
    }
    expect(textOfBlocks(convert(nested))).toBe('- một\n+ hai')
    const under = blocksFromRichText({ type: 'doc', content: [nested] }, 165, { isUnderDash: true })
    expect(textOfBlocks(under)).toBe('+ một\n• hai')
  })

  test('a table keeps its header row, spans and width', () => {
    const cell = (type: 'tableCell' | 'tableHeader', text: string, colspan = 1) => ({
      type,
      attrs: { colspan, rowspan: 1 },
      content: [words(text)],
    })
    const [table] = convert({
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'A', 2)] },
        { type: 'tableRow', content: [cell('tableCell', '1'), cell('tableCell', '2')] },
      ],
    })
    if (table?.kind !== 'table') throw new Error('no table')
    expect(table.columns.map((column) => column.widthMm)).toEqual([82.5, 82.5])
    expect(table.headRows[0]?.cells[0]?.colSpan).toBe(2)
    expect(textOfBlocks([table])).toBe('A\n1\t2')
  })

  test('words typed plainly become one paragraph for each line', () => {
    expect(blocksFromRichText(docFromText('một\n\nhai'), 165)).toHaveLength(2)
  })
})
