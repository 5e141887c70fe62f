import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { readGrid } from '#electron/import/tables/read-grid.ts'
import { encodeLegacy } from '#shared/import/encodings/convert.ts'
import type { Grid } from '#shared/import/grid/grid.ts'
import { paragraph, table, wordFile } from '#test/support/word-files.ts'

const file = (bytes: Uint8Array | string) =>
  readGrid({ kind: 'file', bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
const texts = ({ sheets }: Grid, sheet = 0) => sheets[sheet]?.rows.map((row) => row.map(({ text }) => text))
const kinds = ({ sheets }: Grid, sheet = 0) => sheets[sheet]?.rows.map((row) => row.map(({ kind }) => kind))

describe('Excel', () => {
  test('numbers, days, times and words are told apart; errors and formulas are their last words', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Danh bạ',
          rows: [
            ['Họ và tên', 'Ngày', 'Giờ', 'Số', 'Có'],
            ['Nguyễn Thị Phượng', new Date(Date.UTC(2026, 10, 23)), null, 1234567.5, true],
          ],
          cells: new Map([
            ['1,1', { style: { numFmt: 'dd/mm/yyyy' } }],
            ['1,2', { value: 0.3125, style: { numFmt: 'hh:mm' } }],
            ['2,0', { value: 12, formula: 'SUM(A1:A2)', formulaResult: 12 }],
          ]),
        },
      ],
    })
    const grid = await file(bytes)
    expect(texts(grid)).toEqual([
      ['Họ và tên', 'Ngày', 'Giờ', 'Số', 'Có'],
      ['Nguyễn Thị Phượng', '2026-11-23', '07:30', '1234567.5', 'x'],
      ['12'],
    ])
    expect(kinds(grid)?.[1]).toEqual(['text', 'day', 'time', 'number', 'text'])
    expect(grid.notes).toEqual(['formulas'])
  })

  test('days of 1904 are the same days', async () => {
    const rows = [[new Date(Date.UTC(2026, 10, 23))]]
    const cells = new Map([['0,0', { style: { numFmt: 'dd/mm/yyyy' } }]])
    const bytes = await writeXlsx({ dateSystem: '1904', sheets: [{ name: 'a', rows, cells }] })
    expect(texts(await file(bytes))).toEqual([['2026-11-23']])
  })

  test('a merged cell says the same in each of its parts, and hidden sheets and rows are told', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Tuần',
          rows: [['Thứ Hai', 'Sáng'], [null, 'Chiều'], ['Ẩn']],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
          rowDefs: new Map([[2, { hidden: true }]]),
        },
        { name: 'Cũ', rows: [['x']], hidden: true },
      ],
    })
    const grid = await file(bytes)
    expect(texts(grid)).toEqual([['Thứ Hai', 'Sáng'], ['Thứ Hai', 'Chiều'], ['Ẩn']])
    expect(grid.sheets[0]?.rows[1]?.[0]?.isFilled).toBe(true)
    expect(grid.sheets.map(({ name, isHidden, hiddenRows }) => [name, isHidden, hiddenRows])).toEqual([
      ['Tuần', false, [2]],
      ['Cũ', true, []],
    ])
    expect(grid.notes).toEqual(expect.arrayContaining(['hidden-rows', 'hidden-sheets']))
  })

  test('fonts of old encodings come with their cells', async () => {
    const words = encodeLegacy('Sở Nội vụ', 'tcvn3')
    const cells = new Map([['0,0', { value: words, style: { font: { name: '.VnTimeH' } } }]])
    const grid = await file(await writeXlsx({ sheets: [{ name: 'a', rows: [[words, 'Sở']], cells }] }))
    expect(grid.sheets[0]?.rows[0]).toEqual([
      { text: words, kind: 'text', font: '.VnTimeH' },
      { text: 'Sở', kind: 'text' },
    ])
  })
})

describe('separated values', () => {
  test.each([
    ['commas', 'Tên,Số\n"Sở A, B",1'],
    ['semicolons', 'Tên;Số\n"Sở A, B";1'],
    ['tabs', 'Tên\tSố\nSở A, B\t1'],
    ['a named separator', 'sep=|\nTên|Số\nSở A, B|1'],
    ['a byte-order mark', '\ufeffTên;Số\r\n"Sở A, B";1\r\n'],
  ])('parted by %s', async (_, text) => {
    expect(texts(await file(text))).toEqual([
      ['Tên', 'Số'],
      ['Sở A, B', '1'],
    ])
  })

  test('UTF-16 with and without a mark', async () => {
    const text = 'Tên;Số\nSở Nội vụ;1'
    const le = Buffer.from(text, 'utf16le')
    const be = Buffer.from(Buffer.from(`\ufeff${text}`, 'utf16le')).swap16()
    for (const bytes of [le, Buffer.from(`\ufeff${text}`, 'utf16le'), be])
      expect(texts(await file(bytes))?.[1]).toEqual(['Sở Nội vụ', '1'])
  })

  test('Vietnamese Windows and TCVN3 bytes', async () => {
    // "Sở Nội vụ" in windows-1258: ơ = F5 with hook D2, ộ = F4 with dot F2, ụ = u with dot F2.
    const bytes = Buffer.from([
      0x54, 0xea, 0x6e, 0x3b, 0x53, 0xf5, 0xd2, 0x20, 0x4e, 0xf4, 0xf2, 0x69, 0x20, 0x76, 0x75, 0xf2,
    ])
    const grid = await file(bytes)
    expect(grid.encoding).toBe('windows-1258')
    expect(texts(grid)).toEqual([['Tên', 'Sở Nội vụ']])
    const old = encodeLegacy('họ tên;nhiệm vụ;cơ quan chủ trì', 'tcvn3')
    expect(texts(await file(Buffer.from(old, 'latin1')))).toEqual([old.split(';')])
  })

  test('a guard before a formula goes, the words stay words', async () => {
    expect(texts(await file(`Tên;Số\n'=1+1;'abc\n=2+2;-5`))).toEqual([
      ['Tên', 'Số'],
      ['=1+1', "'abc"],
      ['=2+2', '-5'],
    ])
  })
})

describe('Word and pasted tables', () => {
  test('each table is a sheet with the lines above it; all the words follow', async () => {
    const bytes = await wordFile([
      paragraph('LỊCH CÔNG TÁC'),
      paragraph('Tuần 48'),
      table([
        ['Ngày', 'Nội dung'],
        ['23/11', 'Họp\nGiao ban'],
      ]),
      paragraph('Nơi nhận'),
    ])
    const grid = await file(bytes)
    expect(grid.sheets.map(({ kind }) => kind)).toEqual(['table', 'text'])
    expect(grid.sheets[0]?.before).toEqual(['LỊCH CÔNG TÁC', 'Tuần 48'])
    expect(texts(grid)).toEqual([
      ['Ngày', 'Nội dung'],
      ['23/11', 'Họp\nGiao ban'],
    ])
    expect(texts(grid, 1)?.flat()).toContain('Nơi nhận')
  })

  test('what Excel copies: remarks and styles of Office, spans, entities', async () => {
    const html = `<html><head><style><!-- table {mso-x:"<td>"} --></style></head><body><!--StartFragment-->
      <table><col width=64><tr><td rowspan=2>Th&#7913; Hai</td><td>&nbsp;Sáng</td></tr><tr><td>Chi&#7873;u</td></tr></table><!--EndFragment--></body></html>`
    const grid = await readGrid({ kind: 'pasted', html, text: '' })
    expect(texts(grid)).toEqual([
      ['Thứ Hai', 'Sáng'],
      ['Thứ Hai', 'Chiều'],
    ])
  })

  test('plain text with tabs', async () => {
    const grid = await readGrid({
      kind: 'pasted',
      html: '',
      text: 'Họ tên\tĐiện thoại\r\nAn\t"0912\n345"\r\n',
    })
    expect(texts(grid)).toEqual([
      ['Họ tên', 'Điện thoại'],
      ['An', '0912\n345'],
    ])
  })
})
