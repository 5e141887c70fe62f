/** How the key of a period is said: `2026-M11` is `tháng 11/2026`. */

import { isDay } from '../../lib/dates.ts'
import { formatDay } from '../../lib/vi-dates.ts'

const roman = ['I', 'II', 'III', 'IV']

/** In Vietnamese; a key of another form (an occasion of its own) says nothing. */
export function sayPeriod(key: string): string {
  const months = /^(\d{4})-M(\d\d)\.\.(\d{4})-M(\d\d)$/.exec(key)
  if (months) {
    const [, year, from, endYear, to] = months
    const start = year === endYear ? String(Number(from)) : `${Number(from)}/${year}`
    return `từ tháng ${start} đến tháng ${Number(to)}/${endYear}`
  }
  const [, year = '', kind = '', number = ''] = /^(\d{4})(?:-([MQH])(\d+))?$/.exec(key) ?? []
  switch (kind) {
    case 'M':
      return `tháng ${number.padStart(2, '0').replace(/^0(?=[3-9])/, '')}/${year}`
    case 'Q':
      return `quý ${roman[Number(number) - 1] ?? number}/${year}`
    case 'H':
      return `6 tháng ${number === '1' ? 'đầu' : 'cuối'} năm ${year}`
    default:
      return year !== '' ? `năm ${year}` : sayOther(key)
  }
}

/** In English. */
export function sayPeriodEn(key: string): string {
  const months = /^(\d{4})-M(\d\d)\.\.(\d{4})-M(\d\d)$/.exec(key)
  if (months) return `${months[2]}/${months[1]} to ${months[4]}/${months[3]}`
  const [, year = '', kind = '', number = ''] = /^(\d{4})(?:-([MQH])(\d+))?$/.exec(key) ?? []
  switch (kind) {
    case 'M':
      return `${number}/${year}`
    case 'Q':
      return `quarter ${roman[Number(number) - 1] ?? number}/${year}`
    case 'H':
      return `${number === '1' ? 'first' : 'second'} half of ${year}`
    default:
      if (year !== '') return year
      return /^\d{4}-\d{4}$/.test(key) ? `term ${key}` : isDay(key) ? formatDay(key) : ''
  }
}

function sayOther(key: string): string {
  if (/^\d{4}-\d{4}$/.test(key)) return `giai đoạn ${key}`
  return isDay(key) ? `ngày ${formatDay(key)}` : ''
}
