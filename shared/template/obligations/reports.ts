/** Articles 13 to 15: meetings, reports and the list of contacts. */
import {
  day,
  each,
  lastWeek,
  type TemplateMilestone,
  type TemplateObligation,
  when,
} from '../obligation-template.ts'

/** Reports are due on day 25 of the last month (Nghị định 09/2019, Điều 13), with a working day at least after the figures. */
const reporting = 'Nghị định 09/2019/NĐ-CP, Điều 8 và Điều 13'
const collecting = 'Sở, ngành gửi báo cáo'
const presenting = 'Tổng hợp, trình lãnh đạo hai bên'

/** Departments send theirs, then the standing body puts them together. */
const collected = (
  departments: TemplateMilestone['rule'],
  standing: TemplateMilestone['rule'],
): TemplateObligation['milestones'] => [
  { label: collecting, rule: departments, lead: 'departments' },
  { label: presenting, rule: standing },
]

export const reportObligations: readonly TemplateObligation[] = [
  {
    code: 'NV-23',
    articles: [13],
    title: 'Giao ban phối hợp giữa lãnh đạo hai bên',
    lead: { label: 'Hai bên luân phiên chủ trì' },
    supporting: ['vp-ubnd'],
    supportingLabel: 'Văn phòng Ban Tuyên giáo và Dân vận Tỉnh ủy',
    product: 'Biên bản, thông báo kết luận',
    event: 'briefing',
    milestones: [{ rule: each('quarter', 'whole', lastWeek) }],
  },
  {
    code: 'NV-24',
    articles: [13],
    title: 'Giao ban đầu mối chuyên viên',
    lead: 'standing',
    supportingLabel: 'cán bộ đầu mối các cơ quan',
    product: 'Biên bản rút gọn',
    event: 'briefing',
    milestones: [{ rule: each('month', 'whole', lastWeek) }],
  },
  {
    code: 'NV-25',
    articles: [14],
    title: 'Báo cáo tháng',
    lead: 'standing',
    product: 'Báo cáo',
    milestones: collected(each('month', 'whole', day(20)), each('month', 'whole', day(25))),
    source: reporting,
  },
  {
    code: 'NV-26',
    articles: [14],
    title: 'Báo cáo quý',
    lead: 'standing',
    supporting: ['departments'],
    product: 'Báo cáo',
    milestones: [{ rule: each('quarter', 3, day(25)) }],
    source: reporting,
  },
  // The report of the first half only: the year's report covers the second.
  {
    code: 'NV-27',
    articles: [14],
    title: 'Báo cáo 6 tháng',
    lead: 'standing',
    product: 'Báo cáo',
    milestones: collected(each('year', 6, day(15)), each('year', 6, day(20))),
    source: reporting,
  },
  {
    code: 'NV-28',
    articles: [14],
    title: 'Báo cáo năm',
    lead: 'standing',
    product: 'Báo cáo',
    milestones: collected(each('year', 12, day(15)), each('year', 12, day(20))),
    source: reporting,
  },
  {
    code: 'NV-29',
    articles: [14],
    title: 'Báo cáo chuyên đề, đột xuất',
    lead: { label: 'Cơ quan được giao' },
    product: 'Báo cáo',
    milestones: [{ rule: when('có yêu cầu', { kind: 'as-asked' }, 'previous'), anchor: 'by-hand' }],
  },
  {
    code: 'NV-30',
    articles: [15],
    title: 'Rà soát danh sách đầu mối',
    lead: 'standing',
    supporting: ['departments'],
    product: 'Danh sách đầu mối',
    milestones: [
      { label: 'Rà soát định kỳ', rule: each('half-year', 1, day(15, 'on'), 'next') },
      {
        label: 'Khi thay đổi nhân sự',
        rule: when('có thay đổi nhân sự', { kind: 'same-day' }, 'next'),
        anchor: 'by-hand',
      },
    ],
  },
]
