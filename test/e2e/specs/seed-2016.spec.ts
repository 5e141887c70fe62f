import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { enterBodies, enterRegulation, party, saveAndClose, state } from '#test/support/clerk.ts'
import { ask } from '../fixtures/ask.ts'
import { expect, test } from '../fixtures/program.ts'
import { type Hands, handsOf } from '../pages/hands.ts'
import { wordsOfDocx, wordsOfPdf } from '../pages/read-papers.ts'

// The first real case: the coordination regulation that Lâm Đồng signed on the afternoon of 20/10/2016, with the facts of
// the newspaper of that day, entered as a clerk would enter it, and read back out of the papers.

const departments = ['Sở Tư pháp', 'Sở Thông tin và Truyền thông', 'Thanh tra tỉnh']
const chairs = [
  {
    name: 'Trần Văn Hiệp',
    post: 'Trưởng Ban',
    printed: 'Ủy viên Ban Thường vụ, Trưởng Ban Tuyên giáo Tỉnh ủy',
    body: party,
  },
  {
    name: 'Nguyễn Văn Yên',
    post: 'Phó Chủ tịch',
    printed: 'Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh',
    body: state,
  },
]
const secretary = { name: 'Lê Thị Thư', post: 'Chánh Văn phòng', printed: '', body: party }

const clauses = [
  [
    'Định hướng, hướng dẫn công tác tuyên truyền',
    'Thống nhất định hướng tuyên truyền các chương trình, đề án phát triển kinh tế - xã hội 2016 - 2020',
  ],
  [
    'Tham mưu, đề xuất chủ trương, giải pháp',
    'Đề xuất chủ trương, giải pháp tuyên truyền, giáo dục chính trị khi triển khai các kế hoạch',
  ],
  [
    'Giải quyết những vấn đề bức xúc trong dư luận',
    'Tham mưu Tỉnh ủy các vụ việc lớn, tuyên truyền pháp luật về khiếu nại, tố cáo',
  ],
  ['Cung cấp thông tin cho báo chí', 'Cung cấp thông tin cho báo chí trong quá trình giải quyết vụ việc'],
  ['Tổ chức họp báo', 'Thống nhất nội dung, tổ chức họp báo, thông báo tình hình và kết quả vụ việc'],
  [
    'Trao đổi thông tin hai chiều',
    'Trao đổi thông tin hai chiều chính xác, kịp thời về việc thực hiện các dự án',
  ],
  [
    'Nâng cao chất lượng công tác',
    'Nâng cao chất lượng công tác, tạo sự đồng thuận trong cán bộ, đảng viên và nhân dân',
  ],
  [
    'Biểu dương, khen thưởng',
    'Phát hiện nhân tố mới, điển hình tiên tiến để biểu dương, khen thưởng kịp thời',
  ],
] as const
const title = 'Lễ ký kết Quy chế phối hợp công tác giữa Ban Tuyên giáo Tỉnh ủy và UBND tỉnh'
const speech = 'Đồng chí Trưởng Ban đề nghị hai cơ quan giữ mối liên hệ thường xuyên, thông tin kịp thời.'
/** Conclusions that become tasks: which clause, who leads, until when. */
const tasks = [
  { clause: 3, lead: party, deadline: '30/11/2016', product: 'Báo cáo' },
  { clause: 5, lead: state, deadline: '15/12/2016', product: 'Kế hoạch' },
] as const

test('the regulation of 2016 is entered whole, and its minutes are read back out of PDF and Word', async ({
  desk,
}) => {
  test.setTimeout(300_000)
  const { page, complaints } = await desk.start({ now: '2016-10-21T01:00:00Z' })
  page.setDefaultTimeout(15_000)
  await page.setViewportSize({ width: 1366, height: 768 })
  await ask(page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'normal' })
  const hands = handsOf(page)
  await test.step('the bodies and the people', () => enterDirectory(hands))
  await test.step('the regulation with its eight clauses', () => enterClauses(hands))
  await test.step('the ceremony in the calendar', () => enterEvent(hands))
  await test.step('attendance and the speech', () => enterCourse(hands))
  await test.step('a conclusion for each clause, tasks out of them', () => enterConclusions(hands))
  await test.step('the minutes are closed', () => closeMinutes(hands))
  await test.step('both papers are saved', () => savePapers(hands, desk.savesDir))
  await test.step('the tasks rest on the meeting', () => expectTasks(hands))
  await test.step('the papers say what was entered', () => readBack(desk.savesDir))
  expect(complaints).toEqual([])
})

async function enterDirectory(hands: Hands): Promise<void> {
  const { page } = hands
  await enterBodies(hands, departments)
  await page.getByText('Cán bộ', { exact: true }).click()
  for (const person of [...chairs, secretary]) {
    await page.getByRole('button', { name: 'Thêm cán bộ' }).first().click()
    const form = page.getByRole('form')
    await form.getByLabel('Họ và tên').fill(person.name)
    await form.getByRole('button', { name: 'Thêm chức vụ' }).click()
    await form.getByRole('textbox', { name: 'Chức vụ', exact: true }).fill(person.post)
    await hands.pick(form.getByRole('combobox', { name: 'Cơ quan' }), person.body)
    await form.getByLabel('Chức danh in trên văn bản').fill(person.printed)
    await saveRecord(hands, person.name)
  }
}

async function saveRecord({ page }: Hands, name: string): Promise<void> {
  await saveAndClose(page, name)
  await expect(page.getByRole('complementary')).toHaveCount(0)
}

async function enterClauses(hands: Hands): Promise<void> {
  await enterRegulation(
    hands,
    clauses.map(([title, text]) => ({ title, text })),
  )
  await expect(hands.page.getByRole('complementary')).toHaveCount(0)
}

async function enterEvent({ page, goTo, pick, choose, type }: Hands): Promise<void> {
  await goTo('Lịch')
  await page.getByRole('button', { name: 'Thêm lịch', exact: true }).click()
  const form = page.getByRole('form')
  await form.getByLabel('Nội dung').fill(title)
  await choose(form.getByRole('combobox', { name: 'Loại' }), 'Lễ ký kết')
  await choose(form.getByRole('combobox', { name: 'Trạng thái' }), 'Đã duyệt')
  await type(form.getByRole('textbox', { name: 'Ngày', exact: true }), '20/10/2016')
  await type(form.getByLabel('Từ giờ'), '14h')
  await type(form.getByLabel('Đến giờ'), '16h30')
  await form.getByLabel('Địa điểm').fill('Hội trường Tỉnh ủy')
  for (const { name } of chairs)
    await pick(form.getByRole('combobox', { name: 'Thêm vào Chủ trì, đồng chủ trì' }), name)
  await pick(form.getByRole('combobox', { name: 'Thư ký' }), secretary.name)
  for (const name of departments)
    await pick(form.getByRole('combobox', { name: 'Thêm vào Thành phần' }), name)
  const basis = form.getByRole('combobox', { name: 'Thêm căn cứ' })
  for (const index of clauses.keys())
    await pick(basis, `Điều ${index + 1}`, new RegExp(`Điều ${index + 1}\\b`))
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await page.getByRole('button', { name: 'Mở cuộc họp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
}

async function enterCourse({ page, type, pick }: Hands): Promise<void> {
  await page.getByRole('tab', { name: /^Diễn biến/ }).click()
  await type(page.getByLabel('Bắt đầu', { exact: true }), '14h')
  const people = page.getByRole('table', { name: 'Điểm danh' }).getByRole('row')
  await people.first().getByRole('button').first().focus()
  for (let at = await people.count(); at > 0; at -= 1) await page.keyboard.press('c')
  await pick(page.getByRole('combobox', { name: 'Chọn người phát biểu' }), chairs[0]?.name ?? '')
  await page.keyboard.type(speech)
  await type(page.getByLabel('Kết thúc', { exact: true }), '16h15')
}

async function enterConclusions({ page, pick, type }: Hands): Promise<void> {
  await page.getByRole('tab', { name: /^Kết luận/ }).click()
  const cards = page.locator('[data-conclusion]')
  await page.getByRole('button', { name: 'Kết luận mới' }).click()
  for (const [index, [, text]] of clauses.entries()) {
    // One key leads from a conclusion to the next.
    if (index > 0) await page.keyboard.press('Control+Enter')
    await expect(cards.nth(index).locator('[contenteditable="true"]')).toBeFocused()
    await page.keyboard.type(`${text}.`)
  }
  await expect(cards).toHaveCount(clauses.length)
  for (const { clause, lead, deadline, product } of tasks) {
    const card: Locator = cards.nth(clause - 1)
    await card.locator('[contenteditable="true"]').click()
    await page.keyboard.press('Control+j')
    await expect(card.getByRole('combobox', { name: 'Chủ trì (một cơ quan)' })).toBeFocused()
    await pick(card.getByRole('combobox', { name: 'Chủ trì (một cơ quan)' }), lead)
    await type(card.getByLabel('Hạn', { exact: true }), deadline)
    await pick(
      card.getByRole('combobox', { name: 'Căn cứ' }),
      `Điều ${clause}`,
      new RegExp(`Điều ${clause}\\b`),
    )
    await card.getByLabel('Sản phẩm').fill(product)
    await card.getByLabel('Sản phẩm').press('Control+j')
    await expect(card.getByText('Nhiệm vụ đã giao')).toBeVisible()
  }
}

async function closeMinutes({ page, pick }: Hands): Promise<void> {
  await page.getByRole('tab', { name: 'Biên bản' }).click()
  const paper = page.getByRole('complementary', { name: 'Văn bản' })
  for (const [format, issuer] of [
    ['Nhà nước', state],
    ['Đảng', party],
  ] as const) {
    await paper.getByText(format, { exact: true }).click()
    await pick(page.getByRole('main').getByRole('combobox', { name: 'Cơ quan ban hành' }), issuer)
  }
  await page.getByRole('button', { name: 'Khóa biên bản' }).click()
  await expect(page.getByText('Đã khóa biên bản').first()).toBeVisible()
}

const formats = ['Đảng', 'Nhà nước'] as const
const kinds = [
  ['PDF', '.pdf'],
  ['Word', '.docx'],
] as const

/** Saves both papers both ways, each put into a folder of its format as soon as it is there. */
async function savePapers({ page }: Hands, folder: string): Promise<void> {
  const paper = page.getByRole('complementary', { name: 'Văn bản' })
  for (const format of formats) {
    await mkdir(join(folder, format))
    await paper.getByText(format, { exact: true }).click()
    for (const [kind, ending] of kinds) {
      await paper.getByRole('button', { name: `Lưu thành tệp ${kind}` }).click()
      const saved = async () => (await readdir(folder)).filter((name) => name.endsWith(ending))
      await expect.poll(saved, { timeout: 30_000, message: `${format} ${kind}` }).toHaveLength(1)
      for (const name of await saved()) await rename(join(folder, name), join(folder, format, name))
    }
  }
}

async function expectTasks({ page }: Hands): Promise<void> {
  const found = await ask(page, 'records.all', { register: 'task' })
  const [meeting] = await ask(page, 'records.all', { register: 'meeting' })
  expect(found).toHaveLength(tasks.length)
  for (const one of found) expect(one.basis).toMatchObject({ kind: 'conclusion', meetingId: meeting?.id })
  const [signing] = await ask(page, 'records.all', { register: 'event' })
  const [rule] = await ask(page, 'records.all', { register: 'regulation' })
  const articles = rule?.articles as { id: string }[]
  expect(articles).toHaveLength(clauses.length)
  expect(signing?.basis).toEqual(
    articles.map(({ id }) => ({ kind: 'article', regulationId: rule?.id, articleId: id })),
  )
}

async function readBack(folder: string): Promise<void> {
  for (const format of formats) {
    const names = await readdir(join(folder, format))
    expect(names).toHaveLength(2)
    for (const name of names) {
      const path = join(folder, format, name)
      const text = await (name.endsWith('.pdf') ? wordsOfPdf(path) : wordsOfDocx(path))
      expectWhole(text, `${format} ${name}`)
    }
  }
}

/** Everything that was entered stands in the paper. */
function expectWhole(text: string, where: string): void {
  const wanted = [
    'BIÊN BẢN',
    speech,
    ...[...chairs, secretary].map(({ name }) => name),
    ...chairs.map(({ printed }) => printed),
    ...departments,
    ...clauses.map(([, conclusion]) => conclusion),
  ]
  const flat = text.replaceAll(' ', '').toLowerCase()
  // Lines are broken and capitals are set by the paper; letters and their order are not.
  const missing = wanted.filter(
    (words) => !flat.includes(words.normalize('NFC').replaceAll(' ', '').toLowerCase()),
  )
  expect(missing, where).toEqual([])
  expect(text, where).toMatch(/ngày 20 ?tháng 10 năm 2016|20\/10\/2016/)
  expect(text, where).toMatch(/14 ?(giờ|h|:00)/)
}
