/** Names of papers and their letters. State: NĐ 30/2020/NĐ-CP, Phụ lục III, mục I. Party: Quy định 399-QĐ/TW (2026). */
import type { FormatProfile } from '#shared/document/format-profile.ts'
import type { PaperType } from '#shared/document/paper-type.ts'

type Row = readonly [title: string, state: string, party: string]

/** A công văn has no name on the paper and, with the State, no letters; an invitation's GM is a habit of Party offices. */
const rows: Readonly<Record<PaperType, Row>> = {
  minutes: ['BIÊN BẢN', 'BB', 'BB'],
  notice: ['THÔNG BÁO', 'TB', 'TB'],
  invitation: ['GIẤY MỜI', 'GM', 'GM'],
  report: ['BÁO CÁO', 'BC', 'BC'],
  plan: ['KẾ HOẠCH', 'KH', 'KH'],
  letter: ['', '', 'CV'],
  submission: ['TỜ TRÌNH', 'TTr', 'TTr'],
  programme: ['CHƯƠNG TRÌNH', 'CTr', 'CTr'],
  decision: ['QUYẾT ĐỊNH', 'QĐ', 'QĐ'],
  directive: ['CHỈ THỊ', 'CT', 'CT'],
  resolution: ['NGHỊ QUYẾT', 'NQ', 'NQ'],
  conclusion: ['KẾT LUẬN', 'KL', 'KL'],
  regulation: ['QUY CHẾ', 'QC', 'QC'],
  rule: ['QUY ĐỊNH', 'QyĐ', 'QĐ'],
  guidance: ['HƯỚNG DẪN', 'HD', 'HD'],
  scheme: ['ĐỀ ÁN', 'ĐA', 'ĐA'],
  project: ['DỰ ÁN', 'DA', 'DA'],
  option: ['PHƯƠNG ÁN', 'PA', 'PA'],
  'press-release': ['THÔNG CÁO BÁO CHÍ', 'TC', 'TC'],
  telegram: ['CÔNG ĐIỆN', 'CĐ', 'CĐ'],
  reminder: ['PHIẾU NHẮC VIỆC', '', ''],
  agenda: ['CHƯƠNG TRÌNH', 'CTr', 'CTr'],
  schedule: ['LỊCH CÔNG TÁC', '', ''],
  list: ['DANH SÁCH', '', ''],
}

/** The table of a format. */
export function typesOf(format: FormatProfile['format']): FormatProfile['types'] {
  const column = format === 'state' ? 1 : 2
  return Object.fromEntries(
    Object.entries(rows).map(([type, row]) => [type, { title: row[0], symbol: row[column] }]),
  ) as FormatProfile['types']
}
