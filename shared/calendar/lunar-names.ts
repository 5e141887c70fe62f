/** The Vietnamese names of lunar years and months, and the written forms of a lunar date. */
import type { LunarDate } from './lunar.ts'

const stems = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const
const branches = [
  'Tý',
  'Sửu',
  'Dần',
  'Mão',
  'Thìn',
  'Tỵ',
  'Ngọ',
  'Mùi',
  'Thân',
  'Dậu',
  'Tuất',
  'Hợi',
] as const
const months = [
  'Giêng',
  'Hai',
  'Ba',
  'Tư',
  'Năm',
  'Sáu',
  'Bảy',
  'Tám',
  'Chín',
  'Mười',
  'Mười Một',
  'Chạp',
] as const

/** Can chi of a lunar year, named by the Gregorian year in which it begins: 2026 gives `Bính Ngọ`. Any year. */
export function lunarYearName(year: number): string {
  return `${stems[modulo(year - 4, 10)]} ${branches[modulo(year - 4, 12)]}`
}

/** `tháng Giêng` … `tháng Chạp`; a leap month is `tháng Sáu nhuận`. Throws RangeError outside 1 to 12. */
export function lunarMonthName(month: number, isLeap = false): string {
  const name = months[month - 1]
  if (name === undefined) throw new RangeError(`no lunar month ${month}`)
  return `tháng ${name}${isLeap ? ' nhuận' : ''}`
}

/** `15/10`, `1/6 nhuận`: the small form of calendar cells, without leading zeros. */
export function formatLunarShort({
  day,
  month,
  isLeap,
}: Pick<LunarDate, 'day' | 'month' | 'isLeap'>): string {
  return `${day}/${month}${isLeap ? ' nhuận' : ''}`
}

/** `15 tháng Mười Bính Ngọ`, `mùng 1 tháng Giêng Bính Ngọ` (the first ten days are said with `mùng`). */
export function formatLunarLong({ day, month, isLeap, year }: Omit<LunarDate, 'monthLength'>): string {
  return `${day <= 10 ? 'mùng ' : ''}${day} ${lunarMonthName(month, isLeap)} ${lunarYearName(year)}`
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor
}
