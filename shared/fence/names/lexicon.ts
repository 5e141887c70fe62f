/** What official Vietnamese puts before names: forms of address, posts, places; and what looks like a name and is none. */
import { keyOf } from './words.ts'

const keys = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(',')
      .map((phrase) => phrase.trim().split(/\s+/).map(keyOf).join(' '))
      .filter(Boolean),
  )

/** One word before a name; `đồng chí` and `đ/c` are two. */
export const addresses = keys('ông, bà, anh, chị, cô, chú, bác, cụ, em, cháu, thầy, đc, đồng chí, đ c')

/** Directly before a name they make it the name of a thing: a street, an award, a way of thinking. */
export const strongPlaces = keys(
  `đường, phố, ngõ, ngách, hẻm, kiệt, đại lộ, quốc lộ, quảng trường, công viên, cầu, hầm, đèo, núi, suối, sông, hồ, bến, chợ,
  tượng đài, bảo tàng, lăng, đền, miếu, chùa, di tích, lưu niệm, tư tưởng, giải, giải thưởng, cúp, huân chương, huy chương,
  kỷ niệm chương, quỹ, học bổng, danh hiệu, phong trào, câu lạc bộ, thpt, thcs, ptdtnt, tiểu học, mầm non, mẫu giáo`,
)

/** The same, unless a post stands before them: `phường Trần Phú`, but `Chủ tịch UBND phường Trần Văn A`. */
export const weakPlaces = keys(
  `xã, phường, thị trấn, thị xã, quận, huyện, tỉnh, thành phố, tp, thôn, buôn, bon, ấp, tổ dân phố, khu phố, trường, học viện,
  đại học, bệnh viện, trung tâm, nhà văn hóa, nhà hát, thư viện, công ty, tnhh, khu, khu dân cư, khách sạn`,
)

/** Beginnings of posts: no name begins with them, and every name ends before them. */
export const postStarts = keys(
  `phó, trưởng, chủ tịch, chủ nhiệm, chủ trì, chủ tọa, bí thư, giám đốc, giám sát, chánh văn, chánh thanh, chánh án, chánh tòa,
  ủy viên, ủy ban, uỷ viên, uỷ ban, thường trực, thường vụ, lãnh đạo, đại biểu, đại diện, đại tá, đại úy, tổng bí, tổng giám, tổng thư,
  tổng cục, tổng biên, bộ trưởng, thứ trưởng, viện trưởng, hiệu trưởng, chuyên viên, cán bộ, công chức, nguyên chủ, nguyên phó,
  nguyên bí, nguyên giám, nguyên trưởng, nguyên ủy, quyền chủ, quyền giám, quyền trưởng, thư ký, thiếu tướng, thiếu tá,
  thiếu úy, trung tướng, trung tá, trung úy, thượng tướng, thượng tá, thượng úy, thẩm phán, kiểm sát, chấp hành, thành viên,
  đảng viên, hội viên, đoàn viên, phóng viên, nhà báo, biên tập viên, nghệ sĩ, nghệ nhân`,
)

/** Beginnings of bodies: no name either, and no post. */
export const bodyStarts = keys(
  `ban, sở, cục, vụ, đảng ủy, hội đồng, đoàn chủ, văn phòng, tỉnh ủy, thành ủy, huyện ủy, ubnd, hđnd, mttq, ubmttq, vp, btg,
  công an, công ty, tòa án, mặt trận, liên đoàn, trung ương`,
)

/** Family names of which papers are full: they tell a name where nothing else does. */
export const familyNames = keys(
  `nguyễn, trần, lê, phạm, hoàng, huỳnh, phan, vũ, võ, đặng, bùi, đỗ, hồ, ngô, dương, lý, đinh, đoàn, trịnh, trương, lâm, mai, đào,
  cao, lương, hà, tạ, tô, châu, thái, tống, triệu, vương, quách, chu, tăng, thân, phùng, kiều, khổng, la, lục, lưu, mạc, nghiêm,
  nông, quản, từ, viên, văn, vi, ông, ung, trang, tôn, thạch, kim, giáp, doãn, diệp, bế, bành, âu, an, cù, cung, danh, điểu,
  hứa, hầu, liêng, kră, cil, rơ, siu, ksor, niê, bon, touneh, tou, ya, ka, k'`,
)

/** In the middle of a name after a family name: then it is one. */
export const middleNames = keys('văn, thị')

/** Never covered: they are the names of cities, streets, awards and anniversaries. */
export const historicNames: readonly string[] = ['Hồ Chí Minh']

/** Left alone unless somebody in the office's own records is called so. */
export const knownToAll: readonly string[] = [
  'Trần Phú',
  'Lê Hồng Phong',
  'Hà Huy Tập',
  'Nguyễn Văn Cừ',
  'Trường Chinh',
  'Lê Duẩn',
  'Nguyễn Văn Linh',
  'Tôn Đức Thắng',
  'Phạm Văn Đồng',
  'Võ Nguyên Giáp',
  'Võ Văn Kiệt',
  'Hoàng Văn Thụ',
  'Nguyễn Thị Minh Khai',
  'Võ Thị Sáu',
  'Lý Tự Trọng',
  'Nguyễn Văn Trỗi',
  'Phan Đình Phùng',
  'Bùi Thị Xuân',
]

/** Degrees and ranks before a name that stands alone, as below a signature. */
export const degrees =
  /^(?:(?:GS|PGS|TS|ThS|BS|BSCKI{1,2}|CN|KS|LS|NGND|NGƯT|NSND|NSƯT|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|Ông|Bà)[.,:]?\s*)+/u
