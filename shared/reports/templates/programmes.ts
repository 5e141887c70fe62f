/** Tình hình thực hiện chương trình, đề án, dự án, kế hoạch: how each stands, what is behind and why, what people were told. */
import type { ReportTemplate } from '#shared/registers/report-template/schema.ts'
import { chart, draft, figures, heading, list, numbered, table, words } from './sections.ts'

export const programmeProgress: ReportTemplate = {
  name: 'Tiến độ chương trình, đề án',
  description: 'Tiến độ, mốc, chỉ tiêu và tuyên truyền của chương trình, đề án, dự án, kế hoạch theo cơ quan',
  basedOn: '',
  scope: 'office',
  periods: ['month', 'quarter', 'half-year', 'year', 'term', 'free'],
  window: 'calendar',
  compare: 'before',
  tasks: 'active',
  paperType: 'report',
  subject: 'tình hình thực hiện chương trình, đề án, dự án, kế hoạch {kỳ}',
  opening:
    'Thực hiện Quy chế phối hợp công tác, tình hình thực hiện các chương trình, đề án, dự án, kế hoạch phát triển kinh tế - xã hội {kỳ} như sau:',
  sections: numbered([
    heading(1, 'I. TÌNH HÌNH CHUNG'),
    draft('programmes'),
    chart('programmes-by-lead', 'stacked', false, 'Biểu đồ 1. Tình trạng theo cơ quan chủ trì'),
    table('programmes', 'Bảng 1. Theo cơ quan chủ trì'),
    heading(1, 'II. CHẬM TIẾN ĐỘ, QUÁ HẠN, DỪNG'),
    draft('slow-programmes'),
    heading(1, 'III. MỐC ĐẾN HẠN TRONG KỲ'),
    figures(
      ['milestones-due', 'milestones-in-time', 'milestones-met-late', 'milestones-missed', 'milestones-rate'],
      'Bảng 2. Số liệu về mốc',
    ),
    table('programmes', 'Bảng 3. Mốc đến hạn theo cơ quan chủ trì', 'body', { show: 'milestones' }),
    list('programme-milestones', 'Bảng 4. Mốc đến hạn trong kỳ'),
    heading(1, 'IV. TUYÊN TRUYỀN'),
    list('programme-communication', 'Bảng 5. Tuyên truyền chương trình, đề án'),
    heading(1, 'V. ĐỀ NGHỊ'),
    words(
      '- [Đề nghị cơ quan chủ trì các chương trình, đề án chậm có giải pháp; nội dung cần tuyên truyền trong kỳ tới]',
    ),
    list('programmes', 'Danh mục chương trình, đề án, dự án, kế hoạch {kỳ}', { limit: 500, place: 'annex' }),
    table('programme-targets', 'Kết quả thực hiện chỉ tiêu {kỳ}', 'annex'),
  ]),
}
