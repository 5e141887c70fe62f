import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { vi } from '#shared/i18n/vi.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'
import { handsOf } from '../pages/hands.ts'

// Che tên and the log of contacts in the real program: what the clerk chooses is what lies in the file and on the clipboard.

const namesOf = async ({ page }: Running) =>
  (await ask(page, 'records.all', { register: 'person' })).map(({ fullName }) => String(fullName))
const { choices, posts } = vi.contacts.names
const sample = { dataDir: null, args: ['--sample'] }

test('minutes that go outside say posts and no names', async ({ desk }) => {
  const running = await desk.start(sample)
  const { page } = running
  await handsOf(page).goTo(vi.nav.screens.meetings)
  await page.getByText('26/10/2026').first().click()
  const pane = page.getByRole('complementary', { name: vi.meetings.paper.label })
  await pane.getByRole('button', { name: vi.contacts.names.title }).click()
  await page.getByRole('menuitemradio', { name: choices.posts }).click()
  await page.keyboard.press('Escape')
  await expect(pane.getByRole('button', { name: `${vi.contacts.names.title}: ${posts}` })).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await pane.getByRole('button', { name: 'Lưu thành tệp Word' }).click()
  await expect(page.getByText(vi.papers.saved)).toBeVisible()
  const [saved = ''] = await readdir(desk.savesDir)
  expect(saved).toContain('(che tên)')
  const document = unzipSync(await readFile(join(desk.savesDir, saved)))['word/document.xml']
  const words = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  expect(words).toContain('Đồng chí Phó Trưởng Ban Tuyên giáo và Dân vận')
  expect((await namesOf(running)).filter((name) => words.includes(name))).toEqual([])
  expect(running.complaints).toEqual([])
})

test('copying the officials asks what for, and the log tells of it', async ({ desk }) => {
  const running = await desk.start(sample)
  const { page, app } = running
  await handsOf(page).goTo(vi.nav.screens.directory)
  await page.getByText(vi.directory.tabs.people, { exact: true }).first().click()
  await page.getByRole('button', { name: vi.lists.take.title }).click()
  await page.getByRole('menuitemradio', { name: choices.initials }).click()
  await page.getByRole('menuitem', { name: vi.lists.take.copy }).click()
  const dialog = page.getByRole('dialog', { name: vi.contacts.title })
  await expect(dialog.getByLabel(vi.contacts.purpose)).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.type('Gửi giấy mời họp quý IV')
  await page.keyboard.press('Enter')
  await expect(page.getByText(vi.contacts.covered)).toBeVisible()
  const text = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(text).toContain('H.B.T.')
  expect((await namesOf(running)).filter((name) => text.includes(name))).toEqual([])
  await handsOf(page).goTo(vi.nav.screens.settings)
  await page.getByRole('tab', { name: vi.settings.tabs.contacts }).click()
  await expect(page.getByText('Gửi giấy mời họp quý IV')).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  expect(running.complaints).toEqual([])
})
