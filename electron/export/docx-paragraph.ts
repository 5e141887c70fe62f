/** A paragraph of the model in Word: its named style, and only what differs from it. */
import { type IParagraphOptions, TextRun, Paragraph as WordParagraph } from 'docx'
import type { Align, Paragraph, Run } from '#shared/document/model.ts'
import { alignments, marksOf, mm, pt, styleId } from './docx-styles.ts'

type Differs = { align?: Align | undefined; bold?: boolean | undefined; keepNext?: boolean }

/** The paragraph; a cell says how it is set where the paragraph itself does not. */
export function wordParagraph(paragraph: Paragraph, { align, bold, keepNext }: Differs = {}): WordParagraph {
  const wanted = paragraph.align ?? align
  const indent = indentOf(paragraph)
  const spacing = {
    ...(paragraph.beforePt === undefined ? {} : { before: pt(paragraph.beforePt) }),
    ...(paragraph.afterPt === undefined ? {} : { after: pt(paragraph.afterPt) }),
  }
  const options: IParagraphOptions = {
    style: styleId(paragraph.style),
    ...(wanted ? { alignment: alignments[wanted] } : {}),
    ...(indent ? { indent } : {}),
    ...(Object.keys(spacing).length > 0 ? { spacing } : {}),
    ...(paragraph.keepWithNext || keepNext ? { keepNext: true } : {}),
    children: paragraph.runs.flatMap((run) => wordRuns(bold ? { ...run, bold: true } : run)),
  }
  return new WordParagraph(options)
}

function indentOf({ firstLineMm, leftMm }: Paragraph): IParagraphOptions['indent'] | null {
  if (firstLineMm === undefined && leftMm === undefined) return null
  return {
    ...(leftMm === undefined ? {} : { left: mm(leftMm) }),
    ...(firstLineMm === undefined
      ? {}
      : firstLineMm < 0
        ? { hanging: mm(-firstLineMm) }
        : { firstLine: mm(firstLineMm) }),
  }
}

function wordRuns(run: Run): TextRun[] {
  return run.text
    .split('\n')
    .map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}), ...marksOf(run) }))
}
