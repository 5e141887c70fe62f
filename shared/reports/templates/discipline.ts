/** Kỷ luật họp: the legal clocks of meetings. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, table, words } from './sections.ts'

export const meetingDiscipline: ReportTemplate = {
  name: 'Thời hạn giấy tờ họp',
  description:
    'Giấy mời, tài liệu, biên bản, thông báo kết luận: đúng hạn, trễ, chưa có, theo loại và theo chuỗi họp',
  basedOn: '',
  scope: 'office',
  periods: ['month', 'quarter', 'half-year', 'year', 'free'],
  window: 'calendar',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'tình hình thực hiện thời hạn giấy tờ họp {kỳ}',
  opening:
    'Thực hiện chế độ họp theo Quyết định số 45/2018/QĐ-TTg ngày 09 tháng 11 năm 2018 của Thủ tướng Chính phủ, việc chấp hành thời hạn giấy tờ họp {kỳ} như sau:',
  sections: numbered([
    heading(1, 'I. KẾT QUẢ CHUNG'),
    draft('discipline'),
    figures(
      [
        'meetings-held',
        'clocks-owed',
        'clocks-on-time',
        'clocks-late',
        'clocks-missing',
        'clock-rate',
        'clock-rate-invitation',
        'clock-rate-papers',
        'clock-rate-minutes',
        'clock-rate-conclusions',
      ],
      'Bảng 1. Số liệu chung',
    ),
    heading(1, 'II. THEO LOẠI GIẤY TỜ, LOẠI CUỘC HỌP'),
    chart('clocks-by-kind', 'stacked', false, 'Biểu đồ 1. Giấy tờ họp theo thời hạn'),
    table('clocks-by-kind', 'Bảng 2. Theo loại giấy tờ'),
    table('clocks-by-group', 'Bảng 3. Theo chuỗi, loại cuộc họp'),
    heading(1, 'III. ĐỀ XUẤT, KIẾN NGHỊ'),
    words('- [Biện pháp khắc phục, chấn chỉnh; trách nhiệm của từng đơn vị]'),
    list('late-clocks', 'Danh sách giấy tờ họp trễ hạn, chưa có {kỳ}', { limit: 500, place: 'annex' }),
  ]),
}
