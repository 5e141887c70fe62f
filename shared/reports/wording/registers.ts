/** Words of the overview of the coordination registers as its paper prints them. */
import type { RegisterCount } from '#shared/views/registers/registers-overview.ts'

export const registerCountWords: Readonly<Record<RegisterCount, string>> = {
  total: 'Tất cả',
  open: 'Đang mở',
  overdue: 'Quá hạn',
  thisMonth: 'Trong tháng',
}
