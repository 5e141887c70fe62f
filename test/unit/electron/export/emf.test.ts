import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#electron/export/docx.ts'
import { renderEmf } from '#electron/export/emf.ts'
import { renderHtml } from '#electron/export/html.ts'
import type { Chart } from '#shared/document/chart/chart.ts'
import { layoutChart } from '#shared/document/chart/layout.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { pageOf } from '#shared/reports/parts/head.ts'

const chart: Chart = {
  kind: 'chart',
  chart: 'stacked',
  unit: 'count',
  alt: 'Tiến độ: Sở Tư pháp đúng hạn 5, trễ 2',
  categories: ['Sở Tư pháp', 'Sở Văn hóa, Thể thao và Du lịch'],
  series: [
    { name: 'Đúng hạn', values: [5, 12] },
    { name: 'Trễ', values: [2, 0] },
  ],
  widthMm: 160,
}
const drawing = layoutChart(chart)
const model: DocumentModel = {
  title: 'Báo cáo có biểu đồ',
  fileName: 'bao-cao',
  page: pageOf(decree30),
  styles: decree30.styles,
  blocks: [chart],
}

/** The records of a metafile: type and bytes, walked by their own sizes. */
function recordsOf(bytes: Uint8Array): { type: number; at: number; size: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  const found: { type: number; at: number; size: number }[] = []
  for (let at = 0; at < bytes.length; ) {
    const size = view.getUint32(at + 4, true)
    if (size < 8 || size % 4 !== 0) throw new Error(`record of ${size} bytes at ${at}`)
    found.push({ type: view.getUint32(at, true), at, size })
    at += size
  }
  return found
}

describe('the metafile', () => {
  const bytes = renderEmf(drawing)
  const view = new DataView(bytes.buffer)
  const records = recordsOf(bytes)

  test('is one whole by its own head', () => {
    expect(records[0]?.type).toBe(1)
    expect(records.at(-1)?.type).toBe(14)
    expect(view.getUint32(40, true)).toBe(0x464d4520)
    expect(view.getUint32(48, true)).toBe(bytes.length)
    expect(view.getUint32(52, true)).toBe(records.length)
    // The frame in 1/100 mm is the size of the drawing.
    expect([view.getUint32(32, true), view.getUint32(36, true)]).toEqual([
      Math.round(drawing.widthMm * 100),
      Math.round(drawing.heightMm * 100),
    ])
  })

  test('holds every word, every box and every line, and makes each object that it selects', () => {
    const count = (type: number) => records.filter((one) => one.type === type).length
    const marks = (kind: string) => drawing.marks.filter((mark) => mark.kind === kind).length
    expect([count(84), count(43), count(54)]).toEqual([marks('text'), marks('rect'), marks('line')])
    const made = new Set(
      records.filter(({ type }) => type === 38 || type === 82).map(({ at }) => view.getUint32(at + 8, true)),
    )
    const selected = records.filter(({ type }) => type === 37).map(({ at }) => view.getUint32(at + 8, true))
    for (const number of selected) expect(number >= 0x80000000 || made.has(number)).toBe(true)
    expect(view.getUint16(56, true)).toBe(made.size + 1)
    const words = records
      .filter(({ type }) => type === 84)
      .map(({ at }) => {
        const length = view.getUint32(at + 44, true)
        const offset = view.getUint32(at + 48, true)
        return String.fromCharCode(
          ...Array.from({ length }, (_, index) => view.getUint16(at + offset + index * 2, true)),
        )
      })
    expect(words).toEqual(drawing.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
  })
})

test('the page draws it as vector with its words, readable to a screen reader', () => {
  const html = renderHtml(model)
  expect(html).toContain(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${chart.alt}"`)
  expect(html).toContain('>Đúng hạn</text>')
  expect(html).not.toMatch(/<img|data:image/)
})

test('the Word file carries it as a metafile of the right type, size and alternative text', async () => {
  const parts = unzipSync(await renderDocx(model))
  const names = Object.keys(parts).filter((name) => name.startsWith('word/media/'))
  expect(names).toHaveLength(1)
  expect(names[0]).toMatch(/\.emf$/)
  expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('Extension="emf"')
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  expect(body).toContain(`descr="${chart.alt}"`)
  const width = Number(/<wp:extent cx="(\d+)"/.exec(body)?.[1]) / 36_000
  expect(width).toBeCloseTo(drawing.widthMm, 0)
})

const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    execFileSync(name, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

test.skipIf(!office)('LibreOffice opens it and keeps its words as text', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chart-'))
  try {
    writeFileSync(join(folder, 'chart.docx'), await renderDocx(model))
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    execFileSync(
      office ?? '',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'chart.docx')],
      { stdio: 'ignore' },
    )
    expect(readdirSync(folder)).toContain('chart.pdf')
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { readFileSync } = await import('node:fs')
    const pdf = await getDocument({ data: new Uint8Array(readFileSync(join(folder, 'chart.pdf'))) }).promise
    const { items } = await (await pdf.getPage(1)).getTextContent()
    // Letters that a font lacks come from another one and in another order: every letter is there, once.
    const letters = (text: string) => [...text.normalize('NFC').replace(/\s+/g, '')].toSorted().join('')
    const printed = items.map((item) => ('str' in item ? item.str : '')).join('')
    const drawn = drawing.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('')
    expect(letters(printed)).toBe(letters(drawn))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
