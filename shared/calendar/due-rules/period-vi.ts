/** The period of a rule, and the part of it that counts, in Vietnamese. */
import type { PeriodicRule } from './due-rule.ts'
import { monthsOf } from './rule-faults.ts'
import { ordinalVi, padMonth } from './words-vi.ts'

/** What stands before the spot: `2 tháng một lần kể từ tháng 3/2026, `; empty where the part says the period. */
export function periodLead({ every }: PeriodicRule): string {
  if (every.unit !== 'months') return ''
  const [year, month] = every.start?.split('-') ?? []
  const start = year === undefined ? '' : ` kể từ tháng ${padMonth(Number(month))}/${year}`
  return `${every.count} tháng một lần${start}, `
}

const unitNames = {
  month: 'tháng',
  quarter: 'quý',
  'half-year': 'kỳ 6 tháng',
  year: 'năm',
  months: 'kỳ',
  term: 'giai đoạn',
} as const

const lastParts = {
  'last-month': 'tháng',
  'last-quarter': 'quý',
  'last-half-year': '6 tháng',
  'last-year': 'năm',
} as const

/** `tháng`, `tháng sau`, `tháng cuối quý`, `tháng 6 hằng năm`, `quý cuối giai đoạn`. */
export function partWords(rule: PeriodicRule): string {
  const { every, part } = rule
  const unit = `${unitNames[every.unit]}${rule.following ? ' sau' : ''}`
  if (part === 'whole') return unit
  if (typeof part === 'string') return `${lastParts[part]} cuối ${unit}`
  if (every.unit === 'year') return `tháng ${padMonth(part)} ${rule.following ? 'năm sau' : 'hằng năm'}`
  if (part === 1) return `tháng đầu ${unit}`
  return part === monthsOf(rule) ? `tháng cuối ${unit}` : `tháng thứ ${ordinalVi(part)} của ${unit}`
}
