/** Kết quả phối hợp theo các sổ: what the two bodies did for each other, content by content, counted from the registers. */
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { plainFigures } from '../engine/figures/plain-figures.ts'
import { plainRegisters } from '../engine/plain-registers.ts'
import { registerShortName } from '../wording/register-words.ts'
import { draft, figures, heading, list, numbered, table } from './sections.ts'

export const registersReport: ReportTemplate = {
  name: 'Kết quả phối hợp theo các sổ',
  description:
    'Chương trình, thông tin hai chiều, vụ việc, họp báo, tuyên truyền, đề xuất, pháp luật, biểu dương, tập huấn: số liệu từng sổ',
  basedOn: '',
  scope: 'office',
  periods: ['month', 'quarter', 'half-year', 'year', 'term', 'free'],
  window: 'calendar',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'kết quả thực hiện Quy chế phối hợp công tác {kỳ}',
  opening:
    'Thực hiện Quy chế phối hợp công tác, kết quả các nội dung phối hợp {kỳ} (số liệu từ ngày {từ ngày} đến ngày {đến ngày}) như sau:',
  sections: numbered([
    heading(1, 'I. THỰC HIỆN NGHĨA VỤ CỦA QUY CHẾ'),
    draft('fulfilment'),
    heading(1, 'II. KẾT QUẢ TỪNG NỘI DUNG PHỐI HỢP'),
    heading(2, '1. Chương trình, đề án, dự án, kế hoạch và tuyên truyền'),
    draft('programmes'),
    figures(
      [
        'programmes-all',
        'programmes-behind',
        'programmes-overdue',
        'programmes-completed',
        'communications-all',
        'communications-met',
        'communication-articles',
      ],
      'Bảng 1. Chương trình, đề án và tuyên truyền',
    ),
    heading(2, '2. Đề xuất chủ trương, giải pháp'),
    draft('proposals-made'),
    figures(
      ['proposals-made', 'proposals-decided', 'proposals-accepted', 'proposals-partly', 'proposals-declined'],
      'Bảng 2. Đề xuất chủ trương, giải pháp',
    ),
    heading(2, '3. Vụ việc nổi cộm và tuyên truyền pháp luật về khiếu nại, tố cáo'),
    figures(
      [
        'matters-handled',
        'matters-new',
        'matters-closed',
        'matters-late',
        'legal-sessions-held',
        'legal-sessions-audience',
      ],
      'Bảng 3. Vụ việc và tuyên truyền pháp luật',
    ),
    heading(2, '4. Thông tin cho báo chí và họp báo'),
    figures(
      [
        'press-held',
        'press-conferences',
        'press-quarters',
        'press-quarters-met',
        'press-questions',
        'press-coverage',
      ],
      'Bảng 4. Báo chí',
    ),
    heading(2, '5. Thông tin hai chiều'),
    draft('exchanges'),
    figures(
      [
        'exchanges-asked',
        'exchanges-given',
        'exchanges-on-time',
        'exchanges-late',
        'exchanges-overdue',
        'exchanges-rate',
      ],
      'Bảng 5. Thông tin hai chiều',
    ),
    table('exchanges-by-body', 'Bảng 6. Thông tin hai chiều theo cơ quan'),
    heading(2, '6. Tập huấn, kiểm tra, khảo sát'),
    figures(
      ['trainings-done', 'activity-people', 'recommendations-made', 'recommendations-done'],
      'Bảng 7. Tập huấn, kiểm tra',
    ),
    heading(2, '7. Biểu dương, khen thưởng'),
    figures(
      ['commendations-nominated', 'commendations-verified', 'commendations-decided', 'commendations-spread'],
      'Bảng 8. Biểu dương, khen thưởng',
    ),
    heading(1, 'III. HẠN CHẾ, ĐỀ XUẤT'),
    draft('shortcomings'),
    draft('proposals'),
    table('fulfilment-by-article', 'Kết quả thực hiện từng điều {kỳ}', 'annex', { detail: 'obligation' }),
    list('open-exchanges', 'Thông tin chưa được trả lời, cung cấp {kỳ}', { place: 'annex', limit: 500 }),
    ...plainRegisters.flatMap(plainSections),
  ]),
}

/** A register that the report does not tell of in its own words: how many records, how they stand, and the list in an annex. */
function plainSections(register: CoordinationRegister) {
  const title = registerShortName(register)
  const keys = plainFigures(register)
    .map(({ key }) => key)
    .filter((key) => key === register || key.startsWith(`${register}.state.`))
  return [figures(keys, title), list(register, title, { place: 'annex', limit: 500 })]
}
