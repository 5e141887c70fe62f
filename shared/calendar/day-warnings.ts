/**
 * What is odd about a year's special days without being wrong: entered so on purpose it stands, by mistake it moves dates.
 */
import { type Day, dayParts, daysBetween, weekdayOf } from '../lib/dates.ts'
import type { SpecialDay, Weekday } from './holidays.ts'

export const dayWarningCodes = [
  /** Làm bù on a day that is worked anyway. */
  'worked-on-weekday',
  /** A day off on a day of weekly rest takes nothing off. */
  'off-on-rest',
  'off-without-worked',
  'worked-without-off',
] as const
export type DayWarningCode = (typeof dayWarningCodes)[number]
export type DayWarning = { readonly date: Day; readonly code: DayWarningCode }

/** Days between the two days of a swap, at most; the longest of the last twenty years was 30. */
const longestSwap = 60

export type SwapPair = { readonly off: Day; readonly worked: Day }

/** The warnings of a year, in order of day. `around` are the special days of the years beside it: a swap may cross them. */
export function warningsOf(
  year: number,
  days: readonly SpecialDay[],
  weeklyRest: readonly Weekday[],
  around: readonly SpecialDay[] = [],
): DayWarning[] {
  const isRest = (date: Day) => weeklyRest.includes(weekdayOf(date))
  const { unpaired } = pairSwaps([...days, ...around])
  const plain = days.flatMap(({ date, kind }): DayWarning[] => {
    if (kind === 'worked' && !isRest(date)) return [{ date, code: 'worked-on-weekday' }]
    const takesOff = kind === 'make-up' || kind === 'swap-off' || kind === 'local'
    return takesOff && isRest(date) ? [{ date, code: 'off-on-rest' }] : []
  })
  const lone = unpaired
    .filter(({ date }) => dayParts(date).year === year)
    .map(
      ({ date, kind }): DayWarning => ({
        date,
        code: kind === 'worked' ? 'worked-without-off' : 'off-without-worked',
      }),
    )
  return [...plain, ...lone].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

/** The swaps among special days: each day off with the nearest worked day that no other has. */
export function pairSwaps(days: readonly SpecialDay[]): {
  pairs: readonly SwapPair[]
  unpaired: readonly SpecialDay[]
} {
  const offs = days.filter(({ kind }) => kind === 'swap-off')
  const free = new Set(days.filter(({ kind }) => kind === 'worked'))
  const pairs: SwapPair[] = []
  const lone: SpecialDay[] = []
  for (const off of offs) {
    const distance = (one: SpecialDay) => Math.abs(daysBetween(off.date, one.date))
    const near = [...free]
      .filter((one) => distance(one) <= longestSwap)
      .toSorted((a, b) => distance(a) - distance(b))[0]
    if (near === undefined) lone.push(off)
    else {
      free.delete(near)
      pairs.push({ off: off.date, worked: near.date })
    }
  }
  return { pairs, unpaired: [...lone, ...free] }
}
