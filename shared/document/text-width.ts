/**
 * Width of a line of Times (and of Tinos and Liberation Serif, which share its metrics), so that rules under a text can be
 * exactly as long as the law says in every renderer. Vietnamese letters are as wide as the letter below their marks.
 */

// Adobe's font metrics of Times-Roman and Times-Bold, 1/1000 em, from U+0020 to U+007E.
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
]
const mmPerPt = 25.4 / 72
/** The horns of ơ and ư stand out of the letter below; the font gives them this much more. */
const hornWidth: Readonly<Record<string, number>> = { ơ: 0, ư: 50, Ơ: 0, Ư: 60 }
const usual = 500

/** Width of one line of text, mm. */
export function textWidthMm(text: string, sizePt: number, isBold: boolean): number {
  const widths = isBold ? bold : regular
  let units = 0
  for (const letter of text.normalize('NFC')) units += widthOf(letter, widths)
  return (units / 1000) * sizePt * mmPerPt
}

function widthOf(letter: string, widths: readonly number[]): number {
  const bare = letter
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace('đ', 'd')
    .replace('Đ', 'D')
    .replace('\u00a0', ' ')
  return (widths[bare.charCodeAt(0) - 32] ?? usual) + hornOf(letter)
}

function hornOf(letter: string): number {
  const horned = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
  return hornWidth[horned] ?? 0
}

// Words that no line break may part.
const units = [
  /(ủy ban|hội đồng) nhân dân/giu,
  /trung ương|hội nghị|cuộc họp|giao ban|công tác|phối hợp|kết luận|đồng chí|quy chế|quý [IV]+|(năm|tháng|quý) \d+/giu,
]
const lineStarters = /^(tỉnh|thành|xã|phường|đặc|tại|về|giữa|giai)(?=\s|$)/iu
const nbsp = '\u00a0'

/**
 * Breaks a heading into as few lines as its column needs, of lengths as equal as can be, so that no word stands alone:
 * `ỦY BAN NHÂN DÂN | TỈNH LÂM ĐỒNG`.
 */
export function balancedLines(text: string, sizePt: number, isBold: boolean, columnMm: number): string[] {
  const joined = units.reduce((words, unit) => words.replace(unit, (hit) => hit.replaceAll(' ', nbsp)), text)
  const words = joined.split(' ')
  const measure = (line: readonly string[]) => textWidthMm(line.join(' '), sizePt, isBold)
  const needed = Math.min(words.length, Math.max(1, Math.ceil(measure(words) / columnMm)))
  const splits = Array.from({ length: words.length - needed + 1 }, (_, more) =>
    bestSplit(words, needed + more, measure, columnMm),
  )
  const fitting =
    splits.find((lines) => lines.every((line) => measure(line) <= columnMm)) ?? words.map((word) => [word])
  return fitting.map((line) => line.join(' ').replaceAll(nbsp, ' '))
}

/** The split into `count` lines whose longest is shortest; `tỉnh`, `thành phố`, `xã` and the like prefer to begin a line. */
function bestSplit(
  words: readonly string[],
  count: number,
  measure: (line: readonly string[]) => number,
  columnMm: number,
): string[][] {
  if (count === 1) return [[...words]]
  let best: { lines: string[][]; cost: number } | null = null
  for (let cut = 1; cut <= words.length - count + 1; cut += 1) {
    const lines = [words.slice(0, cut), ...bestSplit(words.slice(cut), count - 1, measure, columnMm)]
    const bonus = lineStarters.test(lines[1]?.[0] ?? '') ? 0.8 : 1
    const longest = Math.max(...lines.map(measure))
    const cost = longest * bonus + (longest > columnMm ? 1000 : 0)
    if (best === null || cost < best.cost) best = { lines, cost }
  }
  return best?.lines ?? [[...words]]
}
