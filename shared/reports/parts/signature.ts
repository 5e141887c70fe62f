/** Who signs, with blank room for the hand, and to whom the paper goes. */
import { columns, paragraph, sharedWidths, space } from '#shared/document/build.ts'
import type { Block, Columns } from '#shared/document/model.ts'
import { balancedLines } from '#shared/document/text-width.ts'
import type { PaperHead } from '#shared/registers/meeting/index.ts'
import type { Organisation, SignerPreset } from '#shared/registers/organisation/index.ts'
import type { PaperScope } from '../context.ts'
import { headLineOf } from './head.ts'
import { signatureName } from './people.ts'

/** One who signs: the line above, what stands below it (a post), and the name under the blank room. */
export type Signature = { readonly role: string; readonly post: string; readonly name: string }

const mostBesideEachOther = 3
const betweenRowsMm = 5
/** Room that a post keeps from its neighbours. */
const postGapMm = 4

/**
 * Signatures side by side, three to a row; the last one stands at the right. More go below in pairs, so that the first keeps
 * the left and the last the right of the first row. All stand on one page.
 */
export function signatureBlocks(
  signatures: readonly Signature[],
  widthMm: number,
  scope: PaperScope,
): Columns {
  const rows = rowsOfSignatures(signatures)
  const widths = sharedWidths(
    (rows[0] ?? []).map(() => 1),
    widthMm,
  )
  const cells = rows.flatMap((row, index) => [
    ...(index > 0 ? [row.map(() => [space(betweenRowsMm)])] : []),
    row.map((one, place) => titleOfSignature(one, widths[place] ?? 0, scope)),
    row.map((one) => [space(scope.look.signatureRoomMm), paragraph('signer', one.name)]),
  ])
  return columns(widths, cells)
}

const nobody: Signature = { role: '', post: '', name: '' }

function rowsOfSignatures(signatures: readonly Signature[]): (readonly Signature[])[] {
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

function titleOfSignature({ role, post }: Signature, widthMm: number, { look }: PaperScope): Block[] {
  const { sizePt, bold = false } = look.styles.post
  const lines = post === '' ? [] : balancedLines(post, sizePt, bold, widthMm - postGapMm)
  return [paragraph('authority', role), ...(post === '' ? [] : [paragraph('post', lines.join('\n'))])]
}

/** The signer of a preset as this format writes it: `KT. CHỦ TỊCH` / `K/T TRƯỞNG BAN`, then the post. */
function presetSignature(preset: SignerPreset | undefined, scope: PaperScope): Signature {
  if (!preset) return { role: '', post: '', name: '' }
  const mark = scope.look.marks[preset.mark]
  return {
    role: [mark, preset.authority.toUpperCase()].filter(Boolean).join(' ') || preset.post.toUpperCase(),
    post: mark === '' && preset.authority === '' ? '' : preset.post.toUpperCase(),
    name: signatureName(preset.personId, scope),
  }
}

/** Nơi nhận at the left, level with the signer's authority at the right. The head names signer and recipients. */
export function signerWithRecipients(
  head: Pick<PaperHead, 'signerId' | 'recipients'>,
  issuer: Organisation,
  widthMm: number,
  scope: PaperScope,
): Columns {
  const one = presetSignature(
    issuer.signers.find((preset) => preset.id === head.signerId),
    scope,
  )
  const right = [
    ...titleOfSignature(one, widthMm / 2, scope),
    space(scope.look.signatureRoomMm),
    paragraph('signer', one.name),
  ]
  return columns(sharedWidths([1, 1], widthMm), [[recipientBlocks(head.recipients, issuer, scope), right]])
}

/** Lines of Nơi nhận that stay on the page of the signatures. */
const mostKeptLines = 12

/** `Nơi nhận:` with its list; the filing line is added unless the office wrote one. */
export function recipientBlocks(
  recipients: readonly string[],
  issuer: Organisation,
  scope: PaperScope,
  record = '',
): Block[] {
  const given = recipients.map((line) => line.replace(/^-\s*/, '').replace(/[;,.]\s*$/, ''))
  const lines = given.some((line) => /^lưu\b/iu.test(line))
    ? given
    : [...given, filingLine(issuer, scope, record)]
  const separator = scope.look.recipientSeparator
  return [
    paragraph('recipientsLabel', 'Nơi nhận:', { keepWithNext: true }),
    ...lines.map((line, index) =>
      paragraph(
        'recipients',
        `- ${line}${index < lines.length - 1 ? separator : '.'}`,
        index < Math.min(lines.length - 1, mostKeptLines) ? { keepWithNext: true } : {},
      ),
    ),
  ]
}

/** State: `Lưu: VT, Hồ sơ` (NĐ 30, Phụ lục I, mục II.9); Party: `Lưu Ban Tuyên giáo và Dân vận`, no colon and no VT. */
function filingLine(issuer: Organisation, scope: PaperScope, record: string): string {
  if (scope.look.format === 'state') return ['Lưu: VT', record].filter(Boolean).join(', ')
  return `Lưu ${sentenceCase(headLineOf(issuer, scope), issuer, scope)}`
}

/** The head line in the letters of the body's own name, where it is the beginning of that name. */
function sentenceCase(line: string, issuer: Organisation, scope: PaperScope): string {
  const names = issuer.names.map((entry) => entry.name)
  const match = names.find((name) => name.toUpperCase().startsWith(line))
  return match ? match.slice(0, line.length) : scope.look.format === 'party' ? 'Văn phòng' : line
}
