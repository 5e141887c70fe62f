import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { vi } from '#shared/i18n/vi.ts'
import { chapters2016, lines2016 } from '#test/support/paper-2016.ts'
import { paragraph, wordFile } from '#test/support/word-files.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, type Running, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'

// The two ways to a regulation without typing it, in the real program: its bundled reader of Word files, its own dialogs.

const { starting } = vi

/** The system's dialog answers with this file. */
const standIn = ({ app }: Running, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (() =>
      Promise.resolve({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
  }, path)

const openScreen = ({ page }: Running) =>
  page.getByRole('navigation').getByText(vi.nav.screens.regulations, { exact: true }).click()

test('the regulation of 2016 comes in from its Word file, and is there after the program was closed', async ({
  desk,
}) => {
  await mkdir(desk.folder, { recursive: true })
  const path = join(desk.folder, 'Quy chế 2016.docx')
  const blocks = lines2016.map(({ text, isBold, isCentred }) =>
    paragraph(text, { bold: isBold, centred: isCentred }),
  )
  await writeFile(path, await wordFile(blocks))
  const running = await desk.start()
  await standIn(running, path)
  await openScreen(running)
  const { page } = running
  await page.getByRole('button', { name: starting.fromWord }).first().click()
  await expect(page.getByText(starting.import.intro)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: starting.import.make }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await running.close()

  const again = await desk.start()
  const [regulation] = await ask(again.page, 'records.all', { register: 'regulation' })
  const { articles } = regulation as unknown as { articles: { title: string; text: string }[] }
  expect(articles.map(({ title, text }) => [title, text])).toEqual(chapters2016)
  expect(again.complaints).toEqual([])
  await again.close()
})

test('a regulation starts from the template with its 35 obligations', async ({ desk }) => {
  const running = await desk.start()
  const { page } = running
  await ask(page, 'directory.add-starters', {})
  await openScreen(running)
  await page.getByRole('button', { name: starting.fromTemplate }).first().click()
  await expect(page.getByText(starting.template.intro)).toBeVisible()
  expect(await seriousFindings(page)).toEqual([])
  await page.getByRole('button', { name: starting.template.make }).click()
  await expect(page.getByText('Đã tạo dự thảo quy chế với 35 nghĩa vụ')).toBeVisible()
  expect(await ask(page, 'records.all', { register: 'obligation' })).toHaveLength(35)
  expect(running.complaints).toEqual([])
  await running.close()
})
