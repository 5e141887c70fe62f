/** A paper's way out in the real program: draft, number, issue; the next one gets the next number; one is withdrawn. */
import type { Page } from '@playwright/test'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'
import { handsOf } from '../pages/hands.ts'

const sample = { dataDir: null, args: ['--sample'] }

async function draft(page: Page): Promise<string> {
  const request = {
    kind: 'blank' as const,
    type: 'plan' as const,
    format: 'state' as const,
    issuerId: null,
    addresseeId: null,
  }
  return (await ask(page, 'papers.draft', { request, again: true })).id
}

/** Opens the first draft of the list and issues it as the dialog offers. */
async function issueNext(page: Page, number: string) {
  await handsOf(page).goTo('Văn bản đi')
  await page
    .getByRole('row', { name: /Kế hoạch/ })
    .filter({ hasText: 'Dự thảo' })
    .first()
    .click()
  await page.getByRole('button', { name: 'Phát hành…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Phát hành văn bản' })
  await expect(dialog.getByText(`Sẽ in: ${number}`)).toBeVisible()
  await expect(dialog.getByRole('radio', { name: /Số tiếp theo của sổ KH năm 2026/ })).toBeChecked()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click()
  await expect(page.getByText(`Đã phát hành số ${number}.`)).toBeVisible()
  await expect(page.getByText(`Đã phát hành: ${number} ngày 23/11/2026`)).toBeVisible()
}

test('two plans are issued in their order, the first is withdrawn, and the book tells it all', async ({
  desk,
}) => {
  const { page, complaints, close } = await desk.start(sample)
  await draft(page)
  await draft(page)
  await issueNext(page, '01/KH-VP')
  await issueNext(page, '02/KH-VP')

  await page.getByRole('button', { name: 'Thu hồi…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Thu hồi văn bản 02/KH-VP' })
  await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Sai phụ lục')
  await dialog.getByRole('checkbox', { name: /Hủy cả số văn bản/ }).check()
  await dialog.getByRole('button', { name: 'Thu hồi', exact: true }).click()
  await expect(page.getByText('Đã thu hồi.', { exact: false }).first()).toBeVisible()

  await handsOf(page).goTo('Văn bản đi')
  await page.getByRole('tab', { name: 'Sổ số văn bản' }).click()
  await handsOf(page).choose(page.getByRole('combobox', { name: 'Cơ quan' }), 'VP UBND tỉnh')
  const book = page.getByRole('region', { name: /Sổ Kế hoạch/ })
  await expect(book.getByRole('row', { name: /02\/KH-VP.*Đã hủy/ })).toContainText('Sai phụ lục')
  await expect(book.getByRole('row', { name: /01\/KH-VP.*Đã dùng/ })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(complaints).toEqual([])
  await close()
})
