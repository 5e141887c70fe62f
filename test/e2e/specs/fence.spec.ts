import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

const words = vi.fence
const filled = (sentence: string, params: Record<string, string | number>) =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''))
const goTo = ({ page }: Running, screen: keyof typeof vi.nav.screens) =>
  page.getByRole('navigation').getByText(vi.nav.screens[screen], { exact: true }).click()
const button = ({ page }: Running, name: string) => page.getByRole('button', { name, exact: true })
const question = ({ page }: Running) => page.getByRole('dialog')

/** Everything that lies in a folder, as one text. */
async function readAll(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((one) => one.isFile())
  const texts = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'utf8')))
  return texts.join('\n')
}

async function typeDocument(running: Running, subject: string) {
  await goTo(running, 'documents')
  await button(running, vi.documents.add).first().click()
  await running.page.getByLabel(vi.registers['source-document'].fields.subject).fill(subject)
  await running.page.keyboard.press('Control+s')
  await expect(question(running)).toBeVisible()
}

test('what is typed is asked about by keyboard alone, and what is taken out is nowhere on the disk', async ({
  desk,
}) => {
  const running = await desk.start()
  const { page } = running
  await typeDocument(
    running,
    'Giải quyết đơn tố cáo của bà Lê Thị Thử, số điện thoại 0912 345 678, căn cước 068090001234',
  )
  const asked = question(running)
  await expect(asked).toContainText('774/QĐ-TTg')
  await expect(asked).toContainText('91/2025/QH15')
  await expect(asked.locator('mark')).toHaveCount(3)
  expect(await seriousFindings(page)).toEqual([])
  // The first choice has the focus, the way on is reached by Tab, and Escape leads back to the typing.
  await expect(asked.getByRole('button', { name: words.save.takeOut }).first()).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(asked).toHaveCount(0)
  const subject = page.getByLabel(vi.registers['source-document'].fields.subject)
  await expect(subject).toBeFocused()
  // To the button too, which is switched off while it saves.
  const save = page.getByRole('button', { name: vi.common.save, exact: true })
  await save.press('Enter')
  await expect(asked).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(save).toBeFocused()
  await subject.press('Control+s')
  await expect(asked).toBeVisible()
  const clean = asked.getByRole('button', { name: words.save.clean })
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await clean.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(asked).toHaveCount(0)
  await expect
    .poll(() => ask(page, 'records.all', { register: 'source-document' }))
    .toMatchObject([{ subject: expect.stringContaining('Giải quyết đơn tố cáo') }])
  await expect.poll(() => ask(page, 'drafts.list', {})).toEqual([])
  await running.close()
  const everything = await readAll(desk.dataDir)
  expect(everything).toContain('Giải quyết đơn tố cáo')
  for (const gone of ['Lê Thị Thử', '345 678', '068090001234']) expect(everything).not.toContain(gone)
})

test('a false alarm is remembered without its digits, passed over, and asked about again once it is forgotten', async ({
  desk,
}) => {
  const running = await desk.start()
  const { page } = running
  const subject = 'Gặp ông Trần Văn Thử, số điện thoại 0912 345 678'
  await typeDocument(running, subject)
  await question(running)
    .getByRole('button', { name: filled(words.save.keepOf, { words: '0912 345 678' }) })
    .click()
  await question(running).getByRole('button', { name: words.go.save, exact: true }).click()
  await expect
    .poll(() => ask(page, 'records.all', { register: 'source-document' }))
    .toMatchObject([{ subject }])
  await page.getByLabel(vi.registers['source-document'].fields.note).fill('Gọi lại 0912 345 678 để hẹn gặp')
  await page.keyboard.press('Control+s')
  await expect
    .poll(() => ask(page, 'records.all', { register: 'source-document' }))
    .toMatchObject([{ note: 'Gọi lại 0912 345 678 để hẹn gặp' }])
  await expect(question(running)).toHaveCount(0)
  await goTo(running, 'settings')
  await page.getByRole('tab', { name: vi.settings.tabs.folder }).click()
  const list = page.getByRole('region', { name: words.allowances.section })
  await expect(list.getByRole('listitem')).toContainText('09…78')
  await list.getByRole('button', { name: filled(words.allowances.forgetOf, { words: '09…78' }) }).click()
  await expect(list).toContainText(words.allowances.empty)
  expect(await seriousFindings(page)).toEqual([])
})

test('minutes that save themselves are held back, survive a power cut, and are saved once it is settled', async ({
  desk,
}) => {
  const said = 'theo đơn tố cáo của bà Lê Thị Thử'
  const first = await desk.start({ dataDir: null, args: ['--sample'] })
  const openMeeting = async (running: Running) => {
    await running.page.getByText('Giao ban đầu mối phối hợp hằng tháng').first().click()
    await running.page.getByRole('tab', { name: vi.meetings.tabs.course }).click()
  }
  await openMeeting(first)
  await first.page.getByText('Báo cáo kết quả phối hợp trong tháng; 9/13').first().click()
  await first.page.keyboard.press('Control+End')
  await first.page.keyboard.type(` ${said}`)
  const held = filled(words.banner.title, { count: 1 })
  await expect(first.page.getByRole('status', { name: held })).toBeVisible()
  await expect(question(first)).toHaveCount(0)
  const minutes = async ({ page }: Running) =>
    JSON.stringify(await ask(page, 'records.all', { register: 'meeting' }))
  expect(await minutes(first)).not.toContain('Lê Thị Thử')
  // The draft is written within a second.
  await expect.poll(async () => JSON.stringify(await ask(first.page, 'drafts.list', {}))).toContain(said)
  await first.kill()
  const second = await desk.start({ dataDir: null, args: ['--sample'] })
  await openMeeting(second)
  await expect(second.page.getByText(said).first()).toBeVisible()
  await button(second, words.banner.review).click()
  expect(await seriousFindings(second.page)).toEqual([])
  await question(second).getByRole('button', { name: words.save.clean }).click()
  await expect(second.page.getByRole('status', { name: held })).toHaveCount(0)
  await expect.poll(() => minutes(second)).toContain('theo đơn tố cáo')
  expect(await minutes(second)).not.toContain('Lê Thị Thử')
})

async function officeWithTask(desk: Desk, title: string) {
  const running = await desk.start()
  await ask(running.page, 'directory.add-starters', {})
  const [lead] = await ask(running.page, 'records.all', { register: 'organisation' })
  const fields = {
    ...emptyTask('2026-11-23'),
    title,
    leadId: lead?.id ?? '',
    deadline: { kind: 'none' as const },
  }
  const { id } = await ask(running.page, 'records.create', { register: 'task', id: null, fields })
  return { running, id }
}

test('a list goes out as a file only when it was let through', async ({ desk }) => {
  const { running } = await officeWithTask(desk, 'Trả lời ông Trần Văn Thử, số điện thoại 0912 345 678')
  await goTo(running, 'tasks')
  const save = button(running, vi.lists.excel)
  await save.click()
  await expect(question(running).locator('mark')).toHaveText('0912 345 678')
  await question(running).getByRole('button', { name: words.back.export }).click()
  await expect(question(running)).toHaveCount(0)
  expect(await readdir(desk.savesDir)).toEqual([])
  await save.click()
  await question(running).getByRole('button', { name: words.anyway.export }).click()
  await expect.poll(() => readdir(desk.savesDir)).toHaveLength(1)
})

test('a question over a preview closes alone by Escape, and the focus is back where it was', async ({
  desk,
}) => {
  const { running } = await officeWithTask(desk, 'Trả lời ông Trần Văn Thử, số điện thoại 0912 345 678')
  const { page } = running
  await goTo(running, 'tasks')
  const print = button(running, vi.lists.print)
  await print.press('Enter')
  const preview = question(running).first()
  const save = preview.getByRole('button', {
    name: filled(vi.papers.saveAs, { format: vi.papers.pdf }),
    exact: true,
  })
  await save.press('Enter')
  await expect(question(running)).toHaveCount(2)
  await expect(page.getByRole('dialog').locator('mark')).toHaveText('0912 345 678')
  await page.keyboard.press('Escape')
  await expect(question(running)).toHaveCount(1)
  await expect(save).toBeFocused()
  expect(await readdir(desk.savesDir)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(question(running)).toHaveCount(0)
  await expect(print).toBeFocused()
})

test('a file whose name bears a mark is left out, the other comes along', async ({ desk }) => {
  const { running } = await officeWithTask(desk, 'Báo cáo có tệp')
  const source = join(desk.folder, 'nguon')
  await mkdir(source)
  const names = ['Báo cáo (Tối mật).pdf', 'Mật độ dân cư.pdf']
  for (const name of names) await writeFile(join(source, name), name)
  await running.app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = (() =>
        Promise.resolve({ canceled: false, filePaths })) as typeof dialog.showOpenDialog
    },
    names.map((name) => join(source, name)),
  )
  await goTo(running, 'tasks')
  await running.page.getByText('Báo cáo có tệp').first().click()
  await button(running, vi.attachments.add).click()
  await expect(question(running)).toContainText(words.files.title)
  await question(running).getByRole('button', { name: words.files.leaveOut }).click()
  await question(running).getByRole('button', { name: words.go.files, exact: true }).click()
  const files = running.page.getByRole('region', { name: vi.attachments.title })
  await expect(files.getByRole('listitem')).toHaveCount(1)
  await expect(files.getByRole('listitem')).toContainText('Mật độ dân cư.pdf')
})

test('the first start and About say what is not entered', async ({ desk }) => {
  const running = await desk.start({ dataDir: null })
  for (const item of Object.values(words.mustNot.items))
    await expect(running.page.getByText(item, { exact: true })).toBeVisible()
  expect(await seriousFindings(running.page)).toEqual([])
  await running.close()
  const open = await desk.start()
  await goTo(open, 'settings')
  await open.page.getByRole('tab', { name: vi.settings.tabs.about }).click()
  await expect(open.page.getByText(vi.settings.about.secrets)).toBeVisible()
  for (const item of Object.values(words.mustNot.items))
    await expect(open.page.getByText(item, { exact: true })).toBeVisible()
})
