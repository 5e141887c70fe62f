/** Scales of charts. Pure arithmetic. */

/** A scale from 0 to a round end with few round steps between; the end is at least 1. */
export type Scale = { readonly end: number; readonly ticks: readonly number[] }

const mostTicks = 6
const roundSteps = [1, 2, 2.5, 5, 10]

/** The scale that holds values up to `largest`; `isWhole`: no fractions between. */
export function scaleFor(largest: number, isWhole: boolean): Scale {
  const top = Math.max(largest, isWhole ? 1 : Number.EPSILON)
  const power = 10 ** Math.floor(Math.log10(top / mostTicks))
  const wanted = roundSteps.map((step) => step * power).find((step) => top / step <= mostTicks) ?? power * 10
  const step = isWhole ? Math.max(1, Math.ceil(wanted)) : wanted
  const count = Math.max(1, Math.ceil(Math.round((top / step) * 1e9) / 1e9))
  return {
    end: step * count,
    ticks: Array.from({ length: count + 1 }, (_, index) => Math.round(index * step * 1e6) / 1e6),
  }
}

/** A number as charts print it: `1.234`, `95,2`. */
export function sayValue(value: number): string {
  const [whole = '', part] = String(Math.round(value * 10) / 10).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.')
  return part === undefined ? grouped : `${grouped},${part}`
}
