/** The sample office's regulation: an ordinary coordination regulation, every word editable. After Quy chế 238 (2020). */
import type { Change, FieldsOf } from '#shared/registers/define-register.ts'

type Clause = readonly [title: string, text: string]
type Chapter = readonly [title: string, ...clauses: Clause[]]

const chapters: readonly Chapter[] = [
  [
    'Chương I. NHỮNG QUY ĐỊNH CHUNG',
    [
      'Phạm vi điều chỉnh, đối tượng áp dụng',
      'Quy chế này quy định nội dung, phương thức và trách nhiệm phối hợp giữa Ban Tuyên giáo và Dân vận Tỉnh ủy và Ủy ban nhân dân tỉnh trong thực thi pháp luật, triển khai các chương trình, kế hoạch phát triển kinh tế - xã hội và giải quyết những vấn đề nổi cộm, nhân dân quan tâm.',
    ],
    [
      'Mục đích',
      'Bảo đảm thông tin hai chiều kịp thời, chính xác về việc triển khai các chương trình, đề án, dự án, kế hoạch của Ủy ban nhân dân tỉnh; tạo sự thống nhất trong nội bộ và đồng thuận trong nhân dân; phát hiện nhân tố mới, điển hình để biểu dương, nhân rộng.',
    ],
    [
      'Nguyên tắc phối hợp',
      'Đúng chức năng, nhiệm vụ, quyền hạn của mỗi bên; chủ động, bình đẳng, kịp thời; giữ gìn kỷ luật phát ngôn và bảo vệ bí mật nhà nước.',
    ],
  ],
  [
    'Chương II. NỘI DUNG PHỐI HỢP',
    [
      'Triển khai kế hoạch phát triển kinh tế - xã hội',
      'Hằng năm thống nhất nội dung trọng tâm phối hợp; Văn phòng Ủy ban nhân dân tỉnh gửi danh mục chương trình, đề án, dự án trọng điểm trước ngày 15 tháng 01.',
    ],
    [
      'Trao đổi, cung cấp thông tin',
      'Ủy ban nhân dân tỉnh cung cấp thông tin kinh tế - xã hội, chỉ đạo điều hành trước ngày 25 hằng tháng. Ban Tuyên giáo và Dân vận Tỉnh ủy thông báo tình hình tư tưởng, định hướng tuyên truyền tháng tiếp theo trước ngày 28 hằng tháng.',
    ],
    [
      'Định hướng, chỉ đạo công tác tuyên truyền, báo chí',
      'Giao ban báo chí hằng tháng; hội nghị giao ban công tác chỉ đạo, quản lý báo chí hằng quý.',
    ],
    [
      'Phối hợp giải quyết vấn đề nổi cộm, nhân dân quan tâm',
      'Khi phát sinh vụ việc, hai bên thống nhất chủ trương, phân công cơ quan chủ trì, định hướng thông tin và công bố kết quả giải quyết.',
    ],
    [
      'Phát ngôn, họp báo, cung cấp thông tin cho báo chí',
      'Họp báo định kỳ ít nhất ba tháng một lần; thống nhất nội dung trước khi họp báo, trả lời báo chí.',
    ],
    [
      'Nắm bắt, tổng hợp dư luận xã hội',
      'Tổng hợp dư luận xã hội hằng tháng; báo cáo nhanh khi có vấn đề mới phát sinh.',
    ],
    [
      'Phát hiện, biểu dương, nhân rộng gương điển hình',
      'Các sở, ban, ngành đề xuất tập thể, cá nhân điển hình trước ngày 15 của tháng cuối quý.',
    ],
    ['Kiểm tra, giám sát, khảo sát', 'Phối hợp kiểm tra, giám sát, tránh chồng chéo, trùng lắp.'],
    ['Tập huấn, bồi dưỡng nghiệp vụ', 'Mỗi năm ít nhất một lớp cho báo cáo viên, người phát ngôn, đầu mối.'],
  ],
  [
    'Chương III. PHƯƠNG THỨC PHỐI HỢP',
    [
      'Chế độ họp, giao ban',
      'Giao ban công tác phối hợp mỗi quý một lần; giao ban đầu mối chuyên viên mỗi tháng một lần.',
    ],
    ['Chế độ thông tin, báo cáo', 'Báo cáo tháng, quý, 6 tháng, năm và báo cáo đột xuất khi được yêu cầu.'],
    ['Cán bộ đầu mối', 'Mỗi cơ quan cử một cán bộ đầu mối; rà soát danh sách vào tháng 01 và tháng 7.'],
  ],
  [
    'Chương IV. TỔ CHỨC THỰC HIỆN',
    [
      'Kế hoạch phối hợp hằng năm',
      'Cơ quan thường trực dự thảo, trình hai bên ban hành trước ngày 31 tháng 01.',
    ],
    ['Sơ kết, tổng kết, khen thưởng', 'Sơ kết hằng năm; tổng kết khi hết giai đoạn.'],
    ['Hiệu lực thi hành', 'Quy chế có hiệu lực từ ngày ký; sửa đổi, bổ sung do hai bên thống nhất.'],
  ],
]

const parties: FieldsOf<'regulation'>['parties'] = [
  { organisationId: 'ban-tgdv', role: 'signatory' },
  { organisationId: 'ubnd', role: 'signatory' },
  { organisationId: 'vp-ubnd', role: 'standing' },
  { organisationId: 'so-vhttdl', role: 'participant' },
  { organisationId: 'hoi-nha-bao', role: 'participant' },
]

export const sampleRegulationId = 'quy-che'

/** The regulation in force since the year before `year`, for five years. Article ids are `d1`, `d2` … */
export function sampleRegulation(year: number): Change {
  const articles = chapters
    .flatMap(([chapter, ...clauses]) => clauses.map(([title, text]) => ({ chapter, title, text })))
    .map((clause, index) => ({
      ...clause,
      id: `d${index + 1}`,
      number: String(index + 1),
      validFrom: null,
      validTo: null,
      former: [],
    }))
  return {
    register: 'regulation',
    kind: 'create',
    id: sampleRegulationId,
    fields: {
      title:
        'Quy chế phối hợp công tác giữa Ban Tuyên giáo và Dân vận Tỉnh ủy Lâm Đồng và Ủy ban nhân dân tỉnh Lâm Đồng',
      shortTitle: 'Quy chế phối hợp công tác',
      symbol: '01-QC/BTGDVTU-UBND',
      signedOn: `${year - 1}-10-20`,
      validFrom: `${year - 1}-10-20`,
      validTo: `${year + 4}-10-19`,
      parentInstrument: 'Quyết định số 238-QĐ/TW ngày 30/9/2020 của Ban Bí thư',
      kind: 'regulation',
      stage: 'issued',
      parties,
      articles,
      amendments: [],
      replacesId: null,
      closedOn: null,
      closingNote: '',
    },
  }
}
