/**
 * The documents that this field cites, for an office to take over as it likes. Numbers and days are those of the domain
 * reference; where it gives no day there is none, and `note` says what has to be compared with the original.
 */
import type { Day } from '#shared/lib/dates.ts'
import type { Change, FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import { foldNumber } from '#shared/registers/source-document/fold-number.ts'
import type { DocumentStatus, DocumentType } from '#shared/registers/source-document/index.ts'

type Starter = readonly [
  id: string,
  type: DocumentType,
  number: string,
  issuedOn: Day | null,
  issuer: string,
  subject: string,
  more?: {
    readonly effectiveFrom?: Day
    readonly status?: DocumentStatus
    readonly replacedById?: string
    /** Words that the reference does not give in full. */
    readonly isUnsure?: boolean
  },
]

const unsure = { isUnsure: true } as const

const starters: readonly Starter[] = [
  ['nd-30-2020', 'decree', '30/2020/NĐ-CP', '2020-03-05', 'Chính phủ', 'về công tác văn thư'],
  [
    'qd-399-tw',
    'rule',
    '399-QĐ/TW',
    '2026-01-09',
    'Ban Bí thư',
    'về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    unsure,
  ],
  [
    'hd-05-vptw',
    'guidance',
    '05-HD/VPTW',
    '2026-05-27',
    'Văn phòng Trung ương Đảng',
    'về thể thức và kỹ thuật trình bày văn bản của Đảng',
    unsure,
  ],
  [
    'hd-16-vptw',
    'guidance',
    '16-HD/VPTW',
    '2023-02-23',
    'Văn phòng Trung ương Đảng',
    'về công tác ghi biên bản hội nghị',
    unsure,
  ],
  [
    'qd-66-tw',
    'rule',
    '66-QĐ/TW',
    '2017-02-06',
    'Ban Bí thư',
    'về thể loại, thẩm quyền ban hành và thể thức văn bản của Đảng',
    { status: 'replaced', replacedById: 'qd-399-tw' },
  ],
  [
    'hd-36-vptw',
    'guidance',
    '36-HD/VPTW',
    '2018-04-03',
    'Văn phòng Trung ương Đảng',
    'về thể thức và kỹ thuật trình bày văn bản của Đảng',
    { status: 'replaced', replacedById: 'hd-05-vptw' },
  ],
  [
    'qd-238-tw',
    'decision',
    '238-QĐ/TW',
    '2020-09-30',
    'Ban Bí thư',
    'ban hành Quy chế phối hợp trong thực thi pháp luật và giải quyết những vấn đề nổi cộm, nhân dân quan tâm',
    unsure,
  ],
  [
    'qd-221-tw',
    'decision',
    '221-QĐ/TW',
    '2009-04-27',
    'Ban Bí thư',
    'ban hành Quy chế phối hợp giữa ban tuyên giáo các cấp với cơ quan quản lý nhà nước cùng cấp',
    { status: 'replaced', replacedById: 'qd-238-tw', isUnsure: true },
  ],
  [
    'kl-226-tw',
    'conclusion',
    '226-KL/TW',
    '2025-12-11',
    'Ban Bí thư',
    'về chấn chỉnh lề lối làm việc, nâng cao hiệu quả hoạt động của hệ thống chính trị',
    unsure,
  ],
  [
    'qd-45-2018',
    'decision',
    '45/2018/QĐ-TTg',
    null,
    'Thủ tướng Chính phủ',
    'quy định chế độ họp trong hoạt động quản lý, điều hành của cơ quan thuộc hệ thống hành chính nhà nước',
    unsure,
  ],
  [
    'nd-09-2019',
    'decree',
    '09/2019/NĐ-CP',
    null,
    'Chính phủ',
    'quy định về chế độ báo cáo của cơ quan hành chính nhà nước',
    unsure,
  ],
  [
    'nd-09-2017',
    'decree',
    '09/2017/NĐ-CP',
    null,
    'Chính phủ',
    'quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà nước',
    unsure,
  ],
  [
    'nd-335-2025',
    'decree',
    '335/2025/NĐ-CP',
    null,
    'Chính phủ',
    'quy định về đánh giá, xếp loại chất lượng đối với công chức',
    { effectiveFrom: '2026-01-01', isUnsure: true },
  ],
  [
    'nd-150-2025',
    'decree',
    '150/2025/NĐ-CP',
    null,
    'Chính phủ',
    'quy định tổ chức các cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh, thành phố',
    unsure,
  ],
  [
    'luat-117-2025',
    'law',
    '117/2025/QH15',
    null,
    'Quốc hội',
    'Bảo vệ bí mật nhà nước',
    { effectiveFrom: '2026-03-01' },
  ],
  [
    'nd-63-2026',
    'decree',
    '63/2026/NĐ-CP',
    null,
    'Chính phủ',
    'quy định chi tiết Luật Bảo vệ bí mật nhà nước',
    unsure,
  ],
  [
    'qd-774-2020',
    'decision',
    '774/QĐ-TTg',
    '2020-06-05',
    'Thủ tướng Chính phủ',
    'ban hành Danh mục bí mật nhà nước',
    unsure,
  ],
  [
    'qd-1630-2025',
    'decision',
    '1630/QĐ-TTg',
    '2025-07-30',
    'Thủ tướng Chính phủ',
    'ban hành Danh mục bí mật nhà nước của Đảng',
    unsure,
  ],
  [
    'luat-91-2025',
    'law',
    '91/2025/QH15',
    null,
    'Quốc hội',
    'Bảo vệ dữ liệu cá nhân',
    { effectiveFrom: '2026-01-01' },
  ],
  [
    'nd-356-2025',
    'decree',
    '356/2025/NĐ-CP',
    null,
    'Chính phủ',
    'quy định chi tiết Luật Bảo vệ dữ liệu cá nhân',
    { effectiveFrom: '2026-01-01', isUnsure: true },
  ],
  [
    'luat-136-2025',
    'law',
    '136/2025/QH15',
    null,
    'Quốc hội',
    'Sửa đổi, bổ sung một số điều của Luật Tiếp công dân, Luật Khiếu nại, Luật Tố cáo',
    { effectiveFrom: '2026-07-01' },
  ],
  [
    'nq-202-2025',
    'resolution',
    '202/2025/QH15',
    null,
    'Quốc hội',
    'về việc sắp xếp đơn vị hành chính cấp tỉnh',
    unsure,
  ],
  [
    'nq-28-2026',
    'resolution',
    '28/2026/QH16',
    null,
    'Quốc hội',
    'về ngày nghỉ lễ Ngày Văn hóa Việt Nam',
    { effectiveFrom: '2026-07-01', isUnsure: true },
  ],
]

const compareNote = 'Đối chiếu trích yếu và cơ quan ban hành với bản gốc trước khi viện dẫn.'
const noDayNote = 'Bổ sung ngày ban hành theo bản gốc.'

function fieldsOf([
  ,
  type,
  number,
  issuedOn,
  issuerText,
  subject,
  more = {},
]: Starter): FieldsOf<'source-document'> {
  const { isUnsure, ...rest } = more
  const notes = [isUnsure ? compareNote : '', issuedOn === null && type !== 'law' ? noDayNote : '']
  return {
    type,
    number,
    issuedOn,
    issuerId: null,
    issuerText,
    subject,
    note: notes.filter(Boolean).join(' '),
    system: /^\d+-/.test(number) ? 'party' : 'state',
    ...rest,
  }
}

export type StarterDocument = { readonly id: string; readonly fields: FieldsOf<'source-document'> }

/** The documents on offer, in the order in which an office meets them. */
export const starterDocuments: readonly StarterDocument[] = starters.map((starter) => ({
  id: starter[0],
  fields: fieldsOf(starter),
}))

/** True when the library has the document already, under whatever id. */
export function hasDocument(number: string, read: Pick<ReadModel, 'all'>): boolean {
  const wanted = foldNumber(number)
  return read.all('source-document').some((document) => foldNumber(document.number) === wanted)
}

/**
 * The chosen ones that the library lacks. What replaces them points at what is there or comes along; else the pointer is left
 * out. One from the bin comes back as it was.
 */
export function addStarterDocuments(ids: readonly string[], read: ReadModel): Change[] {
  const wanted = starterDocuments.filter(
    ({ id, fields }) => ids.includes(id) && !hasDocument(fields.number, read),
  )
  const isThere = (id: string) =>
    wanted.some((one) => one.id === id) || read.get('source-document', id)?.removedAt === null
  // What replaces another is made first: a reference needs its target.
  const inOrder = wanted.toSorted((a, b) => Number(!!a.fields.replacedById) - Number(!!b.fields.replacedById))
  return inOrder.map(({ id, fields }): Change => {
    if (read.get('source-document', id)) return { register: 'source-document', kind: 'restore', id }
    const { replacedById, ...others } = fields
    const pointer = replacedById && isThere(replacedById) ? { replacedById } : {}
    return { register: 'source-document', kind: 'create', id, fields: { ...others, ...pointer } }
  })
}
