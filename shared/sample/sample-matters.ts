/** The sample office's pressing matters: of every state, late and in time. Long because it is a table; days are working days from the sample's day. */
import { dayParts } from '#shared/lib/dates.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { nextCode } from '#shared/registers/matter/index.ts'
import type { SampleDays } from './sample-days.ts'
import { article, dayOf, link, paper } from './sample-parts.ts'

type Fields = FieldsOf<'matter'>
type Steps = {
  detected: number
  opened?: number
  met?: number
  directed?: number
  oriented?: number
  due?: number
  resolved?: number
  announced?: number
  closed?: number
}
type Planned = Pick<Fields, 'title' | 'field' | 'kind' | 'size'> &
  Partial<Fields> & { id: string; steps: Steps }

const matters: readonly Planned[] = [
  {
    id: 'vv-ho-chua',
    title: 'Giá đất bồi thường, giải phóng mặt bằng dự án hồ chứa nước',
    field: 'clearance',
    kind: 'mass-complaint',
    size: 'over-100',
    place: 'Hai xã vùng dự án',
    summary:
      'Nhiều hộ trong vùng dự án chưa đồng thuận với đơn giá bồi thường, đề nghị công khai phương án và bố trí tái định cư trước khi thu hồi đất.',
    reportedById: 'mttq',
    leadId: 'so-nnmt',
    supportingIds: ['thanh-tra', 'so-tai-chinh', 'ban-tgdv'],
    directionId: 'cv-ho-chua',
    steps: { detected: -14, met: -12, directed: -12, oriented: -8, due: -1 },
    basis: [article(7)],
    links: [
      link('event', 'vu-viec-ho-chua'),
      link('task', 'nv-ho-chua'),
      link('task', 'nv-tra-loi-kien-nghi'),
      link('event', 'hop-bao-quy'),
    ],
  },
  {
    id: 'vv-cao-toc',
    title: 'Lối đi dân sinh khi thi công đường bộ cao tốc',
    field: 'traffic',
    kind: 'petition',
    size: 'to-100',
    place: 'Các xã dọc tuyến',
    summary: 'Đề nghị bổ sung đường gom, cống chui và biển báo trong thời gian thi công.',
    reportedById: 'ban-tgdv',
    leadId: 'so-xay-dung',
    supportingIds: ['mttq'],
    steps: { detected: -5, met: -3, directed: -2, oriented: -2, due: 6 },
    basis: [article(7), paper('cv-cao-toc')],
    links: [link('event', 'khao-sat-cao-toc'), link('task', 'nv-cao-toc')],
  },
  {
    id: 'vv-bai-rac',
    title: 'Mùi hôi từ bãi chôn lấp rác thải sinh hoạt',
    field: 'environment',
    kind: 'petition',
    size: 'to-100',
    place: 'Một phường ven đô thị',
    reportedById: 'so-vhttdl',
    leadId: 'so-nnmt',
    steps: { detected: -1 },
    basis: [article(7)],
  },
  {
    id: 'vv-tin-mang',
    title: 'Tin thất thiệt trên mạng xã hội về sáp nhập trường học',
    field: 'education',
    kind: 'rumour',
    size: 'unknown',
    summary: 'Tin lan truyền trên nhiều trang; nội dung không đúng với đề án đã công bố.',
    reportedById: 'ban-tgdv',
    leadId: 'so-gddt',
    supportingIds: ['so-vhttdl', 'bao-dai'],
    steps: { detected: -4, met: -4, directed: -4, oriented: -4, resolved: -2, announced: -1 },
    basis: [article(7)],
  },
  {
    id: 'vv-thuoc',
    title: 'Thiếu thuốc bảo hiểm y tế tại trạm y tế xã',
    field: 'health',
    kind: 'petition',
    size: 'unknown',
    place: 'Một số xã vùng sâu',
    reportedById: 'mttq',
    leadId: 'so-y-te',
    steps: { detected: -9, met: -5, directed: -4, due: 3 },
    basis: [article(7)],
  },
  {
    id: 'vv-sat-lo',
    title: 'Sạt lở đất sau mưa lớn, phải di dời các hộ ven đồi',
    field: 'disaster',
    kind: 'incident',
    size: 'to-50',
    place: 'Một đặc khu, hai xã',
    reportedById: 'vp-ubnd',
    leadId: 'so-nnmt',
    supportingIds: ['so-xay-dung', 'mttq'],
    steps: {
      detected: -38,
      met: -38,
      directed: -38,
      oriented: -38,
      resolved: -24,
      announced: -23,
      closed: -21,
    },
    result: 'Đã di dời xong các hộ trong vùng nguy hiểm, cấp đất tái định cư; gia cố taluy hoàn thành.',
    basis: [article(7)],
  },
  {
    id: 'vv-viec-lam',
    title: 'Ngừng việc tập thể tại một doanh nghiệp may trong khu công nghiệp',
    field: 'labour',
    kind: 'strike',
    size: 'over-100',
    reportedById: 'bql-kcn',
    leadId: 'bql-kcn',
    supportingIds: ['so-noi-vu', 'mttq'],
    steps: {
      detected: -47,
      opened: -46,
      met: -46,
      directed: -45,
      oriented: -45,
      resolved: -41,
      announced: -40,
      closed: -34,
    },
    result: 'Doanh nghiệp đã điều chỉnh tiền thưởng, tiền ăn ca; công nhân trở lại làm việc.',
    basis: [article(7)],
    links: [link('task', 'nv-khu-cong-nghiep')],
  },
  {
    id: 'vv-gia-ca',
    title: 'Giá nông sản giảm sâu, thương lái ngừng thu mua',
    field: 'market',
    kind: 'petition',
    size: 'unknown',
    reportedById: 'mttq',
    leadId: 'so-cong-thuong',
    supportingIds: ['so-nnmt'],
    steps: { detected: -70, met: -67, directed: -66, resolved: -52, announced: -50, closed: -48 },
    result: 'Đã kết nối tiêu thụ, điều chỉnh lịch thu hoạch; giá ổn định trở lại.',
    basis: [article(7)],
  },
]

/** The matters as changes, numbered in the order of their detection. */
export function sampleMatters(days: SampleDays): Change[] {
  const codes: string[] = []
  const ordered = matters.toSorted((a, b) => a.steps.detected - b.steps.detected)
  return ordered.map((planned) => {
    const { id, steps, ...given } = planned
    const code = nextCode(codes, dayParts(days.on(steps.detected)).year)
    codes.push(code)
    const fields: Fields = {
      code,
      place: '',
      summary: '',
      reportedById: null,
      leadId: null,
      supportingIds: [],
      meetingEventId: null,
      directionId: null,
      resolutionId: null,
      announcementId: null,
      pressEventId: null,
      result: '',
      basis: [],
      links: [],
      custom: {},
      note: '',
      ...daysOf(steps, days),
      ...given,
    }
    return { register: 'matter', kind: 'create', id, fields }
  })
}

function daysOf(steps: Steps, days: SampleDays) {
  return {
    detectedOn: days.on(steps.detected),
    openedOn: days.on(steps.opened ?? steps.detected),
    metOn: dayOf(steps.met, days),
    directedOn: dayOf(steps.directed, days),
    orientedOn: dayOf(steps.oriented, days),
    dueOn: dayOf(steps.due, days),
    resolvedOn: dayOf(steps.resolved, days),
    announcedOn: dayOf(steps.announced, days),
    closedOn: dayOf(steps.closed, days),
  }
}
