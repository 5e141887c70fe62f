/** A formal paper from its parts and a look. Pure: the same parts and look give the same pages. */
import { paragraph, space } from '#shared/document/build.ts'
import type { MiddlePart } from '#shared/document/format-profile.ts'
import { type Block, contentWidth, type DocumentModel } from '#shared/document/model.ts'
import type { PaperAnnex, PaperParts } from '#shared/document/paper-parts.ts'
import { numberLine, type PaperLook } from './formats/look.ts'
import { dateLine, pageOf, paperHead, titleBlocks } from './parts/head.ts'
import { capitalise } from './parts/people.ts'
import { recipientBlocks, signatureBlocks, signerWithRecipients } from './parts/signature.ts'

/** What a paper is besides its pages: names of the file, and what Excel gets. */
export type PaperFile = Pick<DocumentModel, 'title' | 'fileName' | 'sheets' | 'sheetBlocks'>

/** The document model of a formal paper. */
export function composePaper(parts: PaperParts, file: PaperFile, look: PaperLook): DocumentModel {
  const page = pageOf(look)
  const width = contentWidth(page)
  const middle: Record<MiddlePart, readonly Block[]> = {
    title: isLetter(parts) ? [space(6)] : titleBlocks(parts.title, printedSubject(parts, look), look, width),
    addressees: addresseeBlocks(parts, look),
    bases: basisBlocks(parts.bases, look),
    body: parts.body,
  }
  return {
    ...file,
    page,
    styles: look.styles,
    blocks: [
      headOf(parts, look),
      ...look.order.flatMap((part) => middle[part]),
      ...endBlocks(parts, width, look),
    ],
    ...(parts.annexes.length > 0 ? { annexes: parts.annexes.map((annex) => annexOf(annex, look)) } : {}),
  }
}

/** A công văn has no name of its kind: its subject stands below the number (NĐ 30, Mẫu 1.5). */
const isLetter = ({ title }: Pick<PaperParts, 'title'>) => title === ''

/** Trích yếu as the format begins it. */
export function printedSubject({ subject }: Pick<PaperParts, 'subject'>, look: PaperLook): string {
  return look.subjectBeginsUpper ? capitalise(subject) : subject
}

const urgencyStamps = {
  normal: '',
  urgent: 'KHẨN',
  'very-urgent': 'THƯỢNG KHẨN',
  express: 'HỎA TỐC',
} as const

function headOf(parts: PaperParts, look: PaperLook): Block {
  return paperHead(
    {
      agencies: parts.agencies,
      page: pageOf(look),
      number: parts.hasNumber ? numberLine(look, parts.number, parts.typeSymbol, parts.symbol) : null,
      dateLine: parts.hasDateLine ? dateLine(parts) : null,
      subject: isLetter(parts) ? parts.subject : '',
      stamps: [urgencyStamps[parts.urgency], parts.circulation].filter(Boolean),
    },
    look,
  )
}

/** One addressee on the line of the label; several each on a line of its own (NĐ 30, Phụ lục I, mục II.9 a). */
function addresseeBlocks({ addressees, type }: PaperParts, { words, format }: PaperLook): Block[] {
  const label = type === 'submission' ? words.submittedTo : words.addressees
  const [only, ...others] = addressees
  if (only === undefined) return []
  const end = format === 'state' ? '.' : ''
  if (others.length === 0) return [paragraph('addressee', `${label} ${only}${end}`, { afterPt: 10 })]
  return [
    paragraph('addressee', label, { keepWithNext: true }),
    ...addressees.map((one, index) =>
      paragraph('addressee', `- ${one}${index < addressees.length - 1 ? ';' : '.'}`, {
        align: 'left',
        leftMm: 45,
        ...(index === addressees.length - 1 ? { afterPt: 10 } : { keepWithNext: true }),
      }),
    ),
  ]
}

/** Each basis on a line of its own, with the looks and marks of its format. */
function basisBlocks(bases: readonly string[], { basis }: PaperLook): Block[] {
  return bases.map((text, index) => {
    const mark = index < bases.length - 1 ? basis.separator : basis.last
    const words = `${basis.dash ? '- ' : ''}${/^(căn cứ|xét|thực hiện|theo|trên cơ sở)\b/iu.test(text) ? text : `Căn cứ ${text}`}${mark}`
    return paragraph(
      'body',
      basis.italic ? [{ text: words, italic: true }] : words,
      index === 0 ? { beforePt: 6 } : {},
    )
  })
}

function endBlocks(parts: PaperParts, widthMm: number, look: PaperLook): Block[] {
  const recipients = parts.hasRecipients ? recipientBlocks(parts, look) : []
  const [first, ...others] = parts.signatures
  if (parts.signing === 'beside-recipients' && others.length === 0)
    return [
      space(2),
      signerWithRecipients(recipients, first ?? { role: '', post: '', name: '' }, widthMm, look),
    ]
  const inOrder =
    parts.signing === 'row' || look.leadSide === 'left' ? parts.signatures : parts.signatures.toReversed()
  return [
    space(3),
    {
      ...signatureBlocks(inOrder, widthMm, look),
      ...(recipients.length > 0 ? { keepWithNext: true } : {}),
    },
    ...(recipients.length > 0 ? [space(4), ...recipients] : []),
  ]
}

function annexOf({ title, subject, note, orientation, body }: PaperAnnex, look: PaperLook) {
  return {
    page: pageOf(look, orientation),
    blocks: [
      paragraph('title', title),
      ...(subject === '' ? [] : [paragraph('subtitle', subject)]),
      ...(note === ''
        ? []
        : [paragraph('note', [{ text: note, italic: true }], { align: 'center', afterPt: 6 })]),
      ...body,
    ],
  }
}
