/** Dấu chỉ mức độ khẩn and chỉ dẫn phạm vi lưu hành: framed words below the number (NĐ 30/2020, Phụ lục I, mục III.2). */
import { paragraph } from '#shared/document/build.ts'
import type { Paragraph } from '#shared/document/model.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import type { PaperLook } from '../formats/look.ts'

/** Mục III.2 b: 20 × 8, 40 × 8 and 30 × 8 mm, bright red. */
const urgencies = {
  urgent: { words: 'KHẨN', widthMm: 20 },
  'very-urgent': { words: 'THƯỢNG KHẨN', widthMm: 40 },
  express: { words: 'HỎA TỐC', widthMm: 30 },
} as const
const heightMm = 8
/** The decree gives no size for the circulation: the words with this much room, mm. */
const roomMm = 6

/** The stamps of a paper, urgency first; none where neither is set. */
export function stampsOf(
  { urgency, circulation }: Pick<PaperParts, 'urgency' | 'circulation'>,
  look: PaperLook,
): Paragraph[] {
  const { sizePt } = look.styles.stamp
  const mark = urgency === 'normal' ? null : urgencies[urgency]
  return [
    ...(mark
      ? [paragraph('stamp', mark.words, { frame: { widthMm: mark.widthMm, heightMm, isRed: true } })]
      : []),
    ...(circulation === ''
      ? []
      : [
          paragraph('stamp', circulation.toUpperCase(), {
            frame: {
              widthMm: Math.ceil(textWidthMm(circulation.toUpperCase(), sizePt, true) + roomMm),
              heightMm,
              isRed: false,
            },
          }),
        ]),
  ]
}
