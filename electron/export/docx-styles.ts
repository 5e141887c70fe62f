/** The page and the named styles of a Word file, and the measures Word counts in. */
import {
  AlignmentType,
  Header,
  type IRunOptions,
  type ISpacingProperties,
  LineRuleType,
  PageNumber,
  PageOrientation,
  TextRun,
  Paragraph as WordParagraph,
} from 'docx'
import {
  type Align,
  type DocumentModel,
  type LinePitch,
  type ParagraphStyle,
  type Run,
  type StyleKey,
  sheetSize,
} from '#shared/document/model.ts'

export const font = 'Times New Roman'
const twipsPerPt = 20
/** Millimetres in twips. */
export const mm = (value: number) => Math.round((value / 25.4) * 1440)
/** Points in twips. */
export const pt = (value: number) => Math.round(value * twipsPerPt)
/** Word's unit of a line's pitch: one line. */
const wordLine = 240

export const alignments: Record<Align, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
}

/** What every run of the document starts from; 2 counts half points. */
export function documentRun(model: DocumentModel) {
  return { font, size: model.styles.body.sizePt * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } }
}

/** Sheet and margins. Word turns a landscape sheet itself, so its sizes are those of the upright one. */
export function wordPage({ page }: DocumentModel) {
  const { top, bottom, left, right } = page.marginsMm
  const { widthMm, heightMm } = sheetSize({ orientation: 'portrait' })
  return {
    size: {
      width: mm(widthMm),
      height: mm(heightMm),
      orientation: page.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: mm(top),
      bottom: mm(bottom),
      left: mm(left),
      right: mm(right),
      header: mm(page.pageNumber.fromTopMm),
      footer: mm(10),
    },
  }
}

/** The page number in its header. */
export function numberHeader({ page }: DocumentModel): Header {
  const run = new TextRun({ children: [PageNumber.CURRENT], font, size: page.pageNumber.sizePt * 2 })
  return new Header({ children: [new WordParagraph({ alignment: AlignmentType.CENTER, children: [run] })] })
}

/** Style ids are made of plain letters: `PhBody`, `PhTitle`. */
export function styleId(key: StyleKey): string {
  return `Ph${key.charAt(0).toUpperCase()}${key.slice(1)}`
}

/** One named style of the paper. */
export function wordStyle(key: StyleKey, { styles }: DocumentModel) {
  const style: ParagraphStyle = styles[key]
  return {
    id: styleId(key),
    name: style.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font, size: style.sizePt * 2, ...marksOf(style) },
    paragraph: {
      alignment: alignments[style.align],
      spacing: spacingOf(style.beforePt, style.afterPt, style.line),
      indent: { firstLine: mm(style.firstLineMm) },
      ...(style.keepWithNext ? { keepNext: true } : {}),
      ...(key === 'title' || key === 'annexTitle'
        ? { outlineLevel: 0 }
        : key === 'heading'
          ? { outlineLevel: 1 }
          : {}),
    },
  }
}

/** Bold, italic, underlined, where it is said. */
export function marksOf({ bold, italic, underline }: Omit<Run, 'text'>): IRunOptions {
  return {
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(underline ? { underline: {} } : {}),
  }
}

/** Room above and below (pt) and the pitch of the lines. */
export function spacingOf(beforePt: number, afterPt: number, line: LinePitch): ISpacingProperties {
  const before = pt(beforePt)
  const after = pt(afterPt)
  return line.kind === 'exact'
    ? { before, after, line: pt(line.pt), lineRule: LineRuleType.EXACT }
    : { before, after, line: Math.round(line.value * wordLine), lineRule: LineRuleType.AUTO }
}
