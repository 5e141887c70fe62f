/** The office of the walk: its bodies, its regulation, and what the regulation asks, typed in as a clerk does. */
import { expect, type Page } from '@playwright/test'
import { vi } from '#shared/i18n/vi.ts'
import { type Clause, clauses, departments, party, regulation, state } from './clauses.ts'
import type { Fingers } from './fingers.ts'

export async function enterBodies({ page, goTo }: Fingers): Promise<void> {
  await goTo(vi.nav.screens.directory)
  for (const [name, kind] of [
    [party, 'party'],
    [state, 'state'],
    ...departments.map((one) => [one, 'state'] as const),
  ] as const) {
    await page.getByRole('button', { name: 'Thêm cơ quan' }).first().click()
    const form = page.getByRole('form')
    await form.getByLabel('Tên cơ quan').fill(name)
    await form.getByLabel('Khối').selectOption(kind)
    await form.getByLabel('Địa danh').fill('Lâm Đồng')
    await saveAndClose(page, name)
  }
}

/** Whose papers are printed. */
export async function chooseIssuers({ page, goTo, pick }: Fingers): Promise<void> {
  const { office, tabs } = vi.settings
  await goTo(vi.nav.screens.settings)
  await page.getByRole('tab', { name: tabs.office }).click()
  await pick(page.getByRole('combobox', { name: office.partyIssuer }), party)
  await pick(page.getByRole('combobox', { name: office.stateIssuer }), state)
}

export async function enterRegulation({ page, goTo, pick, type }: Fingers): Promise<void> {
  await goTo(vi.nav.screens.regulations)
  await page.getByRole('button', { name: 'Thêm quy chế' }).first().click()
  const form = page.getByRole('form')
  await form.getByLabel('Tên quy chế').fill(regulation.title)
  await form.getByLabel('Số, ký hiệu').fill(regulation.symbol)
  await form.getByLabel(vi.registers.regulation.fields.stage).selectOption('issued')
  await type(form.getByRole('textbox', { name: 'Ngày ký' }), '20/10/2016')
  await type(form.getByRole('textbox', { name: 'Hiệu lực từ' }), '20/10/2016')
  await type(form.getByRole('textbox', { name: 'Hiệu lực đến' }), '31/12/2020')
  for (const body of [party, state]) {
    await pick(form.getByRole('combobox', { name: 'Thêm bên tham gia' }), body)
    await form.getByLabel(`Vai trò của ${body}`).selectOption({ label: 'Bên ký' })
  }
  await form.getByRole('button', { name: 'Thêm điều' }).click()
  for (const [index, { title, text }] of clauses.entries()) {
    if (index > 0) await page.keyboard.press('Control+Enter')
    await expect(form.getByLabel('Tên điều')).toBeFocused()
    await page.keyboard.type(title)
    await form.getByRole('textbox', { name: 'Nội dung', exact: true }).fill(text)
  }
  await saveAndClose(page, regulation.title)
}

export async function enterObligations(fingers: Fingers): Promise<void> {
  await fingers.page.getByRole('tab', { name: vi.regulations.tabs.obligations }).click()
  for (const [index, { asks }] of clauses.entries())
    for (const one of asks) await enterObligation(fingers, index + 1, one)
}

async function enterObligation(
  { page, pick, type }: Fingers,
  article: number,
  { code, title, lead, due, product }: Clause['asks'][number],
): Promise<void> {
  const { obligations, registers } = vi
  await page.getByRole('button', { name: obligations.add, exact: true }).first().click()
  const form = page.getByRole('form')
  await pick(
    form.getByRole('combobox', { name: obligations.articles }),
    `Điều ${article}`,
    new RegExp(`Điều ${article}\\.`),
  )
  await form.getByLabel(registers.obligation.fields.code).fill(code)
  await form.getByRole('textbox', { name: registers.obligation.fields.title, exact: true }).fill(title)
  await form.getByLabel(registers.obligation.fields.product).fill(product)
  await pick(form.getByRole('combobox', { name: registers.obligation.fields.lead, exact: true }), lead)
  await type(form.getByRole('textbox', { name: obligations.milestone.rule, exact: true }), due)
  await saveAndClose(page, `${code}. ${title}`)
}

/** The decision by which the year's programmes were listed: it is what a programme is proved by. */
export async function enterDecision({ page, goTo, type }: Fingers): Promise<void> {
  const { fields } = vi.registers['source-document']
  const subject = 'Danh mục chương trình, đề án, dự án trọng điểm năm 2017'
  await goTo(vi.nav.screens.documents)
  await page.getByRole('button', { name: vi.documents.add, exact: true }).first().click()
  const form = page.getByRole('form')
  await form.getByLabel(fields.type).selectOption('decision')
  await form.getByLabel(fields.number).fill('35/QĐ-UBND')
  await type(form.getByRole('textbox', { name: fields.issuedOn, exact: true }), '16/01/2017')
  await form.getByRole('textbox', { name: fields.subject, exact: true }).fill(subject)
  await saveAndClose(page, subject)
}

/** Saves by the keyboard and closes the panel, which by then bears the record's name. */
async function saveAndClose(page: Page, name: string): Promise<void> {
  const panel = page.getByRole('complementary').last()
  await page.keyboard.press('Control+s')
  await expect(panel.getByRole('heading', { level: 2, name })).toBeVisible()
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click()
  await expect(page.getByRole('form')).toHaveCount(0)
}
