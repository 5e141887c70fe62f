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

const regularCache = new Map<string, number>()
const boldCache = new Map<string, number>()

/** Width of one line of text, mm. */
export function textWidthMm(text: string, sizePt: number, isBold: boolean): number {
  const widths = isBold ? bold : regular
  const cache = isBold ? boldCache : regularCache
  let units = 0
  for (const letter of text.normalize('NFC')) {
    const width = cache.get(letter) ?? widthOf(letter, widths)
    cache.set(letter, width)
    units += width
  }
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
  /văn phòng|tỉnh ủy|tuyên giáo|dân vận|đầu tư|xây dựng|công trình|giao thông|dân dụng|công nghiệp|nông nghiệp|môi trường|văn hóa|thể thao|du lịch|khoa học|công nghệ|tài chính|nội vụ|tư pháp|giáo dục|đào tạo|thanh tra|quản lý|dự án|trưởng ban|chủ tịch|giám đốc|phát thanh|truyền hình/giu,
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
  const split = makeSplitter(words, measure, columnMm)
  for (let count = needed; count < words.length; count += 1) {
    const lines = split(count)
    if (lines.every((line) => measure(line) <= columnMm)) return lines.map(printed)
  }
  return words.map((word) => printed([word]))
}

const printed = (line: readonly string[]) => line.join(' ').replaceAll(nbsp, ' ')

type Split = { readonly lines: readonly (readonly string[])[]; readonly cost: number }

const tooLong = 1_000_000
const starterBonus = 0.7

/**
 * Splits words into a number of lines so that the squares of their lengths add up to the least: that makes them equal.
 * Lines that begin with `tỉnh`, `tại` and the like count less. Every partial split is reckoned once.
 */
function makeSplitter(
  words: readonly string[],
  measure: (line: readonly string[]) => number,
  columnMm: number,
) {
  const known = new Map<string, Split>()
  const costOf = (line: readonly string[], start: number) => {
    const width = measure(line)
    const bonus = start > 0 && lineStarters.test(line[0] ?? '') ? starterBonus : 1
    return width * width * bonus + (width > columnMm ? tooLong : 0)
  }
  const best = (start: number, count: number): Split => {
    const key = `${start}/${count}`
    const before = known.get(key)
    if (before) return before
    const found = count === 1 ? lastLine(start) : bestCut(start, count)
    known.set(key, found)
    return found
  }
  const lastLine = (start: number): Split => {
    const line = words.slice(start)
    return { lines: [line], cost: costOf(line, start) }
  }
  const bestCut = (start: number, count: number): Split => {
    const cuts = Array.from({ length: words.length - start - count + 1 }, (_, index) => start + 1 + index)
    const options = cuts.map((cut): Split => {
      const line = words.slice(start, cut)
      const rest = best(cut, count - 1)
      return { lines: [line, ...rest.lines], cost: costOf(line, start) + rest.cost }
    })
    return options.reduce((least, option) => (option.cost < least.cost ? option : least))
  }
  return (count: number) => best(0, count).lines
}
