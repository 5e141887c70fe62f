/**
 * Lines as offices write them, each with the codes that the thể thức check must answer: the measure of its hits and of its
 * false alarms. A line without codes is right, often one that looks like a fault. `party` lines stand in a Party paper.
 */
import type { PaperFormat } from '#shared/document/paper-type.ts'

export type LabelledLine = readonly [text: string, codes: readonly string[], format?: PaperFormat]

const nbsp = '\u00a0'

const dates: readonly LabelledLine[] = [
  ['Cuộc họp diễn ra ngày 05 tháng 9 năm 2026 tại Phòng họp số 1.', []],
  ['Cuộc họp diễn ra ngày 5 tháng 9 năm 2026 tại Phòng họp số 1.', ['date-zero']],
  ['Báo cáo trước ngày 20 tháng 01 năm 2027.', []],
  ['Báo cáo trước ngày 20 tháng 1 năm 2027.', ['date-zero']],
  ['Báo cáo trước ngày 20 tháng 09 năm 2026.', ['month-zero']],
  ['Kỷ niệm Quốc khánh ngày 2 tháng 9.', []],
  ['Số liệu từ ngày 15/12/2025 đến ngày 14/12/2026.', []],
  ['Hoàn thành trước ngày 31/11/2026.', ['day-does-not-exist']],
  ['Hoàn thành trước ngày 30/02/2027.', ['day-does-not-exist']],
  ['Hoàn thành trước ngày 29/02/2028.', []],
  ['Hoàn thành trước ngày 31/11.', ['day-does-not-exist']],
  ['Hoàn thành trong tháng 13/2026.', ['day-does-not-exist']],
  ['Kết quả: 12/13 sở, ngành gửi đúng hạn; 31/32 nhiệm vụ hoàn thành.', []],
  ['Họp lúc 08 giờ 00, thứ Hai, ngày 23/11/2026.', []],
  ['Họp lúc 08 giờ 00, thứ Ba, ngày 23/11/2026.', ['weekday-wrong']],
  ['Họp vào Chủ nhật, ngày 22 tháng 11 năm 2026.', []],
  ['Lịch: thứ Tư (25/11/2026) khảo sát, thứ Sáu (27/11/2026) tổng hợp.', []],
  ['Lịch: thứ Năm (25/11/2026) khảo sát.', ['weekday-wrong']],
  ['Tuần làm việc bắt đầu thứ Hai hằng tuần.', []],
  ['Hội nghị bắt đầu lúc 25 giờ 00.', ['clock-does-not-exist']],
  ['Hội nghị bắt đầu lúc 08 giờ 75.', ['clock-does-not-exist']],
  ['Thông tin được cung cấp trong vòng 48 giờ, chậm nhất 72 giờ.', []],
  ['Hội nghị bắt đầu lúc 14 giờ 00 chiều nay.', []],
  ['Hội nghị bắt đầu lúc 2 giờ chiều.', ['clock-half-day']],
  ['Hội nghị bắt đầu lúc 08:30 AM.', ['clock-half-day']],
  ['Tỷ số biểu quyết 21:1; tỷ lệ bản đồ 1:500.', []],
]

const numbers: readonly LabelledLine[] = [
  ['Kinh phí 1.250.000.000 đồng, đạt 98,6% kế hoạch.', []],
  ['Kinh phí 1,250,000,000 đồng.', ['thousands-comma']],
  ['Có 1,500 người tham dự.', ['thousands-comma']],
  ['Đạt 98.6% kế hoạch.', ['decimal-point']],
  ['Tăng 2.5 tỷ đồng so với năm trước.', ['decimal-point']],
  ['Hỗ trợ 1500000 đồng cho mỗi hộ.', ['thousands-bare']],
  ['Có 24.233,07 km² và 3.872.999 người.', []],
  ['Điện thoại 0263 3822111, số tài khoản 3713010100.', []],
  ['Giảm từ 50% xuống 40%, tăng 5 %.', ['percent-mixed']],
  ['Họp định kỳ 02 (hai) lần một năm, gồm 05 (năm) đại biểu.', []],
  ['Họp định kỳ 02 (ba) lần một năm.', ['words-differ']],
  ['Gồm 15 (mười lăm) nhiệm vụ và 21 (hai mươi mốt) chỉ tiêu.', []],
  ['Mục 2.5 của báo cáo; phiên bản 3.1 của phần mềm.', []],
]

const places: readonly LabelledLine[] = [
  ['Dự án hồ chứa tại xã Đức Trọng, tỉnh Lâm Đồng.', []],
  ['Dự án hồ chứa tại huyện Đức Trọng.', ['district-name']],
  ['Làm việc với thị xã La Gi và thành phố Bảo Lộc.', ['district-name', 'district-name']],
  ['Dự án hồ chứa tại huyện Đức Trọng (cũ).', []],
  ['Trụ sở đặt tại huyện Đức Trọng trước đây.', []],
  ['Quyết định số 12/QĐ-UBND ngày 15 tháng 3 năm 2023 của Ủy ban nhân dân huyện Đức Trọng về giao đất.', []],
  ['Ông dẫn lời: “huyện Đức Trọng đã hoàn thành”.', []],
  ['Đoàn công tác Thành phố Hồ Chí Minh và thành phố Đà Nẵng thăm tỉnh.', []],
  ['Giao Ủy ban nhân dân cấp huyện rà soát.', ['district-level']],
  ['Sau khi không tổ chức cấp huyện, nhiệm vụ chuyển về cấp xã.', []],
  ['Giao Ủy ban nhân dân cấp xã rà soát.', []],
  ['Năm 2020, huyện Đức Trọng có 15 xã, thị trấn.', []],
  ['Báo cáo của thị trấn Liên Nghĩa chưa gửi.', ['district-name']],
  ['Bà Huyền Trân trình bày tham luận.', []],
  ['Quận 1 của thành phố gửi báo cáo.', ['district-name']],
]

const capitals: readonly LabelledLine[] = [
  ['Ủy ban nhân dân tỉnh, Hội đồng nhân dân tỉnh thống nhất.', []],
  ['Ủy Ban Nhân Dân tỉnh thống nhất.', ['capital']],
  ['Ủy ban Nhân dân tỉnh thống nhất.', ['capital']],
  ['Hội đồng Nhân dân tỉnh thống nhất.', ['capital']],
  ['Đề nghị ủy ban nhân dân tỉnh xem xét.', ['capital']],
  ['Chăm lo đời sống Nhân dân.', []],
  ['Chăm lo đời sống nhân dân.', ['capital']],
  ['Tòa án nhân dân và Viện kiểm sát nhân dân tỉnh phối hợp.', []],
  ['Các chủ trương của Đảng, chính sách, pháp luật của Nhà nước.', []],
  ['Các chủ trương của Đảng, chính sách, pháp luật của nhà nước.', ['capital']],
  ['Các chủ trương của đảng, chính sách, pháp luật của Nhà nước.', ['capital']],
  ['Tăng cường quản lý nhà nước, thu ngân sách nhà nước.', []],
  ['Bồi dưỡng đảng viên, kiện toàn đảng bộ, chi bộ.', []],
  ['Họp vào sáng thứ hai, ngày 23/11/2026.', ['capital']],
  ['Đây là lần thứ hai, ngày càng nhiều người dự.', []],
  ['Thứ nhất, tăng cường phối hợp; thứ hai, gửi báo cáo đúng hạn.', []],
  ['Tổ chức tết Nguyên đán, tết Trung thu.', []],
  ['Tổ chức Tết Nguyên Đán an toàn.', ['capital']],
  ['Phục vụ Tết Nguyên đán năm 2027.', ['capital']],
  ['Thực hiện theo điểm a khoản 2 Điều 5 Quy chế.', []],
  ['Thực hiện theo khoản 2 điều 5 Quy chế.', ['capital']],
  ['Thực hiện theo Khoản 2 Điều 5 Quy chế.', ['capital']],
  ['Trong điều kiện khó khăn, các bên điều 5 xe phục vụ.', []],
]

const tones: readonly LabelledLine[] = [
  ['Tỉnh ủy, Đảng ủy và Ủy ban Kiểm tra thống nhất; hòa giải ở cơ sở.', []],
  ['Tỉnh ủy thống nhất với Đảng uỷ về hòa giải.', ['tone-mixed']],
  ['Bà Nguyễn Thị Thuý trình bày ý kiến của Tỉnh ủy.', []],
  ['Đoàn công tác tỉnh Khánh Hoà làm việc với Tỉnh ủy.', []],
  ['Quý IV, quý đại biểu, quyết định, thủy lợi, khóa họp.', []],
  ['Quản lý và xử lí kịp thời; pháp lý rõ ràng.', ['i-y-mixed']],
  ['Tỷ lệ đạt cao, tỷ đồng giải ngân; kỷ luật, kỷ niệm.', []],
]

const citations: readonly LabelledLine[] = [
  ['Nghị định số 30/2020/NĐ-CP quy định việc này.', []],
  [
    'Thực hiện Quyết định số 45/QĐ-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về phân công nhiệm vụ.',
    [],
  ],
  ['Thực hiện Quyết định số 45/QĐ-UBND về phân công nhiệm vụ.', ['citation-no-day']],
  ['Thực hiện Quyết định số 45/QĐ-UBND ngày 12 tháng 5 năm 2026.', ['citation-no-issuer-subject']],
  [
    'Thực hiện Quyết định số: 45/QĐ-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về phân công.',
    ['citation-colon'],
  ],
  [
    'Thực hiện Quyết định số 45/QĐ - UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về phân công.',
    ['citation-blank'],
  ],
  [
    'Thực hiện Quyết định số 45 /QĐ-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về phân công.',
    ['citation-blank'],
  ],
  [
    'Thực hiện Quyết định số 45/QĐ-UBND, ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về phân công.',
    ['citation-comma-state'],
  ],
  ['Thực hiện Nghị quyết số 12-NQ/ĐU, ngày 05/9/2026 của Đảng ủy về phối hợp.', [], 'party'],
  [
    'Thực hiện Nghị quyết số 12-NQ/ĐU ngày 05/9/2026 của Đảng ủy về phối hợp.',
    ['citation-comma-party'],
    'party',
  ],
  [
    'Đề án số 12/DA-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.',
    ['citation-letters'],
  ],
  ['Đề án số 12/ĐA-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về chuyển đổi số.', []],
  [
    'Chỉ thị số 05/CTr-UBND ngày 12 tháng 5 năm 2026 của Ủy ban nhân dân tỉnh về tiết kiệm.',
    ['citation-letters'],
  ],
  ['Hướng dẫn số 07/HĐ-SNV ngày 12 tháng 5 năm 2026 của Sở Nội vụ về thi đua.', ['citation-letters']],
  ['Công văn số 15/CV-SNV ngày 12 tháng 5 năm 2026 của Sở Nội vụ về thi đua.', ['citation-letter-type']],
  ['Công văn số 15/SNV-TH ngày 12 tháng 5 năm 2026 của Sở Nội vụ về thi đua.', []],
  [
    'Quy chế ban hành kèm theo Quyết định số 238-QĐ/TW ngày 30 tháng 9 năm 2020 của Ban Bí thư về phối hợp.',
    [],
  ],
  ['Chương trình phối hợp số 79-CTr/BDVTW-BCSĐCP ngày 11 tháng 10 năm 2016 của hai cơ quan về dân vận.', []],
  ['Gọi số 113 khi cần; nhà số 12/3 đường Trần Phú.', []],
]

const marks: readonly LabelledLine[] = [
  ['Các bên phối hợp  chặt chẽ.', ['blank-double']],
  ['Các bên phối hợp , trao đổi thông tin.', ['blank-before-mark']],
  ['Các bên phối hợp,trao đổi thông tin.', ['blank-after-mark']],
  ['Các bên phối hợp,, trao đổi thông tin.', ['mark-twice']],
  ['Gửi các sở, ban, ngành, v.v... theo danh sách.', []],
  ['Chủ đề “Đoàn kết - Sáng tạo” được chọn.', []],
  ['Chủ đề “Đoàn kết - Sáng tạo được chọn.', ['quote-open']],
  ['Chủ đề Đoàn kết - Sáng tạo” được chọn.', ['quote-unopened']],
  ['Chủ đề "Đoàn kết" được chọn.', []],
  ['Chủ đề "Đoàn kết được chọn.', ['quote-open']],
  ['Kết quả (đợt 1 tốt hơn năm trước.', ['bracket-open']],
  ['Kết quả đợt 1) tốt hơn năm trước.', []],
  ['Kết quả đợt một) tốt hơn năm trước.', ['bracket-unopened']],
  ['Gồm: a) khảo sát; b) tổng hợp; c) báo cáo (định kỳ).', []],
  ['Ý kiến của của các sở đã được tiếp thu.', ['word-twice']],
  ['Căn cứ căn cứ tình hình thực tế.', ['word-twice']],
  ['Ngày ngày nắm tình hình; trong 05 năm năm nào cũng đạt.', []],
  ['Báo cáo kết thúc ở đây./.', ['end-early']],
]

const unfilled: readonly LabelledLine[] = [
  ['Thành phần: [...]', ['unfilled']],
  ['Địa điểm: .........', ['unfilled']],
  ['[Nêu rõ kết quả, hạn chế và nguyên nhân]', ['unfilled']],
  ['Theo tài liệu tham khảo [1], [2].', []],
  ['Chủ trì: ______', ['unfilled']],
  ['Thời gian: ngày … tháng … năm 2026.', ['unfilled', 'unfilled']],
  ['Trước ngày dd/mm/yyyy.', ['unfilled']],
  ['Các lĩnh vực y tế, giáo dục, văn hóa… đều đạt.', []],
  ['Đồng chí <họ và tên> trình bày.', ['unfilled']],
  [`Kế hoạch kèm theo số${nbsp.repeat(6)}/KH-SNV.`, ['own-number-empty']],
  ['Chỉ tiêu a < b và b > c được đối chiếu.', []],
]

const headings: readonly LabelledLine[] = [
  ['I. KẾT QUẢ THỰC HIỆN', []],
  ['I- KẾT QUẢ THỰC HIỆN', ['roman-mark']],
  ['I- KẾT QUẢ THỰC HIỆN', [], 'party'],
  ['I. KẾT QUẢ THỰC HIỆN', ['roman-mark'], 'party'],
  ['II. HẠN CHẾ, NGUYÊN NHÂN', ['numbering-gap']],
  ['V. I. Lênin khẳng định vai trò của báo chí.', []],
  ['C. Mác và Ph. Ăngghen viết.', []],
  ['2026. là năm đầu của giai đoạn mới.', []],
  ['f) Các nhiệm vụ khác.', ['letter-order']],
  ['a) Các nhiệm vụ khác.', []],
]

const names: readonly LabelledLine[] = [
  ['Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì.', []],
  ['Ban Tuyên giáo Tỉnh ủy chủ trì.', ['name-former']],
  ['Kế hoạch số 12-KH/BTGTU ngày 05 tháng 3 năm 2024 của Ban Tuyên giáo Tỉnh ủy về tuyên truyền.', []],
  ['Nguyên lãnh đạo Ban Tuyên giáo Tỉnh ủy dự họp.', []],
  ['Sở Thông tin và Truyền thông cung cấp số liệu.', ['body-dissolved']],
]

export const labelledLines: readonly LabelledLine[] = [
  ...dates,
  ...numbers,
  ...places,
  ...capitals,
  ...tones,
  ...citations,
  ...marks,
  ...unfilled,
  ...headings,
  ...names,
]
