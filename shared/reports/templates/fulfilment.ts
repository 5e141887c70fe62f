/** Thực hiện quy chế theo điều. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, table } from './sections.ts'

export const fulfilmentByArticle: ReportTemplate = {
  name: 'Thực hiện quy chế theo từng điều',
  description:
    'Nghĩa vụ của quy chế theo từng điều: đúng hạn, trễ hạn, chưa thực hiện, kèm danh sách phải đôn đốc',
  basedOn: '',
  scope: 'regulation',
  periods: ['month', 'quarter', 'half-year', 'year', 'term', 'free'],
  window: 'calendar',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'kết quả thực hiện {quy chế} {kỳ}',
  opening:
    'Qua theo dõi việc thực hiện {quy chế} từ ngày {từ ngày} đến ngày {đến ngày}, kết quả {kỳ} như sau:',
  sections: numbered([
    heading(1, 'I. KẾT QUẢ CHUNG'),
    draft('fulfilment'),
    figures(
      ['dues-owed', 'dues-done', 'dues-late', 'dues-missing', 'dues-not-applicable', 'dues-rate'],
      'Bảng 1. Số liệu chung (lượt)',
    ),
    chart('fulfilment-by-article', 'stacked', true, 'Biểu đồ 1. Số lượt nghĩa vụ đến hạn theo điều'),
    heading(1, 'II. KẾT QUẢ THEO TỪNG ĐIỀU'),
    table('fulfilment-by-article', 'Bảng 2. Kết quả thực hiện từng nghĩa vụ', 'body', {
      detail: 'obligation',
    }),
    chart('missed-by-month', 'heat', false, 'Biểu đồ 2. Số lượt trễ hạn, chưa thực hiện theo thời gian'),
    heading(1, 'III. CƠ QUAN THỰC HIỆN'),
    table('fulfilment-by-body', 'Bảng 3. Kết quả theo cơ quan thực hiện'),
    heading(1, 'IV. ĐỀ XUẤT, KIẾN NGHỊ'),
    draft('proposals'),
    list('missed-dues', 'Danh sách nghĩa vụ trễ hạn, chưa thực hiện {kỳ}', { limit: 1000, place: 'annex' }),
  ]),
}
