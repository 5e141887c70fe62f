/** The sample office's communication: by every channel, for programmes, matters and themes. Long because it is a table; days are working days from the sample's day. */
import type { Basis } from '#shared/registers/basis.ts'
import type { RecordLink } from '#shared/registers/coordination.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import { fillIn } from './sample-content.ts'
import type { SampleDays } from './sample-days.ts'
import { article, link, madeOf, rowsOf } from './sample-parts.ts'

type Fields = FieldsOf<'communication'>
/** Day, quantity, reach, evidence. */
type Result = readonly [on: number, quantity: number, reach: number | null, evidence: string]
type Planned = {
  id: string
  title: string
  theme?: string
  channel: Fields['channel']
  form: Fields['form']
  lead: string
  with?: readonly string[]
  from: number
  to: number
  quantity: number | null
  unit: string
  results?: readonly Result[]
  isCancelled?: boolean
  basis?: readonly Basis[]
  links?: readonly RecordLink[]
}

const planned: readonly Planned[] = [
  {
    id: 'tt-cao-toc-bao',
    title: 'Tin, bài về khởi công dự án đường bộ cao tốc',
    theme: 'Khởi công đường bộ cao tốc',
    channel: 'newspaper',
    form: 'articles',
    lead: 'bao-dai',
    with: ['so-xay-dung'],
    from: -18,
    to: 12,
    quantity: 30,
    unit: 'tin, bài',
    results: [
      [-15, 6, 24_000, 'Báo in, các số trong tuần'],
      [-8, 5, 21_000, 'Chuyên trang xây dựng hạ tầng'],
      [-2, 4, 18_500, 'Bài về công tác giải phóng mặt bằng'],
    ],
    basis: [article(6)],
    links: [link('matter', 'vv-cao-toc'), link('task', 'nv-cao-toc')],
  },
  {
    id: 'tt-ho-chua-doi-thoai',
    title: 'Hội nghị đối thoại, thông tin về phương án bồi thường dự án hồ chứa nước',
    channel: 'conference',
    form: 'talk',
    lead: 'so-nnmt',
    with: ['ban-tgdv', 'mttq'],
    from: -10,
    to: -3,
    quantity: 3,
    unit: 'hội nghị',
    results: [[-6, 1, 160, 'Nhà văn hóa xã vùng dự án']],
    basis: [article(7)],
    links: [link('matter', 'vv-ho-chua')],
  },
  {
    id: 'tt-ho-chua-ptth',
    title: 'Chuyên mục trả lời nhân dân về chính sách bồi thường, hỗ trợ, tái định cư',
    channel: 'broadcast',
    form: 'column',
    lead: 'bao-dai',
    from: -6,
    to: 10,
    quantity: 4,
    unit: 'chuyên mục',
    results: [[-5, 1, 40_000, 'Chương trình thời sự tối']],
    links: [link('matter', 'vv-ho-chua')],
  },
  {
    id: 'tt-tin-mang',
    title: 'Thông tin chính thức về đề án sắp xếp trường học',
    channel: 'social',
    form: 'post',
    lead: 'so-gddt',
    with: ['so-vhttdl'],
    from: -4,
    to: 0,
    quantity: 10,
    unit: 'bài đăng',
    results: [
      [-4, 4, 86_000, 'Trang thông tin của Sở và của tỉnh'],
      [-3, 5, 120_000, 'Bài kèm đồ họa hỏi đáp'],
      [-1, 3, 64_000, 'Video trả lời của lãnh đạo Sở'],
    ],
    links: [link('matter', 'vv-tin-mang')],
  },
  {
    id: 'tt-bao-cao-vien',
    title: 'Chuyên đề kinh tế - xã hội tại hội nghị báo cáo viên {month}',
    theme: 'Tình hình kinh tế - xã hội của tỉnh',
    channel: 'reporters',
    form: 'topic',
    lead: 'ban-tgdv',
    from: 2,
    to: 2,
    quantity: 1,
    unit: 'buổi',
    basis: [article(6)],
    links: [link('event', 'bao-cao-vien')],
  },
  {
    id: 'tt-tiem-chung',
    title: 'Phát thanh bằng tiếng dân tộc về tiêm chủng mở rộng',
    theme: 'Tiêm chủng mở rộng',
    channel: 'loudspeaker',
    form: 'column',
    lead: 'so-y-te',
    with: ['so-dttg', 'bao-dai'],
    from: -16,
    to: 20,
    quantity: 60,
    unit: 'lượt phát',
    results: [
      [-12, 14, null, 'Đài truyền thanh các xã'],
      [-5, 16, null, 'Đài truyền thanh các xã'],
    ],
    links: [link('task', 'nv-y-te')],
  },
  {
    id: 'tt-giam-ngheo',
    title: 'Loạt phóng sự về giảm nghèo bền vững',
    theme: 'Giảm nghèo bền vững',
    channel: 'broadcast',
    form: 'feature',
    lead: 'bao-dai',
    with: ['so-nnmt', 'mttq'],
    from: -15,
    to: 20,
    quantity: 5,
    unit: 'phóng sự',
    results: [[-7, 2, 55_000, 'Kênh truyền hình của tỉnh']],
    links: [link('task', 'nv-phong-su')],
  },
  {
    id: 'tt-chuyen-doi-so',
    title: 'Pano, áp phích về dịch vụ công trực tuyến tại bộ phận một cửa',
    theme: 'Chuyển đổi số cấp xã',
    channel: 'billboard',
    form: 'visual',
    lead: 'so-khcn',
    from: -60,
    to: -30,
    quantity: 124,
    unit: 'cụm pano',
    results: [
      [-48, 70, null, 'Biên bản nghiệm thu đợt 1'],
      [-33, 54, null, 'Biên bản nghiệm thu đợt 2'],
    ],
    basis: [article(4)],
  },
  {
    id: 'tt-dat-dai',
    title: 'Tờ gấp hỏi đáp pháp luật về đất đai',
    theme: 'Chính sách đất đai mới',
    channel: 'leaflet',
    form: 'print',
    lead: 'so-tu-phap',
    with: ['so-nnmt'],
    from: 8,
    to: 30,
    quantity: 5000,
    unit: 'tờ',
    links: [link('task', 'nv-phap-luat')],
  },
  {
    id: 'tt-trien-lam',
    title: 'Giới thiệu triển lãm ảnh thành tựu kinh tế - xã hội trên cổng thông tin điện tử',
    theme: 'Thành tựu kinh tế - xã hội',
    channel: 'portal',
    form: 'articles',
    lead: 'so-vhttdl',
    from: -4,
    to: 12,
    quantity: 12,
    unit: 'tin, bài',
    results: [[-2, 3, 9_800, 'Cổng thông tin điện tử của tỉnh']],
    links: [link('task', 'nv-trien-lam')],
  },
  {
    id: 'tt-toa-dam',
    title: 'Tọa đàm trực tiếp về giá nông sản',
    theme: 'Tiêu thụ nông sản',
    channel: 'broadcast',
    form: 'talk',
    lead: 'bao-dai',
    from: -60,
    to: -50,
    quantity: 1,
    unit: 'tọa đàm',
    isCancelled: true,
    links: [link('matter', 'vv-gia-ca')],
  },
]

/** The communication as changes. */
export function sampleCommunications(days: SampleDays): Change[] {
  return madeOf('communication', planned, (one) => ({
    title: fillIn(one.title, days),
    theme: one.theme ?? '',
    channel: one.channel,
    form: one.form,
    leadId: one.lead,
    supportingIds: [...(one.with ?? [])],
    plannedFrom: days.on(one.from),
    plannedTo: days.on(one.to),
    plannedQuantity: one.quantity,
    unit: one.unit,
    isCancelled: one.isCancelled ?? false,
    results: rowsOf('kq', one.results, ([on, quantity, reach, evidence]) => ({
      on: days.on(on),
      quantity,
      reach,
      evidence,
      documentId: null,
    })),
    basis: [...(one.basis ?? [])],
    links: [...(one.links ?? [])],
    custom: {},
    note: '',
  }))
}
