/** The sample office's legal-education sessions, with two fields that it added to the register. Days are working days from the sample's day. */
import type { Basis } from '#shared/registers/basis.ts'
import type { RecordLink } from '#shared/registers/coordination.ts'
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'
import type { SampleDays } from './sample-days.ts'

type Fields = FieldsOf<'legal-session'>
type Planned = Pick<Fields, 'title' | 'topic' | 'form' | 'audience'> &
  Partial<Fields> & {
    id: string
    planned: number
    held?: number
    /** Triệu đồng. */
    cost?: number
    printer?: 'in-tinh' | 'in-xa'
  }

const costField = 'truong-kinh-phi'
const printerField = 'truong-don-vi-in'
const article: Basis = { kind: 'article', regulationId: 'quy-che', articleId: 'd7' }
const link = (register: RecordLink['register'], id: string): RecordLink => ({ register, id })

const sessions: readonly Planned[] = [
  {
    id: 'pl-khieu-nai-dat-dai',
    title: 'Trình tự khiếu nại về đất đai, bồi thường khi Nhà nước thu hồi đất',
    topic: 'complaints',
    form: 'dialogue',
    place: 'Nhà văn hóa xã vùng dự án hồ chứa',
    planned: -16,
    held: -15,
    leadId: 'so-tu-phap',
    supportingIds: ['thanh-tra', 'so-nnmt', 'mttq'],
    audience: 'residents',
    audienceCount: 180,
    material: 'Tờ gấp “Hỏi đáp về bồi thường, hỗ trợ, tái định cư”',
    materialCount: 300,
    cost: 12.5,
    printer: 'in-tinh',
    basis: [article],
    links: [link('matter', 'vv-ho-chua')],
  },
  {
    id: 'pl-to-cao-can-bo',
    title: 'Luật Tố cáo và bảo vệ người tố cáo cho cán bộ tiếp công dân cấp xã',
    topic: 'denunciations',
    form: 'conference',
    place: 'Hội trường A',
    planned: -11,
    held: -11,
    leadId: 'thanh-tra',
    supportingIds: ['so-tu-phap', 'ban-tgdv'],
    audience: 'officials',
    audienceCount: 124,
    material: 'Tài liệu tập huấn, bộ tình huống',
    materialCount: 124,
    cost: 28,
    printer: 'in-tinh',
    basis: [article],
  },
  {
    id: 'pl-tiep-cong-dan-phat-thanh',
    title: 'Chuyên mục phát thanh “Tiếp công dân – quyền và nghĩa vụ”',
    topic: 'reception',
    form: 'broadcast',
    place: 'Đài truyền thanh các xã',
    planned: -8,
    held: -6,
    leadId: 'bao-dai',
    supportingIds: ['so-tu-phap'],
    audience: 'residents',
    audienceCount: null,
    material: '04 số phát thanh',
    materialCount: 4,
    cost: 9,
  },
  {
    id: 'pl-bao-cao-vien',
    title: 'Những điểm mới về khiếu nại, tố cáo tại hội nghị báo cáo viên tháng',
    topic: 'rights',
    form: 'integrated',
    place: 'Hội trường A',
    planned: -4,
    held: -4,
    leadId: 'ban-tgdv',
    supportingIds: ['so-tu-phap'],
    audience: 'reporters',
    audienceCount: 210,
    material: 'Đề cương tuyên truyền',
    materialCount: 210,
    printer: 'in-tinh',
    basis: [article],
  },
  {
    id: 'pl-kien-nghi-cao-toc',
    title: 'Quyền kiến nghị, phản ánh của nhân dân ở tuyến đường bộ cao tốc',
    topic: 'petitions',
    form: 'dialogue',
    place: 'UBND xã có tuyến đi qua',
    planned: -2,
    leadId: 'so-xay-dung',
    supportingIds: ['so-tu-phap', 'mttq'],
    audience: 'residents',
    audienceCount: null,
    material: 'Tờ gấp quy trình gửi kiến nghị',
    materialCount: null,
    basis: [article],
    links: [link('matter', 'vv-cao-toc')],
    note: 'Chưa thống nhất được ngày với UBND xã.',
  },
  {
    id: 'pl-cong-nhan',
    title: 'Quyền khiếu nại về lao động, bảo hiểm xã hội cho công nhân khu công nghiệp',
    topic: 'rights',
    form: 'conference',
    place: 'Khu công nghiệp',
    planned: 3,
    leadId: 'so-noi-vu',
    supportingIds: ['so-tu-phap'],
    audience: 'workers',
    audienceCount: null,
    material: 'Sổ tay hỏi đáp',
    materialCount: null,
    cost: 15,
    printer: 'in-tinh',
  },
  {
    id: 'pl-to-gap',
    title: 'Tờ gấp “Khiếu nại đúng pháp luật” phát tại nơi tiếp công dân',
    topic: 'complaints',
    form: 'leaflet',
    place: 'Nơi tiếp công dân cấp xã',
    planned: 8,
    leadId: 'so-tu-phap',
    supportingIds: [],
    audience: 'residents',
    audienceCount: null,
    material: 'Tờ gấp',
    materialCount: 5000,
    cost: 40,
    printer: 'in-xa',
    basis: [article],
  },
  {
    id: 'pl-hoc-sinh',
    title: 'Phiên tòa giả định về quyền và nghĩa vụ công dân cho học sinh',
    topic: 'rights',
    form: 'integrated',
    place: 'Các trường trung học phổ thông',
    planned: 18,
    leadId: 'so-gddt',
    supportingIds: ['so-tu-phap'],
    audience: 'students',
    audienceCount: null,
    material: '',
    materialCount: null,
  },
  {
    id: 'pl-truc-tuyen',
    title: 'Hội nghị trực tuyến phổ biến văn bản mới về tiếp công dân',
    topic: 'reception',
    form: 'online',
    place: 'Phòng họp trực tuyến',
    planned: -9,
    isCancelled: true,
    leadId: 'thanh-tra',
    supportingIds: [],
    audience: 'party-members',
    audienceCount: null,
    material: '',
    materialCount: null,
    note: 'Gộp vào hội nghị ngày tiếp theo của Thanh tra tỉnh.',
  },
]

/** The sessions, and before them the fields that they fill in. */
export function sampleLegalSessions(days: SampleDays): Change[] {
  return [...ownFields(), ...sessions.map((one) => sessionOf(one, days))]
}

function sessionOf({ id, planned, held, cost, printer, ...given }: Planned, days: SampleDays): Change {
  const fields: Fields = {
    place: '',
    isCancelled: false,
    leadId: null,
    supportingIds: [],
    audienceCount: null,
    material: '',
    materialCount: null,
    basis: [],
    links: [],
    note: '',
    ...given,
    plannedOn: days.on(planned),
    heldOn: held === undefined ? null : days.on(held),
    custom: {
      ...(cost === undefined ? {} : { [costField]: cost }),
      ...(printer === undefined ? {} : { [printerField]: printer }),
    },
  }
  return { register: 'legal-session', kind: 'create', id, fields }
}

function ownFields(): Change[] {
  const common = { register: 'legal-session', unit: '', choices: [], isRetired: false } as const
  return [
    {
      register: 'custom-field',
      kind: 'create',
      id: costField,
      fields: {
        ...common,
        choices: [],
        label: 'Kinh phí',
        kind: 'number',
        unit: 'triệu đồng',
        order: 1,
        isShown: true,
      },
    },
    {
      register: 'custom-field',
      kind: 'create',
      id: printerField,
      fields: {
        ...common,
        label: 'Đơn vị in tài liệu',
        kind: 'choice',
        choices: [
          { id: 'in-tinh', label: 'Cơ sở in của tỉnh', isRetired: false },
          { id: 'in-xa', label: 'Xã tự in', isRetired: false },
        ],
        order: 2,
        isShown: false,
      },
    },
  ]
}
