/** A stamped frame in Word: a paragraph with a border on all sides, as wide and high as the decree wants. */
import { AlignmentType, BorderStyle, LineRuleType, TextRun, Paragraph as WordParagraph } from 'docx'
import type { Frame, Paragraph, ParagraphStyle } from '#shared/document/model.ts'
import { mm, pt, styleId } from './docx-styles.ts'

const red = 'FF0000'
const black = '000000'
/** Word counts borders in eighths of a point and their distance from the words in whole points. */
const borderEighths = 6
const ptPerMm = 72 / 25.4

/** The framed line in the middle of a column. */
export function framedParagraph(
  paragraph: Paragraph & { readonly frame: Frame },
  style: ParagraphStyle,
  columnMm: number,
  keepNext: boolean,
): WordParagraph {
  const { widthMm, heightMm, isRed } = paragraph.frame
  const color = isRed ? red : black
  const line = { style: BorderStyle.SINGLE, size: borderEighths, color }
  const side = mm((columnMm - widthMm) / 2)
  const beside = Math.round((heightMm * ptPerMm - style.sizePt) / 2) - 1
  return new WordParagraph({
    style: styleId(paragraph.style),
    alignment: AlignmentType.CENTER,
    indent: { left: side, right: side },
    border: {
      top: { ...line, space: beside },
      bottom: { ...line, space: beside },
      left: { ...line, space: 0 },
      right: { ...line, space: 0 },
    },
    spacing: {
      before: pt(paragraph.beforePt ?? style.beforePt),
      after: pt(paragraph.afterPt ?? style.afterPt),
      line: pt(heightMm * ptPerMm - 2 * beside - (2 * borderEighths) / 8),
      lineRule: LineRuleType.EXACT,
    },
    keepNext,
    children: paragraph.runs.map(({ text }) => new TextRun({ text, color })),
  })
}
