/** The office of the walk: its bodies, its regulation, and what the regulation asks, typed in as a clerk does. */
import { vi } from '#shared/i18n/vi.ts'
import { enterBodies, enterRegulation, party, saveAndClose, state } from '#test/support/clerk.ts'
import { type Clause, clauses, departments } from './clauses.ts'
import type { Fingers } from './fingers.ts'

/** Whose papers are printed. */
export async function chooseIssuers({ page, goTo, pick }: Fingers): Promise<void> {
  const { office, tabs } = vi.settings
  await goTo(vi.nav.screens.settings)
  await page.getByRole('tab', { name: tabs.office }).click()
  await pick(page.getByRole('combobox', { name: office.partyIssuer }), party)
  await pick(page.getByRole('combobox', { name: office.stateIssuer }), state)
}

export const enterOffice = (fingers: Fingers) => enterBodies(fingers, departments)

export const enterClauses = (fingers: Fingers) =>
  enterRegulation(fingers, clauses, (form) =>
    form.getByLabel(vi.registers.regulation.fields.stage).selectOption('issued'),
  )

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
