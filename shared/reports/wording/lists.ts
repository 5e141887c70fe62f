/** Words of lists, slips and schedules. Vietnamese in both languages of the screen. */
import type { Session } from '#shared/registers/event/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { ChangeMark } from '#shared/registers/schedule-week/index.ts'
import type { DocumentType } from '#shared/registers/source-document/index.ts'

export const sessionWords: Readonly<Record<Session, string>> = {
  morning: 'Sáng',
  afternoon: 'Chiều',
  evening: 'Tối',
  'all-day': 'Cả ngày',
}

/** Marks in front of an entry that differs from the published schedule. */
export const markWords: Readonly<Record<ChangeMark, string>> = {
  changed: 'THAY ĐỔI',
  added: 'BỔ SUNG',
  postponed: 'HOÃN',
  cancelled: 'HỦY',
}

export const documentTypeWords: Readonly<Record<DocumentType, string>> = {
  constitution: 'Hiến pháp',
  code: 'Bộ luật',
  law: 'Luật',
  ordinance: 'Pháp lệnh',
  charter: 'Điều lệ',
  decree: 'Nghị định',
  circular: 'Thông tư',
  resolution: 'Nghị quyết',
  decision: 'Quyết định',
  directive: 'Chỉ thị',
  conclusion: 'Kết luận',
  regulation: 'Quy chế',
  rule: 'Quy định',
  notice: 'Thông báo',
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  programme: 'Chương trình',
  guidance: 'Hướng dẫn',
  submission: 'Tờ trình',
  minutes: 'Biên bản',
  letter: 'Công văn',
  telegram: 'Công điện',
  'party-circular': 'Thông tri',
  communique: 'Thông cáo',
  scheme: 'Đề án',
  project: 'Dự án',
  option: 'Phương án',
  'directive-note': 'Ý kiến chỉ đạo',
  other: 'Văn bản',
}

export const registerTitles: Readonly<Record<RegisterName, string>> = {
  organisation: 'DANH SÁCH CƠ QUAN, TỔ CHỨC',
  person: 'DANH SÁCH CÁN BỘ ĐẦU MỐI',
  regulation: 'DANH MỤC QUY CHẾ PHỐI HỢP',
  obligation: 'DANH MỤC NGHĨA VỤ PHỐI HỢP',
  fulfilment: 'DANH SÁCH VIỆC THỰC HIỆN NGHĨA VỤ',
  'source-document': 'DANH MỤC VĂN BẢN',
  series: 'DANH SÁCH LỊCH ĐỊNH KỲ',
  event: 'DANH SÁCH LỊCH CÔNG TÁC',
  meeting: 'DANH SÁCH CUỘC HỌP',
  'minutes-version': 'DANH SÁCH BẢN BIÊN BẢN ĐÃ KHÓA',
  task: 'DANH SÁCH NHIỆM VỤ',
  paper: 'DANH MỤC VĂN BẢN PHÁT HÀNH',
  'paper-number': 'SỔ SỐ VĂN BẢN',
  'format-profile': 'DANH MỤC MẪU THỂ THỨC',
  'report-template': 'DANH MỤC MẪU BÁO CÁO',
  'calendar-year': 'DANH SÁCH LỊCH NGHỈ HẰNG NĂM',
  'volume-year': 'SỐ LIỆU HỘI NGHỊ, VĂN BẢN HẰNG NĂM',
  'contact-export': 'SỔ XUẤT DANH BẠ',
  'overlap-note': 'DANH SÁCH TRÙNG LẶP ĐÃ XEM XÉT',
  'schedule-week': 'DANH SÁCH BẢNG TUẦN ĐÃ CÔNG BỐ',
  settings: 'CÀI ĐẶT',
  'saved-view': 'DANH SÁCH KHUNG NHÌN',
  'fence-allowance': 'DANH SÁCH NHẬN NHẦM ĐÃ BỎ QUA KHI RÀ SOÁT',
  attachment: 'DANH SÁCH TỆP ĐÍNH KÈM',
  programme: 'DANH MỤC CHƯƠNG TRÌNH, ĐỀ ÁN, DỰ ÁN, KẾ HOẠCH',
  'information-exchange': 'SỔ TRAO ĐỔI, CUNG CẤP THÔNG TIN',
  matter: 'SỔ THEO DÕI VỤ VIỆC NỔI CỘM',
  'press-event': 'SỔ THEO DÕI HỌP BÁO, PHÁT NGÔN, GIAO BAN BÁO CHÍ',
  communication: 'SỔ THEO DÕI TUYÊN TRUYỀN',
  proposal: 'SỔ THEO DÕI ĐỀ XUẤT CHỦ TRƯƠNG, GIẢI PHÁP',
  'legal-session': 'SỔ THEO DÕI TUYÊN TRUYỀN PHÁP LUẬT VỀ KHIẾU NẠI, TỐ CÁO',
  commendation: 'SỔ THEO DÕI BIỂU DƯƠNG, KHEN THƯỞNG, GƯƠNG ĐIỂN HÌNH',
  'joint-activity': 'SỔ THEO DÕI TẬP HUẤN, KIỂM TRA, KHẢO SÁT',
  'custom-field': 'DANH MỤC TRƯỜNG THÔNG TIN CỦA CƠ QUAN',
}
