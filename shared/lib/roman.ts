/** Roman numbers, as chapters and annexes are counted. */

const signs = [
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

/** `XIV` for 14; whole numbers from 1 to 399. */
export function romanNumber(value: number): string {
  let left = value
  let text = ''
  for (const [worth, sign] of signs) for (; left >= worth; left -= worth) text += sign
  return text
}
