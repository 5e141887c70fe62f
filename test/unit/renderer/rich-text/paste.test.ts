/** What the clipboard of Word, Excel and the web becomes: judged on the document that the records get. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Editor } from '@tiptap/core'
import * as v from 'valibot'
import { afterEach, describe, expect, it } from 'vitest'
import { cleanPastedHtml, cleanPastedText } from '#renderer/rich-text/clean-pasted-html.ts'
import { fromEditor, toEditor } from '#renderer/rich-text/convert.ts'
import { editorExtensions } from '#renderer/rich-text/extensions.ts'
import { docFromText, emptyDoc, type RichBlock, type RichDoc, richDoc } from '#shared/lib/rich-text.ts'

const editors: Editor[] = []
afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy()
})

function open(content: string | RichDoc): Editor {
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: editorExtensions,
    content: typeof content === 'string' ? content : toEditor(content),
  })
  editors.push(editor)
  return editor
}

const fixture = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../fixtures/clipboard', `${name}.html`), 'utf8')

function paste(html: string): RichDoc {
  const doc = fromEditor(open(cleanPastedHtml(html)).getJSON())
  expect(v.is(richDoc, doc)).toBe(true)
  return doc
}

/** The document in a short form: marks as signs, lists and tables as brackets. */
function shape(blocks: readonly RichBlock[]): unknown[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return (block.content ?? [])
          .map((part) =>
            part.type === 'hardBreak'
              ? '/'
              : (part.marks ?? []).reduce((text, mark) => `<${mark.type[0]}>${text}`, part.text),
          )
          .join('')
      case 'table':
        return { table: block.content.map((row) => row.content.map((cell) => shape(cell.content))) }
      default: {
        const start = block.attrs?.start
        const name = block.type === 'orderedList' ? `ol${start ? ` ${start}` : ''}` : 'ul'
        return { [name]: block.content.map((item) => shape(item.content)) }
      }
    }
  })
}

describe('paste from Word', () => {
  it('keeps bold, italic and underline, makes real nested lists of typed markers, and drops the rest', () => {
    expect(shape(paste(fixture('word-list')).content)).toEqual([
      'Báo cáo kết quả <b>quý IV, có <i>ba việc <u>còn vướng:',
      {
        ul: [
          ['Số liệu chưa thống nhất;', { ol: [['Khu A: chậm 05 ngày;'], ['Khu B: chậm 02 ngày.']] }],
          ['Thông tin gửi chậm.'],
        ],
      },
      'Đề nghị:',
      { 'ol 3': [['Rà soát lại.']] },
    ])
  })

  it('keeps a simple table with its spans and empty cells', () => {
    const doc = paste(fixture('word-table'))
    expect(shape(doc.content)).toEqual([
      {
        table: [
          [['<b>Cơ quan'], ['Đã gửi']],
          [['Sở NN&MT'], [''], ['02']],
        ],
      },
    ])
    const [table] = doc.content
    expect(table?.type === 'table' && table.content[0]?.content[0]?.attrs).toEqual({ colspan: 2 })
  })

  it('leaves no trace of styles, comments and foreign elements', () => {
    const html = cleanPastedHtml(fixture('word-list') + fixture('word-table'))
    expect(html).not.toMatch(/mso|style=|class=|<!--|<o:p|font|StartFragment|lang=/i)
  })
})

describe('paste from elsewhere', () => {
  it('takes the cells of Excel', () => {
    expect(shape(paste(fixture('excel')).content)).toEqual([
      {
        table: [
          [['STT'], ['Đơn vị']],
          [['1'], ['Thanh tra tỉnh']],
        ],
      },
    ])
  })

  it('reads marks written as styles, and does not make everything bold for the wrapper of Google Docs', () => {
    expect(shape(paste(fixture('google-docs')).content)).toEqual([
      '<b>Kết luận<i> của chủ trì',
      { ul: [['Một việc, một đầu mối']] },
    ])
  })

  it('drops scripts, pictures, headings and links but keeps their words', () => {
    const html =
      '<h2>Tiêu đề</h2><p>Xem <a href="https://example.vn">công văn</a><img src="x" onerror="alert(1)"></p><script>alert(1)</script><p><code>15/UBND</code> <s>bỏ</s></p>'
    expect(shape(paste(html).content)).toEqual(['Tiêu đề', 'Xem công văn', '15/UBND bỏ'])
  })

  it('stores NFC and no invisible characters', () => {
    const decomposed = 'Họp giao ban \u200bquý'.normalize('NFD')
    expect(shape(paste(`<p>${decomposed}\u00a0IV</p>`).content)).toEqual(['Họp giao ban quý IV'])
    expect(cleanPastedText(`${decomposed}\u0007\nIV`)).toBe('Họp giao ban quý\nIV')
  })

  it('does not go on with a list after other words', () => {
    const item = (text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>-</span>${text}</p>`
    expect(shape(paste(`${item('Một')}<p>Giữa</p>${item('Hai')}`).content)).toEqual([
      { ul: [['Một']] },
      'Giữa',
      { ul: [['Hai']] },
    ])
  })
})

describe('the editor and the records', () => {
  it('gives the empty document back as it was', () => {
    expect(fromEditor(open(emptyDoc).getJSON())).toEqual(emptyDoc)
    expect(fromEditor(open(docFromText('\n\n')).getJSON())).toEqual(emptyDoc)
  })

  it('gives every kind of content back as it was', () => {
    const doc: RichDoc = {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }, { type: 'hardBreak' }],
        },
        {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'b' }] }] },
          ],
        },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableHeader', content: [{ type: 'paragraph' }] }] },
            { type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] },
          ],
        },
      ],
    }
    expect(fromEditor(open(doc).getJSON())).toEqual(doc)
  })

  it('types what is typed: no automatic lists or marks', () => {
    const editor = open(emptyDoc)
    editor.commands.insertContent('- một **hai** 1. ba')
    expect(shape(fromEditor(editor.getJSON()).content)).toEqual(['- một **hai** 1. ba'])
  })
})
