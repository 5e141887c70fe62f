/** What the walk of the tour is done with: fields, pickers, pictures, saved papers. */
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'

export const results = resolve(import.meta.dirname, '../../out/tour')

export type Desk = ReturnType<typeof makeDesk>

/** Hands that work on one page. Pictures go to out/tour/, numbered in the order in which they are taken. */
export function makeDesk(page: Page) {
  mkdirSync(results, { recursive: true })
  let taken = 0
  return {
    page,
    /** A picture of the window as it stands, once nothing moves any more. */
    picture: async (name: string) => {
      taken += 1
      await settle(page)
      await page.screenshot({ path: join(results, `${String(taken).padStart(2, '0')}-${name}.png`) })
    },
    /** Goes to a screen by its place in the side navigation. */
    goTo: async (screen: string) => {
      await page
        .getByRole('navigation')
        .getByRole('button', { name: new RegExp(`^${screen}`) })
        .click()
      await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible()
    },
    /** Types into a picker and takes what it offers first. */
    pick: async (field: Locator, text: string) => {
      await field.click()
      await field.fill(text)
      await expect(page.getByRole('option').filter({ visible: true }).first()).toBeVisible()
      await field.press('Enter')
    },
    /** Types a day or a time and leaves the field, as a clerk does. */
    type: async (field: Locator, text: string) => {
      await field.fill(text)
      await field.press('Tab')
    },
    choose: async (field: Locator, option: string) => {
      await field.click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
    /** Saves the paper that `within` shows as PDF and as Word; waits until each file is there. */
    savePaper: async (within: Locator, kinds: readonly ('PDF' | 'Word')[] = ['PDF', 'Word']) => {
      for (const kind of kinds) {
        await within.getByRole('button', { name: `Lưu thành tệp ${kind}` }).click()
        const saved = page.getByRole('alert').filter({ hasText: 'Đã lưu văn bản' }).last()
        await expect(saved).toBeVisible({ timeout: 30_000 })
        await saved.getByRole('button').last().click()
        await expect(saved).toBeHidden()
      }
    },
  }
}

/** Fonts are there, drawings are done, and two frames have passed without a change of the page. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForTimeout(500)
  await expect(page.getByText('Đang dựng trang…')).toHaveCount(0, { timeout: 30_000 })
}
