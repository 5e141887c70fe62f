import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'

const { choices, goBack } = vi.welcome.rescue

const addPerson = async ({ page }: Running, fullName: string) =>
  ask(page, 'records.create', {
    register: 'person',
    id: null,
    fields: { fullName, honorific: 'bà', postings: [], phone: '', order: 0, note: '' },
  })
const namesIn = async ({ page }: Running) =>
  (await ask(page, 'records.all', { register: 'person' })).map((one) => one.fullName)

const journalOf = (desk: Desk) => join(desk.dataDir, 'journal', '000000000001.ndjson')

/** An office of three people that died without closing, whose second change cannot be read; its second copy is gone. */
async function damaged(desk: Desk): Promise<string> {
  const first = await desk.start()
  for (const name of ['Trần Thị Hòa', 'Lê Đức Ân', 'Phạm Văn Bình']) await addPerson(first, name)
  await first.kill()
  await rm(join(desk.dataDir, 'backups'), { recursive: true, force: true })
  for (const name of await readdir(join(desk.dataDir, 'journal')))
    if (name.endsWith('.copy')) await rm(join(desk.dataDir, 'journal', name))
  const text = (await readFile(journalOf(desk), 'utf8')).replace('Đức', 'Đưc')
  await writeFile(journalOf(desk), text)
  return text
}

const press = ({ page }: Running, name: string) => page.getByRole('button', { name, exact: true }).click()

test('a damaged journal: said, looked at, and gone back on with all that can be read', async ({ desk }) => {
  const text = await damaged(desk)
  const running = await desk.start()
  const { page } = running
  await expect(page.getByRole('heading', { name: vi.errors.codes['damaged-journal'].title })).toBeVisible()
  await expect(page.getByText(/^1 bản ghi, đến thay đổi lúc \d\d:\d\d ngày/)).toBeVisible()
  await expect(page.getByText(/còn 1 thay đổi đọc được/)).toBeVisible()
  await press(running, choices.view.do)
  const banner = page.getByRole('region', { name: vi.nav.view.label })
  await expect(banner).toBeVisible()
  expect(await namesIn(running)).toEqual(['Trần Thị Hòa'])
  await page.getByRole('button', { name: vi.nav.screens.directory }).click()
  await page.getByText(vi.directory.tabs.people, { exact: true }).click()
  await expect(page.getByRole('button', { name: vi.directory.person.add })).toHaveCount(0)
  await page.getByRole('row', { name: /Trần Thị Hòa/ }).dblclick()
  await expect(page.getByLabel(vi.registers.person.fields.fullName, { exact: false }).first()).toBeDisabled()
  expect(await readFile(journalOf(desk), 'utf8')).toBe(text)
  await press(running, vi.nav.view.rescue)
  await press(running, choices.goBack.do)
  await expect(page.getByText(join(desk.dataDir, 'set-aside'), { exact: false })).toBeVisible()
  await press(running, goBack.do)
  await expect(page.getByText(vi.nav.view.nowWork)).toBeVisible()
  expect(await namesIn(running)).toEqual(['Trần Thị Hòa', 'Phạm Văn Bình'])
  await addPerson(running, 'Người mới')
  await running.close()
  const kept = await readdir(join(desk.dataDir, 'set-aside'))
  const texts = await Promise.all(kept.map((name) => readFile(join(desk.dataDir, 'set-aside', name), 'utf8')))
  expect(texts).toContain(text)
  expect(await namesIn(await desk.start())).toEqual(['Trần Thị Hòa', 'Phạm Văn Bình', 'Người mới'])
})

test('everything that can be read of a damaged folder is saved as one Excel file', async ({ desk }) => {
  const text = await damaged(desk)
  const running = await desk.start()
  await press(running, choices.export.do)
  await running.page.getByLabel(vi.contacts.purpose).fill('Chuyển sang máy khác')
  await running.page.getByRole('button', { name: vi.contacts.go }).click()
  await expect(running.page.getByText(vi.papers.savedAll)).toBeVisible()
  const [saved = ''] = (await readdir(desk.savesDir)).filter((name) => name.endsWith('.xlsx'))
  const { readXlsx } = await import('hucre/xlsx')
  const book = await readXlsx(await readFile(join(desk.savesDir, saved)))
  const words = book.sheets.flatMap((sheet) => sheet.rows.flat()).join('|')
  expect(words).toContain('Trần Thị Hòa')
  expect(words).toContain('Phạm Văn Bình')
  expect(await readFile(journalOf(desk), 'utf8')).toBe(text)
})

test('a folder whose data are gone is not taken for an empty office', async ({ desk }) => {
  await damaged(desk)
  for (const name of ['journal', 'snapshots']) await rm(join(desk.dataDir, name), { recursive: true })
  const running = await desk.start()
  const { page } = running
  await expect(page.getByRole('heading', { name: vi.errors.codes['missing-data'].title })).toBeVisible()
  await expect(page.getByText(vi.welcome.rescue.nothing)).toBeVisible()
  for (const name of [choices.view.do, choices.goBack.do, choices.export.do])
    await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0)
  await expect(page.getByRole('button', { name: choices.retry.do, exact: true })).toBeVisible()
})

test('a backup takes the place of a folder that says nothing of itself any more', async ({ desk }) => {
  const first = await desk.start()
  await addPerson(first, 'Trần Thị Hòa')
  await ask(first.page, 'backups.make', { label: 'Trước khi hỏng' })
  await addPerson(first, 'Lê Đức Ân')
  await first.kill()
  for (const name of ['office.json', 'office.copy.json']) await writeFile(join(desk.dataDir, name), 'x')
  const running = await desk.start()
  const { page } = running
  await expect(page.getByRole('heading', { name: vi.errors.codes['damaged-identity'].title })).toBeVisible()
  await press(running, choices.restore.do)
  await page.getByRole('button', { name: vi.welcome.rescue.restore.do }).click()
  await expect(page.getByRole('heading', { level: 1, name: vi.nav.screens.today })).toBeVisible()
  expect(await namesIn(running)).toEqual(['Trần Thị Hòa'])
})

test('the check of the data is silent on a whole folder and names an altered file', async ({ desk }) => {
  const running = await desk.start()
  const { page } = running
  await addPerson(running, 'Trần Thị Hòa')
  await page.getByRole('button', { name: vi.nav.screens.settings }).click()
  await page.getByRole('tab', { name: vi.settings.tabs.folder, exact: true }).click()
  await press(running, vi.settings.folder.check)
  await expect(page.getByText(vi.settings.check.whole)).toBeVisible()
  await writeFile(journalOf(desk), (await readFile(journalOf(desk), 'utf8')).replace('Hòa', 'Hoa'))
  await press(running, vi.settings.check.again)
  await expect(page.getByText(vi.errors.codes['history-damaged'].title)).toBeVisible()
})
