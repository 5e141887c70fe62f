/** Tiến độ nhiệm vụ: the standard table of `domain` 5.4 with both rates, ageing and the list of what is overdue. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, table } from './sections.ts'

export const taskProgress: ReportTemplate = {
  name: 'Tiến độ thực hiện nhiệm vụ',
  description:
    'Biểu tổng hợp theo cơ quan chủ trì, tỷ lệ trên số đến hạn và trên tổng số giao, danh sách quá hạn',
  basedOn: '',
  scope: 'office',
  periods: ['month', 'quarter', 'half-year', 'year', 'free'],
  window: 'cut-off',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'tình hình thực hiện nhiệm vụ được giao {kỳ}',
  opening:
    'Căn cứ số liệu theo dõi từ ngày {từ ngày} đến ngày {đến ngày}, tình hình thực hiện nhiệm vụ được giao {kỳ} như sau:',
  sections: numbered([
    heading(1, 'I. KẾT QUẢ THỰC HIỆN'),
    heading(2, '1. Kết quả chung'),
    draft('progress'),
    figures(
      [
        'tasks-total',
        'tasks-carried',
        'tasks-assigned',
        'tasks-done',
        'tasks-done-on-time',
        'tasks-done-late',
        'tasks-open',
        'tasks-in-time',
        'tasks-overdue',
        'rate-done-of-due',
        'rate-overdue-of-due',
        'rate-done-of-total',
        'rate-overdue-of-total',
        'tasks-excluded',
      ],
      'Bảng 1. Số liệu chung',
    ),
    heading(2, '2. Theo cơ quan chủ trì'),
    chart('progress-by-lead', 'stacked', false, 'Biểu đồ 1. Tình hình thực hiện theo cơ quan chủ trì'),
    heading(1, 'II. NHIỆM VỤ QUÁ HẠN'),
    draft('overdue'),
    table('task-ageing', 'Bảng 2. Nhiệm vụ quá hạn chưa hoàn thành theo số ngày quá hạn'),
    heading(1, 'III. ĐỀ XUẤT, KIẾN NGHỊ'),
    draft('proposals'),
    table('lead-progress', 'Tổng hợp tình hình thực hiện nhiệm vụ {kỳ}', 'annex'),
    list('overdue-tasks', 'Danh sách nhiệm vụ quá hạn chưa hoàn thành (tính đến ngày {tính đến})', {
      place: 'annex',
      limit: 1000,
    }),
  ]),
}
