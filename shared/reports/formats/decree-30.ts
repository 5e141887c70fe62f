/**
 * Thể thức văn bản hành chính: Nghị định 30/2020/NĐ-CP, Phụ lục I. Sizes of one paper belong together:
 * Quốc hiệu 13, Tiêu ngữ 14, date 14 (mục II.1 and II.4).
 */
import type { FormatProfile } from '#shared/document/format-profile.ts'
import type { LinePitch, Styles } from '#shared/document/model.ts'
import { centred, commonStyles, textStyles } from './base-styles.ts'
import { typesOf } from './types.ts'

/** Phụ lục I, mục I.2 đ: one and a half lines at most; the decree's own specimens are set closer. */
const bodyLine: LinePitch = { kind: 'multiple', value: 1.15 }
/** Mục II.6 đ: at least 6 pt between paragraphs, first line 1 or 1,27 cm in. */
const firstLineMm = 12.7

const styles: Styles = {
  /** Mục II.6: 13 to 14, upright, justified. */
  ...textStyles(bodyLine, firstLineMm),
  ...commonStyles,
  /** Mục II.1: upper case, 12 to 13, bold, one line. */
  nation: centred('Quốc hiệu', 13, { bold: true }),
  /** Mục II.2: upper case, 12 to 13, not bold. */
  parentAgency: centred('Cơ quan chủ quản', 13),
  /** Mục II.2: upper case, 12 to 13, bold; a line below of a third to a half of its length. */
  agency: centred('Cơ quan ban hành', 13, { bold: true }),
  star: centred('Dấu sao', 13),
  /** Mục II.3: 13, upright. */
  number: centred('Số, ký hiệu', 13),
  /** Mục II.5 a: upper case, 13 to 14, bold, centred. */
  title: centred('Tên loại', 14, { bold: true, beforePt: 18, keepWithNext: true }),
  titleMark: centred('Dấu dưới trích yếu', 14),
  /** Mục II.7: upper case, 13 to 14, bold, both the authority and the post. */
  post: centred('Chức vụ người ký', 14, { bold: true, keepWithNext: true }),
  /** Mục II.9 b: the label 12 bold italic, the list 11 upright. */
  recipientsLabel: centred('Nơi nhận', 12, { bold: true, italic: true, align: 'left' }),
  recipients: centred('Danh sách nơi nhận', 11, { align: 'left' }),
  /** Dấu chỉ mức độ khẩn, phạm vi lưu hành: bold capitals in a frame of one line. */
  stamp: centred('Dấu chỉ mức độ', 13, { bold: true, beforePt: 6 }),
}

export const decree30: FormatProfile = {
  name: 'Nghị định 30/2020/NĐ-CP',
  format: 'state',
  legalBasis: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư',
  /** Mục I.2: top and bottom 20 to 25, left 30 to 35, right 15 to 20 mm. */
  marginsMm: { top: 20, bottom: 20, left: 30, right: 15 },
  /** Mục I.2 (page number): 13 to 14, centred in the top margin, not on the first page. */
  pageNumber: { sizePt: 14, fromTopMm: 10 },
  styles,
  headWidthsMm: [65, 100],
  nation: [
    { style: 'nation', text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
    { style: 'motto', text: 'Độc lập - Tự do - Hạnh phúc' },
  ],
  underAgency: { kind: 'line', share: 0.4 },
  underTitle: { kind: 'line', share: 0.4 },
  /** Mục II.3: a colon after Số, a stroke after the number, hyphens without blanks within the symbol. */
  number: { label: 'Số:', afterNumber: '/', beforeAgency: '-' },
  /** Mục II.5 b: 12 to 13, upright, 6 pt below the number. */
  letterSubject: { prefix: 'V/v', style: 'number', beforePt: 6 },
  subjectBeginsUpper: true,
  /** Mục II.6: each on a line of its own, in italics, with `;`, the last one with a full stop. */
  basis: { dash: false, italic: true, separator: ';', last: '.' },
  romanMark: '.',
  minutes: { hasDateLine: false, hasConfirmation: false },
  marks: {
    '': '',
    'TM.': 'TM.',
    'KT.': 'KT.',
    'TL.': 'TL.',
    'TUQ.': 'TUQ.',
    'Q.': 'Q.',
    'T/M': 'TM.',
    'K/T': 'KT.',
    'T/L': 'TL.',
    'T/U': 'TUQ.',
  },
  /** Phụ lục I, mục III.1: Roman numbers, a name in capitals, pages of their own. */
  annex: { numbering: 'roman', hasOwnPages: true, isSubjectUpper: true },
  order: ['title', 'addressees', 'bases', 'body'],
  types: typesOf('state'),
  words: {
    gathering: 'Cuộc họp',
    chairTitle: 'CHỦ TỌA',
    coChairTitle: 'ĐỒNG CHỦ TỌA',
    secretaryTitle: 'THƯ KÝ',
    delegates: 'đại biểu',
    readBack: 'Biên bản đã được đọc lại cho các thành phần tham dự cùng nghe và thống nhất nội dung.',
    address: '',
    addressees: 'Kính gửi:',
    submittedTo: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    annex: 'Phụ lục',
    confirmation: 'XÁC NHẬN CỦA {agency}',
  },
  endMark: './.',
  recipientSeparator: ';',
  /** Mục II.9 b: `Lưu: VT` and the letters of the unit that wrote it. */
  filing: 'Lưu: VT, {unit}',
  signatureRoomMm: 26,
  /** Joint papers: the leading body signs at the right. */
  leadSide: 'right',
}
