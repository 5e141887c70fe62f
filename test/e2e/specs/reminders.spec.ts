/** The program beside its window: notices of the system once a half-day, and a window that stays in the tray. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

type Shown = { title: string; body: string }

/** Keeps what would be shown, whether or not this desktop can show notices, and lets it be clicked. */
async function watchNotices(app: ElectronApplication) {
  await app.evaluate(({ Notification }) => {
    const shown: Electron.Notification[] = []
    Object.assign(globalThis, { shownNotices: shown })
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      shown.push(this)
    }
  })
  const kept = () =>
    app.evaluate(() => {
      const { shownNotices } = globalThis as unknown as { shownNotices: Electron.Notification[] }
      return shownNotices.map(({ title, body }): Shown => ({ title, body }))
    })
  const click = () =>
    app.evaluate(() => {
      const { shownNotices } = globalThis as unknown as { shownNotices: Electron.Notification[] }
      shownNotices[0]?.emit('click')
    })
  return { kept, click }
}

async function giveTask(page: Page, title: string, on: string) {
  const organisations = await ask(page, 'records.all', { register: 'organisation' })
  await ask(page, 'records.create', {
    register: 'task',
    id: null,
    fields: {
      ...emptyTask('2026-11-02'),
      title,
      leadId: organisations[0]?.id ?? '',
      deadline: { kind: 'date', on },
    },
  })
}

test('what is due is told at opening, without names and once; a click leads to it', async ({ desk }) => {
  const friday = await desk.start({ now: '2026-11-20T01:00:00Z' })
  await ask(friday.page, 'directory.add-starters', {})
  await giveTask(friday.page, 'Báo cáo của đồng chí An', '2026-11-23')
  await giveTask(friday.page, 'Gửi số liệu', '2026-11-20')
  await friday.close()

  const monday = await desk.start({ now: '2026-11-23T01:00:00Z' })
  const notices = await watchNotices(monday.app)
  await expect
    .poll(notices.kept, { timeout: 20_000 })
    .toEqual([{ title: 'Nhắc việc hôm nay', body: '1 việc quá hạn, 1 việc đến hạn hôm nay' }])
  await monday.page.keyboard.press('Alt+3')
  await expect(monday.page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 })).toBeVisible()
  await notices.click()
  const panel = monday.page.getByRole('region', { name: 'Nhắc việc' })
  // The longest overdue are opened.
  await expect(panel.getByRole('button', { name: /Gửi số liệu/ })).toBeVisible()
  await panel.getByRole('button', { name: 'hôm nay: 1' }).click()
  await expect(panel.getByRole('button', { name: /Báo cáo của đồng chí An/ })).toBeVisible()
  await monday.close()

  const told = JSON.parse(await readFile(join(desk.profileDir, 'reminders-told.json'), 'utf8'))
  expect(Object.values(told.offices)).toMatchObject([{ on: '2026-11-23', session: 'morning' }])
  const again = await desk.start({ now: '2026-11-23T02:00:00Z' })
  const second = await watchNotices(again.app)
  await again.page.waitForTimeout(10_000)
  expect(await second.kept()).toEqual([])
  // Of the same day the screen still shows what was told.
  const shown = again.page.getByRole('region', { name: 'Nhắc việc' })
  await shown.getByRole('button', { name: 'quá 1 ngày LV: 1' }).click()
  await shown.getByRole('button', { name: /Gửi số liệu/ }).click()
  await expect(again.page.getByRole('heading', { name: 'Nhiệm vụ', level: 1 })).toBeVisible()
})

test('an office may do without notices', async ({ desk }) => {
  const { app, page } = await desk.start({ now: '2026-11-20T01:00:00Z' })
  await ask(page, 'directory.add-starters', {})
  await giveTask(page, 'Báo cáo', '2026-11-23')
  await ask(page, 'records.create', {
    register: 'settings',
    id: 'office',
    fields: { ...defaultSettings, reminders: { ...defaultSettings.reminders, notifies: false } },
  })
  await app.close()
  const monday = await desk.start()
  const notices = await watchNotices(monday.app)
  const isTold = () =>
    readFile(join(desk.profileDir, 'reminders-told.json'), 'utf8').then(
      (text) => text.includes('"on": "2026-11-23"'),
      () => false,
    )
  await expect.poll(isTold, { timeout: 20_000 }).toBe(true)
  expect(await notices.kept()).toEqual([])
})

test('closing the window closes the program, unless the tray was chosen; then it is explained once', async ({
  desk,
}) => {
  const { app, page } = await desk.start()
  const notices = await watchNotices(app)
  await ask(page, 'preferences.set', {
    language: 'vi',
    theme: 'light',
    textSize: 'normal',
    closesToTray: true,
  })
  const state = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({
        isVisible: window.isVisible(),
        isGone: window.isDestroyed(),
      })),
    )
  const closeWindow = () =>
    app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
  await expect.poll(state).toEqual([{ isVisible: true, isGone: false }])
  // The icon is placed after the preferences are on the disk.
  await page.waitForTimeout(1000)
  await closeWindow()
  await expect.poll(state).toEqual([{ isVisible: false, isGone: false }])
  expect((await notices.kept()).map(({ title }) => title)).toEqual(['Phối Hợp vẫn chạy ở khay hệ thống'])
  await app.evaluate(({ app: program }) => program.emit('second-instance'))
  await expect.poll(state).toEqual([{ isVisible: true, isGone: false }])
  await closeWindow()
  await expect.poll(state).toEqual([{ isVisible: false, isGone: false }])
  expect(await notices.kept()).toHaveLength(1)

  await ask(page, 'preferences.set', {
    language: 'vi',
    theme: 'light',
    textSize: 'normal',
    closesToTray: false,
  })
  const ended = new Promise((done) => app.process().once('exit', done))
  await page.waitForTimeout(500)
  await closeWindow().catch(() => undefined)
  await ended
})

test('the dialog is two keys away and can be used by everybody; a letter is two clicks away', async ({
  desk,
}) => {
  const { page, complaints } = await desk.start({ dataDir: null, args: ['--sample'] })
  const panel = page.getByRole('region', { name: 'Nhắc việc' })
  await panel.getByRole('button', { expanded: false }).first().click()
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Control+K')
  await page.keyboard.type('don doc')
  await page
    .getByRole('option', { name: /Nhắc việc, đôn đốc/ })
    .first()
    .click()
  const dialog = page.getByRole('dialog', { name: 'Nhắc việc, đôn đốc' })
  await expect(dialog.getByRole('row')).not.toHaveCount(0)
  for (const theme of ['light', 'dark', 'contrast'] as const) {
    await ask(page, 'preferences.set', { language: 'vi', theme, textSize: 'normal' })
    await expect(page.locator('html')).toHaveAttribute(
      'data-contrast',
      theme === 'contrast' ? 'high' : 'normal',
    )
    expect(await seriousFindings(page), theme).toEqual([])
  }
  await dialog
    .getByRole('button', { name: /^Công văn đôn đốc/, disabled: false })
    .first()
    .click()
  const paper = page.getByRole('dialog', { name: /^Công văn đôn đốc · / })
  await expect(paper.getByText(/\d trang/)).toBeVisible()
  expect(complaints).toEqual([])
})
