/** Khóa: the passphrase of a data folder, in the real program and on the real disk. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { vi } from '#shared/i18n/vi.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { ask, tell } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

const passphrase = 'Đèo Hải Vân 2026'
/** Stands in records, drafts, and so in journal, snapshots and backups. */
const name = 'Huỳnh Thị Nguyệt Quế'
const words = vi.lock

const person: FieldsOf<'person'> = {
  fullName: name,
  honorific: 'bà',
  postings: [],
  phone: '',
  order: 0,
  note: '',
}

/** The files of the folder that hold the name, looked for in every byte. */
async function filesWithName(folder: string): Promise<string[]> {
  const wanted = Buffer.from(name, 'utf8')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  const held = await Promise.all(files.map(async (file) => (await readFile(file)).includes(wanted)))
  return files.filter((_, index) => held[index])
}

async function startWithData(desk: Desk): Promise<Running> {
  const running = await desk.start()
  await ask(running.page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'normal' })
  await ask(running.page, 'records.create', { register: 'person', id: null, fields: person })
  await ask(running.page, 'drafts.save', { key: 'thu', value: { title: name } })
  await ask(running.page, 'backups.make', { label: name })
  return running
}

async function openLockTab(page: Page): Promise<void> {
  await page.getByRole('button', { name: vi.nav.screens.settings, exact: true }).click()
  await page.getByRole('tab', { name: vi.settings.tabs.lock }).click()
}

/** Through the screen, as a person does it; answers the recovery key as it was shown. */
async function setPassphrase(page: Page): Promise<string> {
  await openLockTab(page)
  await page.getByRole('button', { name: words.tab.set }).click()
  await page.getByLabel(words.form.new, { exact: true }).fill(passphrase)
  await page.getByLabel(words.form.again).fill('Đèo Hải Vân 2025')
  await page.getByRole('button', { name: words.form.setDo }).click()
  await expect(page.getByText(words.form.different)).toBeVisible()
  await page.getByLabel(words.form.again).fill(passphrase)
  await page.getByRole('button', { name: words.form.setDo }).click()
  const groups = page.getByRole('list', { name: 'Khóa khôi phục, 9 nhóm' }).getByRole('listitem')
  await expect(groups).toHaveCount(9)
  const key = (await groups.allTextContents()).join('-')
  // It does not go before it is on paper.
  const done = page.getByRole('button', { name: words.key.done, exact: true })
  await expect(done).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(groups).toHaveCount(9)
  await page.getByRole('checkbox', { name: words.key.kept }).check()
  await done.click()
  await expect(page.getByRole('button', { name: words.tab.lockNow })).toBeVisible()
  return key
}

const lockedHeading = (page: Page) => page.getByRole('heading', { name: words.locked.title })

async function unlock(page: Page, secret: string): Promise<void> {
  await expect(lockedHeading(page)).toBeVisible()
  await page.getByLabel(words.locked.passphrase, { exact: true }).fill(secret)
  await page.keyboard.press('Enter')
}

/** The folder is open: the working screen stands. */
const expectOpen = (page: Page) =>
  expect(page.getByRole('button', { name: vi.nav.screens.settings, exact: true })).toBeVisible()

const namesIn = async (page: Page) =>
  (await ask(page, 'records.all', { register: 'person' })).map((one) => one.fullName)

test('with a passphrase nothing in the folder can be read, and it opens by passphrase and by recovery key', async ({
  desk,
}) => {
  const first = await startWithData(desk)
  expect((await filesWithName(desk.dataDir)).length).toBeGreaterThan(2)
  const key = await setPassphrase(first.page)
  expect(await filesWithName(desk.dataDir)).toEqual([])
  expect(await namesIn(first.page)).toEqual([name])
  expect((await ask(first.page, 'backups.list', {})).backups).toMatchObject([{ isSealed: true, label: name }])
  await first.close()
  // What closing writes is sealed too.
  expect(await filesWithName(desk.dataDir)).toEqual([])

  const { page, complaints } = await desk.start()
  await unlock(page, 'đèo hải vân 2026')
  await expect(page.getByText(words.locked.wrong)).toBeVisible()
  await expect(page.getByLabel(words.locked.passphrase, { exact: true })).toBeFocused()
  expect(await tell(page, 'records.all', { register: 'person' })).toMatchObject({ ok: false })
  await unlock(page, passphrase)
  await expectOpen(page)
  expect(await namesIn(page)).toEqual([name])
  expect(await ask(page, 'drafts.list', {})).toMatchObject([{ key: 'thu', value: { title: name } }])

  await page.keyboard.press('Control+l')
  await expect(lockedHeading(page)).toBeVisible()
  await page.getByRole('button', { name: words.locked.useRecovery }).click()
  const field = page.getByLabel(words.locked.recoveryKey, { exact: true })
  await field.fill(key.slice(0, -1))
  await page.keyboard.press('Enter')
  await expect(page.getByText(words.locked.keyMistyped)).toBeVisible()
  await field.fill(key.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expectOpen(page)
  expect(await namesIn(page)).toEqual([name])
  expect(complaints).toEqual([])
})

test('the program that dies while it seals goes on with it at the next start', async ({ desk }) => {
  const first = await startWithData(desk)
  for (let count = 0; count < 40; count += 1)
    await ask(first.page, 'drafts.save', { key: `thu ${count}`, value: { title: name } })
  void tell(first.page, 'folder.set-passphrase', { passphrase }).catch(() => undefined)
  await first.page.waitForTimeout(450)
  await first.kill()
  const { page } = await desk.start()
  const info = await ask(page, 'app.info', {})
  if (info.folder.state === 'locked') await unlock(page, passphrase)
  await expect.poll(async () => (await ask(page, 'app.info', {})).folder.state).toBe('open')
  const { folder } = await ask(page, 'app.info', {})
  if (folder.state !== 'open') throw new Error(folder.state)
  expect(await namesIn(page)).toEqual([name])
  expect((await filesWithName(desk.dataDir)).length > 0).toBe(!folder.isSealed)
})

/** The PC's own idle time and events, as Electron would tell them. */
const pretend = {
  idleFor: (app: ElectronApplication, seconds: number) =>
    app.evaluate(({ powerMonitor }, idle) => {
      powerMonitor.getSystemIdleTime = () => idle
    }, seconds),
  screenLocked: (app: ElectronApplication) =>
    app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen')),
}

test('nobody there: the folder is locked, and what was being typed is kept', async ({ desk }) => {
  const { app, page } = await startWithData(desk)
  await pretend.idleFor(app, 0)
  await setPassphrase(page)
  await page.getByRole('button', { name: vi.nav.screens.directory, exact: true }).click()
  await expect(page.getByRole('heading', { name: vi.nav.screens.directory, exact: true })).toBeVisible()
  await page.getByRole('button', { name: vi.directory.organisation.add }).first().click()
  const field = page.getByRole('textbox').first()
  await expect(field).toBeVisible()
  await field.fill('Sở đang gõ dở')
  await pretend.screenLocked(app)
  await expect(lockedHeading(page)).toBeVisible()
  await unlock(page, passphrase)
  await expectOpen(page)
  expect(JSON.stringify(await ask(page, 'drafts.list', {}))).toContain('Sở đang gõ dở')

  await ask(page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'normal', idleMinutes: 5 })
  await pretend.idleFor(app, 5 * 60)
  await expect(lockedHeading(page)).toBeVisible({ timeout: 25_000 })
})

test('damage in a sealed folder is not told as a wrong passphrase', async ({ desk }) => {
  const first = await startWithData(desk)
  await setPassphrase(first.page)
  await first.close()
  const snapshots = join(desk.dataDir, 'snapshots')
  const newest = (await readdir(snapshots)).toSorted().at(-1) ?? ''
  await flip(join(snapshots, newest))
  const second = await desk.start()
  await unlock(second.page, passphrase)
  await expect(second.page.getByText(vi.errors.codes['snapshot-mended'].title)).toBeVisible()
  expect(await namesIn(second.page)).toEqual([name])
  await second.close()
  for (const file of ['office.json', 'office.copy.json']) await flip(join(desk.dataDir, file))
  const { page } = await desk.start()
  await expect(page.getByRole('heading', { name: vi.errors.codes['damaged-identity'].title })).toBeVisible()
  await expect(page.getByLabel(words.locked.passphrase, { exact: true })).toHaveCount(0)
})

test('everybody can use it: the settings, the forms, the key and the locked folder', async ({ desk }) => {
  const { page, complaints } = await startWithData(desk)
  const found: Record<string, string[]> = {}
  const look = async (what: string) => {
    const findings = await seriousFindings(page)
    if (findings.length > 0) found[what] = findings
  }
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await ask(page, 'preferences.set', { language: 'vi', theme, textSize: 'largest' })
    await openLockTab(page)
    await look(`settings ${theme}`)
    await page.getByRole('button', { name: words.tab.set }).click()
    await page.getByLabel(words.form.new, { exact: true }).fill('ngắn')
    await page.getByRole('button', { name: words.form.setDo }).click()
    await look(`form ${theme}`)
    await page.keyboard.press('Escape')
    await expect(page.getByLabel(words.form.again)).toBeHidden()
  }
  await setPassphrase(page)
  await look('settings with a passphrase')
  await page.keyboard.press('Control+l')
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await ask(page, 'preferences.set', { language: 'vi', theme, textSize: 'largest' })
    await unlock(page, 'không nhớ')
    await expect(page.getByText(words.locked.wrong)).toBeVisible()
    await look(`locked ${theme}`)
  }
  expect(found).toEqual({})
  expect(complaints).toEqual([])
})

/** One bit, in the middle of the file. */
async function flip(file: string): Promise<void> {
  const bytes = await readFile(file)
  const middle = bytes.length >> 1
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle)
  await writeFile(file, bytes)
}

test('another passphrase, another recovery key, and none any more', async ({ desk }) => {
  const { page } = await startWithData(desk)
  const key = await setPassphrase(page)
  await page.getByRole('button', { name: words.tab.change }).click()
  await page.getByLabel(words.form.current).fill('không nhớ nữa')
  await page.getByLabel(words.form.new, { exact: true }).fill('Sông Bến Hải 17')
  await page.getByLabel(words.form.again).fill('Sông Bến Hải 17')
  await page.getByRole('button', { name: words.form.changeDo, exact: true }).click()
  await expect(page.getByText(words.form.wrong)).toBeVisible()
  // Forgotten: the recovery key stands in.
  await page.getByLabel(words.form.current).fill(key)
  await page.getByRole('button', { name: words.form.changeDo, exact: true }).click()
  await expect(page.getByText(words.form.changed)).toBeVisible()
  await page.getByRole('button', { name: words.tab.lockNow }).click()
  await unlock(page, passphrase)
  await expect(page.getByText(words.locked.wrong)).toBeVisible()
  await unlock(page, 'Sông Bến Hải 17')
  await page.getByRole('button', { name: words.tab.remove }).click()
  await page.getByLabel(words.form.current).fill('Sông Bến Hải 17')
  await page.getByRole('button', { name: words.form.removeDo }).click()
  await expect(page.getByText(words.form.removed)).toBeVisible()
  expect((await filesWithName(desk.dataDir)).length).toBeGreaterThan(2)
  expect(await namesIn(page)).toEqual([name])
})
