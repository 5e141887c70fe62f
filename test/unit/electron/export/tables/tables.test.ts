/** Plain tables as Excel, CSV and clipboard, read back by other readers. */
import { fc, test as property } from '@fast-check/vitest'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import papaparse from 'papaparse'
import { describe, expect, test } from 'vitest'
import { ClipboardFile } from '#electron/export/tables/clipboard.ts'
import { CsvFile } from '#electron/export/tables/csv.ts'
import type { PlainRow, TableHead } from '#electron/export/tables/plain-table.ts'
import { XlsxStream } from '#electron/export/tables/xlsx-stream.ts'
import { guardCsv, unguardCsv } from '#shared/lib/csv-guard.ts'

const head: TableHead = {
  name: "Danh sách: 'nhiệm vụ'",
  columns: [
    { label: 'Số', kind: 'number', widthPx: 60 },
    { label: 'Nội dung', kind: 'text', widthPx: 400 },
    { label: 'Thời hạn', kind: 'day', widthPx: 110 },
    { label: 'Ký hiệu', kind: 'text', widthPx: 300 },
  ],
}
const rows: PlainRow[] = [
  [1, 'Rà soát <quy chế> & “kế hoạch”', '2026-11-23', '007'],
  [-2.5, '=HYPERLINK("http://x.invalid")', null, '2026-11-23'],
  [null, 'Hai\ndòng\u0001\ud800', 'chưa rõ', '+84 912'],
]

async function xlsx(heads: readonly TableHead[], tables: readonly (readonly PlainRow[])[]) {
  const file = await XlsxStream.begin(
    'Thử',
    heads,
    tables.map((one) => one.length),
  )
  tables.forEach((one, table) => {
    for (const row of one) file.add(table, [row])
  })
  return file.finish()
}

describe('Excel', () => {
  test('numbers are numbers, days are dates, everything typed is text', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((await xlsx([head], [rows])).buffer as ArrayBuffer)
    const sheet = book.worksheets[0]
    expect(sheet?.name).toBe('Danh sách nhiệm vụ')
    const values = (row: number) =>
      [1, 2, 3, 4].map((column) => sheet?.getRow(row).getCell(column).value ?? null)
    expect(values(1)).toEqual(['Số', 'Nội dung', 'Thời hạn', 'Ký hiệu'])
    expect(values(2)).toEqual([1, 'Rà soát <quy chế> & “kế hoạch”', new Date('2026-11-23T00:00:00Z'), '007'])
    // A day in a column of texts is a text: a number of a paper is no date.
    expect(values(3)).toEqual([-2.5, '=HYPERLINK("http://x.invalid")', null, '2026-11-23'])
    expect(sheet?.getCell('B3').type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getCell('B3').numFmt).toBe('@')
    expect(sheet?.getCell('C2').numFmt).toBe('dd/mm/yyyy')
    expect(values(4)).toEqual([null, 'Hai\ndòng\ufffd', 'chưa rõ', '+84 912'])
  })

  test('head frozen, filtered and repeated; the wide sheet is turned, one page wide, with page numbers', async () => {
    const bytes = await xlsx([head], [rows])
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer as ArrayBuffer)
    const sheet = book.worksheets[0]
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.autoFilter).toBe('A1:D4')
    expect(sheet?.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      paperSize: 9,
    })
    expect(sheet?.headerFooter.oddHeader).toBe('&C&P')
    expect(sheet?.hasMerges).toBe(false)
    const parts = unzipSync(bytes)
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /_xlnm.Print_Titles[^>]*>(?:'|&apos;)Danh sách nhiệm vụ(?:'|&apos;)!\$1:\$1</,
    )
    expect(strFromU8(parts['docProps/app.xml'] ?? new Uint8Array())).toContain('Phối Hợp')
  })

  test('several tables are several sheets, an empty one among them', async () => {
    const book = new ExcelJS.Workbook()
    const other = { ...head, name: head.name }
    await book.xlsx.load(
      (await xlsx([head, other, other], [rows, [], rows.slice(0, 1)])).buffer as ArrayBuffer,
    )
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Danh sách nhiệm vụ', 4],
      ['Danh sách nhiệm vụ 2', 1],
      ['Danh sách nhiệm vụ 3', 2],
    ])
  })

  property.prop(
    [
      fc.array(fc.tuple(fc.double({ noNaN: true }), fc.string({ unit: 'binary', maxLength: 40 })), {
        maxLength: 20,
      }),
    ],
    {
      numRuns: 60,
    },
  )('whatever is typed comes back, but for signs that XML forbids', async (typed) => {
    const table = typed.map(
      ([number, text]): PlainRow => [Number.isFinite(number) ? number : null, text, null, ''],
    )
    const { sheets } = await readXlsx(await xlsx([head], [table]))
    const back = (sheets[0]?.rows ?? []).slice(1).map((row) => [row[0] ?? null, String(row[1] ?? '')])
    const held = (text: string) =>
      text
        .replace(/\p{Surrogate}/gu, '\ufffd')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the signs that XML 1.0 forbids
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
        .replace(/\r\n?/g, '\n')
    expect(back.map(([number, text]) => [number, String(text).replace(/\r\n?/g, '\n')])).toEqual(
      table.map(([number, text]) => [Object.is(number, -0) ? 0 : number, held(String(text))]),
    )
  })
})

describe('CSV', () => {
  const csv = (some: readonly PlainRow[]) => {
    const file = new CsvFile([head])
    file.add(0, some)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.finish())
  }

  test('UTF-8 with its mark, lines by CRLF, quoted where it must be, formulas made harmless', () => {
    expect(csv(rows.slice(0, 2))).toBe(
      '\uFEFFSố,Nội dung,Thời hạn,Ký hiệu\r\n' +
        '1,Rà soát <quy chế> & “kế hoạch”,23/11/2026,007\r\n' +
        `"-2,5","'=HYPERLINK(""http://x.invalid"")",,2026-11-23\r\n`,
    )
    expect(csv([[null, '-', '@SUM(1)', '\t=1']])).toContain(`\r\n,'-,'@SUM(1),'\t=1\r\n`)
  })

  property.prop([fc.array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 30 })])(
    'read back and unguarded, every text is the same to the letter',
    (texts) => {
      const { data } = papaparse.parse<string[]>(csv(texts.map((text) => [null, text, null, 'x'])).slice(1), {
        newline: '\r\n',
        skipEmptyLines: true,
      })
      expect(data.slice(1).map((row) => unguardCsv(row[1] ?? ''))).toEqual(texts)
    },
  )

  property.prop([fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '\t', '＝') })])(
    'the guard and its undoing are each other’s inverse, and nothing dangerous gets past',
    (text) => {
      expect(unguardCsv(guardCsv(text))).toBe(text)
      expect(guardCsv(text)).not.toMatch(/^[=+\-@\t＝]/)
    },
  )
})

describe('clipboard', () => {
  const file = new ClipboardFile([head])
  file.add(0, rows)
  const { html, text } = file.finish()

  test('as text with tabs: one line a row, no formula', () => {
    expect(text.split('\r\n').slice(0, 4)).toEqual([
      'Số\tNội dung\tThời hạn\tKý hiệu',
      '1\tRà soát <quy chế> & “kế hoạch”\t23/11/2026\t007',
      `-2,5\t'=HYPERLINK("http://x.invalid")\t\t2026-11-23`,
      `\tHai dòng\u0001\ud800\tchưa rõ\t'+84 912`,
    ])
  })

  test('as HTML: a table in which texts say that they are texts and days that they are days', () => {
    expect(html.match(/<tr>/g)).toHaveLength(4)
    expect(html).toContain('Rà soát &lt;quy chế&gt; &amp; “kế hoạch”')
    expect(html).toContain(`sdval="46349" sdnum="1066;0;DD/MM/YYYY"`)
    expect(html).toContain(`mso-number-format:"dd\\/mm\\/yyyy"' align="center">23/11/2026</td>`)
    expect(html).toContain(`mso-number-format:"\\@"'>007</td>`)
    expect(html).toContain('Hai<br style="mso-data-placement:same-cell">dòng')
  })
})
