import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'

// Sao lưu as a clerk does it: to the stick, back to what was, from the screen of a folder that no longer opens.

const person = (fullName: string): FieldsOf<'person'> => ({
  ...{ fullName, honorific: 'bà', postings: [], phone: '', order: 0, note: '' },
})
const addPerson = ({ page }: Running, fullName: string) =>
  ask(page, 'records.create', { register: 'person', id: null, fields: person(fullName) })
const namesIn = async ({ page }: Running) =>
  (await ask(page, 'records.all', { register: 'person' })).map((one) => one.fullName).toSorted()

/** The folder dialog answers with this folder. */
const choosing = ({ app }: Running, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

const openTab = async ({ page }: Running) => {
  await page
    .getByRole('link', { name: vi.nav.screens.settings })
    .or(page.getByText(vi.nav.screens.settings, { exact: true }))
    .first()
    .click()
  await page.getByRole('tab', { name: vi.settings.tabs.backups }).click()
}

const withStick = async (desk: Desk) => {
  const stick = join(desk.folder, 'usb')
  await mkdir(stick)
  const running = await desk.start()
  await addPerson(running, 'Trần Thị Hòa')
  await choosing(running, stick)
  await openTab(running)
  await running.page.getByRole('button', { name: vi.backups.choose }).click()
  await expect(running.page.getByText(stick, { exact: true })).toBeVisible()
  return { running, stick }
}

const makeNamed = async ({ page }: Running, name: string) => {
  await page.getByRole('button', { name: vi.backups.makeNow }).click()
  await page.getByLabel(vi.backups.make.label).fill(name)
  await page.getByRole('button', { name: vi.backups.make.do, exact: true }).click()
  await expect(page.getByRole('cell', { name, exact: true }).first()).toBeVisible()
}

test('a backup goes to the stick, shows what it would change, comes back, and so does the present', async ({
  desk,
}) => {
  const { running } = await withStick(desk)
  const { page } = running
  await makeNamed(running, 'Đầu tuần')
  await addPerson(running, 'Lê Đức Ân')
  const row = page.getByRole('row').filter({ hasText: 'Đầu tuần' }).filter({ hasText: vi.backups.second })
  await row.getByRole('button', { name: /^Phục hồi bản/ }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Lê Đức Ân')).toBeVisible()
  await dialog.getByRole('button', { name: vi.backups.preview.do, exact: true }).click()
  await expect(dialog).toBeHidden()
  expect(await namesIn(running)).toEqual(['Trần Thị Hòa'])
  await page.getByRole('alert').getByRole('button', { name: vi.backups.undo }).click()
  await expect(page.getByText(vi.backups.undone)).toBeVisible()
  expect(await namesIn(running)).toEqual(['Lê Đức Ân', 'Trần Thị Hòa'])
  expect(running.complaints).toEqual([])
  await running.close()
})

test('closing makes a backup, and a folder that no longer opens gets it back', async ({ desk }) => {
  const { running, stick } = await withStick(desk)
  await addPerson(running, 'Lê Đức Ân')
  await running.close()
  const journal = join(desk.dataDir, 'journal')
  for (const name of (await readdir(journal)).filter((one) => /\.(ndjson|copy)$/.test(one))) {
    const text = await readFile(join(journal, name), 'utf8')
    await writeFile(join(journal, name), text.replaceAll('"actor"', '"actot"'))
  }
  for (const name of await readdir(join(desk.dataDir, 'snapshots')))
    await writeFile(join(desk.dataDir, 'snapshots', name), 'hỏng')
  await rm(stick, { recursive: true })
  const again = await desk.start()
  await expect(
    again.page.getByRole('heading', { name: vi.errors.codes['damaged-journal'].title }),
  ).toBeVisible()
  await again.page.getByRole('button', { name: vi.welcome.rescue.choices.restore.do }).click()
  await again.page.getByRole('button', { name: vi.welcome.rescue.restore.do }).click()
  await expect.poll(async () => (await ask(again.page, 'app.info', {})).folder.state).toBe('open')
  expect(await namesIn(again)).toEqual(['Lê Đức Ân', 'Trần Thị Hòa'])
  expect(
    (await readdir(join(desk.dataDir, 'set-aside'))).some((name) => name.endsWith('-before-restore')),
  ).toBe(true)
  await again.close()
})
