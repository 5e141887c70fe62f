/**
 * What the yearly notices on public holidays decided, as far as the program knows: the five days of Tết, the second day
 * of Quốc khánh and the swaps of working days ("hoán đổi ngày làm việc"). The Prime Minister decides them every year
 * (Bộ luật Lao động 2019, Điều 112 khoản 3); the office enters later years itself.
 */
import type { Day } from '../lib/dates.ts'

/** A weekday made free against a day of weekly rest that is worked. */
export interface Swap {
  readonly off: Day
  readonly worked: Day
  /** False: not confirmed from the notice itself; the office is asked to look. */
  readonly decided: boolean
}

export interface YearlyNotice {
  /** The five days of Tết. */
  readonly tet: readonly Day[]
  /** The day off beside 02/9. */
  readonly nationalDayNeighbour: Day
  readonly swaps: readonly Swap[]
}

/** By Gregorian year. */
export const yearlyNotices: ReadonlyMap<number, YearlyNotice> = new Map([
  [
    2025,
    {
      // In a row from Saturday 25/01 to Sunday 02/02.
      tet: ['2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'],
      nationalDayNeighbour: '2025-09-01',
      swaps: [{ off: '2025-05-02', worked: '2025-04-26', decided: true }],
    },
  ],
  [
    2026,
    {
      // In a row from Saturday 14/02 to Sunday 22/02.
      tet: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
      nationalDayNeighbour: '2026-09-01',
      swaps: [
        { off: '2026-01-02', worked: '2026-01-10', decided: true },
        { off: '2026-08-31', worked: '2026-08-22', decided: false },
      ],
    },
  ],
])
