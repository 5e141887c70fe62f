/** Taking out what was found, so that the sentence around it still reads. */
import type { FenceFinding } from './finding.ts'
import { scanText } from './scan-text.ts'

type Place = Pick<FenceFinding, 'start' | 'end'>

/** Words that move together can say something new, which is taken out as well; more than a few rounds never came about. */
const mostRounds = 5

/**
 * The text without the words of the findings, and without the blanks, commas and empty brackets that they leave behind; the rest
 * stays as it was, letter for letter. The findings must be of this text. What else the fence finds in it stays;
 * scanning the result finds nothing that was not left on purpose.
 */
export function takeOut(text: string, findings: readonly Place[]): string {
  return takeOutOfPieces([text], findings)[0] ?? ''
}

/** The same for a text in pieces (words of several looks): places count in all of it, and each piece keeps its own words. */
export function takeOutOfPieces(pieces: readonly string[], findings: readonly Place[]): string[] {
  const left = new Set(
    scanText(pieces.join(''))
      .filter((found) => !findings.some((place) => place.start < found.end && found.start < place.end))
      .map(nameOf),
  )
  let result = cutPieces(pieces, findings)
  for (let round = 0; round < mostRounds; round += 1) {
    const again = scanText(result.join('')).filter((found) => !left.has(nameOf(found)))
    if (again.length === 0) break
    result = cutPieces(result, again)
  }
  return result
}

const nameOf = ({ rule, words }: FenceFinding) => `${rule} ${words}`

function cutPieces(pieces: readonly string[], places: readonly Place[]): string[] {
  let offset = 0
  return pieces.map((piece) => {
    const from = offset
    offset += piece.length
    const inside = places.flatMap(({ start, end }) => {
      const own = { start: Math.max(0, start - from), end: Math.min(piece.length, end - from) }
      return own.start < own.end ? [own] : []
    })
    return inside.length === 0 ? piece : cutOut(piece, inside)
  })
}

/** The text without these places, tidied at the seams. */
function cutOut(text: string, places: readonly Place[]): string {
  let result = ''
  let at = 0
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const [before, after] = seam(result + text.slice(at, Math.max(at, start)), text.slice(end))
    result = before
    at = text.length - after.length
  }
  return result + text.slice(at)
}

const brackets: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '“': '”',
  '"': '"',
  '«': '»',
  '‘': '’',
}

/** What stands before and behind a cut, without what makes no sense any more: empty brackets, doubled blanks and commas. */
function seam(before: string, after: string): [string, string] {
  const left = before.replace(/[ \t\u00a0]+$/, '')
  const right = after.replace(/^[ \t\u00a0]+/, '')
  const opening = left.at(-1) ?? ''
  if (opening !== '' && brackets[opening] !== undefined && right.startsWith(brackets[opening])) {
    return seam(left.slice(0, -1), right.slice(1))
  }
  const isLineStart = left === '' || left.endsWith('\n')
  if (isLineStart && /^[,;:]/.test(right)) return seam(left, right.slice(1))
  if (/[,;:–-]$/.test(left) && /^([,;.)]|$|\n)/.test(right)) return seam(left.slice(0, -1), right)
  if (left.endsWith('\n') && right.startsWith('\n')) return [left, right.slice(1)]
  const needsBlank =
    !isLineStart && right !== '' && !/^[\s,.;:!?)\]”»’]/.test(right) && !/[([“«‘]$/.test(left)
  const hadBlank = left !== before || right !== after
  return [needsBlank && hadBlank ? `${left} ` : left, right]
}
