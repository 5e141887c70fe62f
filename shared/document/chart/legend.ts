/** Words of charts: labels that wrap within their room, and the legend above the drawing. */
import { balancedLines, textWidthMm } from '../text-width.ts'
import { type Mark, words } from './marks.ts'

export const labelPt = 10
export const lineMm = 4.2
const swatchMm = 6
const gapMm = 2
const between = 6

/** A label broken into lines within a width; at most `most`, an ellipsis where words or letters are left out. */
export function labelLines(text: string, widthMm: number, most = 3, sizePt = labelPt): string[] {
  const lines = balancedLines(text, sizePt, false, widthMm)
  const kept = lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`]
  return kept.map((line) => cut(line, widthMm, sizePt))
}

function cut(line: string, widthMm: number, sizePt: number): string {
  if (textWidthMm(line, sizePt, false) <= widthMm) return line
  const letters = [...line.replace(/…$/, '')]
  while (letters.length > 1 && textWidthMm(`${letters.join('')}…`, sizePt, false) > widthMm) letters.pop()
  return `${letters.join('')}…`
}

export type Legend = { readonly heightMm: number; readonly marks: readonly Mark[] }

/** Names side by side, each behind its sign; further lines where the width is used up. `sign` draws 6 × 3 mm at a place. */
export function legendOf(
  names: readonly string[],
  widthMm: number,
  sign: (index: number, x: number, y: number) => Mark[],
): Legend {
  if (names.length < 2) return { heightMm: 0, marks: [] }
  let [x, y] = [0, 0]
  const marks = names.flatMap((name, index) => {
    const width = swatchMm + gapMm + textWidthMm(name, labelPt, false)
    if (x > 0 && x + width > widthMm) [x, y] = [0, y + lineMm + 1]
    const own = [...sign(index, x, y + 0.6), words(x + swatchMm + gapMm, y + 3.3, name)]
    x += width + between
    return own
  })
  return { heightMm: y + lineMm + 2, marks }
}
