/** Who signs a joint paper, and who confirms minutes. */
import { columns, paragraph, sharedWidths, space } from '#shared/document/build.ts'
import type { Block, Columns } from '#shared/document/model.ts'
import type { PaperParts, PaperSignature } from '#shared/document/paper-parts.ts'
import { balancedLines } from '#shared/document/text-width.ts'
import type { PaperLook } from '../formats/look.ts'
import { signatureRows } from './signature.ts'

/** Two or three bodies side by side; four as two rows of two. */
const mostInRow = 3
const gapMm = 4

/** The signatures of several bodies, the lead first: it stands outermost on the profile's side, the others beside it. */
export function jointSignatureBlocks(
  signatures: readonly PaperSignature[],
  widthMm: number,
  look: PaperLook,
): Columns {
  const perRow = signatures.length <= mostInRow ? signatures.length : 2
  const rows = Array.from({ length: Math.ceil(signatures.length / perRow) }, (_, index) => {
    const row = signatures.slice(index * perRow, (index + 1) * perRow)
    return look.leadSide === 'right' ? row.toReversed() : row
  })
  return signatureRows(rows, widthMm, look)
}

/** `XÁC NHẬN CỦA …` at the bottom left of minutes, where the office's profile has it. */
export function confirmationBlocks(parts: PaperParts, widthMm: number, look: PaperLook): Block[] {
  if (parts.type !== 'minutes' || !look.minutes.hasConfirmation) return []
  const agency = parts.agencies.map(({ line }) => line).join(' - ')
  const words = look.words.confirmation.replace('{agency}', () => agency)
  const lines = balancedLines(words, look.styles.authority.sizePt, true, widthMm / 2 - gapMm)
  const left = [
    paragraph('authority', lines.join('\n')),
    space(look.signatureRoomMm),
    paragraph('signer', ''),
  ]
  return [space(gapMm), columns(sharedWidths([1, 1], widthMm), [[left, []]])]
}
