/**
 * Thể thức văn bản của Đảng: Quy định 399-QĐ/TW (09/01/2026) and Hướng dẫn 05-HD/VPTW (27/5/2026); where the guidance is
 * silent, the table of Hướng dẫn 36-HD/VPTW (2018).
 */
import type { FormatProfile } from '#shared/document/format-profile.ts'
import type { LinePitch, Styles } from '#shared/document/model.ts'
import { centred, commonStyles, textStyles } from './base-styles.ts'
import { typesOf } from './types.ts'

/** HD 05: exact pitch of 18 to 22 pt. */
const bodyLine: LinePitch = { kind: 'exact', pt: 20 }
/** HD 05: at least 6 pt between paragraphs, first line about 10 mm in. */
const firstLineMm = 10

const styles: Styles = {
  /** 14 to 15, upright, justified. */
  ...textStyles(bodyLine, firstLineMm),
  ...commonStyles,
  /** Tiêu đề `ĐẢNG CỘNG SẢN VIỆT NAM`: upper case, 15, bold; a line below as long as the title. */
  nation: centred('Tiêu đề', 15, { bold: true }),
  /** Cơ quan cấp trên trực tiếp: upper case, 14, upright. */
  parentAgency: centred('Cơ quan cấp trên', 14),
  /** Cơ quan ban hành: upper case, 14, bold; the star below. */
  agency: centred('Cơ quan ban hành', 14, { bold: true }),
  star: centred('Dấu sao', 14),
  /** 14, upright. */
  number: centred('Số, ký hiệu', 14),
  /** Upper case, 15 to 16, bold. */
  title: centred('Tên loại', 16, { bold: true, beforePt: 18, keepWithNext: true }),
  /** 14 to 15, bold; five hyphens below. */
  titleMark: centred('Dấu dưới trích yếu', 14, { afterPt: 6 }),
  /** Upper case, 14, upright, not bold. */
  post: centred('Chức vụ người ký', 14, { keepWithNext: true }),
  /** The label 14 upright underlined, the list 12. */
  recipientsLabel: centred('Nơi nhận', 14, { underline: true, align: 'left' }),
  recipients: centred('Danh sách nơi nhận', 12, { align: 'left' }),
  /** Dấu chỉ mức độ khẩn, phạm vi lưu hành: bold capitals in a frame of one line. */
  stamp: centred('Dấu chỉ mức độ', 14, { bold: true, beforePt: 6 }),
}

export const guidance05: FormatProfile = {
  name: 'Hướng dẫn 05-HD/VPTW',
  format: 'party',
  legalBasis:
    'Quy định số 399-QĐ/TW, ngày 09/01/2026 và Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng',
  /** Fixed: top 20, bottom 20, left 30, right 15 mm. */
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  /** 14, centred, 10 mm from the top edge, hidden on the first page. */
  pageNumber: { sizePt: 14, fromTopMm: 10 },
  styles,
  headWidthsMm: [80, 85],
  nation: [{ style: 'nation', text: 'ĐẢNG CỘNG SẢN VIỆT NAM' }],
  underAgency: { kind: 'star' },
  underTitle: { kind: 'hyphens' },
  /** No colon after Số, a hyphen after the number, a stroke before the agency. */
  number: { label: 'Số', afterNumber: '-', beforeAgency: '/' },
  letterSubject: { prefix: 'về việc', style: 'note', beforePt: 2 },
  subjectBeginsUpper: false,
  /** Upright, each line after a dash. */
  basis: { dash: true, italic: false, separator: ';', last: ',' },
  romanMark: '-',
  /** The template of Hướng dẫn 16-HD/VPTW (2023) has place and date. */
  minutes: { hasDateLine: true, hasConfirmation: false },
  marks: {
    '': '',
    'TM.': 'T/M',
    'KT.': 'K/T',
    'TL.': 'T/L',
    'TUQ.': 'T/U',
    'Q.': 'Q.',
    'T/M': 'T/M',
    'K/T': 'K/T',
    'T/L': 'T/L',
    'T/U': 'T/U',
  },
  /** As HD 36 has it; whether HD 05 changed it could not be read (`docs/decisions.md`). */
  annex: { numbering: 'roman', hasOwnPages: true, isSubjectUpper: true },
  order: ['title', 'addressees', 'bases', 'body'],
  types: typesOf('party'),
  words: {
    gathering: 'Hội nghị',
    chairTitle: 'CHỦ TRÌ HỘI NGHỊ',
    coChairTitle: 'ĐỒNG CHỦ TRÌ',
    secretaryTitle: 'NGƯỜI GHI BIÊN BẢN',
    delegates: 'đồng chí',
    readBack: 'Biên bản đã được đọc lại cho các đại biểu dự cùng nghe và thống nhất nội dung.',
    address: 'đồng chí',
    addressees: 'Kính gửi:',
    /** Tờ trình alone. */
    submittedTo: 'Kính trình:',
    recipients: 'Nơi nhận:',
    annex: 'Phụ lục',
    confirmation: 'XÁC NHẬN CỦA {agency}',
  },
  endMark: '.',
  recipientSeparator: ',',
  /** No colon and no VT. */
  filing: 'Lưu {agency}',
  signatureRoomMm: 26,
  /** Joint papers: the leading body signs at the right. */
  leadSide: 'right',
}
