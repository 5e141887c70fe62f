/** Kính gửi, Kính trình. */
import { paragraph } from '#shared/document/build.ts'
import type { Block } from '#shared/document/model.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { textWidthMm } from '#shared/document/text-width.ts'
import type { PaperLook } from '../formats/look.ts'

const dash = '- '
const afterPt = 10
/** However short its names are, the label begins no further right than this share of the width. */
const furthest = 0.3

/**
 * One addressee on the line of the label; several each on a line of its own, their dashes below the colon of the label
 * (NĐ 30/2020, Phụ lục I, mục II.9 a). Long names hang behind their dash.
 */
export function addresseeBlocks(
  { addressees, type }: Pick<PaperParts, 'addressees' | 'type'>,
  look: PaperLook,
  widthMm: number,
): Block[] {
  const label = type === 'submission' ? look.words.submittedTo : look.words.addressees
  const [only, ...others] = addressees
  if (only === undefined) return []
  const end = look.format === 'state' ? '.' : ''
  if (others.length === 0) return [paragraph('addressee', `${label} ${only}${end}`, { afterPt })]
  const { sizePt } = look.styles.addressee
  const toColon = textWidthMm(label.replace(/:$/, ''), sizePt, false)
  const hanging = textWidthMm(dash, sizePt, false)
  const longest = Math.max(...addressees.map((one) => textWidthMm(`${dash}${one};`, sizePt, false)))
  // No nearer than a paragraph of the body.
  const nearest = look.styles.body.firstLineMm
  const left = Math.min(Math.max(nearest, (widthMm - toColon - longest) / 2), widthMm * furthest)
  const round = (mm: number) => Math.round(mm * 10) / 10
  return [
    paragraph('addressee', label, { align: 'left', leftMm: round(left), keepWithNext: true }),
    ...addressees.map((one, index) => {
      const isLast = index === addressees.length - 1
      return paragraph('addressee', `${dash}${one}${isLast ? '.' : look.recipientSeparator}`, {
        align: 'left',
        leftMm: round(left + toColon + hanging),
        firstLineMm: -round(hanging),
        beforePt: 0,
        ...(isLast ? { afterPt } : { keepWithNext: true }),
      })
    }),
  ]
}
