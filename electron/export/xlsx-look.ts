/** How cells of an Excel sheet look. */
import type { CellStyle } from 'hucre/xlsx'
import type { Align, ParagraphStyle } from '#shared/document/model.ts'

const fontName = 'Times New Roman'
const usualPt = 12
const largestPt = 14
const thin = { style: 'thin' as const }
/** The frame of a cell of a table. */
export const allThin = { top: thin, right: thin, bottom: thin, left: thin }

/** A sheet has no room for the large letters of a paper's title. */
export const sizeOf = (style: ParagraphStyle | undefined) => Math.min(style?.sizePt ?? usualPt, largestPt)

const horizontals: Readonly<Record<Align, 'left' | 'center' | 'right'>> = {
  left: 'left',
  center: 'center',
  right: 'right',
  justify: 'left',
}

/** The look of a cell whose words have that style; `align` wins over the style's own. */
export function styleOf(style: ParagraphStyle | undefined, align: Align | undefined): CellStyle {
  const { bold = false, italic = false, underline = false } = style ?? {}
  return {
    font: {
      name: fontName,
      size: sizeOf(style),
      bold,
      italic,
      ...(underline ? { underline } : {}),
    },
    alignment: {
      horizontal: horizontals[align ?? style?.align ?? 'left'],
      vertical: 'center',
      wrapText: true,
    },
  }
}
