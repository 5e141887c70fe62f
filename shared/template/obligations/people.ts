/** Articles 10 to 12: typical examples, inspections, training. */
import { day, each, type TemplateObligation, whole } from '../obligation-template.ts'

export const peopleObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-19',
    articles: [10],
    title: 'Đề xuất tập thể, cá nhân điển hình',
    lead: 'departments',
    supporting: ['ban'],
    product: 'Danh sách',
    milestones: [{ rule: each('quarter', 3, day(15)) }],
  },
  {
    code: 'NV-20',
    articles: [10],
    title: 'Biểu dương, tuyên truyền, nhân rộng điển hình',
    lead: 'ban',
    supporting: ['so-noi-vu'],
    product: 'Quyết định khen thưởng, bài tuyên truyền',
    milestones: [
      { label: 'Dịp 19/5', rule: each('year', 5, day(19, 'on'), 'keep') },
      { label: 'Dịp 11/6', rule: each('year', 6, day(11, 'on'), 'keep') },
      { label: 'Cuối năm', rule: each('year', 12, whole, 'keep') },
    ],
  },
  {
    code: 'NV-21',
    articles: [11],
    title: 'Lập kế hoạch kiểm tra, giám sát liên ngành',
    lead: { label: 'Ban Tuyên giáo và Dân vận hoặc Văn phòng UBND tỉnh' },
    product: 'Kế hoạch, báo cáo kiểm tra',
    milestones: [{ rule: each('year', 2, day(28)) }],
    note: 'Mỗi năm 1-2 đợt: thêm từng đợt kiểm tra vào lịch khi kế hoạch được duyệt.',
  },
  {
    code: 'NV-22',
    articles: [12],
    title: 'Tập huấn nghiệp vụ',
    lead: 'ban',
    supporting: ['so-noi-vu'],
    product: 'Kế hoạch, danh sách',
    event: 'training',
    milestones: [
      {
        rule: each('year', 'whole', {
          kind: 'dates',
          from: { day: 1, month: 4 },
          to: { day: 30, month: 9 },
        }),
      },
    ],
  },
]
