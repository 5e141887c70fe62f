/** The text of papers in the real editor: what it is given it gives back, and its tools change what they say. */
import { Editor, type JSONContent } from '@tiptap/core'
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { paperExtensions } from '#renderer/features/papers/text/extensions.ts'
import { hasLook, toggleLook } from '#renderer/features/papers/text/marks.ts'
import { setStyle, toggleCentre, toggleDash } from '#renderer/features/papers/text/paragraph-tools.ts'
import { pastedHtml } from '#renderer/features/papers/text/paste.ts'
import { selectPlace } from '#renderer/features/papers/text/place-in-text.ts'
import {
  bold,
  headCell,
  numberCell,
  paragraph,
  tableColumns,
  textCell,
  textOfBlocks,
} from '#shared/document/build.ts'
import {
  blocksFromEditor,
  blocksToEditor,
  canonicalBlocks,
  type EditorNode,
} from '#shared/document/editable.ts'
import type { Block, Table } from '#shared/document/model.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { anyBlocks } from '#test/support/any-blocks.ts'

const { styles } = decree30
let open: Editor | undefined

afterEach(() => {
  open?.destroy()
  open = undefined
})

function edit(blocks: readonly Block[]): Editor {
  open?.destroy()
  open = new Editor({
    element: document.createElement('div'),
    extensions: paperExtensions(() => styles),
    content: blocksToEditor(blocks) as JSONContent,
    enableInputRules: false,
    enablePasteRules: false,
  })
  return open
}
const blocksOf = (editor: Editor) => blocksFromEditor(editor.getJSON() as EditorNode)

const table: Table = {
  kind: 'table',
  columns: tableColumns([
    [20, 'center'],
    [140, 'left'],
  ]),
  headRows: [{ cells: [headCell('STT'), headCell('Nội dung')] }],
  rows: [
    { cells: [numberCell(1), textCell('Việc một')] },
    { cells: [numberCell(1234), textCell('Việc hai')] },
  ],
}

describe('the editor', () => {
  test('gives back what it was given, whatever a paper may hold', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const kept = canonicalBlocks(blocks)
        expect(blocksOf(edit(kept))).toEqual(kept)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps everything through its own HTML, by which it copies', () => {
    const blocks = [
      paragraph('heading', 'I. KẾT QUẢ', { align: 'center', firstLineMm: 0 }),
      paragraph('body', ['Có ', bold('07'), ' việc,\n', { text: 'trong đó', italic: true, bold: false }]),
      { kind: 'space', heightMm: 3 } as const,
      table,
    ]
    const editor = edit(blocks)
    const html = editor.getHTML()
    editor.commands.setContent(html)
    expect(blocksOf(editor)).toEqual(canonicalBlocks(blocks))
  })
})

describe('its tools', () => {
  test('bold is off in a heading, where the style is bold, and on in a text', () => {
    const editor = edit([paragraph('heading', 'Kết quả'), paragraph('body', 'Nội dung')])
    editor.commands.selectAll()
    expect(hasLook(editor.state, 'bold', styles)).toBe(false)
    const press = () =>
      editor.commands.command(({ state, tr }) => {
        toggleLook(state, tr, 'bold', styles)
        return true
      })
    press()
    // The heading needs no mark to be bold.
    expect(blocksOf(editor)).toEqual([paragraph('heading', 'Kết quả'), paragraph('body', [bold('Nội dung')])])
    press()
    expect(blocksOf(editor)).toEqual([
      paragraph('heading', [{ text: 'Kết quả', bold: false }]),
      paragraph('body', 'Nội dung'),
    ])
  })

  test('rows and columns come and go, and the table keeps its width', () => {
    const editor = edit([table])
    selectPlace(editor, { block: 0, cell: { area: 'rows', row: 1, cell: 1, line: 0 }, from: 0, to: 0 })
    editor.commands.addRowAfter()
    editor.commands.addColumnAfter()
    const [more] = blocksOf(editor) as [Table]
    expect(more.rows).toHaveLength(3)
    expect(more.headRows).toHaveLength(1)
    expect(more.columns).toHaveLength(3)
    expect(more.columns.reduce((sum, { widthMm }) => sum + widthMm, 0)).toBeCloseTo(160, 0)
    expect(more.rows[0]?.cells[0]).toEqual(numberCell(1))
    expect(more.rows[2]?.cells[0]).toEqual(textCell(''))
    editor.commands.deleteColumn()
    editor.commands.deleteRow()
    const [less] = blocksOf(editor) as [Table]
    expect([less.columns.length, less.rows.length]).toEqual([2, 2])
    editor.commands.addRowBefore()
    expect((blocksOf(editor) as [Table])[0].rows.length).toBe(3)
  })

  test('dashes are typed words; a style takes the look of its own', () => {
    const editor = edit([paragraph('body', 'Một'), paragraph('body', '- Hai', { align: 'center' })])
    editor.commands.selectAll()
    toggleDash(editor)
    expect(textOfBlocks(blocksOf(editor))).toBe('- Một\n- Hai')
    editor.commands.selectAll()
    toggleDash(editor)
    expect(textOfBlocks(blocksOf(editor))).toBe('Một\nHai')
    editor.commands.selectAll()
    setStyle(editor, 'heading')
    toggleCentre(editor)
    expect(blocksOf(editor)).toMatchObject([
      { style: 'heading', align: 'center', firstLineMm: 0 },
      { style: 'heading', align: 'center', firstLineMm: 0 },
    ])
  })

  test('behind a heading a plain paragraph begins', () => {
    const editor = edit([paragraph('heading', 'I. KẾT QUẢ', { keepWithNext: true })])
    editor.commands.setTextSelection(editor.state.doc.content.size - 1)
    editor.view.someProp('handleKeyDown', (handle) =>
      handle(editor.view, new KeyboardEvent('keydown', { key: 'Enter' })),
    )
    expect(blocksOf(editor)).toEqual([
      paragraph('heading', 'I. KẾT QUẢ', { keepWithNext: true }),
      paragraph('body', ''),
    ])
  })

  test('leads to the words of a finding', () => {
    const editor = edit([paragraph('body', 'Một hai ba'), table])
    expect(selectPlace(editor, { block: 0, from: 4, to: 7 })).toBe(true)
    const chosen = () => editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to)
    expect(chosen()).toBe('hai')
    selectPlace(editor, { block: 1, cell: { area: 'rows', row: 0, cell: 1, line: 0 }, from: 0, to: 4 })
    expect(chosen()).toBe('Việc')
    expect(selectPlace(editor, { block: 9, from: 0, to: 1 })).toBe(false)
  })

  test('a block that is not edited is moved and deleted by its buttons', () => {
    const editor = edit([paragraph('body', 'Trên'), { kind: 'page-break' }, paragraph('body', 'Dưới')])
    const press = (name: RegExp) => {
      const buttons = [...editor.view.dom.querySelectorAll('button')]
      buttons.find((one) => name.test(one.textContent ?? ''))?.click()
    }
    press(/↓/)
    expect(blocksOf(editor).map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'page-break'])
    press(/×/)
    expect(blocksOf(editor)).toEqual([paragraph('body', 'Trên'), paragraph('body', 'Dưới')])
  })
})

describe('what is pasted', () => {
  const paste = (html: string) => {
    const editor = edit([])
    editor.commands.setContent(pastedHtml(html))
    return textOfBlocks(blocksOf(editor))
  }

  test('lists become dashes and numbers as offices type them, one inside the other', () => {
    expect(
      paste('<ul><li>Một<ul><li>Một a</li></ul></li><li><p>Hai</p></li></ul><ol start="3"><li>Ba</li></ol>'),
    ).toBe('- Một\n+ Một a\n- Hai\n3. Ba')
  })

  test('pictures, scripts and colours stay outside; a forged block is no block', () => {
    expect(paste('<p style="color:red">Chữ<script>alert(1)</script><img src="x"></p>')).toBe('Chữ')
    const editor = edit([])
    editor.commands.setContent(
      pastedHtml(
        '<div data-pm-slice="1"></div><div data-block=\'{"kind":"rule","widthMm":9999}\'></div><p>Chữ</p>',
      ),
    )
    expect(blocksOf(editor).every(({ kind }) => kind === 'paragraph')).toBe(true)
  })
})
