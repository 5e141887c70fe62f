/** Báo cáo kết quả phối hợp: the usual four parts, drafted from the records and held against the period before. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, table } from './sections.ts'

export const coordinationReport: ReportTemplate = {
  name: 'Báo cáo kết quả phối hợp',
  description:
    'Bốn phần: kết quả; hạn chế, nguyên nhân; phương hướng, nhiệm vụ; đề xuất, kiến nghị. Có so sánh với kỳ trước',
  basedOn: '',
  scope: 'regulation',
  periods: ['month', 'quarter', 'half-year', 'year', 'term'],
  window: 'cut-off',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'kết quả thực hiện {quy chế} {kỳ}',
  opening:
    'Thực hiện {quy chế}, kết quả phối hợp công tác {kỳ} (số liệu từ ngày {từ ngày} đến ngày {đến ngày}) như sau:',
  sections: numbered([
    heading(1, 'I. KẾT QUẢ THỰC HIỆN'),
    heading(2, '1. Công tác tổ chức, giao ban, ban hành văn bản'),
    draft('meetings'),
    heading(2, '2. Thực hiện các nghĩa vụ phối hợp'),
    draft('fulfilment'),
    chart('fulfilment-by-article', 'stacked', false, 'Biểu đồ 1. Số lượt nghĩa vụ đến hạn theo điều'),
    heading(2, '3. Thực hiện nhiệm vụ được giao'),
    draft('progress'),
    figures(
      [
        'meetings-held',
        'conclusions-made',
        'papers-issued',
        'dues-owed',
        'dues-done',
        'dues-rate',
        'tasks-total',
        'tasks-done',
        'tasks-done-on-time',
        'tasks-overdue',
        'rate-done-of-due',
        'rate-done-of-total',
      ],
      'Bảng 1. Một số chỉ tiêu so với kỳ trước',
    ),
    heading(1, 'II. HẠN CHẾ, NGUYÊN NHÂN'),
    heading(2, '1. Hạn chế'),
    draft('shortcomings'),
    heading(2, '2. Nguyên nhân'),
    draft('causes'),
    heading(1, 'III. PHƯƠNG HƯỚNG, NHIỆM VỤ'),
    draft('next-work'),
    heading(1, 'IV. ĐỀ XUẤT, KIẾN NGHỊ'),
    draft('proposals'),
    table('fulfilment-by-article', 'Kết quả thực hiện nghĩa vụ theo từng điều {kỳ}', 'annex', {
      detail: 'obligation',
    }),
    list('done-tasks', 'Danh sách nhiệm vụ hoàn thành {kỳ}', { place: 'annex', limit: 500 }),
  ]),
}
