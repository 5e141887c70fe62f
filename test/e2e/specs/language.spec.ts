import { en } from '#shared/i18n/en.ts'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'

const brightness = (colour: string) => {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}

test('Vietnamese and English change places while the program runs, and stay for the next start', async ({
  desk,
}) => {
  const first = await desk.start()
  const { page } = first
  await expect(page.getByRole('heading', { level: 1, name: vi.nav.screens.today })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
  await ask(page, 'preferences.set', { language: 'en', theme: 'light', textSize: 'normal' })
  await expect(page.getByRole('heading', { level: 1, name: en.nav.screens.today })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const name of Object.values(en.nav.screens))
    await expect(page.getByText(name, { exact: true }).first()).toBeVisible()
  await first.close()
  const second = await desk.start()
  await expect(second.page.getByRole('heading', { level: 1, name: en.nav.screens.today })).toBeVisible()
  await ask(second.page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'normal' })
  await expect(second.page.getByRole('heading', { level: 1, name: vi.nav.screens.today })).toBeVisible()
  expect([...first.complaints, ...second.complaints]).toEqual([])
})

test('light, dark and high contrast are seen at once', async ({ desk }) => {
  const { page } = await desk.start()
  const background = () =>
    page.evaluate(() => getComputedStyle(document.body).backgroundColor).then(brightness)
  await ask(page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'normal' })
  await expect.poll(background).toBeGreaterThan(200)
  await ask(page, 'preferences.set', { language: 'vi', theme: 'dark', textSize: 'normal' })
  await expect.poll(background).toBeLessThan(70)
  await ask(page, 'preferences.set', { language: 'vi', theme: 'contrast', textSize: 'normal' })
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
})

test('the largest text fits the smallest window', async ({ desk }) => {
  const { app, page } = await desk.start()
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 600))
  const size = () =>
    page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const normal = await size()
  await ask(page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'largest' })
  await expect.poll(size).toBeGreaterThan(normal)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
})
