/** A paper in which the thể thức check has nothing to find, in both formats, and the context that it is judged in. */
import { paragraph } from '#shared/document/build.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import type { PaperFormat } from '#shared/document/paper-type.ts'
import { decree30 } from '#shared/reports/formats/decree-30.ts'
import { guidance05 } from '#shared/reports/formats/guidance-05.ts'
import type { PaperLook } from '#shared/reports/formats/look.ts'
import { makeRecords, type Records, sampleCalendar } from './sample-records.ts'

export const looks: Readonly<Record<PaperFormat, PaperLook>> = { state: decree30, party: guidance05 }

const common = {
  type: 'report',
  title: 'BÁO CÁO',
  subject: 'kết quả thực hiện Quy chế phối hợp công tác năm 2026',
  hasNumber: true,
  number: '45',
  typeSymbol: 'BC',
  hasDateLine: true,
  place: 'Lâm Đồng',
  issuedOn: '2026-11-20',
  year: '2026',
  urgency: 'normal',
  circulation: '',
  addressees: [],
  signing: 'beside-recipients',
  hasRecipients: true,
  annexes: [],
} as const

const own = {
  state: {
    agencies: [{ organisationId: null, parentLine: 'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG', line: 'SỞ NỘI VỤ' }],
    symbol: 'SNV',
    bases: ['Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư'],
    signatures: [{ role: 'KT. GIÁM ĐỐC', post: 'PHÓ GIÁM ĐỐC', name: 'Trần Văn Minh' }],
    recipients: ['Ủy ban nhân dân tỉnh', 'Các phòng thuộc Sở'],
    filing: 'Lưu: VT, TH',
  },
  party: {
    agencies: [{ organisationId: null, parentLine: 'TỈNH ỦY LÂM ĐỒNG', line: 'BAN TUYÊN GIÁO VÀ DÂN VẬN' }],
    symbol: 'BTGDVTU',
    bases: ['Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể thức văn bản'],
    signatures: [{ role: 'K/T TRƯỞNG BAN', post: 'PHÓ TRƯỞNG BAN', name: 'Nguyễn Thị Hoa' }],
    recipients: ['Thường trực Tỉnh ủy (báo cáo)', 'Các ban đảng'],
    filing: 'Lưu Ban Tuyên giáo và Dân vận',
  },
} as const

/** The clean paper with `lines` in its middle; `more` changes other parts. */
export function cleanPaper(
  format: PaperFormat,
  lines: readonly string[] = [],
  more: Partial<PaperParts> = {},
): PaperParts {
  return {
    ...common,
    ...own[format],
    body: [
      paragraph('body', 'Trong năm 2026, các bên đã phối hợp chặt chẽ, kịp thời.'),
      ...lines.map((line) => paragraph('body', line)),
      paragraph('body', `Trên đây là kết quả thực hiện${looks[format].endMark}`),
    ],
    ...more,
  } as PaperParts
}

/** Friday 20/11/2026 was the paper's day; it is judged on Monday 23/11/2026. */
export function checkContext(records: Records = makeRecords()) {
  return { read: records.read, today: '2026-11-23', calendar: sampleCalendar }
}
