/** Articles 4 and 5: the year's plan, and information in both directions. */
import { day, each, type TemplateObligation, when } from '../obligation-template.ts'

export const planObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-01',
    articles: [4, 19],
    title: 'Ban hành kế hoạch phối hợp năm',
    lead: 'ban',
    supporting: ['vp-ubnd'],
    product: 'Kế hoạch',
    milestones: [{ rule: each('year', 1, day(31)) }],
  },
  {
    code: 'NV-02',
    articles: [4],
    title: 'Gửi danh mục chương trình, đề án, dự án trọng điểm trong năm',
    lead: 'vp-ubnd',
    supporting: ['so-tai-chinh'],
    product: 'Danh mục, công văn',
    milestones: [
      { label: 'Gửi danh mục', rule: each('year', 1, day(15)) },
      { label: 'Cập nhật danh mục', rule: each('year', 7, day(15, 'on'), 'keep') },
    ],
  },
  {
    code: 'NV-03',
    articles: [4],
    title: 'Đăng ký nội dung trọng tâm tuyên truyền quý tới',
    lead: 'departments',
    supporting: ['ban'],
    product: 'Bản đăng ký, công văn',
    milestones: [{ rule: each('quarter', 3, day(20)) }],
  },
  {
    code: 'NV-04',
    articles: [5],
    title: 'Cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành',
    lead: 'vp-ubnd',
    supporting: ['departments'],
    product: 'Báo cáo',
    milestones: [{ rule: each('month', 'whole', day(25)) }],
  },
  {
    code: 'NV-05',
    articles: [5],
    title: 'Thông báo tình hình tư tưởng, định hướng tuyên truyền tháng tới',
    lead: 'ban',
    product: 'Công văn, hướng dẫn',
    milestones: [{ rule: each('month', 'whole', day(28)) }],
  },
  {
    code: 'NV-06',
    articles: [5],
    title: 'Cung cấp thông tin theo lĩnh vực',
    lead: 'departments',
    product: 'Báo cáo',
    milestones: [{ rule: each('month', 'whole', day(20)) }],
  },
  {
    code: 'NV-07',
    articles: [5],
    title: 'Trao đổi thông tin đột xuất',
    lead: { label: 'Bên được yêu cầu' },
    product: 'Văn bản, phiếu trao đổi',
    milestones: [{ rule: when('có yêu cầu', { kind: 'hours', count: 24 }), anchor: 'by-hand' }],
  },
  {
    code: 'NV-08',
    articles: [5],
    title: 'Gửi trước dự thảo chủ trương, đề án có tác động xã hội lớn để chuẩn bị tuyên truyền',
    lead: 'vp-ubnd',
    supporting: ['ban'],
    supportingLabel: 'sở, ngành chủ trì soạn thảo',
    product: 'Dự thảo',
    milestones: [
      {
        rule: when('ban hành', { kind: 'before', counts: [10], unit: 'working-day' }),
        anchor: 'by-hand',
      },
    ],
  },
]
