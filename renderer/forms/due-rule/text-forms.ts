/** How short texts of the form are typed and written: a day and a month, a month and a year, several counts. Pure. */
import { isDayAndMonth } from '#shared/calendar/due-rules/rule-faults.ts'

export type TextForm = {
  parse(text: string): string | null
  format(value: string): string
  readonly refusal: 'no-such-date' | 'no-such-month' | 'out-of-range'
}

/** `1/4` and `01-04` are `04-01`. */
export const dayAndMonthForm: TextForm = {
  parse: (text) => {
    const [, day = '', month = ''] = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text) ?? []
    return isDayAndMonth({ day: Number(day), month: Number(month) }) ? `${two(month)}-${two(day)}` : null
  },
  format: (value) => value.split('-').toReversed().join('/'),
  refusal: 'no-such-date',
}

/** `3/2026` is `2026-03`. */
export const monthForm: TextForm = {
  parse: (text) => {
    const [, month = '', year = ''] = /^\s*(\d{1,2})\s*[/.-]\s*((?:19|20|21)\d\d)\s*$/.exec(text) ?? []
    return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${two(month)}` : null
  },
  format: (value) => value.split('-').toReversed().join('/'),
  refusal: 'no-such-month',
}

/** `30, 90 và 180` is `180,90,30`: the longest first, each once. */
export const countsForm: TextForm = {
  parse: (text) => {
    const words = text.split(/[\s,;/]+|và/).filter(Boolean)
    const counts = [...new Set(words.map(Number))]
    const isGood = counts.length > 0 && counts.length <= 6 && counts.every(isCount)
    return isGood ? counts.toSorted((a, b) => b - a).join(',') : null
  },
  format: (value) => value.replaceAll(',', ', '),
  refusal: 'out-of-range',
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 999
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
