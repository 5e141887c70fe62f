/** Who signs, with blank room for the hand, and to whom the paper goes. */
import { columns, paragraph, sharedWidths, space } from '#shared/document/build.ts'
import type { Block, Columns } from '#shared/document/model.ts'
import type { PaperParts, PaperSignature } from '#shared/document/paper-parts.ts'
import { balancedLines, textWidthMm } from '#shared/document/text-width.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { PaperScope } from '../context.ts'
import { markIn, type PaperLook } from '../formats/look.ts'
import { headLineOf } from './head.ts'
import { signatureName } from './people.ts'

const mostBesideEachOther = 3
const betweenRowsMm = 5
/** Room that a post keeps from its neighbours. */
const postGapMm = 4

/**
 * Signatures side by side, three to a row; the last one stands at the right. More go below in pairs, so that the first keeps
 * the left and the last the right of the first row. All stand on one page.
 */
export function signatureBlocks(
  signatures: readonly PaperSignature[],
  widthMm: number,
  look: PaperLook,
): Columns {
  return signatureRows(rowsOfSignatures(signatures), widthMm, look)
}

/** Rows of signatures: the names of a row stand on one line, however many lines their posts take. */
export function signatureRows(
  rows: readonly (readonly PaperSignature[])[],
  widthMm: number,
  look: PaperLook,
): Columns {
  const widths = sharedWidths(
    (rows[0] ?? []).map(() => 1),
    widthMm,
  )
  const cells = rows.flatMap((row, index) => [
    ...(index > 0 ? [row.map(() => [space(betweenRowsMm)])] : []),
    row.map((one, place) => titleOfSignature(one, widths[place] ?? 0, look)),
    row.map((one) => [space(look.signatureRoomMm), paragraph('signer', one.name)]),
  ])
  return columns(widths, cells)
}

export const nobody: PaperSignature = { role: '', post: '', name: '' }

function rowsOfSignatures(signatures: readonly PaperSignature[]): (readonly PaperSignature[])[] {
  if (signatures.length <= mostBesideEachOther) return [signatures]
  const [first = nobody, ...others] = signatures
  const fromRight = others.toReversed()
  const perRow = mostBesideEachOther - 1
  return Array.from({ length: Math.ceil(fromRight.length / perRow) }, (_, index) => {
    const pair = fromRight.slice(index * perRow, (index + 1) * perRow).toReversed()
    const blanks = Array.from({ length: perRow - pair.length }, () => nobody)
    return [index === 0 ? first : nobody, ...blanks, ...pair]
  })
}

/** The body where several sign, the authority and the post, each broken into lines of like length. */
function titleOfSignature(
  { body = '', role, post }: PaperSignature,
  widthMm: number,
  look: PaperLook,
): Block[] {
  const broken = (text: string, style: 'authority' | 'post') => {
    const { sizePt, bold = false } = look.styles[style]
    if (textWidthMm(text, sizePt, bold) < widthMm) return paragraph(style, text)
    return paragraph(style, balancedLines(text, sizePt, bold, widthMm - postGapMm).join('\n'))
  }
  return [
    ...(body === '' ? [] : [broken(body, 'authority')]),
    ...(role === '' && body !== '' ? [] : [broken(role, 'authority')]),
    ...(post === '' ? [] : [broken(post, 'post')]),
  ]
}

/** The signer of a preset as this format writes it: `KT. CHỦ TỊCH` / `K/T TRƯỞNG BAN`, then the post. */
export function signatureOf(
  issuer: Organisation,
  signerId: string | null,
  scope: PaperScope,
): PaperSignature {
  const preset = issuer.signers.find(({ id }) => id === signerId)
  if (!preset) return nobody
  const mark = markIn(scope.look, preset.mark)
  return {
    role: [mark, preset.authority.toUpperCase()].filter(Boolean).join(' ') || preset.post.toUpperCase(),
    post: mark === '' && preset.authority === '' ? '' : preset.post.toUpperCase(),
    name: signatureName(preset.personId, scope),
  }
}

/** Whoever signs for the issuer, where there is no choice; else null, and the place stays empty. */
export function onlySigner({ signers: [only, ...others] }: Organisation): string | null {
  return only && others.length === 0 ? only.id : null
}

/** Nơi nhận at the left, level with the signer's authority at the right. */
export function signerWithRecipients(
  recipients: readonly Block[],
  signature: PaperSignature,
  widthMm: number,
  look: PaperLook,
): Columns {
  const right = [
    ...titleOfSignature(signature, widthMm / 2, look),
    space(look.signatureRoomMm),
    paragraph('signer', signature.name),
  ]
  return columns(sharedWidths([1, 1], widthMm), [[recipients, right]])
}

/** Lines of Nơi nhận that stay on the page of the signatures. */
const mostKeptLines = 12

/** `Nơi nhận:` with its list; the filing line is added unless the office wrote one. */
export function recipientBlocks(
  { recipients, filing }: Pick<PaperParts, 'recipients' | 'filing'>,
  look: PaperLook,
): Block[] {
  const given = recipients.map((line) => line.replace(/^-\s*/, '').replace(/[;,.]\s*$/, ''))
  const lines = given.some((line) => /^lưu\b/iu.test(line)) || filing === '' ? given : [...given, filing]
  return [
    paragraph('recipientsLabel', look.words.recipients, { keepWithNext: true }),
    ...lines.map((line, index) =>
      paragraph(
        'recipients',
        `- ${line}${index < lines.length - 1 ? look.recipientSeparator : '.'}`,
        index < Math.min(lines.length - 1, mostKeptLines) ? { keepWithNext: true } : {},
      ),
    ),
  ]
}

/** State: `Lưu: VT, Hồ sơ` (NĐ 30, Phụ lục I, mục II.9); Party: `Lưu Ban Tuyên giáo và Dân vận`, no colon and no VT. */
export function filingLine(issuer: Organisation, unit: string, scope: PaperScope): string {
  const agency = () => sentenceCase(headLineOf(issuer, scope), issuer, scope)
  return scope.look.filing
    .replace('{unit}', unit)
    .replace('{agency}', agency)
    .replace(/[\s,;]+$/, '')
}

/** The head line in the letters of the body's own name, where it is the beginning of that name. */
function sentenceCase(line: string, issuer: Organisation, scope: PaperScope): string {
  const names = issuer.names.map((entry) => entry.name)
  const match = names.find((name) => name.toUpperCase().startsWith(line))
  return match ? match.slice(0, line.length) : scope.look.format === 'party' ? 'Văn phòng' : line
}
