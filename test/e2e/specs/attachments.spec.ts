import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

const words = vi.attachments
const named = (sentence: string, name: string) => sentence.replace('{{name}}', name)
const name = 'Biên bản đã ký.pdf'
// Larger than one piece of reading, and nothing that text handling would leave as it is.
const content = Buffer.from(Array.from({ length: 700_000 }, (_, at) => (at * 31) % 256))

/** The system's dialog answers with these files; its programs are not started, what they would open is noted. */
const standIn = ({ app }: Running, filePaths: string[]) =>
  app.evaluate(({ dialog, shell }, paths) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: paths.length === 0, filePaths: paths })) as typeof dialog.showOpenDialog
    shell.openPath = (path) => {
      ;(globalThis as Record<string, unknown>).openedPath = path
      return Promise.resolve('')
    }
  }, filePaths)
const openedPath = ({ app }: Running) =>
  app.evaluate(() => String((globalThis as Record<string, unknown>).openedPath ?? ''))

const madeTask = async (desk: Desk) => {
  const running = await desk.start()
  const { page } = running
  await ask(page, 'directory.add-starters', {})
  const [lead] = await ask(page, 'records.all', { register: 'organisation' })
  const fields = {
    ...emptyTask('2026-11-23'),
    title: 'Báo cáo có tệp',
    leadId: lead?.id ?? '',
    deadline: { kind: 'none' as const },
  }
  const { id } = await ask(page, 'records.create', { register: 'task', id: null, fields })
  return { running, id }
}

const openTask = async ({ page }: Running) => {
  await page.getByRole('navigation').getByText(vi.nav.screens.tasks, { exact: true }).click()
  await page.getByText('Báo cáo có tệp').first().click()
  const section = page.getByRole('region', { name: words.title })
  await section.scrollIntoViewIfNeeded()
  return section
}

const storedFiles = async (dataDir: string) => {
  const names = await readdir(join(dataDir, 'attachments'), { recursive: true })
  const paths = names.map((one) => join(dataDir, 'attachments', one))
  const kinds = await Promise.all(paths.map((path) => stat(path)))
  return paths.filter((_path, at) => kinds[at]?.isFile())
}

test('a file is attached, opened after the program was closed, and what happened to it on the disk is told', async ({
  desk,
}) => {
  const source = join(desk.folder, 'nguon')
  await mkdir(source)
  await writeFile(join(source, name), content)
  const { running: first } = await madeTask(desk)
  const section = await openTask(first)
  await expect(section.getByText(words.empty)).toBeVisible()
  await standIn(first, [join(source, name)])
  await section.getByRole('button', { name: words.add }).click()
  await expect(section.getByRole('listitem')).toContainText('684 KB · 23/11/2026')
  expect(await seriousFindings(first.page)).toEqual([])
  expect(first.complaints).toEqual([])
  // Killed: what the screen has shown is on the disk.
  await first.kill()

  const second = await desk.start()
  await standIn(second, [])
  const again = await openTask(second)
  const open = again.getByRole('button', { name: named(words.open, name) })
  await open.click()
  await expect.poll(() => openedPath(second)).not.toBe('')
  const copy = await openedPath(second)
  expect(basename(copy)).toBe(name)
  expect(copy.startsWith(desk.dataDir)).toBe(false)
  expect(Buffer.compare(await readFile(copy), content)).toBe(0)
  await again.getByRole('button', { name: named(words.saveOne, name) }).click()
  await expect(second.page.getByText(words.saved)).toBeVisible()
  expect(Buffer.compare(await readFile(join(desk.savesDir, name)), content)).toBe(0)

  const [stored = ''] = await storedFiles(desk.dataDir)
  const altered = Buffer.from(content)
  altered[123_456] = (altered[123_456] ?? 0) ^ 1
  await writeFile(stored, altered)
  await open.click()
  await expect(again.getByRole('alert')).toContainText(vi.errors.codes['attachment-altered'].title)
  await expect(again.getByRole('alert')).toContainText(name)
  expect(await seriousFindings(second.page)).toEqual([])
  await second.close()
  // The copy is readable without the program: it goes with it.
  await expect(stat(copy)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('a file that runs is kept and not opened; one removed comes back with its content', async ({ desk }) => {
  const source = join(desk.folder, 'nguon')
  await mkdir(source)
  const names = ['cài đặt.exe', name]
  for (const one of names) await writeFile(join(source, one), one)
  const { running } = await madeTask(desk)
  const section = await openTask(running)
  await standIn(
    running,
    names.map((one) => join(source, one)),
  )
  await section.getByRole('button', { name: words.add }).click()
  await expect(section.getByRole('listitem')).toHaveCount(2)
  await section.getByRole('button', { name: named(words.open, 'cài đặt.exe') }).click()
  await expect(section.getByRole('alert')).toContainText(vi.errors.codes['attachment-not-opened'].title)
  expect(await openedPath(running)).toBe('')
  await section.getByRole('button', { name: named(words.removeOne, name) }).click()
  await expect(section.getByRole('listitem')).toHaveCount(1)
  await running.page.getByRole('button', { name: vi.common.undo }).click()
  await expect(section.getByRole('listitem')).toHaveCount(2)
  await section.getByRole('button', { name: named(words.open, name) }).click()
  await expect.poll(() => openedPath(running)).toContain(name)
  expect(await readFile(await openedPath(running), 'utf8')).toBe(name)
})
