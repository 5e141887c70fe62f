import type { Page } from '@playwright/test'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'

const palette = (page: Page) => page.getByRole('combobox', { name: vi.search.label })
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true })

async function startAt(desk: Desk, screen: keyof typeof vi.nav.screens): Promise<Running> {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  await running.page.getByRole('navigation').getByText(vi.nav.screens[screen], { exact: true }).click()
  return running
}

/** Clicks an entry of the hidden menu, as its accelerator does. */
const chooseInMenu = ({ app }: Running, label: string) =>
  app.evaluate(({ BrowserWindow, Menu }, name) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    items.find((item) => item.label === name)?.click(undefined, BrowserWindow.getAllWindows()[0])
  }, label)

test('over an open window no key and no menu moves what lies behind, and Escape closes that window alone', async ({
  desk,
}) => {
  const running = await startAt(desk, 'tasks')
  const { page, complaints } = running
  const print = button(page, vi.lists.print)
  await print.press('Enter')
  const preview = page.getByRole('dialog')
  await expect(preview).toBeVisible()
  await expect.poll(() => preview.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  for (const key of ['k', 'n', 'p', 'f', 'l', 's', 'z']) await page.keyboard.press(`Control+${key}`)
  await page.keyboard.press('Alt+1')
  for (const item of ['new', 'print', 'search', 'lock']) await chooseInMenu(running, item)
  await expect(palette(page)).toHaveCount(0)
  await expect(preview).toHaveCount(1)
  await expect(page.getByText(vi.nav.alwaysSaved)).toHaveCount(0)
  expect(await preview.evaluate((one) => one.contains(document.activeElement))).toBe(true)
  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(print).toBeFocused()
  await page.keyboard.press('Control+f')
  await expect(page.getByLabel(vi.lists.search)).toBeFocused()
  expect(complaints).toEqual([])
})

test('palette and windows give the focus back, and a double press means one', async ({ desk }) => {
  const { page } = await startAt(desk, 'papers')
  const begin = button(page, vi.desk.new)
  await begin.focus()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(begin).toBeFocused()
  await page.keyboard.press('Enter')
  const asked = page.getByRole('dialog')
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(begin).toBeFocused()
  const papers = async () => (await ask(page, 'records.all', { register: 'paper' })).length
  const before = await papers()
  await page.keyboard.press('Enter')
  await asked.getByRole('button', { name: vi.desk.begin.start, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect.poll(papers).toBe(before + 1)
})
