/** Articles 20 to 22: reviews, rewards, money, and the end of the term. */
import { each, type TemplateObligation, when, whole } from '../obligation-template.ts'

const workingDaysBefore = (event: string) =>
  when(event, { kind: 'before', counts: [20], unit: 'working-day' })

export const reviewObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-31',
    articles: [20],
    title: 'Sơ kết năm',
    lead: 'standing',
    supporting: ['departments'],
    product: 'Báo cáo, biên bản',
    event: 'interim-review',
    milestones: [
      {
        rule: each('year', 'whole', {
          kind: 'dates',
          from: { day: 1, month: 12 },
          to: { day: 31, month: 3 },
        }),
      },
    ],
  },
  {
    code: 'NV-32',
    articles: [20],
    title: 'Tổng kết giai đoạn, ký quy chế mới',
    lead: { label: 'Hai bên ký kết' },
    supporting: ['departments'],
    product: 'Báo cáo, quy chế mới',
    event: 'final-review',
    milestones: [{ rule: each('term', 'last-quarter', whole) }],
  },
  {
    code: 'NV-33',
    articles: [20],
    title: 'Xét khen thưởng về công tác phối hợp',
    lead: 'ban',
    supporting: ['so-noi-vu'],
    product: 'Tờ trình, quyết định',
    milestones: [
      { label: 'Trước sơ kết', rule: workingDaysBefore('họp sơ kết'), anchor: { code: 'NV-31' } },
      { label: 'Trước tổng kết', rule: workingDaysBefore('họp tổng kết'), anchor: { code: 'NV-32' } },
    ],
  },
  {
    code: 'NV-34',
    articles: [21],
    title: 'Lập dự toán kinh phí phối hợp',
    lead: { label: 'Văn phòng hai bên' },
    supporting: ['so-tai-chinh'],
    product: 'Dự toán',
    milestones: [{ rule: each('year', 7, whole) }],
  },
  {
    code: 'NV-35',
    articles: [22],
    title: 'Cảnh báo quy chế sắp hết hiệu lực',
    lead: 'standing',
    product: 'Nhắc việc',
    milestones: [
      {
        rule: when('hết hiệu lực', { kind: 'before', counts: [180, 90, 30], unit: 'day' }),
        anchor: 'term-end',
      },
    ],
  },
]
