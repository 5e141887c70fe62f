/**
 * Public holidays and the other days of a year that differ from the plain week, as law gives them.
 *
 * Sources: Bộ luật Lao động 2019, Điều 112 khoản 1 (11 days since 2021) and Điều 111 khoản 3 (make-up days); Nghị quyết
 * 28/2026/QH16 (24/11 from 2026). Before: Giỗ Tổ since 2007 (Luật 84/2007/QH11); Tết had four days until the Labour Code
 * of 2012 (in force 01/5/2013, hence five from Tết 2014); one day of Quốc khánh until 2020. Years before 1995 follow the
 * Code of 1994, for want of better.
 */
import * as v from 'valibot'
import { addDays, type Day, dayParts, makeDay, weekdayOf } from '../lib/dates.ts'
import { day, line, requiredLine } from '../lib/schema.ts'
import { formatDayMonth } from '../lib/vi-dates.ts'
import { firstLunarDay, fromLunar, lastLunarDay, toLunar } from './lunar.ts'
import { type Swap, type YearlyNotice, yearlyNotices } from './yearly-notices.ts'

/** ISO weekday, Monday 1 to Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/**
 * What a special day is: `holiday` (nghỉ lễ, Tết), `make-up` (nghỉ bù for a holiday on a day of rest), `swap-off` (a
 * weekday made free by a swap), `worked` (a day of rest that is worked: làm bù), `local` (nghỉ của địa phương, cơ quan),
 * `half-day` (one half is off; a working day in every count).
 */
export const specialDayKinds = ['holiday', 'make-up', 'swap-off', 'worked', 'local', 'half-day'] as const
export type SpecialDayKind = (typeof specialDayKinds)[number]

export const dayHalves = ['morning', 'afternoon'] as const
export type DayHalf = (typeof dayHalves)[number]

/** One special day as stored; messages are issue codes. */
export const specialDaySchema = v.strictObject({
  date: day,
  kind: v.picklist(specialDayKinds),
  name: requiredLine(120),
  nameEn: line(120),
  /** False while the day is only the program's proposal, still to be settled by the yearly notice. */
  decided: v.boolean(),
  /** Which half of a `half-day` is off; left out for all other kinds. */
  off: v.optional(v.picklist(dayHalves)),
})
export type SpecialDay = Readonly<v.InferOutput<typeof specialDaySchema>>

/** The special days of one Gregorian year, each date once, in order. The office's own list replaces the default whole. */
export interface CalendarYear {
  readonly year: number
  readonly days: readonly SpecialDay[]
}

export interface HolidayOptions {
  /** Days of weekly rest; Saturday and Sunday where the office has not set others. */
  readonly weeklyRest?: readonly Weekday[]
  /**
   * Whether 24/11 on a day of rest gives a make-up day. It stands in the resolution and not in Điều 112, which Điều 111
   * khoản 3 speaks of, so the careful reading (the default) is no.
   */
  readonly makeUpForCultureDay?: boolean
  /** The year's notice as the office enters it, instead of the known one. */
  readonly notice?: YearlyNotice
}

interface Holiday {
  readonly date: Day
  readonly name: string
  readonly nameEn: string
  /** How its make-up day is called, where that differs from the name. */
  readonly family?: { readonly name: string; readonly nameEn: string }
  readonly decided: boolean
  readonly givesMakeUp: boolean
}

const tetFamily = { name: 'Tết Âm lịch', nameEn: 'Tết (Lunar New Year)' }
export const defaultWeeklyRest: readonly Weekday[] = [6, 7]

/**
 * The special days of a year as law and the known yearly notices give them. What is decided year by year and not known
 * yet is a proposal (`decided: false`): Tết from the day before mùng 1 to mùng 4, the second day of Quốc khánh by
 * {@link nationalDayNeighbour}. Outside 1968 to 2100 the lunar holidays are left out.
 */
export function defaultYear(year: number, options: HolidayOptions = {}): CalendarYear {
  const rest = options.weeklyRest ?? defaultWeeklyRest
  const notice = options.notice ?? yearlyNotices.get(year)
  const holidays = holidaysOf(year, rest, options.makeUpForCultureDay ?? false, notice)
  const known = [...yearlyNotices.values()].flatMap((one) => one.swaps)
  const swaps = swapDays(year, options.notice?.swaps ?? known)
  const taken = new Set([...holidays, ...swaps].map((one) => one.date))
  const makeUps = holidays
    .filter((one) => one.givesMakeUp && isRest(one.date, rest))
    .map((one) => makeUpDay(one, rest, taken))
  const days = [...holidays.map(asSpecialDay), ...makeUps, ...swaps]
  return { year, days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) }
}

/**
 * The proposed day off beside 02/9: the neighbour that is a working day; where both are, the one that joins 02/9 to the
 * weekly rest, else the day before. Agrees with every yearly decision 2021 to 2026.
 */
export function nationalDayNeighbour(year: number, rest: readonly Weekday[] = defaultWeeklyRest): Day {
  const before = makeDay(year, 9, 1)
  const after = makeDay(year, 9, 3)
  if (isRest(before, rest)) return after
  if (isRest(after, rest)) return before
  return isRest(addDays(after, 1), rest) && !isRest(addDays(before, -1), rest) ? after : before
}

function holidaysOf(
  year: number,
  rest: readonly Weekday[],
  makeUpForCultureDay: boolean,
  notice: YearlyNotice | undefined,
): Holiday[] {
  const on = (month: number, date: number, name: string, nameEn: string): Holiday => ({
    date: makeDay(year, month, date),
    name,
    nameEn,
    decided: true,
    givesMakeUp: true,
  })
  return [
    on(1, 1, 'Tết Dương lịch', 'New Year’s Day'),
    ...tetDays(year, notice),
    ...hungKingsDay(year),
    on(4, 30, 'Ngày Chiến thắng', 'Victory Day'),
    on(5, 1, 'Ngày Quốc tế lao động', 'International Labour Day'),
    on(9, 2, 'Quốc khánh', 'National Day'),
    ...secondNationalDay(year, rest, notice),
    ...(year >= 2026
      ? [{ ...on(11, 24, 'Ngày Văn hóa Việt Nam', 'Vietnam Culture Day'), givesMakeUp: makeUpForCultureDay }]
      : []),
  ]
}

function tetDays(year: number, notice: YearlyNotice | undefined): Holiday[] {
  return (notice?.tet ?? proposedTet(year)).map((date) => ({
    date,
    ...tetName(date),
    family: tetFamily,
    decided: notice !== undefined,
    givesMakeUp: true,
  }))
}

function proposedTet(year: number): Day[] {
  const first = lunarDay(year, 1, 1)
  if (first === null) return []
  const lastOffset = year >= 2014 ? 3 : 2
  return Array.from({ length: lastOffset + 2 }, (_, index) => addDays(first, index - 1))
}

function tetName(date: Day): { name: string; nameEn: string } {
  const { month, day: lunar } = toLunar(date)
  return month === 1
    ? { name: `Mùng ${lunar} Tết`, nameEn: `Tết, day ${lunar}` }
    : { name: `${lunar} Tết`, nameEn: 'Tết, before the new year' }
}

function hungKingsDay(year: number): Holiday[] {
  const date = year >= 2007 ? lunarDay(year, 3, 10) : null
  if (date === null) return []
  return [
    {
      date,
      name: 'Giỗ Tổ Hùng Vương',
      nameEn: 'Hùng Kings’ Commemoration Day',
      decided: true,
      givesMakeUp: true,
    },
  ]
}

function secondNationalDay(
  year: number,
  rest: readonly Weekday[],
  notice: YearlyNotice | undefined,
): Holiday[] {
  if (year < 2021) return []
  return [
    {
      date: notice?.nationalDayNeighbour ?? nationalDayNeighbour(year, rest),
      name: 'Nghỉ lễ Quốc khánh',
      nameEn: 'National Day holiday',
      family: { name: 'Quốc khánh', nameEn: 'National Day' },
      decided: notice !== undefined,
      givesMakeUp: true,
    },
  ]
}

function lunarDay(year: number, month: number, date: number): Day | null {
  if (year < dayParts(firstLunarDay).year || year > dayParts(lastLunarDay).year) return null
  return fromLunar({ year, month, day: date, isLeap: false })
}

/** The next day after the holiday that is neither rest, holiday, swap nor make-up already; it is added to `taken`. */
function makeUpDay(holiday: Holiday, rest: readonly Weekday[], taken: Set<Day>): SpecialDay {
  let date = addDays(holiday.date, 1)
  while (isRest(date, rest) || taken.has(date)) date = addDays(date, 1)
  taken.add(date)
  const { name, nameEn } = holiday.family ?? holiday
  return {
    date,
    kind: 'make-up',
    name: `Nghỉ bù ${name}`,
    nameEn: `Make-up day: ${nameEn}`,
    decided: holiday.decided,
  }
}

function swapDays(year: number, swaps: readonly Swap[]): SpecialDay[] {
  return swaps.flatMap(bothDays).filter((one) => dayParts(one.date).year === year)
}

/** The two days of a swap as special days. */
export function bothDays({ off, worked, decided }: Swap): SpecialDay[] {
  return [
    {
      date: off,
      kind: 'swap-off',
      name: `Nghỉ hoán đổi (làm bù ${formatDayMonth(worked)})`,
      nameEn: `Day off in exchange for ${formatDayMonth(worked)}`,
      decided,
    },
    {
      date: worked,
      kind: 'worked',
      name: `Làm bù ngày ${formatDayMonth(off)}`,
      nameEn: `Working day in exchange for ${formatDayMonth(off)}`,
      decided,
    },
  ]
}

function asSpecialDay({ date, name, nameEn, decided }: Holiday): SpecialDay {
  return { date, kind: 'holiday', name, nameEn, decided }
}

function isRest(date: Day, rest: readonly Weekday[]): boolean {
  return rest.includes(weekdayOf(date))
}
