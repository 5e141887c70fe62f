/** Tình hình trao đổi thông tin hai chiều: dues kept by each body in either direction, and what is still owed. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, table, words } from './sections.ts'

export const exchangeMonth: ReportTemplate = {
  name: 'Tình hình trao đổi thông tin',
  description:
    'Yêu cầu, trả lời, cung cấp thông tin giữa các bên: đúng hạn, trễ hạn, chưa thực hiện, theo cơ quan và chiều',
  basedOn: '',
  scope: 'office',
  periods: ['month', 'quarter', 'half-year', 'year', 'free'],
  window: 'calendar',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'tình hình trao đổi thông tin hai chiều {kỳ}',
  opening:
    'Thực hiện Quy chế phối hợp công tác, tình hình trao đổi, cung cấp thông tin giữa các bên {kỳ} như sau:',
  sections: numbered([
    heading(1, 'I. TRAO ĐỔI, CUNG CẤP THÔNG TIN'),
    draft('exchanges'),
    figures(
      [
        'exchanges-asked',
        'exchanges-given',
        'exchanges-regular',
        'exchanges-owed',
        'exchanges-on-time',
        'exchanges-late',
        'exchanges-in-time',
        'exchanges-overdue',
        'exchanges-rate',
        'exchanges-worst',
        'exchanges-open-all',
      ],
      'Bảng 1. Số liệu chung',
    ),
    heading(1, 'II. THEO CƠ QUAN, THEO CHIỀU THÔNG TIN'),
    chart(
      'exchanges-by-body',
      'stacked',
      false,
      'Biểu đồ 1. Trả lời, cung cấp thông tin theo cơ quan phải thực hiện',
    ),
    table('exchanges-by-body', 'Bảng 2. Theo cơ quan phải trả lời, cung cấp'),
    table('exchanges-by-body', 'Bảng 3. Theo cơ quan được trả lời, cung cấp', 'body', { direction: 'waits' }),
    table('exchanges-by-pair', 'Bảng 4. Giữa từng cặp cơ quan'),
    heading(1, 'III. CHƯA TRẢ LỜI, CUNG CẤP'),
    // The day of sending would leave no room for what is asked.
    list('open-exchanges', 'Yêu cầu, kỳ cung cấp thông tin chưa thực hiện', {
      columns: ['title', 'lead', 'waiting', 'deadline', 'days-late', 'state'],
      limit: 200,
    }),
    heading(1, 'IV. ĐỀ XUẤT CHỦ TRƯƠNG, GIẢI PHÁP'),
    draft('proposals-made'),
    heading(1, 'V. ĐỀ NGHỊ'),
    words(
      '- [Đề nghị các cơ quan chưa trả lời, cung cấp thông tin thực hiện trước ngày …; nội dung cần cung cấp thêm trong kỳ tới]',
    ),
    list('exchanges', 'Sổ trao đổi thông tin {kỳ}', { limit: 500, place: 'annex' }),
  ]),
}
