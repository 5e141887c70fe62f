/**
 * LibreOffice as the office's other program: it opens every Word and Excel file of the program, reads the same values from them,
 * and what it saves anew keeps its styles and its pages. Left out where it is not installed, and said so.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#electron/export/docx.ts'
import { ClipboardFile } from '#electron/export/tables/clipboard.ts'
import type { PlainRow, TableHead } from '#electron/export/tables/plain-table.ts'
import { XlsxStream } from '#electron/export/tables/xlsx-stream.ts'
import { renderXlsx } from '#electron/export/xlsx.ts'
import { samplePapers } from '#test/support/sample-papers.ts'

const isInstalled = ['soffice', 'pdfinfo'].every((name) => spawnSync(name, ['--version']).error === undefined)
if (!isInstalled) process.stderr.write('LibreOffice or pdfinfo is not installed: its tests are left out\n')
const hasCalc = isInstalled && canConvertSheets()
if (isInstalled && !hasCalc)
  process.stderr.write('LibreOffice has no Calc here: the tests of Excel files are left out\n')

/** Some installations have the writer alone. */
function canConvertSheets(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'phoi-hop-calc-'))
  writeFileSync(join(folder, 'one.csv'), 'a,b\n1,2\n')
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'xlsx', '--outdir', folder, join(folder, 'one.csv')],
    {
      timeout: 60_000,
    },
  )
  const can = existsSync(join(folder, 'one.xlsx'))
  rmSync(folder, { recursive: true, force: true })
  return can
}

const papers = [
  'minutes-state',
  'minutes-party',
  'invitation-state',
  'schedule-by-day',
  'year-plan-state',
  'gauges',
]
const columns: TableHead['columns'] = [
  { label: 'Số', kind: 'number', widthPx: 60 },
  { label: 'Nội dung', kind: 'text', widthPx: 300 },
  { label: 'Ngày', kind: 'day', widthPx: 110 },
]
const rows: PlainRow[] = [
  [12.5, '=1+1', '2026-11-23'],
  [-3, '007', null],
  [null, 'Rà soát <“kế hoạch”> & ', '2027-02-03'],
]

describe.skipIf(!isInstalled)('LibreOffice', () => {
  let folder = ''
  const at = (...names: string[]) => join(folder, ...names)
  const convert = (to: string, out: string, ...files: string[]) => {
    const profile = `-env:UserInstallation=file://${at('profile')}`
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', to, '--outdir', at(out), ...files.map((name) => at(name))],
      {
        stdio: 'pipe',
        timeout: 170_000,
      },
    )
  }
  const pagesOf = (path: string) =>
    Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1])

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'phoi-hop-soffice-'))
    for (const name of ['pdf', 'anew', 'sheets', 'again']) mkdirSync(at(name))
    const known = new Map(samplePapers())
    for (const name of papers) {
      const model = known.get(name) ?? expect.fail(`no paper ${name}`)
      writeFileSync(at(`${name}.docx`), await renderDocx(model))
      writeFileSync(at(`${name}.xlsx`), await renderXlsx(model))
    }
    const stream = await XlsxStream.begin('Danh sách', [{ name: 'Danh sách', columns }], [rows.length])
    stream.add(0, rows)
    writeFileSync(at('list.xlsx'), stream.finish())
    const clipboard = new ClipboardFile([{ name: 'Danh sách', columns }])
    clipboard.add(0, rows)
    writeFileSync(at('copied.html'), clipboard.finish().html)
    convert('pdf', 'pdf', ...papers.map((name) => `${name}.docx`))
    convert('docx', 'anew', ...papers.map((name) => `${name}.docx`))
    convert('pdf', 'again', ...papers.map((name) => `anew/${name}.docx`))
    if (hasCalc) convert('xlsx', 'sheets', 'list.xlsx', ...papers.map((name) => `${name}.xlsx`))
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each(papers)('%s: saved anew as Word it has the same pages, styles and fields', (name) => {
    expect(pagesOf(at('again', `${name}.pdf`))).toBe(pagesOf(at('pdf', `${name}.pdf`)))
    const parts = unzipSync(readFileSync(at('anew', `${name}.docx`)))
    const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
    for (const style of ['Nội dung', 'Tên loại văn bản'])
      if (
        strFromU8(
          unzipSync(readFileSync(at(`${name}.docx`)))['word/styles.xml'] ?? new Uint8Array(),
        ).includes(`w:val="${style}"`)
      )
        expect(part('word/styles.xml')).toContain(`w:val="${style}"`)
    const headers = Object.keys(parts)
      .filter((path) => /word\/header\d+\.xml/.test(path))
      .map(part)
    expect(headers.join('')).toMatch(/PAGE/)
  })

  test.skipIf(!hasCalc).each(papers)('%s: its Excel sheets are read with their rows', async (name) => {
    const [own, theirs] = [new ExcelJS.Workbook(), new ExcelJS.Workbook()]
    await own.xlsx.readFile(at(`${name}.xlsx`))
    await theirs.xlsx.readFile(at('sheets', `${name}.xlsx`))
    expect(theirs.worksheets.map((sheet) => sheet.name)).toEqual(own.worksheets.map((sheet) => sheet.name))
    const valuesOf = (book: ExcelJS.Workbook) => {
      const values: string[] = []
      book.worksheets[0]?.eachRow((row) =>
        row.eachCell(({ text, type }) => type !== 1 && text !== '' && values.push(text)),
      )
      return values
    }
    expect(valuesOf(theirs)).toEqual(valuesOf(own))
  })

  test.skipIf(!hasCalc)(
    'a list: the same types and its filter (a converted file loses every frozen pane, also those of others)',
    async () => {
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(at('sheets', 'list.xlsx'))
      const sheet = book.worksheets[0]
      const values = [2, 3, 4].map((row) =>
        [1, 2, 3].map((column) => sheet?.getRow(row).getCell(column).value ?? null),
      )
      expect(values).toEqual([
        [12.5, '=1+1', new Date('2026-11-23T00:00:00Z')],
        [-3, '007', null],
        [null, 'Rà soát <“kế hoạch”> & ', new Date('2027-02-03T00:00:00Z')],
      ])
      expect(sheet?.autoFilter).toBe('A1:C4')
    },
  )

  test.skipIf(!hasCalc)(
    'a copied table becomes cells: a formula stays a text, zeros stay, days are days',
    async () => {
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${at('profile')}`,
          '--headless',
          '--infilter=HTML (StarCalc)',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          at('sheets'),
          at('copied.html'),
        ],
        { stdio: 'pipe', timeout: 120_000 },
      )
      const book = new ExcelJS.Workbook()
      await book.xlsx.readFile(at('sheets', 'copied.xlsx'))
      const found: unknown[][] = []
      book.worksheets[0]?.eachRow((row) =>
        found.push([1, 2, 3].map((column) => row.getCell(column).value ?? null)),
      )
      expect(found[0]).toEqual(['Số', 'Nội dung', 'Ngày'])
      expect(found[1]).toEqual([12.5, '=1+1', new Date('2026-11-23T00:00:00Z')])
      expect(found[2]).toEqual([-3, '007', null])
    },
  )
})
