/** Sản phẩm của cán bộ (NĐ 335/2025/NĐ-CP): facts only, no scores (`domain` 5.5). */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { figures, heading, list, numbered, words } from './sections.ts'

export const officerProducts: ReportTemplate = {
  name: 'Sản phẩm công việc của cán bộ',
  description:
    'Sản phẩm, ngày giao, thời hạn, ngày hoàn thành, số lần bị trả lại của từng cán bộ; không chấm điểm',
  basedOn: '',
  scope: 'person',
  periods: ['month', 'quarter', 'half-year', 'year', 'free'],
  window: 'calendar',
  compare: 'none',
  tasks: 'active',
  paperType: 'list',
  subject: 'sản phẩm, công việc của {cán bộ} {kỳ}',
  opening: '',
  sections: numbered([
    heading(1, 'I. TỔNG HỢP'),
    figures(
      [
        'tasks-total',
        'tasks-carried',
        'tasks-assigned',
        'tasks-done',
        'tasks-done-on-time',
        'tasks-done-late',
        'tasks-in-time',
        'tasks-overdue',
        'tasks-returned',
      ],
      '',
      false,
    ),
    heading(1, 'II. DANH SÁCH SẢN PHẨM, CÔNG VIỆC'),
    list('officer-products', '', {
      columns: ['product-or-title', 'assigned', 'deadline', 'done', 'timeliness', 'returned'],
      limit: 1000,
    }),
    words(
      'Số liệu từ sổ theo dõi nhiệm vụ, tính đến ngày {tính đến}; chỉ nêu số liệu thực tế, không chấm điểm, không xếp loại.',
    ),
  ]),
}
