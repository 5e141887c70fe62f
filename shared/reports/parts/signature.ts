/** Who signs, with blank room for the hand, and to whom the paper goes. */
import { columns, paragraph, sharedWidths, space } from '#shared/document/build.ts'
import type { Block, Columns } from '#shared/document/model.ts'
import type { PaperHead } from '#shared/registers/meeting/index.ts'
import type { Organisation, SignerPreset } from '#shared/registers/organisation/index.ts'
import type { PaperScope } from '../context.ts'
import { headLineOf } from './head.ts'
import { signatureName } from './people.ts'

/** One who signs: the line above, what stands below it (a post), and the name under the blank room. */
export type Signature = { readonly role: string; readonly post: string; readonly name: string }

const mostBesideEachOther = 3
const betweenRowsMm = 5

/** Signatures side by side, three to a row; the last one stands at the right. */
export function signatureBlocks(
  signatures: readonly Signature[],
  widthMm: number,
  scope: PaperScope,
): Block[] {
  const perRow =
    signatures.length <= mostBesideEachOther
      ? signatures.length
      : Math.min(mostBesideEachOther, Math.ceil(signatures.length / 2))
  const rows = Array.from({ length: Math.ceil(signatures.length / perRow) }, (_, index) =>
    signatures.slice(index * perRow, (index + 1) * perRow),
  )
  return rows.flatMap((row, index) => [
    ...(index > 0 ? [space(betweenRowsMm)] : []),
    columns(
      sharedWidths(
        row.map(() => 1),
        widthMm,
      ),
      [
        row.map((one) => titleOfSignature(one)),
        row.map((one) => [space(scope.look.signatureRoomMm), paragraph('signer', one.name)]),
      ],
    ),
  ])
}

const titleOfSignature = ({ role, post }: Signature): Block[] => [
  paragraph('authority', role),
  ...(post === '' ? [] : [paragraph('post', post)]),
]

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
  const right = [...titleOfSignature(one), space(scope.look.signatureRoomMm), paragraph('signer', one.name)]
  return columns(sharedWidths([1, 1], widthMm), [[recipientBlocks(head.recipients, issuer, scope), right]])
}

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
    paragraph('recipientsLabel', 'Nơi nhận:'),
    ...lines.map((line, index) =>
      paragraph('recipients', `- ${line}${index < lines.length - 1 ? separator : '.'}`),
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
