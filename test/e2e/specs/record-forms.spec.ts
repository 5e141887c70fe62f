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
