import ExcelJS from 'exceljs'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

// Nhập dữ liệu, in the real program over the sample office: a file that is dropped, looked at, taken in and taken back.

const words = vi.exchange

const heads = ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Thời hạn', 'Sản phẩm']
const lines = [
  [1, 'Rà soát danh mục thủ tục còn vướng mắc', 'Sở Tư pháp', '15/12/2026', 'Báo cáo'],
  [2, 'Gửi số liệu phục vụ họp báo quý IV', 'Sở Y tế', '10.12.26', 'Báo cáo'],
  [3, 'Việc có hạn không có thật', 'Sở Y tế', '31/11/2026', 'Công văn'],
] as const

async function workbook(): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Nhiệm vụ')
  sheet.addRow(['DANH MỤC NHIỆM VỤ QUÝ IV'])
  sheet.addRow(heads)
  for (const line of lines) sheet.addRow([...line])
  return Buffer.from(await book.xlsx.writeBuffer()).toString('base64')
}

/** Drops a file as the system does: its bytes, under its name. */
async function drop({ page }: Running, name: string, base64: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, bytes]) => {
      const data = new DataTransfer()
      data.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], file))
      return data
    },
    [name, base64] as const,
  )
  await page.getByRole('region', { name: words.file.label }).dispatchEvent('drop', { dataTransfer: transfer })
}

const taskCount = async ({ page }: Running) => (await ask(page, 'records.all', { register: 'task' })).length

test('a table of tasks is dropped, its faults are shown, the rest is taken in and taken back at once', async ({
  desk,
}) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  await page.getByRole('navigation').getByText(vi.nav.screens.exchange, { exact: true }).click()
  expect(await seriousFindings(page)).toEqual([])
  const before = await taskCount(running)
  await drop(running, 'nhiem-vu.xlsx', await workbook())
  await expect(page.getByText('Nhập từ “nhiem-vu.xlsx”')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: words.work.check, exact: true }).click()
  await expect(page.getByText('Mới: 2')).toBeVisible()
  await expect(page.getByText('Sai: 1')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(await taskCount(running)).toBe(before)

  await page.getByRole('button', { name: 'Nhập 2 dòng' }).click()
  await expect(page.getByText(words.done.title)).toBeVisible()
  expect(await taskCount(running)).toBe(before + 2)
  await page.getByRole('button', { name: vi.common.undo, exact: true }).click()
  await expect.poll(() => taskCount(running)).toBe(before)
})

test('a file cut off half-way is refused in words, and nothing happens', async ({ desk }) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  await page.getByRole('navigation').getByText(vi.nav.screens.exchange, { exact: true }).click()
  await drop(
    running,
    'cat-ngang.xlsx',
    Buffer.from((await workbook()).slice(0, 400), 'base64').toString('base64'),
  )
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expect(page.getByRole('button', { name: words.file.choose })).toBeEnabled()
})
