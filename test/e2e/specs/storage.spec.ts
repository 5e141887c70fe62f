import { spawn } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { ask, tell } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'

const person = (fullName: string): FieldsOf<'person'> => ({
  fullName,
  honorific: 'bà',
  postings: [],
  phone: '',
  order: 0,
  note: '',
})

const addPerson = async ({ page }: Running, fullName: string) =>
  (await ask(page, 'records.create', { register: 'person', id: null, fields: person(fullName) })).id
const namesIn = async ({ page }: Running) =>
  (await ask(page, 'records.all', { register: 'person' })).map((one) => one.fullName)

/** What no second try can change: only another folder or another version helps. */
const cannotPass = new Set(['folder-not-empty', 'foreign-folder', 'newer-version'])

/** The screen that says what is wrong, in Vietnamese, with the folder's path and a way on. */
const expectRefusal = async ({ page }: Running, code: keyof typeof vi.errors.codes, path: string) => {
  await expect(page.getByRole('heading', { name: vi.errors.codes[code].title })).toBeVisible()
  await expect(page.getByText(path)).toBeVisible()
  const retries = page.getByRole('button', { name: vi.common.tryAgain })
  await expect(retries).toHaveCount(cannotPass.has(code) ? 0 : 1)
  await expect(page.getByRole('button', { name: vi.welcome.chooseFolder })).toBeVisible()
}

/** The text of every file of a folder, by its path. */
const everyFile = async (folder: string) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')])),
  )
}

const madeOffice = async (desk: Desk) => {
  const first = await desk.start()
  await addPerson(first, 'Trần Thị Hòa')
  await first.close()
}

test('what was entered is there after closing, and after a death without closing', async ({ desk }) => {
  const first = await desk.start()
  await addPerson(first, 'Trần Thị Hòa')
  await first.close()
  const second = await desk.start()
  expect(await namesIn(second)).toEqual(['Trần Thị Hòa'])
  await addPerson(second, 'Lê Đức Ân')
  await second.kill()
  const third = await desk.start()
  expect(await namesIn(third)).toEqual(['Trần Thị Hòa', 'Lê Đức Ân'])
  await expect(third.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a draft survives the death of the program', async ({ desk }) => {
  const first = await desk.start()
  await ask(first.page, 'drafts.save', { key: 'task/new', value: { title: 'Đang gõ dở' } })
  await first.kill()
  const second = await desk.start()
  expect(await ask(second.page, 'drafts.list', {})).toMatchObject([
    { key: 'task/new', value: { title: 'Đang gõ dở' } },
  ])
})

test('a page that crashes is opened again with what was typed', async ({ desk }) => {
  const { app, page } = await desk.start()
  await ask(page, 'drafts.save', { key: 'task/new', value: { title: 'Đang gõ dở' } })
  await app.evaluate(({ BrowserWindow, dialog }) => {
    dialog.showMessageBox = ((_window: unknown, options: unknown) => {
      ;(globalThis as Record<string, unknown>).question = options
      return Promise.resolve({ response: 0, checkboxChecked: false })
    }) as typeof dialog.showMessageBox
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
  })
  // The page that died is lost to Playwright: what stands there now is asked through the main process.
  const inPage = (script: string) =>
    app.evaluate(
      ({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source),
      script,
    )
  await expect
    .poll(() => app.evaluate(() => (globalThis as Record<string, unknown>).question))
    .toMatchObject({
      message: vi.welcome.crashed.title,
      buttons: [vi.welcome.crashed.reopen, vi.welcome.crashed.quit],
    })
  await expect.poll(() => inPage(`document.querySelector('h1')?.textContent`)).toBe(vi.nav.screens.today)
  expect(await inPage(`window.api.call('drafts.list', {})`)).toMatchObject({
    value: [{ key: 'task/new', value: { title: 'Đang gõ dở' } }],
  })
})

test('settings of this PC that cannot be read keep nobody from starting', async ({ desk }) => {
  for (const name of ['preferences.json', 'window.json'])
    await mkdir(join(desk.profileDir, name), { recursive: true })
  const { page } = await desk.start()
  await expect(page.getByRole('heading', { level: 1, name: vi.nav.screens.today })).toBeVisible()
})

test('the first start suggests a folder and makes it only when asked', async ({ desk }) => {
  const home = join(desk.folder, 'home')
  await mkdir(home)
  const running = await desk.start({
    dataDir: null,
    env: { HOME: home, XDG_DOCUMENTS_DIR: home, XDG_CONFIG_HOME: join(home, '.config') },
  })
  await expect(running.page.getByRole('heading', { name: vi.welcome.title })).toBeVisible()
  const { folder } = await ask(running.page, 'app.info', {})
  expect(folder.state).toBe('choosing')
  await running.page.getByRole('button', { name: vi.welcome.useSuggested }).click()
  await expect(running.page.getByRole('heading', { level: 1, name: vi.nav.screens.today })).toBeVisible()
  const path = folder.state === 'choosing' ? folder.suggestedPath : ''
  expect(path.startsWith(home)).toBe(true)
  expect(await readdir(path)).toContain('office.json')
})

test('the sample office opens in a folder of its own, with its frame, and never touches the real one', async ({
  desk,
}) => {
  await madeOffice(desk)
  const before = await everyFile(desk.dataDir)
  const sample = await desk.start({ dataDir: null, args: ['--sample'] })
  const { folder } = await ask(sample.page, 'app.info', {})
  expect(folder).toMatchObject({ state: 'open', isSample: true })
  await expect(sample.page.getByText(vi.nav.sample)).toBeVisible()
  expect(await namesIn(sample)).not.toContain('Trần Thị Hòa')
  await sample.close()
  expect(await everyFile(desk.dataDir)).toEqual(before)
})

test('a second start on the same data gives way to the first window', async ({ desk }) => {
  const first = await desk.start()
  await addPerson(first, 'Trần Thị Hòa')
  await first.app.evaluate(({ BrowserWindow, app }) => {
    BrowserWindow.getAllWindows()[0]?.minimize()
    app.on('second-instance', () => {
      ;(globalThis as Record<string, unknown>).wasCalled = true
    })
  })
  const child = first.app.process()
  const [executable = '', ...args] = [child.spawnfile, ...child.spawnargs.slice(1)]
  const kept = args.filter(
    (one) => !/^--(inspect|remote-debugging)/.test(one) && !/loader\.js$|^-r$/.test(one),
  )
  const code = await new Promise<number | null>((done) => {
    const second = spawn(executable, kept, {
      env: { ...process.env, PHOIHOP_PROFILE_DIR: desk.profileDir },
      stdio: 'ignore',
      timeout: 30_000,
    })
    second.on('close', done)
  })
  expect(code).toBe(0)
  await expect
    .poll(() =>
      first.app.evaluate(({ BrowserWindow }) => ({
        wasCalled: (globalThis as Record<string, unknown>).wasCalled,
        isMinimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
      })),
    )
    .toEqual({ wasCalled: true, isMinimized: false })
  expect(await namesIn(first)).toEqual(['Trần Thị Hòa'])
})

test('another user of this PC looks on while the first works, and works once the first has gone', async ({
  desk,
}) => {
  const first = await desk.start()
  await addPerson(first, 'Trần Thị Hòa')
  const second = await desk.start({ profileDir: join(desk.folder, 'other-profile') })
  const banner = second.page.getByRole('region', { name: vi.nav.view.label })
  await expect(banner).toContainText(hostname())
  expect(await namesIn(second)).toEqual(['Trần Thị Hòa'])
  await addPerson(first, 'Lê Đức Ân')
  await expect.poll(() => namesIn(second)).toEqual(['Trần Thị Hòa', 'Lê Đức Ân'])
  const refused = await tell(second.page, 'records.create', {
    register: 'person',
    id: null,
    fields: person('Người thứ hai'),
  })
  expect(refused).toMatchObject({ ok: false, error: { code: 'read-only' } })
  await expect(second.page.getByRole('button', { name: vi.today.add })).toHaveCount(0)
  await first.close()
  await expect(second.page.getByText(vi.nav.view.nowWork)).toBeVisible({ timeout: 20_000 })
  await expect(banner).toHaveCount(0)
  await addPerson(second, 'Người thứ hai')
  expect(await namesIn(second)).toEqual(['Trần Thị Hòa', 'Lê Đức Ân', 'Người thứ hai'])
})

test('a folder with other files in it is refused and left alone', async ({ desk }) => {
  await mkdir(desk.dataDir)
  await writeFile(join(desk.dataDir, 'thư.docx'), 'x')
  const running = await desk.start()
  await expectRefusal(running, 'folder-not-empty', desk.dataDir)
  expect(await readdir(desk.dataDir)).toEqual(['thư.docx'])
})

test('a foreign folder is refused and left alone', async ({ desk }) => {
  await mkdir(desk.dataDir)
  await writeFile(join(desk.dataDir, 'office.json'), '{"product":"khác"}')
  const running = await desk.start()
  await expectRefusal(running, 'foreign-folder', desk.dataDir)
})

test('a folder of a newer version says both versions', async ({ desk }) => {
  await madeOffice(desk)
  for (const name of ['office.json', 'office.copy.json']) {
    const identity = JSON.parse(await readFile(join(desk.dataDir, name), 'utf8'))
    await writeFile(join(desk.dataDir, name), JSON.stringify({ ...identity, format: 9 }))
  }
  const running = await desk.start()
  await expectRefusal(running, 'newer-version', desk.dataDir)
  await expect(running.page.getByText(/dạng 9.*dạng 2/)).toBeVisible()
})

test('a damaged data file costs nothing: it is put aside, the rest has everything, and that is said', async ({
  desk,
}) => {
  await madeOffice(desk)
  const folder = join(desk.dataDir, 'snapshots')
  const newest = (await readdir(folder)).toSorted().at(-1) ?? ''
  const damaged = (await readFile(join(folder, newest), 'utf8')).replace('Hòa', 'Hoa')
  await writeFile(join(folder, newest), damaged)
  const running = await desk.start()
  await expect(running.page.getByText(vi.errors.codes['snapshot-mended'].title)).toBeVisible()
  await expect(running.page.getByText(join(desk.dataDir, 'set-aside'))).toBeVisible()
  expect(await namesIn(running)).toEqual(['Trần Thị Hòa'])
  await running.close()
  const kept = Object.values(await everyFile(join(desk.dataDir, 'set-aside')))
  expect(kept).toContain(damaged)
})

test('a folder that cannot be written is said to be read-only', async ({ desk }) => {
  await madeOffice(desk)
  // Root may write anywhere, so where the test runs as root the folder is made immutable instead.
  const isRoot = process.getuid?.() === 0
  test.skip(process.platform === 'win32', 'folders are not made read-only this way on Windows')
  const { execFileSync } = await import('node:child_process')
  const mounted = () => {
    execFileSync('mount', ['--bind', desk.dataDir, desk.dataDir], { stdio: 'ignore' })
    execFileSync('mount', ['-o', 'remount,bind,ro', desk.dataDir], { stdio: 'ignore' })
  }
  if (isRoot) {
    try {
      mounted()
    } catch {
      test.skip(true, 'this machine allows no mounts')
    }
  } else await chmod(desk.dataDir, 0o555)
  try {
    const running = await desk.start()
    await expectRefusal(running, 'folder-read-only', desk.dataDir)
    await running.page.getByRole('button', { name: vi.welcome.rescue.choices.view.do }).click()
    await expect(running.page.getByText(vi.nav.view.chosen)).toBeVisible()
    expect(await namesIn(running)).toEqual(['Trần Thị Hòa'])
    await running.close()
  } finally {
    if (isRoot) execFileSync('umount', [desk.dataDir])
    else await chmod(desk.dataDir, 0o755)
  }
})

test('a folder that was remembered and is gone is missing, not made anew', async ({ desk }) => {
  await mkdir(desk.profileDir, { recursive: true })
  const gone = join(desk.folder, 'ổ đĩa rời')
  await writeFile(join(desk.profileDir, 'folder.json'), JSON.stringify({ folder: gone, kind: 'office' }))
  const running = await desk.start({ dataDir: null })
  await expectRefusal(running, 'folder-missing', gone)
  expect(await readdir(desk.folder)).not.toContain('ổ đĩa rời')
  await mkdir(gone)
  await running.page.getByRole('button', { name: vi.common.tryAgain }).click()
  await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a window that refuses to close keeps neither the program nor what it was to remember', async ({
  desk,
}) => {
  const running = await desk.start()
  await running.app.evaluate(({ BrowserWindow }) => {
    new BrowserWindow({ show: false }).on('close', (event) => event.preventDefault())
  })
  const child = running.app.process()
  await running.close()
  expect(child.exitCode).toBe(0)
  const profile = await readdir(desk.profileDir)
  expect(profile).toContain('window.json')
  expect(profile.filter((name) => name.endsWith('.tmp'))).toEqual([])
})
