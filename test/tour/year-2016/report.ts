/** The year's report, read from the screen, saved in both formats, and held against a count of our own. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { vi } from '#shared/i18n/vi.ts'
import { figureOf } from '#shared/reports/engine/figures/index.ts'
import { wordsOfDocx, wordsOfPdf } from '../../e2e/pages/read-papers.ts'
import { results } from '../desk.ts'
import { countYear, readJournal } from './count.ts'
import type { Fingers } from './fingers.ts'

/** The report is made on its last day. */
const year = { from: '2017-01-01', to: '2017-12-28' }

/** Which figure of the report says what the count counted. */
const pairs = {
  programmes: 'programmes-all',
  programmesCompleted: 'programmes-completed',
  communicated: 'communication-articles',
  proposals: 'proposals-made',
  proposalsAccepted: 'proposals-accepted',
  mattersOpened: 'matters-new',
  mattersClosed: 'matters-closed',
  sessions: 'legal-sessions-held',
  peopleTaught: 'legal-sessions-audience',
  pressEvents: 'press-held',
  conferences: 'press-conferences',
  requests: 'exchanges-asked',
  answeredInTime: 'exchanges-on-time',
  answeredLate: 'exchanges-late',
  unanswered: 'exchanges-overdue',
  activities: 'trainings-done',
  trained: 'activity-people',
  commended: 'commendations-decided',
} as const

const labelOf = (key: string) => figureOf(key)?.label ?? key

/** The figures that the report shows are those of the count, and the papers in both formats say them too. */
export async function reportYear({ page, goTo }: Fingers, dataDir: string): Promise<void> {
  const { reports } = vi
  await goTo(vi.nav.screens.reports)
  const main = page.getByRole('main')
  await main.getByText('Kết quả phối hợp theo các sổ', { exact: true }).click()
  await main.getByText(reports.screen.kinds.year, { exact: true }).first().click()
  await expect(main.getByText('Bảng 8. Biểu dương, khen thưởng').first()).toBeVisible()
  const counted = countYear(readJournal(dataDir), year)
  const shown: Record<string, number> = {}
  for (const [name, key] of Object.entries(pairs)) {
    const row = main
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: labelOf(key), exact: true }) })
    shown[name] = Number((await row.first().getByRole('cell').first().innerText()).replace('.', ''))
  }
  expect(shown).toEqual(counted)
  await page.screenshot({ path: join(results, 'nam-2017-bao-cao.png') })
  for (const format of ['Nhà nước', 'Đảng'] as const) {
    await main.getByText(format, { exact: true }).first().click()
    for (const kind of ['PDF', 'Word'] as const) {
      await main.getByRole('button', { name: `Lưu thành tệp ${kind}` }).click()
      const saved = page.getByRole('alert').filter({ hasText: 'Đã lưu văn bản' }).last()
      await expect(saved).toBeVisible({ timeout: 30_000 })
      await saved.getByRole('button').last().click()
      await expect(saved).toBeHidden()
    }
  }
  await readBack(counted)
}

/** Each paper says each figure behind its label. */
async function readBack(counted: Readonly<Record<string, number>>): Promise<void> {
  const papers = readdirSync(results).filter((name) => name.includes('năm 2017') || name.includes('nam 2017'))
  expect(papers.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThanOrEqual(2)
  expect(papers.filter((name) => name.endsWith('.docx')).length).toBeGreaterThanOrEqual(2)
  for (const name of papers.filter((one) => /\.(pdf|docx)$/.test(one))) {
    const path = join(results, name)
    const words = await (name.endsWith('.pdf') ? wordsOfPdf(path) : wordsOfDocx(path))
    for (const [key, figure] of Object.entries(pairs))
      expect(words, `${name}: ${labelOf(figure)}`).toContain(`${labelOf(figure)} ${counted[key]}`)
  }
}
