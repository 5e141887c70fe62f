/** A clerk's hands: what is done over and over in every screen, by mouse and keyboard. */
import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures/program.ts'

export type Hands = ReturnType<typeof handsOf>

export function handsOf(page: Page) {
  return {
    page,
    /** Goes to a screen by its name in the side navigation. */
    goTo: async (screen: string) => {
      const navigation = page.getByRole('navigation')
      await navigation.getByText(screen, { exact: true }).click()
      await expect(navigation.locator('[aria-current="page"]')).toContainText(screen)
    },
    /** Types into a picker and takes the option that says exactly what was meant. */
    pick: async (field: Locator, text: string, option: string | RegExp = text) => {
      await field.click()
      await field.pressSequentially(text)
      await page.getByRole('option', { name: option }).filter({ visible: true }).first().click()
    },
    /** Types a day or a time and leaves the field. */
    type: async (field: Locator, text: string) => {
      await field.fill(text)
      await field.press('Tab')
    },
    choose: async (field: Locator, option: string) => {
      await field.click()
      await page.getByRole('option', { name: option, exact: true }).click()
    },
  }
}
