/** A formal paper from its parts and a look. Pure: the same parts and look give the same pages. */
import { paragraph, space } from '#shared/document/build.ts'
import type { MiddlePart } from '#shared/document/format-profile.ts'
import { type Block, contentWidth, type DocumentModel, type PageSetup } from '#shared/document/model.ts'
import type { PaperParts } from '#shared/document/paper-parts.ts'
import { numberLine, type PaperLook } from './formats/look.ts'
import { addresseeBlocks } from './parts/addressees.ts'
import { annexesOf } from './parts/annex.ts'
import { dateLine, pageOf, paperHead, titleBlocks } from './parts/head.ts'
import { confirmationBlocks, jointSignatureBlocks } from './parts/joint-signatures.ts'
import { capitalise } from './parts/people.ts'
import { nobody, recipientBlocks, signatureBlocks, signerWithRecipients } from './parts/signature.ts'
import { stampsOf } from './parts/stamps.ts'

/** What a paper is besides its pages: names of the file, and what Excel gets. */
export type PaperFile = Pick<DocumentModel, 'title' | 'fileName' | 'sheets' | 'sheetBlocks'>

/** The document model of a formal paper. */
export function composePaper(parts: PaperParts, file: PaperFile, look: PaperLook): DocumentModel {
  const page = pageOf(look, parts.orientation)
  const width = contentWidth(page)
  const middle: Record<MiddlePart, readonly Block[]> = {
    title: isLetter(parts) ? [space(6)] : titleBlocks(parts.title, printedSubject(parts, look), look, width),
    addressees: addresseeBlocks(parts, look, width),
    bases: basisBlocks(parts.bases, look),
    body: parts.body,
  }
  return {
    ...file,
    page,
    styles: look.styles,
    blocks: [
      headOf(parts, page, look),
      ...look.order.flatMap((part) => middle[part]),
      ...endBlocks(parts, width, look),
    ],
    ...(parts.annexes.length > 0 ? { annexes: annexesOf(parts, look) } : {}),
  }
}

/** A công văn has no name of its kind: its subject stands below the number (NĐ 30, Mẫu 1.5). */
const isLetter = ({ title }: Pick<PaperParts, 'title'>) => title === ''

/** Trích yếu as the format begins it. */
export function printedSubject({ subject }: Pick<PaperParts, 'subject'>, look: PaperLook): string {
  return look.subjectBeginsUpper ? capitalise(subject) : subject
}

function headOf(parts: PaperParts, page: PageSetup, look: PaperLook): Block {
  return paperHead(
    {
      agencies: parts.agencies,
      page,
      number: parts.hasNumber ? numberLine(look, parts.number, parts.typeSymbol, parts.symbol) : null,
      dateLine: parts.hasDateLine ? dateLine(parts) : null,
      subject: isLetter(parts) ? parts.subject : '',
      stamps: stampsOf(parts, look),
    },
    look,
  )
}

/** Each basis on a line of its own, with the looks and marks of its format. */
function basisBlocks(bases: readonly string[], { basis }: PaperLook): Block[] {
  return bases.map((text, index) => {
    const mark = index < bases.length - 1 ? basis.separator : basis.last
    const words = `${basis.dash ? '- ' : ''}${/^(?:căn cứ|xét|thực hiện|theo|trên cơ sở)(?!\p{L})/iu.test(text) ? text : `Căn cứ ${text}`}${mark}`
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
  if (parts.signing === 'beside-recipients' && others.length === 0) {
    if (!first && recipients.length === 0) return []
    return [space(2), signerWithRecipients(recipients, first ?? nobody, widthMm, look)]
  }
  const signatures =
    parts.signing === 'row'
      ? signatureBlocks(parts.signatures, widthMm, look)
      : jointSignatureBlocks(parts.signatures, widthMm, look)
  return [
    space(3),
    { ...signatures, ...(recipients.length > 0 ? { keepWithNext: true } : {}) },
    ...confirmationBlocks(parts, widthMm, look),
    ...(recipients.length > 0 ? [space(4), ...recipients] : []),
  ]
}
