/**
 * The tour: a sample office in a folder of its own, one full round of the main job through the interface, and everything
 * that comes out of it in out/tour/. A step that does not do what it says fails the tour.
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { ask } from '../e2e/fixtures/ask.ts'
import { expect, test } from '../e2e/fixtures/program.ts'
import { type Desk, makeDesk, results } from './desk.ts'
import { meetTheFence, seeRegisters } from './registers.ts'

const title = 'Giao ban công tác phối hợp quý IV năm 2026'
const task = 'Cung cấp thông tin về dự án hồ chứa nước trước khi trả lời báo chí'

test('an office plans a meeting, holds it, writes the minutes, follows the task and prints the week', async ({
  desk: place,
}) => {
  const { page, complaints } = await place.start({
    dataDir: null,
    args: ['--sample'],
    env: { PHOIHOP_SAVE_DIR: results },
  })
  await page.setViewportSize({ width: 1366, height: 768 })
  await ask(page, 'preferences.set', { language: 'vi', theme: 'light', textSize: 'normal' })
  page.setDefaultTimeout(15_000)
  const desk = makeDesk(page)

  await test.step('the day begins', () => seeToday(desk))
  await test.step('a briefing is planned in the calendar', () => plan(desk))
  await test.step('its workspace opens and the invitation is prepared', () => invite(desk))
  await test.step('it is held: attendance and a speech', () => hold(desk))
  await test.step('its conclusions are written down, one becomes a task', () => conclude(desk))
  await test.step('the minutes are checked, closed and saved in both formats', () => close(desk))
  await test.step('the task is followed', () => follow(desk))
  await test.step('the week is printed', () => printWeek(desk))
  await test.step('the next year is planned, and a day says why it is that day', () => planYear(desk))
  await test.step('the matrix says how the year was kept; what is missing is proved, and traced', () =>
    seeMatrix(desk))
  await test.step('a report is read, drilled, drafted, checked, issued with its number and saved', () =>
    report(desk))
  await test.step('the registers are looked at, each with what only it has', () => seeRegisters(desk))
  await test.step('the fence takes out what must not be kept', () => meetTheFence(desk))
  await test.step('every other screen is looked at', () => lookAround(desk))

  expect(complaints).toEqual([])
  const files = readdirSync(results)
  const count = (ending: string) => files.filter((name) => name.endsWith(ending)).length
  expect(count('.pdf')).toBeGreaterThanOrEqual(3)
  expect(count('.docx')).toBe(count('.pdf'))
  for (const name of files) expect(statSync(join(results, name)).size, name).toBeGreaterThan(2000)
})

async function seeToday({ page, picture }: Desk): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: 'Hôm nay' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'VĂN PHÒNG MẪU' })).toBeVisible()
  await expect(page.getByText('quá 7 ngày LV').first()).toBeVisible()
  await picture('hom-nay')
}

async function plan({ page, goTo, pick, type, choose, picture }: Desk): Promise<void> {
  await goTo('Lịch')
  await page.getByRole('button', { name: 'Thêm lịch', exact: true }).click()
  const form = page.getByRole('form')
  await form.getByLabel('Nội dung').fill(title)
  await choose(form.getByRole('combobox', { name: 'Loại' }), 'Giao ban')
  await choose(form.getByRole('combobox', { name: 'Trạng thái' }), 'Đã duyệt')
  await type(form.getByRole('textbox', { name: 'Ngày', exact: true }), '23/11/2026')
  await type(form.getByLabel('Từ giờ'), '16h15')
  await type(form.getByLabel('Đến giờ'), '17h30')
  await form.getByLabel('Địa điểm').fill('Hội trường A')
  const chairs = form.getByRole('combobox', { name: 'Thêm vào Chủ trì, đồng chủ trì' })
  await pick(chairs, 'bach tung')
  await pick(chairs, 'quang duong')
  await pick(form.getByRole('combobox', { name: 'Thư ký' }), 'ngoc lan')
  const participants = form.getByRole('combobox', { name: 'Thêm vào Thành phần' })
  for (const who of ['hong sen', 'xuan mai', 'SVHTTDL', 'SNNMT', 'SKHCN', 'thanh tra', 'bao va phat thanh'])
    await pick(participants, who)
  await picture('lich-them-moi')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Mở cuộc họp' })).toBeVisible()
}

async function invite({ page, type, picture, savePaper }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Mở cuộc họp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await page.getByRole('tab', { name: 'Chuẩn bị' }).click()
  await type(page.getByLabel('Ngày gửi', { exact: true }), '17/11/2026')
  await page.getByLabel('Yêu cầu đối với đại biểu').fill('Các sở, ngành gửi báo cáo trước ngày 20/11/2026.')
  const agenda = page.getByLabel('Thêm nội dung, rồi Enter')
  for (const item of ['Kết quả phối hợp quý IV', 'Chuẩn bị họp báo', 'Kết luận, phân công']) {
    await agenda.fill(item)
    await agenda.press('Enter')
  }
  await picture('cuoc-hop-chuan-bi')
  await savePaper(page.getByRole('complementary', { name: 'Văn bản' }))
}

async function hold({ page, type, pick, picture }: Desk): Promise<void> {
  await page.getByRole('tab', { name: /^Diễn biến/ }).click()
  await type(page.getByLabel('Bắt đầu', { exact: true }), '16h15')
  const people = page.getByRole('table', { name: 'Điểm danh' }).getByRole('row')
  await people.first().getByRole('button').first().focus()
  const count = await people.count()
  for (let at = 0; at < count; at += 1) await page.keyboard.press(at === count - 2 ? 'l' : 'c')
  await pick(page.getByRole('combobox', { name: 'Chọn người phát biểu' }), 'SNNMT')
  await page.keyboard.type(
    'Dự án hồ chứa nước đã chi trả bồi thường 82% số hộ; còn 31 hộ đang rà soát hồ sơ.',
  )
  await pick(page.getByRole('combobox', { name: 'Chọn người phát biểu' }), 'xuan mai')
  await page.keyboard.type(
    'Báo chí đã gửi 14 câu hỏi về các dự án thu hồi đất, đề nghị thống nhất nội dung trả lời.',
  )
  await type(page.getByLabel('Kết thúc', { exact: true }), '17h20')
  await expect(page.getByText('6 có mặt · 1 vắng · 0 chưa điểm danh')).toBeVisible()
  await picture('cuoc-hop-dien-bien')
}

async function conclude({ page, type, pick, picture }: Desk): Promise<void> {
  await page.getByRole('tab', { name: /^Kết luận/ }).click()
  await page.getByRole('button', { name: 'Kết luận mới' }).click()
  await page.keyboard.type(`${task}.`)
  await page.getByRole('button', { name: 'Giao việc' }).click()
  await pick(page.getByRole('combobox', { name: 'Chủ trì (một cơ quan)' }), 'SNNMT')
  await pick(page.getByRole('combobox', { name: 'Phối hợp' }), 'VP UBND')
  await type(page.getByLabel('Hạn', { exact: true }), '27/11/2026')
  await page.getByLabel('Sản phẩm').fill('Báo cáo')
  await page.getByLabel('Sản phẩm').press('Control+j')
  await expect(page.getByText('Nhiệm vụ đã giao')).toBeVisible()
  await page.getByRole('button', { name: 'Kết luận mới' }).click()
  await page.keyboard.type('Thống nhất tổ chức họp báo quý IV vào tuần đầu tháng 12.')
  await picture('cuoc-hop-ket-luan')
}

async function close({ page, picture, savePaper }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Khóa biên bản' }).click()
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Khóa biên bản' })
  if (await confirm.isVisible().catch(() => false)) await confirm.click()
  await expect(page.getByText('Đã khóa biên bản').first()).toBeVisible()
  await page.getByRole('tab', { name: 'Biên bản' }).click()
  const paper = page.getByRole('complementary', { name: 'Văn bản' })
  await picture('cuoc-hop-bien-ban-dang')
  await savePaper(paper)
  await paper.getByText('Nhà nước', { exact: true }).click()
  await picture('cuoc-hop-bien-ban-nha-nuoc')
  await savePaper(paper)
}

async function follow({ page, picture }: Desk): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: 'Tìm mọi thứ' }).fill('ho chua nuoc truoc khi tra loi')
  const found = page.getByRole('option', { name: new RegExp(task) }).first()
  await expect(found).toBeVisible()
  await picture('tim-kiem')
  await found.click()
  await expect(
    page.getByRole('heading', { name: task }).or(page.getByLabel('Nội dung nhiệm vụ')).first(),
  ).toBeVisible()
  const progress = page.getByRole('form', { name: 'Ghi tiến độ' })
  await progress.getByLabel('Nội dung tiến độ').fill('Đã có số liệu chi trả bồi thường đến ngày 20/11/2026.')
  await progress.getByLabel('Phần trăm hoàn thành').fill('60')
  await progress.getByRole('button', { name: 'Ghi tiến độ' }).click()
  await expect(page.getByText('Đã có số liệu chi trả bồi thường đến ngày 20/11/2026.').first()).toBeVisible()
  await picture('nhiem-vu-tien-do')
}

async function printWeek({ page, goTo, picture, savePaper }: Desk): Promise<void> {
  await goTo('Lịch')
  await page.getByText('Bảng tuần', { exact: true }).click()
  await expect(page.getByText(title).first()).toBeVisible()
  await picture('lich-bang-tuan')
  await page.getByRole('button', { name: 'In, xuất' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await picture('lich-tuan-ban-in')
  await savePaper(dialog)
  await page.keyboard.press('Escape')
}

async function planYear({ page, goTo, picture, savePaper }: Desk): Promise<void> {
  await goTo('Quy chế')
  await page.getByRole('tab', { name: 'Kế hoạch năm' }).click()
  await page.getByRole('button', { name: 'Lập kế hoạch năm 2027' }).click()
  await expect(page.getByRole('status').filter({ hasText: /^Sẽ tạo \d+ nhiệm vụ, \d+ lịch/ })).toBeVisible()
  await picture('ke-hoach-nam')
  // The twenty-fifth of April is a Sunday.
  await page.getByRole('searchbox', { name: 'Tìm trong kế hoạch' }).fill('cung cap thong tin kinh te')
  await page
    .getByRole('button', { name: /23\/04\/2027/ })
    .first()
    .click()
  await expect(page.getByText(/25\/04\/2027, trừ 25\/04 Chủ nhật.*lùi về 23\/04/)).toBeVisible()
  await picture('ke-hoach-nam-vi-sao')
  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Tìm trong kế hoạch' }).fill('')
  await page.getByRole('button', { name: 'In kế hoạch' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await picture('ke-hoach-nam-ban-in')
  await savePaper(dialog)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Nhận kế hoạch' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Không có gì để thay đổi' })).toBeVisible()
  await picture('ke-hoach-nam-da-nhan')
}

async function seeMatrix({ page, goTo, picture, savePaper }: Desk): Promise<void> {
  await goTo('Quy chế')
  await page.getByRole('tab', { name: 'Ma trận thực hiện' }).click()
  await expect(
    page.getByRole('gridcell', { name: /^Điều 5, NV-04, tháng 02\/2026: 1 quá hạn/ }),
  ).toBeVisible()
  await picture('ma-tran')
  await page.getByRole('gridcell', { name: /^Điều 5, NV-04, tháng 02\/2026/ }).click()
  await page.getByRole('button', { name: 'Thêm minh chứng' }).click()
  await page.getByText('Ghi bằng lời').click()
  await page.getByLabel('Nội dung', { exact: true }).fill('Trao đổi qua điện thoại với Chánh Văn phòng')
  await page.getByLabel(/^Ngày thực hiện/).fill('24/02/2026')
  await page.getByRole('button', { name: 'Thêm', exact: true }).click()
  await expect(
    page.getByRole('gridcell', { name: /^Điều 5, NV-04, tháng 02\/2026: 1 đúng hạn/ }),
  ).toBeVisible()
  await picture('ma-tran-minh-chung')
  await page.getByRole('button', { name: 'Mở nghĩa vụ' }).click()
  await page.getByRole('heading', { name: 'Truy vết' }).scrollIntoViewIfNeeded()
  await picture('truy-vet')
  await page.getByRole('tab', { name: 'Ma trận thực hiện' }).click()
  await page.getByRole('button', { name: 'Xem bản in' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await picture('ma-tran-ban-in')
  await savePaper(dialog)
  await page.keyboard.press('Escape')
}

async function report({ page, goTo, picture, savePaper }: Desk): Promise<void> {
  const main = page.getByRole('main')
  await goTo('Báo cáo')
  await picture('bao-cao')
  await main.getByText('Tiến độ thực hiện nhiệm vụ', { exact: true }).click()
  await expect(main.getByText('1. Kết quả chung')).toBeVisible()
  await picture('bao-cao-tien-do')
  await main
    .getByRole('row', { name: /^Tổng số nhiệm vụ được giao/ })
    .getByRole('button')
    .first()
    .click()
  await expect(page.getByRole('complementary').getByText('Tổng số nhiệm vụ được giao')).toBeVisible()
  await picture('bao-cao-so-lieu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Soạn thành văn bản' }).click()
  await expect(page.getByRole('button', { name: 'Phát hành…' })).toBeVisible()
  await picture('van-ban-di-soan')
  await page.getByRole('tab', { name: 'Kiểm tra thể thức' }).click()
  await expect(page.getByText('Chưa có số văn bản')).toBeVisible()
  await picture('van-ban-di-kiem-tra')
  await page.getByRole('button', { name: 'Phát hành…' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Sẽ in:')).toBeVisible()
  await picture('van-ban-di-phat-hanh')
  await dialog.getByRole('button', { name: 'Phát hành', exact: true }).click()
  await expect(main.getByText('Đã phát hành').first()).toBeVisible()
  await savePaper(main)
  await goTo('Văn bản đi')
  await page.getByRole('tab', { name: 'Sổ số văn bản' }).click()
  await picture('so-so-van-ban')
}

async function lookAround({ page, goTo, picture }: Desk): Promise<void> {
  await goTo('Lịch')
  for (const [view, name] of [
    ['Năm', 'lich-nam'],
    ['Tháng', 'lich-thang'],
    ['Tuần', 'lich-tuan'],
    ['Ngày', 'lich-ngay'],
    ['Danh sách', 'lich-danh-sach'],
  ] as const) {
    await page.getByRole('main').getByText(view, { exact: true }).first().click()
    await picture(name)
  }
  await goTo('Nhiệm vụ')
  for (const [view, name] of [
    ['Bảng', 'nhiem-vu-bang'],
    ['Bảng trạng thái', 'nhiem-vu-trang-thai'],
    ['Dòng thời gian', 'nhiem-vu-dong-thoi-gian'],
  ] as const) {
    await page.getByRole('main').getByText(view, { exact: true }).first().click()
    await picture(name)
  }
  await goTo('Cuộc họp')
  await picture('cuoc-hop-danh-sach')
  for (const [screen, name] of [
    ['Quy chế', 'quy-che'],
    ['Thư viện văn bản', 'van-ban'],
    ['Nhập dữ liệu', 'nhap-du-lieu'],
    ['Danh bạ', 'danh-ba'],
    ['Thùng rác', 'thung-rac'],
    ['Cài đặt', 'cai-dat'],
  ] as const) {
    await goTo(screen)
    await picture(name)
  }
  for (const [tab, name] of [
    ['Thể thức, đánh số', 'cai-dat-the-thuc'],
    ['Ngày nghỉ', 'cai-dat-ngay-nghi'],
    ['Máy này', 'cai-dat-may-nay'],
    ['Dữ liệu', 'cai-dat-du-lieu'],
    ['Giới thiệu', 'cai-dat-gioi-thieu'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await picture(name)
  }
  await page.keyboard.press('?')
  await picture('phim-tat')
}
