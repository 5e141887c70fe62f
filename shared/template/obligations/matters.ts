/** Article 7: pressing matters, from the day on which one is found. All of it falls due only when something happens. */
import { type TemplateObligation, when } from '../obligation-template.ts'

export const matterObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-11',
    articles: [7],
    title: 'Mở hồ sơ vụ việc nổi cộm',
    lead: { label: 'Bên phát hiện vụ việc' },
    product: 'Phiếu vụ việc',
    milestones: [{ rule: when('phát hiện vụ việc', { kind: 'same-day' }), anchor: 'by-hand' }],
    note: 'Không ghi danh tính người khiếu nại, tố cáo vào phần mềm.',
  },
  {
    code: 'NV-12',
    articles: [7],
    title: 'Họp thống nhất chủ trương, phân công giải quyết vụ việc',
    lead: 'vp-ubnd',
    supporting: ['ban'],
    supportingLabel: 'sở, ngành có liên quan',
    product: 'Biên bản, thông báo kết luận',
    event: 'matter',
    milestones: [
      {
        rule: when('phát hiện vụ việc', { kind: 'after', count: 2, unit: 'working-day' }),
        anchor: 'by-hand',
      },
    ],
  },
  {
    code: 'NV-13',
    articles: [7],
    title: 'Ban hành định hướng tuyên truyền vụ việc',
    lead: 'ban',
    product: 'Văn bản định hướng',
    milestones: [{ rule: when('phát ngôn với báo chí', { kind: 'before-it' }), anchor: 'by-hand' }],
    note: 'Văn bản có thể thuộc danh mục bí mật nhà nước: khi đó chỉ ghi số, ngày, không nhập nội dung.',
  },
  {
    code: 'NV-14',
    articles: [7],
    title: 'Báo cáo kết quả giải quyết, đóng hồ sơ vụ việc',
    lead: { label: 'Sở, ngành chủ trì giải quyết' },
    supporting: ['ban'],
    product: 'Báo cáo',
    milestones: [
      {
        rule: when('giải quyết xong vụ việc', { kind: 'after', count: 5, unit: 'working-day' }),
        anchor: 'by-hand',
      },
    ],
  },
]
