import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

const screens = Object.entries(vi.nav.screens)

for (const theme of ['light', 'dark', 'contrast'] as const)
  test(`every screen of a working office can be used by everybody: ${theme}`, async ({ desk }) => {
    const { page, complaints } = await desk.start({ dataDir: null, args: ['--sample'] })
    await ask(page, 'preferences.set', { language: 'vi', theme, textSize: 'normal' })
    const navigation = page.getByRole('navigation')
    const found: Record<string, string[]> = {}
    for (const [name, title] of screens) {
      await navigation.getByText(title, { exact: true }).click()
      await expect(navigation.locator('[aria-current="page"]')).toContainText(title)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // Answers come from main in turn; when nothing is being fetched the screen stands.
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
      const findings = await seriousFindings(page)
      if (findings.length > 0) found[name] = findings
    }
    expect(found).toEqual({})
    expect(complaints).toEqual([])
  })

test('the first start and a refusal can be used by everybody', async ({ desk }) => {
  const first = await desk.start({ dataDir: null })
  expect(await seriousFindings(first.page)).toEqual([])
  await first.close()
  const { mkdir, writeFile } = await import('node:fs/promises')
  await mkdir(desk.dataDir)
  await writeFile(`${desk.dataDir}/office.json`, '{}')
  const refused = await desk.start()
  expect(await seriousFindings(refused.page)).toEqual([])
})

test('the keyboard reaches every screen', async ({ desk }) => {
  const { page } = await desk.start({ dataDir: null, args: ['--sample'] })
  const reached = new Set<string>()
  for (let presses = 0; presses < 40 && reached.size < screens.length; presses += 1) {
    await page.keyboard.press('Tab')
    const label = await page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
    for (const [name, title] of screens) if (label.startsWith(title)) reached.add(name)
  }
  expect([...reached].toSorted()).toEqual(screens.map(([name]) => name).toSorted())
})
