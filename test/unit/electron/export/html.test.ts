import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { placeCells, renderHtml } from '#electron/export/html.ts'
import { countedParts } from '#electron/export/html-pages.ts'
import { columns, paragraph, textCell } from '#shared/document/build.ts'
import type { Block, DocumentModel } from '#shared/document/model.ts'
import { guidance05 } from '#shared/reports/formats/guidance-05.ts'
import { pageOf } from '#shared/reports/parts/head.ts'

const modelOf = (blocks: readonly Block[], title = 'Thử'): DocumentModel => ({
  title,
  fileName: 'thu',
  page: { orientation: 'portrait', marginsMm: guidance05.marginsMm, pageNumber: guidance05.pageNumber },
  styles: guidance05.styles,
  blocks,
})

/** What a browser reads as text: everything outside of tags, entities undone. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('HTML for printing', () => {
  property.prop([fc.string({ unit: 'grapheme', minLength: 1 })])('whatever is typed stays text', (typed) => {
    const empty = renderHtml(modelOf([paragraph('body', ['x'])]))
    const html = renderHtml(modelOf([paragraph('body', [typed])], typed))
    const body = html.slice(html.indexOf('<body>'))
    expect(textOf(body)).toBe(typed)
    expect(html.match(/<[a-z!/]/g)?.length).toBe(empty.match(/<[a-z!/]/g)?.length)
  })

  test('hostile words open no element', () => {
    const html = renderHtml(
      modelOf([paragraph('body', `<script>alert(1)</script>"'><img src=x onerror=alert(1)>`)]),
    )
    expect(html).not.toMatch(/<script|<img/)
  })

  test('allows nothing but its own styles and embedded fonts, and no script', () => {
    expect(renderHtml(modelOf([]))).toContain(`default-src 'none'; style-src 'unsafe-inline'; font-src data:`)
  })

  test('page, margins and numbers of the format', () => {
    expect(renderHtml(modelOf([]))).toContain(
      '@page{size:210mm 297mm;margin:20mm 15mm 20mm 30mm;@top-center{content:counter(page);font:14pt/1.15',
    )
    expect(renderHtml(modelOf([]))).toContain('@page:first{@top-center{content:""}}')
  })

  test('what ends with the signatures stands in one box, and nothing before it', () => {
    const html = renderHtml(
      modelOf([
        paragraph('body', 'Trước'),
        paragraph('body', 'Kết thúc', { keepWithNext: true }),
        {
          ...columns([80, 85], [[[paragraph('signer', 'A')], [paragraph('signer', 'B')]]]),
          keepWithNext: true,
        },
        paragraph('recipients', '- Lưu.'),
        paragraph('body', 'Sau'),
      ]),
    )
    const box = html.slice(html.indexOf('<div class="keep">'), html.indexOf('</div>'))
    expect(['Trước', 'Kết thúc', '>A<', '>B<', '- Lưu.', 'Sau'].map((word) => box.includes(word))).toEqual([
      false,
      true,
      true,
      true,
      true,
      false,
    ])
  })

  test('a day of few lines stays on its page, a long one may go on', () => {
    const tableOf = (text: string): Block => ({
      kind: 'table',
      columns: [
        { widthMm: 20, align: 'center' },
        { widthMm: 50, align: 'left' },
      ],
      headRows: [],
      rows: [{ cells: [textCell('Thứ Hai', { rowSpan: 2 }), textCell(text)] }, { cells: [textCell(text)] }],
    })
    expect(renderHtml(modelOf([tableOf('Họp giao ban')]))).not.toContain('class="long"')
    expect(renderHtml(modelOf([tableOf('Họp giao ban '.repeat(40))]))).toContain('rowspan="2" class="long"')
  })

  test('a row that would leave much of a page blank may go on overleaf, the others and the head stay whole', () => {
    const row = (text: string) => ({ cells: [textCell('1'), textCell(text)] })
    const html = renderHtml(
      modelOf([
        {
          kind: 'table',
          columns: [
            { widthMm: 20, align: 'center' },
            { widthMm: 50, align: 'left' },
          ],
          headRows: [row('Lý do '.repeat(100))],
          rows: [row('Ngắn'), row('Họp giao ban '.repeat(40)), row('Ngắn'), row('Ngắn')],
        },
      ]),
    )
    const rows = [...html.matchAll(/<tr([^>]*)><t[dh]([^>]*)>/g)].map(([, row, cell]) => `${row}|${cell}`)
    expect(rows).toEqual(['|', '|', ' class="open"| class="long"', ' class="next"|', '|'])
  })

  test('cells find their columns under spans', () => {
    const cell = (colSpan = 1, rowSpan = 1) => textCell('', { colSpan, rowSpan })
    expect(
      placeCells([
        { cells: [cell(1, 3), cell(2), cell()] },
        { cells: [cell(1, 2), cell(), cell()] },
        { cells: [cell(2)] },
        { cells: [cell(), cell()] },
      ]),
    ).toEqual([[0, 1, 3], [1, 2, 3], [2], [0, 1]])
  })
})

test('an annex lies on a sheet of its own, turned, and its page numbers go on', () => {
  const page = pageOf(guidance05, 'landscape')
  const annex = { page, blocks: [paragraph('title', 'Phụ lục')] }
  const html = renderHtml({ ...modelOf([paragraph('body', 'Kế hoạch')]), annexes: [annex] })
  expect(html).toContain(
    '@page annex1{size:297mm 210mm;margin:20mm 15mm 20mm 30mm}.annex1{page:annex1;break-before:page}',
  )
  expect(html.match(/counter\(page\)/g)).toHaveLength(1)
  expect(html).toMatch(/Kế hoạch<\/p><section class="annex1"><h1[^>]*>Phụ lục<\/h1><\/section>/)
  expect(renderHtml(modelOf([]))).not.toContain('class="annex')
})

test('pages of an annex are counted anew, each first one without its number, once the parts before it were counted', () => {
  const page = pageOf(guidance05)
  const own = { page, blocks: [paragraph('body', 'a')], hasOwnPages: true }
  const paper = { ...modelOf([paragraph('body', 'Kế hoạch')]), annexes: [own, { page, blocks: [] }, own] }
  const parts = countedParts(paper)
  expect(parts.map(({ blocks, annexes }) => [blocks.length, annexes])).toEqual([
    [1, undefined],
    [1, undefined],
    [0, undefined],
  ])
  // Two pages, then an annex of three whose count the next one goes on with, then one that begins anew.
  const html = renderHtml(paper, '', [2, 3, 1])
  expect(html).toContain('symbols:"\\200B" "2" "\\200B" "2" "3" "4" "\\200B" "2" "3"')
  expect(html).toContain('content:counter(page,paper)')
  expect(countedParts({ ...paper, annexes: [{ page, blocks: [] }] })).toEqual([])
})

test('a stamp is a frame of its size in the middle of its column', () => {
  const frame = { widthMm: 30, heightMm: 8, isRed: true }
  const html = renderHtml(modelOf([paragraph('stamp', 'HỎA TỐC', { frame })]))
  expect(html).toMatch(/<p class="stamp" style="width:30mm;height:8mm;[^"]*color:#f00;[^"]*">HỎA TỐC<\/p>/)
})
