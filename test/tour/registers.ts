/** The walk through the coordination registers, and up to the fence. */
import { expect } from '@playwright/test'
import type { Desk } from './desk.ts'

/** The overview, the views that only one register has, a matter with its clocks, and every other list. */
export async function seeRegisters({ page, goTo, picture }: Desk): Promise<void> {
  const main = page.getByRole('main')
  await goTo('Sổ theo dõi')
  await expect(main.getByText('Quá hạn, sắp đến hạn')).toBeVisible()
  await picture('so-theo-doi')
  await goTo('Chương trình, đề án')
  await main.getByText('Tiến độ', { exact: true }).click()
  await expect(main.getByText('Cơ quan chủ trì, tên')).toBeVisible()
  await picture('chuong-trinh-tien-do')
  await goTo('Trao đổi thông tin')
  await main.getByText('Hai chiều', { exact: true }).click()
  await expect(main.getByText('Theo cơ quan và chiều thông tin')).toBeVisible()
  await picture('trao-doi-hai-chieu')
  await goTo('Vụ việc nổi cộm')
  await main.getByText('Giá đất bồi thường').first().click()
  await expect(page.getByRole('complementary').getByRole('button', { name: 'Phiếu theo dõi' })).toBeVisible()
  await picture('vu-viec')
  for (const [register, name] of [
    ['Họp báo, phát ngôn', 'hop-bao'],
    ['Tuyên truyền', 'tuyen-truyen'],
    ['Đề xuất, kiến nghị', 'de-xuat'],
    ['Pháp luật KNTC', 'phap-luat'],
    ['Gương điển hình', 'bieu-duong'],
    ['Tập huấn, kiểm tra', 'tap-huan'],
  ] as const) {
    await goTo(register)
    await picture(name)
  }
}

/** What must not stand there is typed, explained, taken out and saved without it. */
export async function meetTheFence({ page, goTo, picture }: Desk): Promise<void> {
  await goTo('Thư viện văn bản')
  await page.getByRole('button', { name: 'Thêm văn bản' }).first().click()
  const subject = page.getByLabel('Trích yếu')
  await subject.fill(
    'Giải quyết đơn tố cáo của bà Lê Thị Thử, số điện thoại 0912 345 678, căn cước 068090001234',
  )
  await page.keyboard.press('Control+s')
  const asked = page.getByRole('dialog')
  await expect(asked.locator('mark')).toHaveCount(3)
  await picture('rao-bao-mat')
  await asked.getByRole('button', { name: 'Lưu sau khi bỏ' }).click()
  await expect(asked).toBeHidden()
  await expect(subject).toHaveValue(/^Giải quyết đơn tố cáo/)
  await expect(subject).not.toHaveValue(/Lê Thị Thử|0912|068090001234/)
  await picture('rao-bao-mat-da-bo')
}
