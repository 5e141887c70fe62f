/** The sample office's work with the press as a table; days are working days from the sample's day. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { PressQuestion } from '#shared/registers/press-event/index.ts'
import { article, link } from './sample-parts.ts'

type Fields = FieldsOf<'press-event'>

/** A question: words, outlet, agency, due, then how it was answered (day, way, ground) or the ground alone. */
export type Asked = {
  readonly question: string
  readonly outlet: string
  readonly agency?: string
  readonly due?: number
  readonly ground?: PressQuestion['ground']
  readonly answered?: readonly [day: number, way: NonNullable<PressQuestion['way']>]
  readonly task?: string
}
type Coverage = readonly [
  outlet: string,
  day: number,
  title: string,
  tone?: Fields['coverage'][number]['tone'],
]
export type PlannedPress = Partial<
  Pick<Fields, 'eventId' | 'place' | 'content' | 'releaseText' | 'attendedCount' | 'basis' | 'links'>
> & {
  readonly id: string
  readonly title: string
  readonly kind: Fields['kind']
  readonly planned?: number
  readonly held?: number
  readonly agreed?: number
  readonly lead: string
  readonly with?: readonly string[]
  /** The four questions: `clear` answers no to all, a ground's note answers yes to it. */
  readonly grounds?: 'clear' | { readonly unconcluded: string }
  readonly invited?: readonly (readonly [outlet: string, state: Fields['invitations'][number]['state']])[]
  readonly questions?: readonly Asked[]
  readonly coverage?: readonly Coverage[]
}

const local = 'Báo và Phát thanh, Truyền hình Lâm Đồng'
const resident = 'Cơ quan báo chí thường trú'
const guild = 'Hội Nhà báo tỉnh'

/** A conference of a former quarter, of which little is left to tell. */
const former = (id: string, day: number): PlannedPress => ({
  id,
  title: 'Họp báo thường kỳ {quarter of day}',
  kind: 'regular-conference',
  held: day,
  agreed: day - 4,
  lead: 'vp-ubnd',
  with: ['ban-tgdv', 'so-vhttdl'],
  place: 'Hội trường A',
  grounds: 'clear',
  attendedCount: 38,
  basis: [article(8)],
  coverage: [[local, day + 1, 'Họp báo về tình hình kinh tế - xã hội']],
})

export const plannedPress: readonly PlannedPress[] = [
  former('hb-quy-dau', -178),
  former('hb-quy-hai', -115),
  {
    id: 'hb-quy-truoc',
    title: 'Họp báo thường kỳ {formerQuarter}',
    kind: 'regular-conference',
    eventId: 'hop-bao-quy-truoc',
    held: -52,
    agreed: -56,
    lead: 'vp-ubnd',
    with: ['ban-tgdv', 'so-vhttdl'],
    place: 'Hội trường A',
    content:
      'Tình hình kinh tế - xã hội 9 tháng; tiến độ các dự án trọng điểm; công tác chuẩn bị năm học mới.',
    releaseText:
      'Kinh tế của tỉnh tăng trưởng đúng kế hoạch; thu ngân sách đạt 74% dự toán.\nGiải ngân vốn đầu tư công đạt 52% kế hoạch, cao hơn cùng kỳ năm trước.\nCác dự án trọng điểm được đẩy nhanh tiến độ; tỉnh tiếp tục tháo gỡ vướng mắc về giải phóng mặt bằng.',
    grounds: { unconcluded: 'Kết quả thanh tra quản lý đất công' },
    invited: [
      [local, 'attended'],
      [resident, 'attended'],
      [guild, 'attended'],
      ['Tạp chí Lang Bian', 'declined'],
    ],
    attendedCount: 42,
    questions: [
      {
        question: 'Nguyên nhân giải ngân vốn đầu tư công còn chậm ở một số ban quản lý dự án?',
        outlet: resident,
        agency: 'so-tai-chinh',
        due: -50,
        ground: 'none',
        answered: [-52, 'at-event'],
      },
      {
        question: 'Khi nào thông báo kết quả thanh tra quản lý đất công?',
        outlet: resident,
        agency: 'thanh-tra',
        due: -47,
        ground: 'unconcluded',
        answered: [-52, 'refused'],
      },
      {
        question: 'Số trường học thiếu giáo viên và hướng giải quyết?',
        outlet: local,
        agency: 'so-gddt',
        due: -47,
        ground: 'none',
        answered: [-44, 'in-writing'],
      },
      {
        question: 'Tiến độ đường bộ cao tốc đoạn qua địa bàn tỉnh?',
        outlet: local,
        agency: 'so-xay-dung',
        due: -47,
        ground: 'none',
        answered: [-48, 'in-writing'],
      },
    ],
    coverage: [
      [local, -52, 'Giải ngân đầu tư công: nhìn thẳng vào chỗ chậm'],
      [resident, -51, 'Lâm Đồng công bố tình hình kinh tế - xã hội 9 tháng'],
      [resident, -50, 'Bao giờ công khai kết quả thanh tra đất công?', 'questioning'],
      ['Báo điện tử ngành xây dựng', -50, 'Cao tốc qua tỉnh sẽ khởi công đúng hẹn', 'agreeing'],
    ],
    basis: [article(8)],
  },
  {
    id: 'hb-quy-nay',
    title: 'Họp báo thường kỳ {quarter}',
    kind: 'regular-conference',
    eventId: 'hop-bao-quy',
    lead: 'vp-ubnd',
    with: ['ban-tgdv', 'so-vhttdl'],
    content:
      'Tình hình kinh tế - xã hội của quý và ước cả năm; tiến độ dự án hồ chứa nước và đường bộ cao tốc; kế hoạch tổ chức các hoạt động cuối năm.',
    invited: [
      [local, 'confirmed'],
      [resident, 'invited'],
      [guild, 'confirmed'],
    ],
    questions: [
      {
        question: 'Tiến độ bồi thường, hỗ trợ các hộ dân vùng dự án hồ chứa nước?',
        outlet: resident,
        agency: 'so-nnmt',
        due: -1,
        ground: 'none',
        task: 'nv-ho-chua',
      },
      {
        question: 'Tỉnh chuẩn bị thế nào cho ngày khởi công đường bộ cao tốc?',
        outlet: local,
        agency: 'so-xay-dung',
        due: 4,
        ground: 'none',
      },
      {
        question: 'Bao nhiêu xã, phường đã họp trực tuyến được với tỉnh?',
        outlet: local,
        agency: 'so-khcn',
        due: 5,
      },
      { question: 'Các hoạt động văn hóa, du lịch dịp cuối năm?', outlet: guild },
    ],
    basis: [article(8)],
    links: [
      link('event', 'tham-dinh-hop-bao'),
      link('task', 'nv-thong-cao'),
      link('task', 'nv-ktxh-hop-bao'),
    ],
  },
  {
    id: 'gb-bao-chi-2',
    title: 'Giao ban báo chí {monthBefore}',
    kind: 'briefing',
    eventId: 'giao-ban-bao-chi-2',
    held: -38,
    agreed: -40,
    lead: 'ban-tgdv',
    with: ['so-vhttdl', 'hoi-nha-bao'],
    grounds: 'clear',
    attendedCount: 27,
    coverage: [[local, -37, 'Báo chí bám sát nhiệm vụ trọng tâm của tỉnh']],
    basis: [article(6)],
  },
  {
    id: 'gb-bao-chi',
    title: 'Giao ban báo chí {formerMonth}',
    kind: 'briefing',
    eventId: 'giao-ban-bao-chi',
    held: -5,
    agreed: -7,
    lead: 'ban-tgdv',
    with: ['so-vhttdl', 'hoi-nha-bao'],
    content: 'Nhận xét thông tin tháng trước; định hướng tuyên truyền tháng tới về các dự án trọng điểm.',
    grounds: 'clear',
    attendedCount: 31,
    questions: [
      {
        question: 'Đề nghị cung cấp số liệu việc làm trong các khu công nghiệp dịp cuối năm',
        outlet: local,
        agency: 'bql-kcn',
        due: 2,
        ground: 'none',
        task: 'nv-khu-cong-nghiep',
      },
      {
        question: 'Kế hoạch tiêm chủng mở rộng tại vùng đồng bào dân tộc thiểu số',
        outlet: resident,
        agency: 'so-y-te',
        due: -3,
        ground: 'none',
        answered: [-4, 'by-message'],
      },
    ],
    basis: [article(6)],
  },
  {
    id: 'gb-bao-chi-toi',
    title: 'Giao ban báo chí {month}',
    kind: 'briefing',
    eventId: 'giao-ban-bao-chi-toi',
    lead: 'ban-tgdv',
    with: ['so-vhttdl', 'hoi-nha-bao'],
    basis: [article(6)],
  },
  {
    id: 'pn-cao-toc',
    title: 'Khởi công dự án đường bộ cao tốc',
    kind: 'statement',
    held: -8,
    agreed: -8,
    lead: 'vp-ubnd',
    with: ['ban-tgdv', 'so-xay-dung'],
    content:
      'Thời gian, địa điểm khởi công; công tác bồi thường đã hoàn thành; phương án bảo đảm giao thông.',
    releaseText:
      'Dự án đường bộ cao tốc đoạn qua địa bàn tỉnh khởi công trong tháng; mặt bằng đã bàn giao 96%. Tỉnh đề nghị các cơ quan báo chí thông tin đầy đủ về phương án phân luồng giao thông trong thời gian thi công.',
    grounds: 'clear',
    coverage: [
      [local, -7, 'Sẵn sàng ngày khởi công cao tốc'],
      ['Trang tin tổng hợp', -6, 'Cao tốc lùi ngày khởi công', 'inaccurate'],
    ],
    basis: [article(8)],
    links: [link('event', 'cao-toc-thong-nhat'), link('programme', 'da-cao-toc')],
  },
  {
    id: 'tt-dinh-ky',
    title: 'Thông tin định kỳ {formerMonth} cho báo chí',
    kind: 'information',
    held: -17,
    lead: 'vp-ubnd',
    grounds: 'clear',
    releaseText:
      'Tình hình kinh tế - xã hội tháng trước ổn định; sản xuất vụ mùa đạt kế hoạch.\nTỉnh đưa vào vận hành hệ thống họp trực tuyến đến 61 xã, phường.',
    coverage: [[local, -16, 'Vận hành hệ thống họp trực tuyến đến cấp xã']],
    basis: [article(8)],
  },
  {
    id: 'tl-ho-chua',
    title: 'Trả lời báo chí về đơn giá bồi thường dự án hồ chứa nước',
    kind: 'answer',
    planned: -1,
    lead: 'so-nnmt',
    with: ['thanh-tra', 'vp-ubnd'],
    content: 'Trình tự lập, công khai phương án bồi thường; số hộ đã nhận tiền; nơi tái định cư.',
    grounds: { unconcluded: 'Kiến nghị về đơn giá đang được Thanh tra tỉnh xem xét' },
    basis: [article(7), article(8)],
    links: [link('matter', 'vv-ho-chua'), link('task', 'nv-ho-chua')],
  },
]
