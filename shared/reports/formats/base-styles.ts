/** What the formats have in common in the looks of their parts. */
import type { LinePitch, ParagraphStyle, StyleKey } from '#shared/document/model.ts'

const single: LinePitch = { kind: 'multiple', value: 1 }
/** Both formats: at least 6 pt between paragraphs. */
const paragraphGapPt = 6

/** A part that stands centred in single lines, with what differs. Sizes and gaps are pt. */
export function centred(name: string, sizePt: number, look: Partial<ParagraphStyle> = {}): ParagraphStyle {
  return {
    name,
    sizePt,
    align: 'center',
    firstLineMm: 0,
    beforePt: 0,
    afterPt: 0,
    line: single,
    ...look,
  }
}

/** The running text and its headings, by the pitch of lines and the place of the first one, mm. */
export function textStyles(line: LinePitch, firstLineMm: number) {
  const body: ParagraphStyle = {
    name: 'Nội dung',
    sizePt: 14,
    align: 'justify',
    firstLineMm,
    beforePt: 0,
    afterPt: paragraphGapPt,
    line,
  }
  const heading: ParagraphStyle = { ...body, name: 'Đề mục', bold: true, keepWithNext: true }
  return { body, heading }
}

/** Parts that both formats write alike. */
export const commonStyles = {
  /** Mục II.1 (State): 13 to 14, bold; a line below as long as the text. */
  motto: centred('Tiêu ngữ', 14, { bold: true }),
  /** Mục II.4 (State): 13 to 14, italic; Party: 14, italic. */
  dateLine: centred('Địa danh, thời gian', 14, { italic: true }),
  /** Mục II.5 a (State): 13 to 14, bold; Party: 14 to 15, bold. */
  subtitle: centred('Trích yếu', 14, { bold: true, keepWithNext: true }),
  addressee: centred('Kính gửi', 14, { beforePt: 6, afterPt: 6 }),
  /** Mục II.7 (State): upper case, 13 to 14, bold; Party: 14, bold. */
  authority: centred('Quyền hạn người ký', 14, { bold: true, keepWithNext: true }),
  /** State: 13 to 14, bold; Party: 14, bold. */
  signer: centred('Họ tên người ký', 14, { bold: true }),
  cellHead: centred('Đầu bảng', 12, { bold: true }),
  cell: centred('Ô bảng', 12, { align: 'left' }),
  /** Tables that must stay on one sheet. */
  cellSmall: centred('Ô bảng nhỏ', 11, { align: 'left' }),
  note: centred('Ghi chú', 12, { italic: true }),
  /** `Phụ lục I`: 14, bold, not in capitals. */
  annexTitle: centred('Phụ lục', 14, { bold: true, keepWithNext: true }),
  annexSubject: centred('Tên phụ lục', 14, { bold: true, keepWithNext: true }),
  annexNote: centred('Chỉ dẫn kèm theo', 14, { italic: true, afterPt: 6, keepWithNext: true }),
} satisfies Partial<Record<StyleKey, ParagraphStyle>>
