/** Numbers typed in a row: `10, 5, 3`. */

type Bounds = { readonly min: number; readonly max: number; readonly most: number }

/** The numbers, each once, in the order typed; null when something else stands there. Commas, semicolons and blanks part them. */
export function readNumbers(typed: string, { min, max, most }: Bounds): number[] | null {
  const words = typed.split(/[\s,;]+/).filter(Boolean)
  if (words.some((word) => !/^\d{1,3}$/.test(word))) return null
  const numbers = [...new Set(words.map(Number))]
  return numbers.length <= most && numbers.every((one) => one >= min && one <= max) ? numbers : null
}
