import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { renderXlsx } from '#electron/export/xlsx.ts'
import { samplePapers } from '#test/support/sample-papers.ts'

const papers = new Map(samplePapers())

async function open(name: string) {
  const model = papers.get(name)
  if (!model) throw new Error(`no paper ${name}`)
  const bytes = await renderXlsx(model)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
  const sheet = workbook.worksheets[0]
  const book = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array())
  if (!sheet) throw new Error('no sheet')
  let head = 0
  sheet.eachRow((row, number) => {
    if (head === 0 && ['STT', 'Thứ/ngày'].includes(String(row.getCell(1).value))) head = number
  })
  return { sheet, head, book }
}

describe('Excel sheets, reopened by another reader', () => {
  test('numbers are numbers, days are dates, words are words', async () => {
    const { sheet, head } = await open('task-list-of-body')
    const titles = (sheet.getRow(head).values as unknown[]).slice(1)
    const row = sheet.getRow(head + 2)
    const cell = (title: string) => row.getCell(titles.indexOf(title) + 1)
    expect(cell('STT').value).toBe(2)
    expect(cell('Còn (ngày LV)').value).toBe(-37)
    expect(cell('Thời hạn').value).toEqual(new Date('2026-10-01T00:00:00Z'))
    expect(cell('Thời hạn').numFmt).toBe('dd/mm/yyyy')
    expect(cell('Nội dung nhiệm vụ').value).toBe('Xây dựng kế hoạch họp báo quý I năm 2027 (đợt 1)')
    expect(cell('Nội dung nhiệm vụ').font?.name).toBe('Times New Roman')
  })

  test('header frozen and repeated in print, A4 turned, one page wide', async () => {
    const { sheet, head, book } = await open('task-list-of-body')
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: head })
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    })
    // Excel calls a file damaged when a name with spaces stands without quotes.
    const quote = "(?:'|&apos;)"
    expect(book).toMatch(
      new RegExp(`_xlnm.Print_Titles[^>]*>${quote}${sheet.name}${quote}!\\$${head}:\\$${head}<`),
    )
  })

  test('a row is as high as its longest cell needs', async () => {
    const { sheet, head } = await open('task-list-of-body')
    const title = (sheet.getRow(head).values as unknown[]).indexOf('Nội dung nhiệm vụ')
    const heights = [head + 1, head + 6].map((row) => [
      String(sheet.getCell(row, title).value).length > 100,
      sheet.getRow(row).height,
    ])
    expect(heights[0]?.[0]).toBe(false)
    expect(heights[1]?.[0]).toBe(true)
    expect(Number(heights[0]?.[1])).toBeLessThan(40)
    expect(Number(heights[1]?.[1])).toBeGreaterThan(4 * 12)
  })

  test('merged days of the schedule keep their entries in the right columns', async () => {
    const { sheet, head } = await open('schedule-by-day')
    expect(sheet.getCell(head + 1, 1).value).toBe('Thứ Hai\n23/11')
    expect(sheet.getCell(head + 3, 1).master.address).toBe(sheet.getCell(head + 1, 1).address)
    expect(sheet.getCell(head + 2, 3).value).toBe('9h30')
    expect(sheet.getCell(head + 3, 2).value).toBe('Chiều')
    expect(sheet.getCell(head + 4, 2).value).toBe('NGHỈ: Ngày Văn hóa Việt Nam')
  })
})

test('the gauges come with a sheet for the clocks and one for each list behind a figure', async () => {
  const model = papers.get('gauges')
  if (!model) throw new Error('no paper gauges')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load((await renderXlsx(model)).buffer as ArrayBuffer)
  expect(workbook.worksheets.map(({ name }) => name).slice(1)).toEqual([
    'Thời hạn giấy tờ họp',
    'Theo chuỗi, loại cuộc họp',
    'Giấy tờ từng cuộc họp',
    'Hội nghị',
    'Phát biểu kết luận',
    'Văn bản hành chính',
  ])
  const days: unknown[] = []
  workbook.getWorksheet('Hội nghị')?.eachRow((row) => days.push(row.getCell(2).value))
  expect(days.filter((value) => value instanceof Date).length).toBeGreaterThan(2)
})
