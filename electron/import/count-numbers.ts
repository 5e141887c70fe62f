/** Counts as Word does: every list by itself, deeper levels anew under each number of a higher one. */
import type { Numbering } from './numbering.ts'

type Counts = (number | undefined)[]

/** Answers the label of each numbered paragraph when it is asked in the order of the document: `Điều 3. `, `b) `. */
export function makeNumberCounter({ nums, abstracts }: Numbering): (numId: string, level: number) => string {
  const counts = new Map<string, Counts>()
  const started = new Set<string>()
  return (numId, level) => {
    const num = nums.get(numId)
    const levels = abstracts.get(num?.abstract ?? '')
    const own = levels?.[level]
    if (!num || !levels || !own) return ''
    if (own.format === 'bullet') return '- '
    const list = counts.get(num.abstract) ?? []
    counts.set(num.abstract, list)
    const restart = started.has(`${numId} ${level}`) ? undefined : num.starts.get(level)
    started.add(`${numId} ${level}`)
    const before = list[level]
    list[level] = restart ?? (before === undefined ? own.start : before + 1)
    list.length = level + 1
    const label = own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1
      // A list that begins with a deeper level counts the higher ones from their start.
      list[at] ??= levels[at]?.start ?? 1
      return inFormat(list[at], levels[at]?.format ?? 'decimal')
    })
    return label === '' ? '' : `${label}${own.suffix === 'nothing' ? '' : ' '}`
  }
}

function inFormat(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'upperLetter':
      return letter(value).toUpperCase()
    case 'lowerLetter':
      return letter(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'none':
      return ''
    default:
      return String(value)
  }
}

/** Word goes on after z with aa, bb. */
const letter = (value: number) =>
  value < 1 || value > 260
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let left = value
  let text = ''
  for (const [worth, sign] of romans)
    while (left >= worth) {
      text += sign
      left -= worth
    }
  return text
}
