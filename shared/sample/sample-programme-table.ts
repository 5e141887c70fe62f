/** The sample office's programmes, schemes, projects and plans: on track, behind, past their end, to come, completed, stopped. A table. */
import type { FieldsOf } from '#shared/registers/define-register.ts'

type Fields = FieldsOf<'programme'>

/** Months count from that of the sample's day, days are working days from it. */
export type PlannedProgramme = {
  id: string
  title: string
  kind: Fields['kind']
  decision: string
  /** First day of the first month to the last day of the last. */
  months: readonly [first: number, last: number]
  lead: string
  with?: readonly string[]
  started?: number
  completed?: number
  stopped?: readonly [day: number, reason: string]
  targets?: readonly (readonly [name: string, unit: string, planned: number, actual: number | null])[]
  /** Due on the last day of a month, or on a working day; done on a working day. */
  milestones?: readonly (readonly [name: string, due: { month: number } | number, done?: number])[]
  /** Quarters or months before the sample's own; planned and done, per cent unless a unit is said. */
  progress?: readonly (readonly [
    at: { quarter: number } | { month: number },
    planned: number | null,
    actual: number | null,
    reason?: string,
    unit?: string,
  ])[]
  communication?: readonly [Fields['communication'], string]
  tasks?: readonly string[]
  document?: string
}

export const plannedProgrammes: readonly PlannedProgramme[] = [
  {
    id: 'ct-nong-thon-moi',
    kind: 'programme',
    title: 'Chương trình mục tiêu quốc gia xây dựng nông thôn mới trên địa bàn tỉnh',
    decision: 'Nghị quyết của HĐND tỉnh về Chương trình xây dựng nông thôn mới',
    months: [-20, 40],
    lead: 'so-nnmt',
    with: ['so-tai-chinh', 'so-vhttdl', 'mttq'],
    targets: [
      ['Xã đạt chuẩn nông thôn mới', 'xã', 42, 19],
      ['Xã đạt chuẩn nông thôn mới nâng cao', 'xã', 15, 6],
      ['Đường giao thông nông thôn được cứng hóa', 'km', 320, 148],
    ],
    milestones: [
      ['Phê duyệt kế hoạch thực hiện giai đoạn', { month: -18 }, -370],
      ['Sơ kết năm thứ nhất', { month: -8 }, -165],
      ['Đánh giá giữa kỳ', { month: 10 }],
      ['Tổng kết chương trình', { month: 39 }],
    ],
    progress: [
      [{ quarter: -3 }, 25, 26],
      [{ quarter: -2 }, 31, 32],
      [{ quarter: -1 }, 38, 38],
      [{ quarter: -1 }, 18, 19, '', 'xã'],
      [{ quarter: 0 }, 44, null],
    ],
    communication: [
      'running',
      'Chuyên mục hằng tuần trên báo và phát thanh; 2 hội nghị báo cáo viên mỗi quý.',
    ],
  },
  {
    id: 'da-chuyen-doi-so',
    kind: 'scheme',
    title: 'Đề án chuyển đổi số cấp xã',
    decision: 'Quyết định của UBND tỉnh phê duyệt Đề án chuyển đổi số cấp xã',
    months: [-10, 13],
    lead: 'so-khcn',
    with: ['so-noi-vu', 'vp-ubnd'],
    targets: [
      ['Xã, phường có hệ thống họp trực tuyến', 'xã', 80, 61],
      ['Thủ tục hành chính thực hiện trực tuyến toàn trình', '%', 70, 48],
    ],
    milestones: [
      ['Khảo sát hiện trạng', { month: -8 }, -170],
      ['Bàn giao thiết bị đợt 1', { month: -3 }, -60],
      ['Tập huấn công chức cấp xã', { month: -1 }],
      ['Bàn giao thiết bị đợt 2', { month: 3 }],
    ],
    progress: [
      [{ quarter: -2 }, 35, 34, 'Đấu thầu thiết bị chậm hai tuần'],
      [{ quarter: -1 }, 60, 48, '12 xã chưa gửi số liệu; nhà cung cấp giao thiết bị chậm'],
    ],
    communication: ['running', 'Tin trên cổng thông tin điện tử; chưa có chuyên mục riêng.'],
    tasks: ['nv-chuyen-doi-so'],
  },
  {
    id: 'da-cao-toc',
    kind: 'project',
    title: 'Dự án đường bộ cao tốc, đoạn qua địa bàn tỉnh',
    decision: '',
    document: 'cv-cao-toc',
    months: [-6, 30],
    lead: 'so-xay-dung',
    with: ['so-tai-chinh', 'so-nnmt'],
    targets: [['Mặt bằng đã bàn giao', 'ha', 410, 236.5]],
    milestones: [
      ['Phê duyệt phương án bồi thường', { month: -3 }, -58],
      ['Khởi công', 6],
      ['Hoàn thành giải phóng mặt bằng', { month: 6 }],
      ['Thông xe kỹ thuật', { month: 28 }],
    ],
    progress: [[{ quarter: -1 }, 10, 12]],
    communication: ['running', 'Họp báo trước lễ khởi công; 5 phóng sự.'],
    tasks: ['nv-cao-toc'],
  },
  {
    id: 'da-ho-chua',
    kind: 'project',
    title: 'Dự án hồ chứa nước: bồi thường, hỗ trợ, tái định cư',
    decision: 'Quyết định của UBND tỉnh phê duyệt phương án tái định cư',
    months: [-22, -1],
    lead: 'so-nnmt',
    with: ['so-xay-dung'],
    targets: [['Hộ đã nhận tiền, bàn giao mặt bằng', 'hộ', 316, 271]],
    milestones: [
      ['Công khai phương án bồi thường', { month: -12 }, -250],
      ['Chi trả xong đợt 2', { month: -4 }, -70],
      ['Bàn giao khu tái định cư', { month: -2 }],
    ],
    progress: [
      [{ quarter: -2 }, 80, 72, 'Giá đất tính lại theo bảng giá mới'],
      [{ quarter: -1 }, 100, 86, 'Còn 45 hộ chưa thống nhất phương án'],
    ],
    communication: ['running', 'Đối thoại tại hai xã; thông tin trên báo.'],
    tasks: ['nv-ho-chua'],
  },
  {
    id: 'kh-giai-ngan',
    kind: 'plan',
    title: 'Kế hoạch giải ngân vốn đầu tư công',
    decision: 'Kế hoạch của UBND tỉnh về giải ngân vốn đầu tư công',
    months: [-10, 1],
    lead: 'so-tai-chinh',
    targets: [['Vốn giải ngân', 'tỷ đồng', 8_600, 6_120]],
    milestones: [
      ['Phân bổ chi tiết 100% vốn', { month: -7 }, -150],
      ['Giải ngân đạt 60%', { month: -2 }, -38],
    ],
    progress: [
      [{ month: -3 }, 50, 47, 'Vướng mặt bằng ở ba dự án lớn'],
      [{ month: -2 }, 60, 61],
      [{ month: -1 }, 70, 71.2],
    ],
    communication: ['done', 'Thông tin hằng tháng trong kỳ cung cấp thông tin cho báo chí.'],
    tasks: ['nv-giai-ngan'],
  },
  {
    id: 'da-nha-o-xa-hoi',
    kind: 'scheme',
    title: 'Đề án phát triển nhà ở xã hội cho công nhân, người thu nhập thấp',
    decision: 'Nghị quyết của HĐND tỉnh thông qua Đề án',
    months: [2, 38],
    lead: 'so-xay-dung',
    with: ['bql-kcn', 'so-tai-chinh'],
    targets: [['Căn hộ hoàn thành', 'căn', 2_400, null]],
    milestones: [['Công bố quỹ đất', { month: 4 }]],
    communication: ['none', ''],
  },
  {
    id: 'kh-an-toan-ho-dap',
    kind: 'plan',
    title: 'Kế hoạch bảo đảm an toàn hồ đập mùa mưa lũ',
    decision: 'Kế hoạch của UBND tỉnh về an toàn hồ đập',
    months: [-7, 0],
    lead: 'so-nnmt',
    started: -120,
    completed: -6,
    targets: [['Hồ chứa được kiểm tra', 'hồ', 62, 62]],
    milestones: [['Kiểm tra xong trước mùa mưa', { month: -5 }, -96]],
    progress: [[{ quarter: -1 }, 90, 92]],
    communication: ['done', 'Hướng dẫn vùng hạ du qua loa truyền thanh cơ sở; 18 tin, bài.'],
    tasks: ['nv-an-toan-ho-dap'],
  },
  {
    id: 'da-khu-cong-nghiep',
    kind: 'project',
    title: 'Dự án mở rộng khu công nghiệp',
    decision: 'Quyết định của UBND tỉnh chấp thuận chủ trương mở rộng',
    months: [-14, 10],
    lead: 'bql-kcn',
    stopped: [-21, 'Điều chỉnh quy hoạch sử dụng đất, dừng để lập lại dự án'],
    milestones: [['Hoàn thành hồ sơ đất đai', { month: -6 }]],
    progress: [[{ quarter: -2 }, 40, 22, 'Chưa có quy hoạch sử dụng đất được duyệt']],
    communication: ['none', ''],
    tasks: ['nv-khu-cong-nghiep'],
  },
  {
    id: 'da-tram-y-te',
    kind: 'scheme',
    title: 'Đề án nâng cao năng lực trạm y tế xã',
    decision: 'Quyết định của UBND tỉnh phê duyệt Đề án',
    months: [-4, 20],
    lead: 'so-y-te',
    with: ['so-tai-chinh'],
    targets: [['Trạm y tế có bác sĩ làm việc thường xuyên', 'trạm', 118, 74]],
    milestones: [
      ['Phê duyệt danh mục đầu tư', { month: -1 }, -20],
      ['Đào tạo đợt 1', { month: 5 }],
    ],
    progress: [
      [{ month: -1 }, 12, 12],
      [{ month: 2 }, 25, null],
    ],
    communication: ['none', ''],
    tasks: ['nv-y-te'],
  },
  {
    id: 'ct-giam-ngheo',
    kind: 'programme',
    title: 'Chương trình giảm nghèo bền vững và an sinh xã hội',
    decision: 'Nghị quyết của HĐND tỉnh về giảm nghèo bền vững',
    months: [-20, 40],
    lead: 'so-dttg',
    with: ['so-noi-vu', 'mttq'],
    targets: [['Tỷ lệ hộ nghèo giảm trong giai đoạn', '%', 4, 1.9]],
    milestones: [
      ['Rà soát hộ nghèo, hộ cận nghèo', { month: -11 }, -232],
      ['Sơ kết hai năm', { month: 4 }],
    ],
    progress: [
      [{ quarter: -2 }, 30, 31],
      [{ quarter: -1 }, 36, 37],
    ],
    communication: ['done', 'Chuyên trang hằng tháng; biểu dương hộ thoát nghèo tiêu biểu.'],
  },
]
