/** What a clerk of 2016 enters before anything else, by hand: the bodies, and a regulation with its articles. */
import { expect, type Locator, type Page } from '@playwright/test'

export const party = 'Ban Tuyên giáo Tỉnh ủy Lâm Đồng'
export const state = 'Ủy ban nhân dân tỉnh Lâm Đồng'
const title = 'Quy chế phối hợp công tác giữa Ban Tuyên giáo Tỉnh ủy và UBND tỉnh, giai đoạn 2016 - 2020'
export const regulation = { title, symbol: '01-QC/BTGTU-UBND' }

/** Hands on the screens of the program. */
export type Clerk = {
  page: Page
  goTo(screen: string): Promise<void>
  /** Types into a picker and takes the option that says exactly what was meant. */
  pick(field: Locator, text: string, option?: string | RegExp): Promise<void>
  /** Types a day or a time and leaves the field. */
  type(field: Locator, text: string): Promise<void>
}

/** The two that sign, and departments of the State. */
export async function enterBodies({ page, goTo }: Clerk, departments: readonly string[]): Promise<void> {
  await goTo('Danh bạ')
  const kinds = [[party, 'party'], ...[state, ...departments].map((one) => [one, 'state'])] as const
  for (const [name = '', kind = ''] of kinds) {
    await page.getByRole('button', { name: 'Thêm cơ quan' }).first().click()
    const form = page.getByRole('form')
    await form.getByLabel('Tên cơ quan').fill(name)
    await form.getByLabel('Khối').selectOption(kind)
    await form.getByLabel('Địa danh').fill('Lâm Đồng')
    await saveAndClose(page, name)
  }
}

type Article = { readonly title: string; readonly text: string }

/** Signed on 20/10/2016, in force to the end of 2020; `more` fills in further fields before the parties. */
export async function enterRegulation(
  { page, goTo, pick, type }: Clerk,
  articles: readonly Article[],
  more: (form: Locator) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await goTo('Quy chế')
  await page.getByRole('button', { name: 'Thêm quy chế' }).first().click()
  const form = page.getByRole('form')
  await form.getByLabel('Tên quy chế').fill(regulation.title)
  await form.getByLabel('Số, ký hiệu').fill(regulation.symbol)
  await type(form.getByRole('textbox', { name: 'Ngày ký' }), '20/10/2016')
  await type(form.getByRole('textbox', { name: 'Hiệu lực từ' }), '20/10/2016')
  await type(form.getByRole('textbox', { name: 'Hiệu lực đến' }), '31/12/2020')
  await more(form)
  for (const body of [party, state]) {
    await pick(form.getByRole('combobox', { name: 'Thêm bên tham gia' }), body)
    await form.getByLabel(`Vai trò của ${body}`).selectOption({ label: 'Bên ký' })
  }
  await form.getByRole('button', { name: 'Thêm điều' }).click()
  for (const [index, article] of articles.entries()) {
    if (index > 0) await page.keyboard.press('Control+Enter')
    // The next article's title has the focus, as a clerk types on.
    await expect(form.getByLabel('Tên điều')).toBeFocused()
    await page.keyboard.type(article.title)
    await form.getByRole('textbox', { name: 'Nội dung', exact: true }).fill(article.text)
  }
  await saveAndClose(page, regulation.title)
}

/** Saves by the keyboard and closes the panel, which by then bears the record's name. */
export async function saveAndClose(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('complementary').last()
  await page.keyboard.press('Control+s')
  await expect(panel.getByRole('heading', { level: 2, name })).toBeVisible()
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click()
  await expect(page.getByRole('form')).toHaveCount(0)
}
