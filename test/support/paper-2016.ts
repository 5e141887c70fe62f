/** The regulation of Lâm Đồng of 20/10/2016 as it may have been typed; its eight clauses are those that the press reported. */
import type { SourceLine } from '#shared/import/source-line.ts'

/** Name and text of each clause. */
export const chapters2016: readonly (readonly [name: string, text: string])[] = [
  [
    'Định hướng, chỉ đạo công tác tuyên truyền',
    'Định hướng, chỉ đạo tuyên truyền trong Đảng, trong Nhân dân và trên các phương tiện thông tin đại chúng về các chương trình, đề án, dự án, kế hoạch phát triển kinh tế - xã hội của Ủy ban nhân dân tỉnh giai đoạn 2016 - 2020.',
  ],
  [
    'Đề xuất chủ trương, giải pháp',
    'Đề xuất các chủ trương, giải pháp về giáo dục chính trị, tư tưởng và tuyên truyền trong quá trình triển khai các kế hoạch.',
  ],
  [
    'Giải quyết những vấn đề bức xúc của Nhân dân',
    'Tham mưu Tỉnh ủy đối với các vụ việc lớn; chỉ đạo tuyên truyền, phổ biến pháp luật về khiếu nại, tố cáo, về quyền và nghĩa vụ của công dân trong các vụ việc phát sinh.',
  ],
  [
    'Cung cấp thông tin cho báo chí',
    'Cung cấp thông tin có định hướng cho báo chí trong khi vụ việc đang được giải quyết.',
  ],
  [
    'Họp báo',
    'Thống nhất nội dung, tổ chức họp báo, thông báo tình hình, chủ trương, định hướng và kết quả giải quyết vụ việc.',
  ],
  [
    'Thông tin hai chiều',
    'Thông tin hai chiều chính xác, kịp thời về tình hình triển khai các chương trình, đề án, dự án, kế hoạch.',
  ],
  [
    'Nâng cao chất lượng công tác',
    'Có giải pháp từ những thông tin thu được, định hướng kịp thời, tạo sự thống nhất trong cán bộ, đảng viên và Nhân dân.',
  ],
  [
    'Biểu dương, khen thưởng',
    'Phát hiện nhân tố mới, điển hình trong quá trình thực hiện các dự án để biểu dương, khen thưởng kịp thời.',
  ],
]

const line = (text: string, isHead = false): SourceLine => ({
  text,
  isBold: isHead,
  isCentred: isHead,
  kind: 'paragraph',
})

/** Head, preamble, the clauses as articles, and those who signed. */
export const lines2016: readonly SourceLine[] = [
  { ...line('TỈNH ỦY LÂM ĐỒNG - UBND TỈNH LÂM ĐỒNG | Lâm Đồng, ngày 20 tháng 10 năm 2016'), kind: 'row' },
  line('QUY CHẾ', true),
  line('Phối hợp công tác giữa Ban Tuyên giáo Tỉnh ủy', true),
  line('và Ủy ban nhân dân tỉnh Lâm Đồng, giai đoạn 2016 - 2020', true),
  line('-----', true),
  line('Căn cứ Quyết định số 221-QĐ/TW ngày 27/4/2009 của Ban Bí thư Trung ương Đảng;'),
  line('Hai bên thống nhất ban hành Quy chế phối hợp với những nội dung sau:'),
  ...chapters2016.flatMap(([name, text], at) => [
    { ...line(`Điều ${at + 1}. ${name}`), isBold: true },
    line(text),
  ]),
  line('TM. ỦY BAN NHÂN DÂN TỈNH', true),
  line('Nguyễn Văn Yên'),
  line('Trần Văn Hiệp'),
  line('Nơi nhận:'),
  line('- Thường trực Tỉnh ủy (báo cáo);'),
]
