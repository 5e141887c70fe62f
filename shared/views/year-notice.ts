/**
 * Whether a year's list of days off rests on its notice. Tết, the second day of Quốc khánh and the swaps are decided year by
 * year (Bộ luật Lao động 2019, Điều 112 khoản 3): until the office has entered them they are the program's proposals.
 */
import { defaultYear, type SpecialDay, type Weekday } from '#shared/calendar/holidays.ts'
import { yearlyNotices } from '#shared/calendar/yearly-notices.ts'
import { type Day, dayParts } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'

/** `missing`: no notice at all; `open`: there is one, with days still to be confirmed; `settled`: every day is decided. */
export type YearNoticeState = 'missing' | 'open' | 'settled'

export type YearNotice = {
  year: number
  state: YearNoticeState
  /** The days that are only proposed, in order. */
  proposed: readonly SpecialDay[]
  /** The office keeps a list of its own for the year. */
  isOwn: boolean
}

type OwnYears = Pick<ReadModel, 'get'>

/** The special days of a year as the office has them: its own list, or what law and known notices give. */
export function daysOfYear(year: number, read: OwnYears): { days: readonly SpecialDay[]; isOwn: boolean } {
  const own = read.get('calendar-year', String(year))
  if (own && own.removedAt === null) return { days: own.days, isOwn: true }
  const weeklyRest = read.get('settings', 'office')?.weeklyRest ?? defaultSettings.weeklyRest
  return { days: defaultYear(year, { weeklyRest: weeklyRest as readonly Weekday[] }).days, isOwn: false }
}

/** How far a year's days off are settled. */
export function yearNoticeState(year: number, read: OwnYears): YearNotice {
  const { days, isOwn } = daysOfYear(year, read)
  const proposed = days.filter((one) => !one.decided)
  const isKnown = isOwn ? days.some((one) => one.decided && isYearly(one)) : yearlyNotices.has(year)
  const state = proposed.length === 0 ? 'settled' : isKnown ? 'open' : 'missing'
  return { year, state, proposed, isOwn }
}

/** The month from which next year's notice is asked for: it is usually out by then. */
const askedFromMonth = 11

/** The years whose notice the office is asked to enter on `today`: this one, and from November on the next. */
export function noticesToEnter(today: Day, read: OwnYears): YearNotice[] {
  const { year, month } = dayParts(today)
  const years = month >= askedFromMonth ? [year, year + 1] : [year]
  return years.map((one) => yearNoticeState(one, read)).filter(({ state }) => state === 'missing')
}

/** Days that only a notice can give: those of Tết lie in January or February, the day beside 02/9 in September. */
function isYearly({ kind, date }: SpecialDay): boolean {
  const month = dayParts(date).month
  const isTet = month <= 2 && !date.endsWith('-01-01')
  return kind === 'holiday' && (isTet || date.endsWith('-09-01') || date.endsWith('-09-03'))
}
