/** Vietnamese numbers, written and read. */

const ordinals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'] as const

/** What follows "thứ": `hai`, `ba`, `tư`; digits past ten. */
export function ordinalVi(value: number): string {
  return ordinals[value - 1] ?? String(value)
}

/** The words for 1 to 10, however they are said. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...ordinals.map((word, at) => [word, at + 1] as const),
  ['một', 1],
  ['bốn', 4],
])

/** Days below 10 with a zero. */
export function padDay(day: number): string {
  return String(day).padStart(2, '0')
}

/** Months 1 and 2 with a zero, the others without. Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I, mục II.4. */
export function padMonth(month: number): string {
  return month <= 2 ? padDay(month) : String(month)
}
