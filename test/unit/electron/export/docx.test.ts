import { strFromU8, unzipSync } from 'fflate'
import { extractRawText } from 'mammoth'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#electron/export/docx.ts'
import { paragraph, tableColumns, textCell } from '#shared/document/build.ts'
import type { DocumentModel, Table } from '#shared/document/model.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { pressId } from '#test/support/press-events.ts'
import { samplePapers, sampleRecords } from '#test/support/sample-papers.ts'
import { contextOf } from '#test/support/sample-records.ts'

const papers = new Map(samplePapers())

async function open(name: string) {
  const model = papers.get(name)
  if (!model) throw new Error(`no paper ${name}`)
  return openModel(model)
}

async function openModel(model: DocumentModel) {
  const bytes = await renderDocx(model)
  const files = unzipSync(bytes)
  const part = (path: string) => strFromU8(files[path] ?? new Uint8Array())
  const { value: text } = await extractRawText({ buffer: Buffer.from(bytes) })
  return {
    document: part('word/document.xml'),
    styles: part('word/styles.xml'),
    part,
    files: Object.keys(files),
    text,
  }
}

describe('Word files, reopened', () => {
  let state: Awaited<ReturnType<typeof open>>
  let party: Awaited<ReturnType<typeof open>>
  beforeAll(async () => {
    state = await open('minutes-state')
    party = await open('minutes-party')
  })

  test('A4 with the margins of the format, number 10 mm from the edge', () => {
    for (const { document } of [state, party]) {
      expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
      expect(document).toMatch(
        /<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567"/,
      )
    }
  })

  test('a table that fills its sheet to the foot is followed by no empty sheet; room above a heading counts below a table', async () => {
    const { document } = await openModel(
      buildPaper({ kind: 'record-sheet', register: 'press-event', id: pressId }, contextOf(sampleRecords())),
    )
    const below = [...document.matchAll(/<\/w:tbl><w:p>.*?w:line="(\d+)"/g)].map(([, line]) => Number(line))
    expect(below.length).toBeGreaterThan(3)
    expect(below.at(-1)).toBe(20)
    // 8 pt above each heading is more than the 2 mm below a table.
    expect(below.filter((twips) => twips === 20).length).toBeGreaterThan(2)
  })

  test('a turned sheet says so', async () => {
    expect((await open('schedule-by-day')).document).toMatch(
      /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/,
    )
  })

  test('page number is a field in a real header, and the first page has an empty one', () => {
    expect(state.document).toContain('<w:titlePg/>')
    const headers = state.files.filter((path) => /word\/header\d+\.xml/.test(path)).map(state.part)
    expect(headers.filter((xml) => /instrText[^>]*>PAGE</.test(xml))).toHaveLength(1)
    expect(headers.filter((xml) => !xml.includes('<w:t'))).not.toHaveLength(0)
  })

  test('named styles with the sizes of the law, Times New Roman, Vietnamese', () => {
    const styleOf = (xml: string, name: string) =>
      xml.match(
        new RegExp(`<w:style [^>]*>(?:(?!</w:style>).)*w:val="${name}"(?:(?!</w:style>).)*</w:style>`),
      )?.[0] ?? ''
    expect(styleOf(state.styles, 'Quốc hiệu')).toMatch(/<w:sz w:val="26"\/>/)
    expect(styleOf(state.styles, 'Tiêu ngữ')).toMatch(/<w:sz w:val="28"\/>/)
    expect(styleOf(party.styles, 'Tiêu đề')).toMatch(/<w:sz w:val="30"\/>/)
    expect(styleOf(party.styles, 'Nội dung')).toMatch(/w:line="400" w:lineRule="exact"/)
    expect(styleOf(party.styles, 'Chức vụ người ký')).not.toMatch(/<w:b\/>/)
    expect(styleOf(state.styles, 'Chức vụ người ký')).toMatch(/<w:b\/>/)
    expect(state.styles).toMatch(/<w:lang w:val="vi-VN"/)
    expect(state.styles).toContain('w:ascii="Times New Roman"')
  })

  test('headings lead through the document, nothing is hyphenated, nobody’s name is in the file', () => {
    const levels = [
      ...state.styles.matchAll(/w:styleId="(\w+)">(?:(?!<\/w:style>).)*?<w:outlineLvl w:val="(\d)"/g),
    ]
    expect(levels.map(([, style, level]) => `${style} ${level}`)).toEqual([
      'PhHeading 1',
      'PhTitle 0',
      'PhAnnexTitle 0',
    ])
    expect(state.part('word/settings.xml')).toContain('w:val="15" w:name="compatibilityMode"')
    expect(state.part('word/settings.xml')).toContain('<w:autoHyphenation w:val="false"/>')
    expect(state.part('docProps/core.xml')).toMatch(/<dc:creator>Phối Hợp<.*<cp:lastModifiedBy>Phối Hợp</)
  })

  test('lines are borders, never typed', () => {
    expect(state.text).not.toMatch(/__/)
    expect(state.document.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(3)
    expect(party.document.match(/<w:pBdr><w:top w:val="single"/g)).toHaveLength(1)
    expect(party.text).toContain('-----')
  })

  test('header rows repeat and rows are not broken', () => {
    expect(state.document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    const rows = state.document.match(/<w:tr>|<w:tr /g)?.length
    expect(state.document.match(/<w:cantSplit\/>/g)).toHaveLength(rows ?? 0)
  })

  test('a row that would leave much of a page blank may go on overleaf, from its top; the others stay whole', async () => {
    const row = (text: string) => ({ cells: [textCell('1'), textCell(text)] })
    const table: Table = {
      kind: 'table',
      columns: tableColumns([
        [20, 'center'],
        [50, 'left'],
      ]),
      headRows: [row('Lý do '.repeat(100))],
      rows: [row('Ngắn'), row('Họp giao ban '.repeat(40)), row('Ngắn'), row('Ngắn')],
    }
    const model = papers.get('minutes-state') ?? expect.fail('no paper')
    const rowsOf = async (blocks: DocumentModel['blocks']) =>
      (await openModel({ ...model, blocks })).document.match(/<w:tr>.*?<\/w:tr>/gs) ?? []
    const rows = await rowsOf([table])
    expect(rows.map((one) => one.includes('<w:cantSplit/>'))).toEqual([true, true, false, true, true])
    expect(rows.map((one) => one.match(/<w:vAlign w:val="(\w+)"/)?.[1])).toEqual([
      'center',
      'center',
      'top',
      'center',
      'center',
    ])
    const tiedOf = (all: readonly string[]) => all.map((one) => one.includes('<w:keepNext/>'))
    expect(tiedOf(rows)).toEqual([false, false, false, true, false])
    const highLast = { ...table, rows: table.rows.slice(0, 2) }
    expect(tiedOf(await rowsOf([highLast, paragraph('note', 'Ghi chú')]))).toEqual([false, false, false])
  })

  test('another reader finds the words, composed as they were', () => {
    expect(state.text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(state.text).toContain('hoàn thành trước ngày 15/01/2027.')
    expect(party.text).toContain('Số \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0-BB/BTGDVTU')
    expect(party.text).toBe(party.text.normalize('NFC'))
  })

  test('the last two rows of a table and its note stay on one page', async () => {
    const { document } = await open('year-plan-state')
    const table = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].at(-1)
    const rows = (table?.[0].match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.includes('<w:keepNext/>'))
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.map((isKept, index) => (isKept ? index : -1)).filter((index) => index >= 0)).toEqual([
      rows.length - 2,
      rows.length - 1,
    ])
    const after = document.slice((table?.index ?? 0) + (table?.[0].length ?? 0))
    expect(after).toMatch(/^<w:p><w:pPr><w:keepNext\/>/)
  })

  test('an annex is a section of its own, turned, its pages counted anew without a number on the first', async () => {
    const { document } = await open('year-plan-state')
    const sheets = [...document.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"/g)]
    expect(sheets.map(([, width, height, turn]) => [width, height, turn])).toEqual([
      ['11906', '16838', 'portrait'],
      ['16838', '11906', 'landscape'],
    ])
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2)
    expect(document.match(/<w:pgNumType w:start="1"/g)).toHaveLength(1)
    expect(document.match(/<w:headerReference w:type="default"/g)).toHaveLength(2)
    expect(document.match(/<w:headerReference w:type="first"/g)).toHaveLength(2)
  })
})
