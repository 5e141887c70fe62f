/** A clerk's fingers on any coordination register: fields are found by the words that the screen shows. */
import { expect, type Locator, type Page } from '@playwright/test'
import { vi } from '#shared/i18n/vi.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { FormField, FormPart, FormRows } from '#shared/registers/form.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import type { Entry } from './entries.ts'

/** What is typed: words of a choice by its code, `true` for a tick, several bodies as a list, rows as a list of such. */
export type Typed = string | number | boolean | readonly string[]
export type Values = Readonly<Record<string, Typed | readonly Readonly<Record<string, Typed>>[]>>

type Words = {
  short: string
  add: string
  form: Record<string, string>
  rows: Record<string, Record<string, string>>
  adds: Record<string, string>
}
const wordsOf = (register: CoordinationRegister) => vi.registers[register] as unknown as Words

export type Fingers = ReturnType<typeof fingersOf>

export function fingersOf(page: Page) {
  const panel = page.getByRole('complementary').last()
  const save = async () => {
    await page.keyboard.press('Control+s')
  }
  return {
    page,
    panel,
    goTo: async (screen: string) => {
      await page.getByRole('navigation').getByText(screen, { exact: true }).first().click()
    },
    pick: (field: Locator, text: string, option?: string | RegExp) => pick(page, field, text, option),
    type: async (field: Locator, text: string) => {
      await field.fill(text)
      await field.press('Tab')
    },
    /** Enters a record, or adds to the one of that title, and closes its panel; it rests on the obligations that `keeps` names. */
    enter: async ({ register, values, keeps = [], isAmended = false }: Entry) => {
      const words = wordsOf(register)
      await openRegister(page, words.short)
      const title = String(values.title)
      if (isAmended) await openRecord(page, title)
      else await page.getByRole('button', { name: words.add, exact: true }).first().click()
      const form = page.getByRole('form')
      for (const part of partsOf(register))
        if (values[part.path] !== undefined) await fillPart(page, form, register, part, values[part.path])
      for (const one of keeps)
        await pick(page, form.getByRole('combobox', { name: 'Căn cứ', exact: true }), one)
      await save()
      await expect(panel.getByRole('heading', { level: 2, name: title })).toBeVisible()
      await expect(page.locator('form[data-unsaved]')).toHaveCount(0)
      await panel.getByRole('button', { name: 'Đóng', exact: true }).click()
      await expect(page.getByRole('form')).toHaveCount(0)
    },
  }
}

async function openRegister(page: Page, short: string): Promise<void> {
  const navigation = page.getByRole('navigation')
  const item = navigation.getByText(short, { exact: true })
  if (!(await item.isVisible())) await navigation.getByText(vi.nav.screens.registers, { exact: true }).click()
  await item.click()
}

/** By the list's own search, as a clerk does. */
async function openRecord(page: Page, title: string): Promise<void> {
  const main = page.getByRole('main')
  await main.getByRole('searchbox').first().fill(title)
  await main.getByRole('row').filter({ hasText: title }).first().click()
}

const partsOf = (register: CoordinationRegister): FormPart[] =>
  anyRegisterOf(register).form.flatMap(({ parts }) => parts)

async function pick(page: Page, field: Locator, text: string, option: string | RegExp = text) {
  await field.click()
  await field.pressSequentially(text)
  await page.getByRole('option', { name: option }).filter({ visible: true }).first().click()
}

async function fillPart(
  page: Page,
  form: Locator,
  register: CoordinationRegister,
  part: FormPart,
  value: Values[string] | undefined,
): Promise<void> {
  const words = wordsOf(register)
  if (part.kind === 'rows') await fillRows(page, form, register, part, value as never)
  else await fillField(page, form, part, words.form[part.path] ?? part.path, value as Typed)
}

async function fillRows(
  page: Page,
  form: Locator,
  register: CoordinationRegister,
  part: FormRows,
  rows: readonly Readonly<Record<string, Typed>>[],
): Promise<void> {
  const words = wordsOf(register)
  const label = words.form[part.path] ?? part.path
  const group = form.getByRole('group', { name: label, exact: true })
  for (const [index, row] of rows.entries()) {
    await group.getByRole('button', { name: words.adds[part.path] ?? part.path, exact: true }).click()
    const place = group.getByRole('listitem').nth(index)
    for (const column of part.columns) {
      const typed = row[column.path]
      if (typed !== undefined)
        await fillField(page, place, column, words.rows[part.path]?.[column.path] ?? column.path, typed)
    }
  }
}

/** Types into one field, by its kind. */
async function fillField(page: Page, within: Locator, field: FormField, label: string, value: Typed) {
  const box = within.getByRole('textbox', { name: label, exact: true })
  const combobox = within.getByRole('combobox', { name: label, exact: true })
  switch (field.kind) {
    case 'line':
    case 'area':
    case 'number':
      return box.fill(String(value))
    case 'day':
    case 'time':
      await box.fill(String(value))
      return box.press('Tab')
    case 'flag':
      return within.getByRole('checkbox', { name: label, exact: true }).check()
    case 'choice':
      await combobox.selectOption(String(value))
      return
    case 'organisation':
    case 'person':
      return pick(page, combobox, String(value))
    case 'organisations':
      for (const one of value as readonly string[]) await pick(page, combobox, one)
      return
    default:
      // Records of other registers are found by the program's own search.
      return pick(
        page,
        within.getByRole('combobox', { name: label }).or(within.getByLabel(label)).first(),
        String(value),
      )
  }
}
