/** The sample office's training, inspections and surveys. Long because it is a table; days are working days from the sample's day. */
import { blankCoordination } from '#shared/registers/coordination.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import { article, dayOf, link, madeOf, rowsOf } from './sample-parts.ts'

type Fields = FieldsOf<'joint-activity'>
type PlannedRound = {
  readonly name: string
  readonly from: number
  readonly to?: number
  readonly place?: string
  readonly bodies: readonly string[]
  readonly people?: number
  readonly held?: true
}
type Planned = Partial<Pick<Fields, 'content' | 'result' | 'isCancelled' | 'basis' | 'links'>> & {
  readonly id: string
  readonly title: string
  readonly kind: Fields['kind']
  readonly span: readonly [from: number, to: number]
  readonly lead: string
  readonly with?: readonly string[]
  readonly plan?: string
  readonly rounds: readonly PlannedRound[]
  readonly closed?: number
  readonly recommends?: readonly (readonly [
    text: string,
    body: string | null,
    due: number | null,
    task?: string,
  ])[]
}

const event = (id: string) => link('event', id)

const planned: readonly Planned[] = [
  {
    id: 'tap-huan-phat-ngon-nam',
    title: 'Tập huấn kỹ năng phát ngôn và cung cấp thông tin cho báo chí',
    kind: 'training',
    span: [-58, -57],
    lead: 'so-vhttdl',
    with: ['ban-tgdv', 'hoi-nha-bao'],
    content:
      'Quy định mới về phát ngôn; bốn trường hợp được từ chối cung cấp thông tin; thực hành trả lời phỏng vấn.',
    rounds: [
      {
        name: 'Lớp cho các sở, ban, ngành',
        from: -58,
        place: 'Hội trường A',
        bodies: ['so-nnmt', 'so-khcn', 'so-xay-dung', 'so-tai-chinh', 'so-noi-vu'],
        people: 64,
        held: true,
      },
      {
        name: 'Lớp cho cấp xã',
        from: -57,
        place: 'Hội trường A và trực tuyến',
        bodies: [],
        people: 118,
        held: true,
      },
    ],
    closed: -55,
    result: 'Các đơn vị đã cử người phát ngôn; tài liệu gửi về 80 xã, phường, đặc khu.',
    recommends: [
      ['Rà soát, cập nhật danh sách người phát ngôn của các cơ quan', 'vp-ubnd', -20, 'nv-dau-moi'],
    ],
    basis: [article(12)],
    links: [event('tap-huan-phat-ngon')],
  },
  {
    id: 'kiem-tra-quy-che',
    title: 'Kiểm tra việc thực hiện Quy chế phối hợp năm {year}',
    kind: 'inspection',
    span: [-47, 12],
    lead: 'ban-tgdv',
    with: ['vp-ubnd', 'so-vhttdl'],
    plan: 'kh-nam',
    content: 'Việc cung cấp thông tin hai chiều, cử đầu mối, trả lời báo chí.',
    rounds: [
      { name: 'Sở Khoa học và Công nghệ', from: -47, bodies: ['so-khcn'], people: 12, held: true },
      { name: 'Sở Nông nghiệp và Môi trường', from: 10, bodies: ['so-nnmt'] },
      { name: 'Sở Y tế', from: 12, bodies: ['so-y-te'] },
    ],
    recommends: [
      ['Báo cáo tiến độ đề án chuyển đổi số cấp xã theo mẫu thống nhất', 'so-khcn', -7, 'nv-chuyen-doi-so'],
      ['Cử một lãnh đạo phòng làm đầu mối cung cấp thông tin', 'so-khcn', 6],
      ['Xây dựng quy trình trả lời báo chí trong nội bộ sở', 'so-khcn', 15],
      ['Công khai số điện thoại đường dây nóng trên cổng thông tin', null, null],
    ],
    basis: [article(11)],
    links: [event('kiem-tra-diem'), event('kiem-tra-nnmt')],
  },
  {
    id: 'khao-sat-so',
    title: 'Khảo sát tiến độ đề án chuyển đổi số cấp xã',
    kind: 'survey',
    span: [-15, -10],
    lead: 'so-khcn',
    with: ['ban-tgdv', 'so-noi-vu'],
    rounds: [
      {
        name: 'Ba phường trung tâm',
        from: -15,
        place: 'UBND các phường',
        bodies: ['so-khcn'],
        people: 18,
        held: true,
      },
    ],
    closed: -9,
    result: '61 xã, phường đã có hệ thống họp trực tuyến; 12 xã thiếu thiết bị đầu cuối.',
    recommends: [['Bố trí thiết bị đầu cuối cho 12 xã còn thiếu', 'so-tai-chinh', 20]],
    basis: [article(11)],
    links: [event('khao-sat-chuyen-doi-so'), link('programme', 'da-chuyen-doi-so')],
  },
  {
    id: 'giam-sat-tiep-dan',
    title: 'Giám sát việc tiếp công dân, giải quyết kiến nghị, phản ánh',
    kind: 'supervision',
    span: [-28, -4],
    lead: 'mttq',
    with: ['thanh-tra', 'ban-tgdv'],
    rounds: [
      { name: 'Thanh tra tỉnh', from: -26, bodies: ['thanh-tra'], people: 9, held: true },
      { name: 'Sở Xây dựng', from: -19, bodies: ['so-xay-dung'], people: 11, held: true },
    ],
    basis: [article(11)],
  },
  {
    id: 'khao-sat-cao-toc-dan-van',
    title: 'Khảo sát công tác tuyên truyền, vận động nhân dân dự án đường bộ cao tốc',
    kind: 'survey',
    span: [1, 3],
    lead: 'ban-tgdv',
    with: ['so-xay-dung', 'mttq'],
    rounds: [{ name: 'Hiện trường dự án', from: 1, place: 'Các xã dọc tuyến', bodies: ['so-xay-dung'] }],
    basis: [article(11)],
    links: [event('khao-sat-cao-toc'), link('programme', 'da-cao-toc')],
  },
  {
    id: 'thanh-tra-thong-tin',
    title: 'Kiểm tra công tác công khai thông tin đất đai',
    kind: 'inspection',
    span: [9, 11],
    lead: 'thanh-tra',
    with: ['so-tu-phap'],
    rounds: [{ name: 'Sở Nông nghiệp và Môi trường', from: 9, to: 10, bodies: ['so-nnmt'] }],
    basis: [article(11)],
  },
  {
    id: 'tap-huan-dau-moi-nam',
    title: 'Tập huấn cán bộ đầu mối phối hợp',
    kind: 'training',
    span: [23, 23],
    lead: 'ban-tgdv',
    with: ['vp-ubnd'],
    rounds: [
      {
        name: 'Toàn thể cán bộ đầu mối',
        from: 23,
        place: 'Phòng họp trực tuyến',
        bodies: ['so-vhttdl', 'so-nnmt', 'so-khcn'],
      },
    ],
    basis: [article(12)],
    links: [event('tap-huan-dau-moi')],
  },
  {
    id: 'tap-huan-mang-xa-hoi',
    title: 'Tập huấn quản trị trang thông tin trên mạng xã hội cho cấp xã',
    kind: 'training',
    span: [-14, -13],
    lead: 'so-vhttdl',
    rounds: [],
    isCancelled: true,
    basis: [article(12)],
  },
]

/** The activities as changes. */
export function sampleJointActivities(days: SampleDays): Change[] {
  return madeOf('joint-activity', planned, (one) => fieldsOfPlan(one, days))
}

function fieldsOfPlan(one: Planned, days: SampleDays): Fields {
  const { on } = days
  return {
    ...blankCoordination,
    title: fillIn(one.title, days),
    kind: one.kind,
    planId: one.plan ?? null,
    plannedFrom: on(one.span[0]),
    plannedTo: on(one.span[1]),
    leadId: one.lead,
    supportingIds: [...(one.with ?? [])],
    content: one.content ?? '',
    isCancelled: one.isCancelled ?? false,
    rounds: rowsOf('d', one.rounds, (round) => ({
      name: round.name,
      from: on(round.from),
      to: dayOf(round.to, days),
      place: round.place ?? '',
      bodyIds: [...round.bodies],
      people: round.people ?? null,
      isHeld: round.held ?? false,
    })),
    closedOn: dayOf(one.closed, days),
    result: one.result ?? '',
    resultId: null,
    recommendations: rowsOf('k', one.recommends, ([text, bodyId, due, taskId = null]) => ({
      text,
      bodyId,
      dueOn: dayOf(due, days),
      taskId,
    })),
    basis: [...(one.basis ?? [])],
    links: [...(one.links ?? [])],
  }
}
