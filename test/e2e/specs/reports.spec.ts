import { readdir } from 'node:fs/promises'
import { vi } from '#shared/i18n/vi.ts'
import type { Paper } from '#shared/registers/paper/index.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

// Báo cáo, in the real program over the sample office: chosen, drilled, edited, made a paper, and the sheets of every body.

const words = vi.reports.screen

async function openReport({ page }: Running, name: string) {
  await page.getByRole('navigation').getByText(vi.nav.screens.reports, { exact: true }).click()
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
}

test('the progress of tasks of a quarter: a figure is drilled, a narrative written, a paper made', async ({
  desk,
}) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  await openReport(running, 'Tiến độ thực hiện nhiệm vụ')
  await page
    .getByRole('radiogroup', { name: words.kind })
    .getByText(words.kinds.quarter, { exact: true })
    .click()
  await expect(page.getByText('15/09/2026 – 14/12/2026')).toBeVisible()
  const pages = page.getByRole('region', { name: vi.papers.preview })
  await expect(pages.getByText('BÁO CÁO', { exact: true }).first()).toBeAttached({ timeout: 30_000 })
  expect(await seriousFindings(page)).toEqual([])

  const figure = page
    .getByRole('button', { name: /^Tổng số nhiệm vụ được giao: \d+, xem danh sách$/ })
    .first()
  const count = Number(/: (\d+),/.exec((await figure.getAttribute('aria-label')) ?? '')?.[1])
  await figure.click()
  const panel = page.getByRole('complementary', { name: `Tổng số nhiệm vụ được giao: ${count}` })
  await expect(panel.getByRole('listitem')).toHaveCount(count)
  await panel.getByRole('button', { name: /Excel/ }).click()
  await expect
    .poll(() => readdir(desk.savesDir))
    .toEqual([expect.stringMatching(/^Tổng số nhiệm vụ.*\.xlsx$/)])
  expect(await seriousFindings(page)).toEqual([])
  await panel.getByRole('listitem').first().getByRole('button').press('Escape')
  await expect(figure).toBeFocused()

  const narrative = page.getByRole('textbox', { name: /^Nội dung: 1. Kết quả chung/ })
  await narrative.press('Control+End')
  await narrative.pressSequentially(' Văn phòng đã đôn đốc bằng văn bản.')
  await expect(page.getByText(words.narrative.written)).toBeVisible()
  await expect(pages.getByText('đôn đốc bằng văn bản').first()).toBeAttached({ timeout: 30_000 })
  await page.getByRole('button', { name: vi.desk.draft.action, exact: true }).click()
  await expect(page.getByRole('navigation').locator('[aria-current="page"]')).toContainText(
    vi.nav.screens.papers,
  )
  const papers = (await ask(page, 'records.all', { register: 'paper' })) as unknown as Paper[]
  const paper = papers.find(({ origin }) => origin.request?.kind === 'report')
  expect(JSON.stringify(paper?.parts.body)).toContain('đôn đốc bằng văn bản')
  expect(paper?.figures.find(({ key }) => key === 'tasks-total')).toMatchObject({ value: count })

  await openReport(running, 'Tiến độ thực hiện nhiệm vụ')
  await page.getByRole('tab', { name: 'Báo cáo đã lập (1)' }).click()
  await page.getByRole('button', { name: /^Báo cáo tình hình thực hiện nhiệm vụ/ }).click()
  await expect(page.getByRole('status').getByText(/đến nay không số liệu nào khác/)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(running.complaints).toEqual([])
  await running.close()
})

test('the sheets of every body are saved in one go, a file each, and none over an older one', async ({
  desk,
}) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  await openReport(running, 'Phiếu theo dõi cơ quan')
  await page.getByRole('button', { name: words.everyBody.open }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('status')).toContainText(/[1-9]\d* cơ quan được chọn/)
  const chosen = Number(/(\d+)/.exec((await dialog.getByRole('status').textContent()) ?? '')?.[1])
  expect(chosen).toBeGreaterThan(3)
  expect(await seriousFindings(page)).toEqual([])
  const save = dialog.getByRole('button', { name: /Word/ })
  await save.click()
  await expect.poll(async () => (await readdir(desk.savesDir)).length, { timeout: 60_000 }).toBe(chosen)
  await expect(save).toBeEnabled({ timeout: 30_000 })
  await save.click()
  await expect.poll(async () => (await readdir(desk.savesDir)).length, { timeout: 60_000 }).toBe(2 * chosen)
  expect(running.complaints).toEqual([])
  await running.close()
})

test('the registers and their balance are previewed, saved, and drilled to the records of the period', async ({
  desk,
}) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  const navigation = page.getByRole('navigation')
  const dialog = page.getByRole('dialog')
  const saveAs = async (format: RegExp, name: RegExp) => {
    await dialog.getByRole('button', { name: format }).click()
    await expect.poll(() => readdir(desk.savesDir)).toContainEqual(expect.stringMatching(name))
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  await navigation.getByText(vi.nav.screens.registers, { exact: true }).click()
  await page.getByRole('button', { name: vi.coordination.overview.print }).click()
  await expect(dialog.getByText('TỔNG QUAN CÁC SỔ PHỐI HỢP').first()).toBeAttached({ timeout: 30_000 })
  await saveAs(/Word/, /^Tổng quan các sổ phối hợp 2026-\d\d-\d\d\.docx$/)

  const words = vi.registers['information-exchange']
  await navigation.getByText(words.short, { exact: true }).click()
  await page.getByText(words.views.balance, { exact: true }).click()
  await page.getByRole('combobox', { name: words.balance.period }).selectOption({ label: 'Quý IV' })
  const late = page.getByRole('button', { name: /^Sở NN&MT, .*: Quá hạn: 1, xem danh sách$/ })
  await late.click()
  await page.getByRole('complementary').getByRole('listitem').getByRole('button').click()
  await expect(page.getByRole('complementary', { name: /^Đề nghị làm rõ phương án/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.balance.print }).click()
  await expect(dialog.getByText('BẢNG TỔNG HỢP TRAO ĐỔI THÔNG TIN HAI CHIỀU').first()).toBeAttached({
    timeout: 30_000,
  })
  await expect(dialog.getByText('Quý IV/2026').first()).toBeAttached()
  await saveAs(/PDF/, /^Tổng hợp trao đổi thông tin hai chiều 2026-Q4\.pdf$/)
  expect(running.complaints).toEqual([])
  await running.close()
})

test('a template is copied and a section added, and the paper beside it follows', async ({ desk }) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  await openReport(running, 'Thời hạn giấy tờ họp')
  await page.getByRole('tab', { name: words.tabs.template }).click()
  await page.getByRole('button', { name: words.template.copy }).click()
  await page.getByRole('button', { name: words.template.add }).click()
  await page.getByRole('menuitem', { name: new RegExp(`^${words.template.kinds.heading}`) }).click()
  await page.getByRole('textbox', { name: words.template.headingText }).fill('V. NỘI DUNG RIÊNG')
  const pages = page.getByRole('region', { name: vi.papers.preview })
  // Only pages in sight are drawn, and the section is the last one.
  const drawn = async () => {
    await pages.evaluate((element) => element.scrollTo(0, element.scrollHeight))
    return pages.getByText(/DUNG RIÊNG/).count()
  }
  await expect.poll(drawn, { timeout: 40_000 }).toBeGreaterThan(0)
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: vi.common.save, exact: true }).click()
  await expect
    .poll(async () => JSON.stringify(await ask(page, 'records.all', { register: 'report-template' })))
    .toContain('V. NỘI DUNG RIÊNG')
  expect(running.complaints).toEqual([])
  await running.close()
})
