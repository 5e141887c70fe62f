import { vi } from '#shared/i18n/vi.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { unevenFields } from '../pages/uneven-fields.ts'

for (const textSize of ['normal', 'largest'] as const)
  test(`every register's new record starts in its first field, and its fields stand level: ${textSize}`, async ({
    desk,
  }) => {
    const { page, complaints } = await desk.start({ dataDir: null, args: ['--sample'] })
    await ask(page, 'preferences.set', { language: 'vi', theme: 'light', textSize })
    const navigation = page.getByRole('navigation')
    await navigation.getByText(vi.nav.screens.registers, { exact: true }).click()
    for (const register of coordinationRegisters) {
      const { short, add } = vi.registers[register]
      await navigation.getByText(short, { exact: true }).click()
      await expect(page.getByRole('grid')).toBeVisible()
      await page.keyboard.press('Control+n')
      const panel = page.getByRole('complementary', { name: add })
      await expect(panel.locator('input, textarea, select').first()).toBeFocused()
      expect(await unevenFields(panel.getByRole('form', { name: add })), register).toEqual([])
      await page.keyboard.press('Escape')
      await expect(panel).toHaveCount(0)
    }
    expect(complaints).toEqual([])
  })

test('what is pasted from a table or a web page into a form is saved as it is seen, and taken back by Ctrl+Z', async ({
  desk,
}) => {
  const { page, app, complaints } = await desk.start({ dataDir: null, args: ['--sample'] })
  const navigation = page.getByRole('navigation')
  await navigation.getByText(vi.nav.screens.registers, { exact: true }).click()
  await navigation.getByText(vi.registers['legal-session'].short, { exact: true }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  await page.keyboard.press('Control+n')
  const panel = page.getByRole('complementary', { name: vi.registers['legal-session'].add })
  const title = panel.locator('textarea').first()
  await expect(title).toBeFocused()
  const words = `${'Tập huấn\u200b'.normalize('NFD')}\ttiếp công dân\r\nquý IV`
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), words)
  await page.keyboard.press('Control+v')
  await expect(title).toHaveValue('Tập huấn tiếp công dân quý IV')
  await page.keyboard.press('Control+z')
  await expect(title).toHaveValue('')
  await page.keyboard.press('Control+v')
  await page.keyboard.press('Control+s')
  await expect(page.getByRole('complementary', { name: 'Tập huấn tiếp công dân quý IV' })).toBeVisible()
  const all = await ask(page, 'records.all', { register: 'legal-session' })
  expect(all.map((one) => (one as { title?: string }).title)).toContain('Tập huấn tiếp công dân quý IV')
  expect(complaints).toEqual([])
})
