import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

const person = (fullName: string, note: string) => ({
  ...{ fullName, honorific: '', postings: [], phone: '', order: 0, note },
})
const goTo = ({ page }: Running, screen: keyof typeof vi.nav.screens) =>
  page.getByRole('navigation').getByText(vi.nav.screens[screen], { exact: true }).click()

/** Files below a folder that hold the words, packed ones unpacked. */
async function filesWith(words: string, folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if ((entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(words)) found.push(entry.name)
  }
  return found
}

test('a wrong change of last week is found in the history, and the office goes back to before it', async ({
  desk,
}) => {
  const first = await desk.start({ now: '2026-11-16T01:00:00Z' })
  const { id } = await ask(first.page, 'records.create', {
    ...{ register: 'person', id: null },
    fields: person('Trần Thị Đúng', ''),
  })
  await first.close()
  const second = await desk.start({ now: '2026-11-23T01:00:00Z' })
  const { page } = second
  await ask(page, 'records.update', {
    ...{ register: 'person', id, revision: 1 },
    fields: person('Trần Thị Sai', ''),
  })
  await goTo(second, 'history')
  await expect(page.getByRole('heading', { name: /^Thứ Hai, 23\/11\/2026/ })).toBeVisible()
  await page.getByRole('textbox', { name: vi.history.jump }).fill('17/11/2026')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Thứ Hai, 16\/11\/2026/ })).toBeVisible()
  await page.getByRole('button', { name: /^Thêm cán bộ/ }).click()
  await page.getByRole('button', { name: vi.history.return.do }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Trần Thị Sai')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: vi.history.return.confirm }).click()
  await expect(dialog).toBeHidden()
  const now = async () => (await ask(page, 'records.get', { register: 'person', id })).fullName
  expect(await now()).toBe('Trần Thị Đúng')
  await page.keyboard.press('Control+z')
  await expect.poll(now).toBe('Trần Thị Sai')
  expect(await seriousFindings(page)).toEqual([])
  expect(second.complaints).toEqual([])
})

test('what was typed by mistake is removed for good, from every file of the folder', async ({ desk }) => {
  const running = await desk.start()
  const { page } = running
  const secret = 'CCCD-079-086-000000'
  const { id } = await ask(page, 'records.create', {
    ...{ register: 'person', id: null },
    fields: person('Người gõ nhầm', secret),
  })
  await ask(page, 'backups.make', { label: '' })
  await ask(page, 'records.remove', { register: 'person', id, revision: 1 })
  expect((await filesWith(secret, desk.dataDir)).length).toBeGreaterThan(1)
  await goTo(running, 'bin')
  await page.getByText('Người gõ nhầm').click()
  await page.getByRole('button', { name: vi.history.purge.record }).click()
  await expect(page.getByRole('dialog').getByRole('button', { name: vi.common.cancel })).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: vi.history.purge.confirm }).click()
  await expect(page.getByText(vi.history.purge.done)).toBeVisible()
  expect(await filesWith(secret, desk.dataDir)).toEqual([])
  await goTo(running, 'history')
  await expect(page.getByText(vi.history.purged).first()).toBeVisible()
  await running.close()
  const again = await desk.start()
  await goTo(again, 'history')
  await expect(again.page.getByText(vi.history.purged).first()).toBeVisible()
  expect(await filesWith(secret, desk.dataDir)).toEqual([])
})

test('closed minutes show that their seal is whole', async ({ desk }) => {
  const running = await desk.start({ dataDir: null, args: ['--sample'] })
  const { page } = running
  await goTo(running, 'meetings')
  await page.getByText('26/10/2026').first().click()
  await page.getByRole('tab', { name: 'Biên bản' }).click()
  await expect(
    page.getByText(/^Niêm phong: nguyên vẹn · mã ([0-9A-F]{4}-){2}[0-9A-F]{4} · khóa lúc/),
  ).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
})
