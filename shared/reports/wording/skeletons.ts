/**
 * What a paper that is begun from nothing already says: the parts that each kind usually has, with places in brackets for
 * what only people can say. `# ` begins a chapter (numbered I, II …), `## ` a heading, `= ` a line in the middle;
 * `{issuer}` and `{addressee}` are the bodies' names.
 */
import type { PaperType } from '#shared/document/paper-type.ts'

const organisation = [
  '# TỔ CHỨC THỰC HIỆN',
  '1. [Cơ quan chủ trì]: [nhiệm vụ, thời hạn, sản phẩm].',
  '2. [Cơ quan phối hợp]: [nhiệm vụ, thời hạn].',
  '3. {issuer} theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo theo quy định.',
]

const proposal = [
  '# SỰ CẦN THIẾT, CƠ SỞ XÂY DỰNG',
  '[Thực trạng; căn cứ chính trị, pháp lý, thực tiễn].',
  '# MỤC TIÊU',
  '[Mục tiêu chung; mục tiêu cụ thể].',
  '# NỘI DUNG, GIẢI PHÁP',
  '[Nội dung, giải pháp; lộ trình thực hiện].',
  '# KINH PHÍ',
  '[Nguồn, mức kinh phí; cơ quan bảo đảm].',
  ...organisation,
]

const articles = [
  '= Chương I',
  '= QUY ĐỊNH CHUNG',
  '## Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng',
  '[Phạm vi; đối tượng].',
  '## Điều 2. Nguyên tắc',
  '[Các nguyên tắc].',
  '= Chương II',
  '= QUY ĐỊNH CỤ THỂ',
  '## Điều 3. [Tên điều]',
  '[Nội dung].',
  '= Chương III',
  '= ĐIỀU KHOẢN THI HÀNH',
  '## Điều 4. Trách nhiệm thi hành',
  '[Cơ quan, cá nhân chịu trách nhiệm; hiệu lực; việc sửa đổi, bổ sung].',
]

const decided = [
  '## Điều 1. [Nội dung quyết định]',
  '[Nội dung].',
  '## Điều 2. [Trách nhiệm thi hành]',
  '[Cơ quan, cá nhân chịu trách nhiệm thi hành].',
  '## Điều 3. Hiệu lực',
  '[Thời điểm có hiệu lực; văn bản thay thế].',
]

export const skeletons: Readonly<Record<PaperType, readonly string[]>> = {
  minutes: [
    'Thời gian: [giờ, ngày, tháng, năm].',
    'Địa điểm: [nơi họp].',
    '## I. Thành phần',
    'Chủ trì: [họ tên, chức vụ].',
    'Thư ký: [họ tên, chức vụ].',
    'Thành phần dự: [các cơ quan, đại biểu].',
    '## II. Nội dung',
    '[Các báo cáo; ý kiến phát biểu].',
    '## III. Kết luận',
    '[Kết luận của người chủ trì].',
    'Cuộc họp kết thúc vào [giờ] cùng ngày. Biên bản đã được đọc lại, các thành viên dự họp nhất trí thông qua.',
  ],
  notice: [
    '[Lý do, căn cứ], {issuer} thông báo như sau:',
    '1. [Nội dung].',
    '2. [Nội dung].',
    '[Đề nghị các cơ quan, đơn vị biết, thực hiện].',
  ],
  invitation: [
    '{issuer} trân trọng kính mời: [người được mời, chức vụ].',
    'Tới dự: [tên cuộc họp, hội nghị].',
    'Chủ trì: [họ tên, chức vụ].',
    'Thời gian: [giờ, thứ, ngày, tháng, năm].',
    'Địa điểm: [phòng họp, địa chỉ].',
    '[Đề nghị chuẩn bị; đầu mối liên hệ].',
  ],
  report: [
    'Thực hiện [văn bản giao báo cáo], {issuer} báo cáo [nội dung] như sau:',
    '# KẾT QUẢ THỰC HIỆN',
    '## 1. Công tác lãnh đạo, chỉ đạo',
    '[Văn bản đã ban hành; việc tổ chức thực hiện].',
    '## 2. Kết quả cụ thể',
    '[Kết quả, số liệu so với kỳ trước, với kế hoạch].',
    '# HẠN CHẾ, NGUYÊN NHÂN',
    '[Hạn chế; nguyên nhân khách quan, chủ quan].',
    '# PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI',
    '[Nhiệm vụ trọng tâm; giải pháp].',
    '# KIẾN NGHỊ, ĐỀ XUẤT',
    '[Kiến nghị với từng cơ quan].',
    'Trên đây là báo cáo [nội dung], {issuer} kính báo cáo',
  ],
  plan: [
    'Thực hiện [văn bản], {issuer} ban hành Kế hoạch [nội dung] như sau:',
    '# MỤC ĐÍCH, YÊU CẦU',
    '1. Mục đích: [mục đích].',
    '2. Yêu cầu: [yêu cầu].',
    '# NỘI DUNG',
    '[Nội dung, thời gian, địa điểm, thành phần; phân công].',
    ...organisation,
  ],
  letter: [
    '[Căn cứ, lý do viết công văn].',
    '{issuer} đề nghị {addressee} [nội dung đề nghị; thời hạn; nơi nhận kết quả].',
    '{issuer} mong nhận được sự quan tâm, phối hợp của {addressee}',
  ],
  submission: [
    '[Căn cứ, lý do trình], {issuer} kính trình {addressee} [nội dung trình] như sau:',
    '# SỰ CẦN THIẾT',
    '[Thực trạng; căn cứ].',
    '# NỘI DUNG TRÌNH',
    '[Nội dung; phương án; ý kiến các cơ quan liên quan và việc tiếp thu].',
    '# ĐỀ XUẤT, KIẾN NGHỊ',
    '[Nội dung đề nghị quyết định].',
    '{issuer} kính đề nghị {addressee} xem xét, quyết định',
  ],
  programme: [
    '# MỤC TIÊU',
    '[Mục tiêu].',
    '# NHIỆM VỤ, GIẢI PHÁP',
    '[Nhiệm vụ, giải pháp].',
    ...organisation,
  ],
  decision: ['= QUYẾT ĐỊNH:', ...decided],
  directive: [
    '[Tình hình; hạn chế cần khắc phục].',
    'Để [mục đích], {issuer} yêu cầu:',
    '1. [Cơ quan]: [nhiệm vụ].',
    '2. [Cơ quan]: [nhiệm vụ].',
    '{issuer} yêu cầu các cơ quan, đơn vị nghiêm túc thực hiện Chỉ thị này',
  ],
  resolution: ['= QUYẾT NGHỊ:', ...decided],
  conclusion: [
    '[Sau khi xem xét, thảo luận về nội dung], {issuer} kết luận như sau:',
    '1. [Nội dung].',
    '2. [Nội dung].',
    '3. [Giao tổ chức thực hiện].',
  ],
  regulation: articles,
  rule: articles,
  guidance: [
    'Thực hiện [văn bản], {issuer} hướng dẫn [nội dung] như sau:',
    '# MỤC ĐÍCH, YÊU CẦU',
    '[Mục đích, yêu cầu].',
    '# NỘI DUNG HƯỚNG DẪN',
    '[Nội dung].',
    ...organisation,
  ],
  scheme: proposal,
  project: proposal,
  option: proposal,
  'press-release': [
    '[Câu mở đầu nêu việc chính: ai, việc gì, khi nào, ở đâu].',
    '[Nội dung chính; số liệu; trích lời người có thẩm quyền].',
    '[Thông tin thêm cho báo chí; đầu mối liên hệ].',
  ],
  telegram: [
    '[Tình hình khẩn].',
    '{issuer} yêu cầu:',
    '1. [Cơ quan]: [nhiệm vụ, thời hạn].',
    '2. [Cơ quan]: [nhiệm vụ, thời hạn].',
  ],
  reminder: [
    'Tính đến ngày [ngày], {addressee} còn [số] nhiệm vụ chưa hoàn thành, cụ thể như sau:',
    '[Nhiệm vụ, thời hạn, tình trạng].',
  ],
  agenda: [
    '[Giờ]: [Nội dung]; [người thực hiện].',
    '[Giờ]: [Nội dung]; [người thực hiện].',
    '[Giờ]: Kết luận; [người chủ trì].',
  ],
  schedule: ['[Thứ, ngày]: [giờ]: [nội dung; địa điểm; thành phần].'],
  list: ['1. [Họ tên, chức vụ, cơ quan].', '2. [Họ tên, chức vụ, cơ quan].'],
}

/** Stands in the head until the body is chosen. */
export const unnamedAgency = '[TÊN CƠ QUAN]'

/** Kinds that rest on their bases before anything else. */
export const typesWithBases: ReadonlySet<PaperType> = new Set([
  'decision',
  'resolution',
  'regulation',
  'rule',
])

/** Kinds that the registry gives no number. */
export const typesWithoutNumber: ReadonlySet<PaperType> = new Set(['reminder', 'schedule', 'list'])
