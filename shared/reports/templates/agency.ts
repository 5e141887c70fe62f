/** Phiếu theo dõi từng cơ quan: what one body was given, did and owes. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, words } from './sections.ts'

export const agencySheet: ReportTemplate = {
  name: 'Phiếu theo dõi cơ quan',
  description: 'Nhiệm vụ và nghĩa vụ của một cơ quan: kết quả, việc quá hạn, việc sắp đến hạn',
  basedOn: '',
  scope: 'organisation',
  periods: ['month', 'quarter', 'half-year', 'year', 'free'],
  window: 'cut-off',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'tình hình thực hiện nhiệm vụ, nghĩa vụ phối hợp của {cơ quan} {kỳ}',
  opening: 'Tình hình thực hiện nhiệm vụ, nghĩa vụ phối hợp của {cơ quan} {kỳ}, tính đến ngày {tính đến}:',
  sections: numbered([
    heading(1, 'I. KẾT QUẢ'),
    draft('progress'),
    draft('fulfilment'),
    figures(
      [
        'tasks-total',
        'tasks-done',
        'tasks-done-on-time',
        'tasks-done-late',
        'tasks-in-time',
        'tasks-overdue',
        'rate-done-of-due',
        'rate-done-of-total',
        'tasks-returned',
        'tasks-extended',
        'dues-owed',
        'dues-done',
        'dues-late',
        'dues-missing',
      ],
      'Bảng 1. Số liệu so với kỳ trước',
    ),
    chart('progress-by-month', 'line', true, 'Biểu đồ 1. Nhiệm vụ giao mới và hoàn thành theo tháng'),
    heading(1, 'II. VIỆC QUÁ HẠN'),
    list('overdue-tasks', 'Bảng 2. Nhiệm vụ quá hạn', {
      columns: ['title', 'basis', 'deadline', 'days-late', 'cause'],
    }),
    list('missed-dues', 'Bảng 3. Nghĩa vụ trễ hạn, chưa thực hiện', {
      columns: ['code', 'obligation', 'deadline', 'done', 'state'],
    }),
    heading(1, 'III. VIỆC ĐẾN HẠN TRONG KỲ TỚI'),
    list('next-tasks', 'Bảng 4. Nhiệm vụ', { columns: ['title', 'basis', 'deadline'] }),
    list('next-dues', 'Bảng 5. Nghĩa vụ', {
      columns: ['code', 'obligation', 'product', 'deadline'],
      limit: 40,
    }),
    words(
      'Đề nghị {cơ quan} rà soát số liệu, bổ sung kết quả còn thiếu; tập trung hoàn thành các việc quá hạn, sắp đến hạn.',
    ),
  ]),
}
