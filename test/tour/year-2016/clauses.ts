/** The regulation of 2016 and what each of its eight clauses asks of whom in a year. */
import { party, state } from '#test/support/clerk.ts'

export const departments = [
  'Sở Kế hoạch và Đầu tư',
  'Sở Thông tin và Truyền thông',
  'Sở Tư pháp',
  'Sở Nội vụ',
  'Thanh tra tỉnh',
] as const

export type Clause = {
  readonly title: string
  readonly text: string
  /** What it asks: who, by when (a sentence of the due grammar), with which product. */
  readonly asks: readonly {
    readonly code: string
    readonly title: string
    readonly lead: string
    readonly due: string
    readonly product: string
  }[]
}

export const clauses: readonly Clause[] = [
  {
    title: 'Định hướng, hướng dẫn công tác tuyên truyền',
    text: 'Định hướng, hướng dẫn tuyên truyền các chương trình, đề án, dự án, kế hoạch phát triển kinh tế - xã hội giai đoạn 2016 - 2020.',
    asks: [
      {
        code: 'NV-01',
        title: 'Rà soát chương trình, đề án, dự án trọng điểm trong năm',
        lead: state,
        due: 'trước ngày 31/01 hằng năm',
        product: 'Danh mục',
      },
      {
        code: 'NV-02',
        title: 'Tuyên truyền chương trình, đề án, dự án theo quý',
        lead: party,
        due: 'trước ngày 25 tháng cuối quý',
        product: 'Tin, bài, hội nghị',
      },
    ],
  },
  {
    title: 'Đề xuất chủ trương, giải pháp',
    text: 'Đề xuất chủ trương, giải pháp về giáo dục chính trị, tuyên truyền trong quá trình triển khai các kế hoạch.',
    asks: [
      {
        code: 'NV-03',
        title: 'Đề xuất chủ trương, giải pháp tuyên truyền',
        lead: party,
        due: 'trước ngày 20/12 hằng năm',
        product: 'Công văn',
      },
    ],
  },
  {
    title: 'Giải quyết vấn đề bức xúc của Nhân dân',
    text: 'Tham mưu Tỉnh ủy các vụ việc lớn; chỉ đạo tuyên truyền, phổ biến pháp luật về khiếu nại, tố cáo, về quyền và nghĩa vụ của công dân.',
    asks: [
      {
        code: 'NV-04',
        title: 'Tham mưu xử lý vụ việc nổi cộm',
        lead: state,
        due: 'trước ngày 20/12 hằng năm',
        product: 'Báo cáo',
      },
      {
        code: 'NV-05',
        title: 'Tuyên truyền pháp luật về khiếu nại, tố cáo',
        lead: 'Sở Tư pháp',
        due: 'trước ngày 25 tháng cuối quý',
        product: 'Hội nghị',
      },
    ],
  },
  {
    title: 'Cung cấp thông tin cho báo chí',
    text: 'Cung cấp thông tin cho báo chí trong khi vụ việc đang được giải quyết.',
    asks: [
      {
        code: 'NV-06',
        title: 'Cung cấp thông tin cho báo chí về vụ việc',
        lead: state,
        due: 'trước ngày 25 tháng cuối quý',
        product: 'Thông cáo',
      },
    ],
  },
  {
    title: 'Họp báo',
    text: 'Thống nhất nội dung, tổ chức họp báo, thông báo tình hình, chủ trương, định hướng và kết quả giải quyết vụ việc.',
    asks: [
      {
        code: 'NV-07',
        title: 'Tổ chức họp báo định kỳ',
        lead: state,
        due: 'trước ngày 25 tháng cuối quý',
        product: 'Thông cáo báo chí',
      },
    ],
  },
  {
    title: 'Thông tin hai chiều',
    text: 'Thông tin hai chiều chính xác, kịp thời về việc thực hiện các chương trình, đề án, dự án, kế hoạch.',
    asks: [
      {
        code: 'NV-08',
        title: 'Trao đổi thông tin về tình hình thực hiện',
        lead: state,
        due: 'trước ngày 25 tháng cuối quý',
        product: 'Công văn',
      },
    ],
  },
  {
    title: 'Nâng cao chất lượng công tác',
    text: 'Có giải pháp từ thông tin thu được, định hướng kịp thời, tạo sự thống nhất trong cán bộ, đảng viên và Nhân dân.',
    asks: [
      {
        code: 'NV-09',
        title: 'Tập huấn, kiểm tra, khảo sát',
        lead: party,
        due: 'trước ngày 20/12 hằng năm',
        product: 'Báo cáo',
      },
    ],
  },
  {
    title: 'Biểu dương, khen thưởng',
    text: 'Phát hiện nhân tố mới, điển hình trong thực hiện các dự án; biểu dương, khen thưởng kịp thời.',
    asks: [
      {
        code: 'NV-10',
        title: 'Đề xuất biểu dương gương điển hình',
        lead: 'Sở Nội vụ',
        due: 'trước ngày 20/12 hằng năm',
        product: 'Danh sách',
      },
    ],
  },
]
