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
  span: readonly [from: number, to: number]
  plan: readonly [quantity: number | null, unit: string]
  results?: readonly Result[]
  isCancelled?: boolean
  basis?: readonly Basis[]
  links?: readonly RecordLink[]
}

/** What every communication says stands first: the way, the days, and how much is planned. */
const told = (
  id: string,
  channel: Planned['channel'],
  form: Planned['form'],
  span: Planned['span'],
  plan: Planned['plan'],
  more: Omit<Planned, 'id' | 'channel' | 'form' | 'span' | 'plan'>,
): Planned => ({ id, channel, form, span, plan, ...more })

const planned: readonly Planned[] = [
  told('tt-cao-toc-bao', 'newspaper', 'articles', [-18, 12], [30, 'tin, bài'], {
    title: 'Tin, bài về khởi công dự án đường bộ cao tốc',
    theme: 'Khởi công đường bộ cao tốc',
    lead: 'bao-dai',
    with: ['so-xay-dung'],
    results: [
      [-15, 6, 24_000, 'Báo in, các số trong tuần'],
      [-8, 5, 21_000, 'Chuyên trang xây dựng hạ tầng'],
      [-2, 4, 18_500, 'Bài về công tác giải phóng mặt bằng'],
    ],
    basis: [article(6)],
    links: [link('matter', 'vv-cao-toc'), link('task', 'nv-cao-toc')],
  }),
  told('tt-ho-chua-doi-thoai', 'conference', 'talk', [-10, -3], [3, 'hội nghị'], {
    title: 'Hội nghị đối thoại, thông tin về phương án bồi thường dự án hồ chứa nước',
    lead: 'so-nnmt',
    with: ['ban-tgdv', 'mttq'],
    results: [[-6, 1, 160, 'Nhà văn hóa xã vùng dự án']],
    basis: [article(7)],
    links: [link('matter', 'vv-ho-chua')],
  }),
  told('tt-ho-chua-ptth', 'broadcast', 'column', [-6, 10], [4, 'chuyên mục'], {
    title: 'Chuyên mục trả lời nhân dân về chính sách bồi thường, hỗ trợ, tái định cư',
    lead: 'bao-dai',
    results: [[-5, 1, 40_000, 'Chương trình thời sự tối']],
    links: [link('matter', 'vv-ho-chua')],
  }),
  told('tt-tin-mang', 'social', 'post', [-4, 0], [10, 'bài đăng'], {
    title: 'Thông tin chính thức về đề án sắp xếp trường học',
    lead: 'so-gddt',
    with: ['so-vhttdl'],
    results: [
      [-4, 4, 86_000, 'Trang thông tin của Sở và của tỉnh'],
      [-3, 5, 120_000, 'Bài kèm đồ họa hỏi đáp'],
      [-1, 3, 64_000, 'Video trả lời của lãnh đạo Sở'],
    ],
    links: [link('matter', 'vv-tin-mang')],
  }),
  told('tt-bao-cao-vien', 'reporters', 'topic', [2, 2], [1, 'buổi'], {
    title: 'Chuyên đề kinh tế - xã hội tại hội nghị báo cáo viên {month}',
    theme: 'Tình hình kinh tế - xã hội của tỉnh',
    lead: 'ban-tgdv',
    basis: [article(6)],
    links: [link('event', 'bao-cao-vien')],
  }),
  told('tt-tiem-chung', 'loudspeaker', 'column', [-16, 20], [60, 'lượt phát'], {
    title: 'Phát thanh bằng tiếng dân tộc về tiêm chủng mở rộng',
    theme: 'Tiêm chủng mở rộng',
    lead: 'so-y-te',
    with: ['so-dttg', 'bao-dai'],
    results: [
      [-12, 14, null, 'Đài truyền thanh các xã'],
      [-5, 16, null, 'Đài truyền thanh các xã'],
    ],
    links: [link('task', 'nv-y-te')],
  }),
  told('tt-giam-ngheo', 'broadcast', 'feature', [-15, 20], [5, 'phóng sự'], {
    title: 'Loạt phóng sự về giảm nghèo bền vững',
    theme: 'Giảm nghèo bền vững',
    lead: 'bao-dai',
    with: ['so-nnmt', 'mttq'],
    results: [[-7, 2, 55_000, 'Kênh truyền hình của tỉnh']],
    links: [link('task', 'nv-phong-su')],
  }),
  told('tt-chuyen-doi-so', 'billboard', 'visual', [-60, -30], [124, 'cụm pano'], {
    title: 'Pano, áp phích về dịch vụ công trực tuyến tại bộ phận một cửa',
    theme: 'Chuyển đổi số cấp xã',
    lead: 'so-khcn',
    results: [
      [-48, 70, null, 'Biên bản nghiệm thu đợt 1'],
      [-33, 54, null, 'Biên bản nghiệm thu đợt 2'],
    ],
    basis: [article(4)],
  }),
  told('tt-dat-dai', 'leaflet', 'print', [8, 30], [5000, 'tờ'], {
    title: 'Tờ gấp hỏi đáp pháp luật về đất đai',
    theme: 'Chính sách đất đai mới',
    lead: 'so-tu-phap',
    with: ['so-nnmt'],
    links: [link('task', 'nv-phap-luat')],
  }),
  told('tt-trien-lam', 'portal', 'articles', [-4, 12], [12, 'tin, bài'], {
    title: 'Giới thiệu triển lãm ảnh thành tựu kinh tế - xã hội trên cổng thông tin điện tử',
    theme: 'Thành tựu kinh tế - xã hội',
    lead: 'so-vhttdl',
    results: [[-2, 3, 9_800, 'Cổng thông tin điện tử của tỉnh']],
    links: [link('task', 'nv-trien-lam')],
  }),
  told('tt-toa-dam', 'broadcast', 'talk', [-60, -50], [1, 'tọa đàm'], {
    title: 'Tọa đàm trực tiếp về giá nông sản',
    theme: 'Tiêu thụ nông sản',
    lead: 'bao-dai',
    isCancelled: true,
    links: [link('matter', 'vv-gia-ca')],
  }),
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
    plannedFrom: days.on(one.span[0]),
    plannedTo: days.on(one.span[1]),
    plannedQuantity: one.plan[0],
    unit: one.plan[1],
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
