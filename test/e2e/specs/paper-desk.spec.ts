/** The desk of papers in the real program: from a meeting's minutes to a paper that is edited, printed, and there again tomorrow. */
import type { Page } from '@playwright/test'
import type { RecordOf } from '#shared/registers/index.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { seriousFindings } from '../pages/axe.ts'
import { handsOf } from '../pages/hands.ts'

const sample = { dataDir: null, args: ['--sample'] }
const sentence = 'Mã theo dõi 20270315. '

async function closedMeeting(page: Page): Promise<string> {
  const meetings = (await ask(page, 'records.all', {
    register: 'meeting',
  })) as unknown as RecordOf<'meeting'>[]
  const closed = meetings.find(({ state, conclusions }) => state === 'closed' && conclusions.length > 0)
  if (!closed) throw new Error('the sample office has no closed meeting')
  return (await ask(page, 'records.get', { register: 'event', id: closed.id })).title as string
}

const subjectOf = (paper: object) => (paper as RecordOf<'paper'>).parts.subject
const preview = (page: Page) => page.getByRole('region', { name: 'Bản in xem trước' })
const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung văn bản' })

test('minutes become a paper; a sentence typed into it stands on the page, and is there after a restart', async ({
  desk,
}) => {
  const first = await desk.start(sample)
  const { page } = first
  const title = await closedMeeting(page)
  await handsOf(page).goTo('Cuộc họp')
  await page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click()
  await page.getByRole('button', { name: 'Soạn thành văn bản' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Biên bản')

  // On the first page, which is the one in sight.
  await text(page).getByText('Phòng họp số 1').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.type(sentence)
  await expect(preview(page)).toContainText('20270315', { timeout: 20_000 })
  await page.getByRole('button', { name: 'Đậm (Ctrl+B)' }).click()
  await page.getByRole('tab', { name: 'Thể thức', exact: true }).click()
  await page.getByRole('textbox', { name: 'Trích yếu' }).fill('giao ban đầu mối tháng 10')
  await expect
    .poll(async () => (await ask(page, 'records.all', { register: 'paper' })).map(subjectOf))
    .toContain('giao ban đầu mối tháng 10')
  await expect(page.getByText(/^Đã lưu \d\d:\d\d$/).last()).toBeVisible()
  expect(first.complaints).toEqual([])
  await first.close()

  const second = await desk.start(sample)
  await handsOf(second.page).goTo('Văn bản đi')
  await second.page.getByText('Biên bản giao ban đầu mối tháng 10').click()
  await expect(text(second.page)).toContainText(sentence.trim())
  await expect(preview(second.page)).toContainText('20270315', {
    timeout: 20_000,
  })

  // What it was made from leads back, and from there it is offered again.
  await second.page.getByRole('tab', { name: 'Nguồn, hồ sơ' }).click()
  await second.page.getByRole('button', { name: `Cuộc họp ${title}` }).click()
  await second.page.getByRole('button', { name: 'Soạn thành văn bản' }).click()
  await second.page.getByRole('button', { name: 'Mở văn bản đã có' }).click()
  await expect(second.page.getByRole('heading', { level: 1 })).toContainText('giao ban đầu mối tháng 10')
})

test('the program dies a second after a word was typed: it is there again', async ({ desk }) => {
  const first = await desk.start(sample)
  const request = {
    kind: 'blank',
    type: 'letter',
    format: 'state',
    issuerId: null,
    addresseeId: null,
  } as const
  await ask(first.page, 'papers.draft', { request, again: true })
  await handsOf(first.page).goTo('Văn bản đi')
  await first.page
    .getByRole('row', { name: /Công văn/ })
    .getByText('Công văn')
    .last()
    .click()
  await text(first.page).click()
  await first.page.keyboard.press('Control+Home')
  await first.page.keyboard.type('Kính thưa các đồng chí', { delay: 5 })
  await first.page.waitForTimeout(1000)
  await first.kill()

  const second = await desk.start(sample)
  await handsOf(second.page).goTo('Văn bản đi')
  await second.page
    .getByRole('row', { name: /Công văn/ })
    .getByText('Công văn')
    .last()
    .click()
  await expect(text(second.page)).toContainText('Kính thưa các đồng chí')
})

for (const theme of ['light', 'dark', 'contrast'] as const)
  test(`the desk can be used by everybody: ${theme}`, async ({ desk }) => {
    const { page, complaints } = await desk.start(sample)
    await ask(page, 'preferences.set', { language: 'vi', theme, textSize: 'normal' })
    const [regulation] = await ask(page, 'records.all', { register: 'regulation' })
    await ask(page, 'papers.draft', {
      request: { kind: 'year-plan', regulationIds: [regulation?.id ?? ''], year: 2026, format: 'state' },
      again: false,
    })
    await handsOf(page).goTo('Văn bản đi')
    const found: Record<string, string[]> = {}
    const look = async (name: string) => {
      const findings = await seriousFindings(page)
      if (findings.length > 0) found[name] = findings
    }
    await look('list')
    await page.getByText(/^Kế hoạch thực hiện/).click()
    await expect(text(page)).toBeVisible()
    for (const tab of ['Nội dung', 'Thể thức', 'Phụ lục', 'Nguồn, hồ sơ']) {
      await page.getByRole('tab', { name: tab }).first().click()
      await look(tab)
    }
    await page.getByRole('tab', { name: 'Kiểm tra thể thức' }).click()
    await look('checks')
    await page.getByRole('button', { name: 'Về danh sách văn bản đi' }).click()
    await page.getByRole('button', { name: 'Soạn văn bản' }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('new')
    expect(found).toEqual({})
    expect(complaints).toEqual([])
  })
