/**
 * A second, independent reckoning of the Vietnamese lunisolar calendar, straight from astronomy, to judge the table
 * of `shared/calendar/lunar-table.ts` by. Slow and only for tests.
 *
 * Sources: Jean Meeus, Astronomical Algorithms (2nd ed.): new moons chapter 49, apparent longitude of the sun chapter 25
 * with the VSOP87 terms of appendix III, nutation chapter 22 (main terms). ΔT: polynomials of Espenak and Meeus.
 * Rules of the calendar: a month begins on the day (UTC+7) of its new moon; the month that holds the winter solstice is
 * the 11th; where thirteen new moons lie between two of these, the first month without a principal term is the leap one.
 */

export interface OracleMonth {
  /** First day of the month as days since 1970-01-01, UTC+7. */
  readonly start: number
  readonly year: number
  readonly month: number
  readonly isLeap: boolean
  /** 29 or 30. */
  readonly length: number
  /** Minutes between the new moon that opens the month and the nearest midnight at UTC+7. */
  readonly minutesFromMidnight: number
}

const degree = Math.PI / 180
const julianDayOf1970 = 2440587.5
const meanSynodicMonth = 29.530588861

/** Amplitude (1e-8 rad), phase, frequency (rad a millennium) of the earth's heliocentric longitude, series L0 to L5. */
const earthLongitude: readonly (readonly number[][])[] = [
  [
    [175347046, 0, 0],
    [3341656, 4.6692568, 6283.07585],
    [34894, 4.6261, 12566.1517],
    [3497, 2.7441, 5753.3849],
    [3418, 2.8289, 3.5231],
    [3136, 3.6277, 77713.7715],
    [2676, 4.4181, 7860.4194],
    [2343, 6.1352, 3930.2097],
    [1324, 0.7425, 11506.7698],
    [1273, 2.0371, 529.691],
    [1199, 1.1096, 1577.3435],
    [990, 5.233, 5884.927],
    [902, 2.045, 26.298],
    [857, 3.508, 398.149],
    [780, 1.179, 5223.694],
    [753, 2.533, 5507.553],
    [505, 4.583, 18849.228],
    [492, 4.205, 775.523],
    [357, 2.92, 0.067],
    [317, 5.849, 11790.629],
    [284, 1.899, 796.298],
    [271, 0.315, 10977.079],
    [243, 0.345, 5486.778],
    [206, 4.806, 2544.314],
    [205, 1.869, 5573.143],
    [202, 2.458, 6069.777],
    [156, 0.833, 213.299],
    [132, 3.411, 2942.463],
    [126, 1.083, 20.775],
    [115, 0.645, 0.98],
    [103, 0.636, 4694.003],
    [102, 0.976, 15720.839],
    [102, 4.267, 7.114],
    [99, 6.21, 2146.17],
    [98, 0.68, 155.42],
    [86, 5.98, 161000.69],
    [85, 1.3, 6275.96],
    [85, 3.67, 71430.7],
    [80, 1.81, 17260.15],
    [79, 3.04, 12036.46],
    [75, 1.76, 5088.63],
    [74, 3.5, 3154.69],
    [74, 4.68, 801.82],
    [70, 0.83, 9437.76],
    [62, 3.98, 8827.39],
    [61, 1.82, 7084.9],
    [57, 2.78, 6286.6],
    [56, 4.39, 14143.5],
    [56, 3.47, 6279.55],
    [52, 0.19, 12139.55],
    [52, 1.33, 1748.02],
    [51, 0.28, 5856.48],
    [49, 0.49, 1194.45],
    [41, 5.37, 8429.24],
    [41, 2.4, 19651.05],
    [39, 6.17, 10447.39],
    [37, 6.04, 10213.29],
    [37, 2.57, 1059.38],
    [36, 1.71, 2352.87],
    [36, 1.78, 6812.77],
    [33, 0.59, 17789.85],
    [30, 0.44, 83996.85],
    [30, 2.74, 1349.87],
    [25, 3.16, 4690.48],
  ],
  [
    [628331966747, 0, 0],
    [206059, 2.678235, 6283.07585],
    [4303, 2.6351, 12566.1517],
    [425, 1.59, 3.523],
    [119, 5.796, 26.298],
    [109, 2.966, 1577.344],
    [93, 2.59, 18849.23],
    [72, 1.14, 529.69],
    [68, 1.87, 398.15],
    [67, 4.41, 5507.55],
    [59, 2.89, 5223.69],
    [56, 2.17, 155.42],
    [45, 0.4, 796.3],
    [36, 0.47, 775.52],
    [29, 2.65, 7.11],
    [21, 5.34, 0.98],
    [19, 1.85, 5486.78],
    [19, 4.97, 213.3],
    [17, 2.99, 6275.96],
    [16, 0.03, 2544.31],
    [16, 1.43, 2146.17],
    [15, 1.21, 10977.08],
    [12, 2.83, 1748.02],
    [12, 3.26, 5088.63],
  ],
  [
    [52919, 0, 0],
    [8720, 1.0721, 6283.0758],
    [309, 0.867, 12566.152],
    [27, 0.05, 3.52],
    [16, 5.19, 26.3],
  ],
  [
    [289, 5.844, 6283.076],
    [35, 0, 0],
    [17, 5.49, 12566.15],
  ],
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: the printed term, not a constant of ours
  [[114, 3.142, 0]],
  [[1, 3.14, 0]],
]

/** ΔT = TT - UT in seconds. Espenak and Meeus (2006), 1961 to 2150. */
export function deltaT(year: number): number {
  const t = year - 2000
  if (year < 1986) {
    const u = year - 1975
    return 45.45 + 1.067 * u - u ** 2 / 260 - u ** 3 / 718
  }
  if (year < 2005) {
    return (
      63.86 +
      0.3345 * t -
      0.060374 * t ** 2 +
      0.0017275 * t ** 3 +
      0.000651814 * t ** 4 +
      0.00002373599 * t ** 5
    )
  }
  if (year < 2050) return 62.92 + 0.32217 * t + 0.005589 * t ** 2
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year)
}

/** Instant (TT, Julian ephemeris day) of the new moon number k (k = 0 is 2000-01-06). Meeus chapter 49. */
export function newMoon(k: number): number {
  const T = k / 1236.85
  const E = 1 - 0.002516 * T - 0.0000074 * T ** 2
  const M = (2.5534 + 29.1053567 * k - 0.0000014 * T ** 2 - 0.00000011 * T ** 3) * degree
  const moon =
    (201.5643 + 385.81693528 * k + 0.0107582 * T ** 2 + 0.00001238 * T ** 3 - 0.000000058 * T ** 4) * degree
  const F =
    (160.7108 + 390.67050284 * k - 0.0016118 * T ** 2 - 0.00000227 * T ** 3 + 0.000000011 * T ** 4) * degree
  const node = (124.7746 - 1.56375588 * k + 0.0020672 * T ** 2 + 0.00000215 * T ** 3) * degree
  const mean =
    2451550.09766 + meanSynodicMonth * k + 0.00015437 * T ** 2 - 0.00000015 * T ** 3 + 0.00000000073 * T ** 4
  return mean + periodicTerms(M, moon, F, node, E) + planetaryTerms(k, T)
}

function periodicTerms(M: number, moon: number, F: number, node: number, E: number): number {
  const terms: readonly (readonly [number, number])[] = [
    [-0.4072, moon],
    [0.17241 * E, M],
    [0.01608, 2 * moon],
    [0.01039, 2 * F],
    [0.00739 * E, moon - M],
    [-0.00514 * E, moon + M],
    [0.00208 * E * E, 2 * M],
    [-0.00111, moon - 2 * F],
    [-0.00057, moon + 2 * F],
    [0.00056 * E, 2 * moon + M],
    [-0.00042, 3 * moon],
    [0.00042 * E, M + 2 * F],
    [0.00038 * E, M - 2 * F],
    [-0.00024 * E, 2 * moon - M],
    [-0.00017, node],
    [-0.00007, moon + 2 * M],
    [0.00004, 2 * moon - 2 * F],
    [0.00004, 3 * M],
    [0.00003, moon + M - 2 * F],
    [0.00003, 2 * moon + 2 * F],
    [-0.00003, moon + M + 2 * F],
    [0.00003, moon - M + 2 * F],
    [-0.00002, moon - M - 2 * F],
    [-0.00002, 3 * moon + M],
    [0.00002, 4 * moon],
  ]
  return terms.reduce((sum, [amplitude, argument]) => sum + amplitude * Math.sin(argument), 0)
}

function planetaryTerms(k: number, T: number): number {
  const terms: readonly (readonly [number, number, number])[] = [
    [325, 299.77, 0.107408],
    [165, 251.88, 0.016321],
    [164, 251.83, 26.651886],
    [126, 349.42, 36.412478],
    [110, 84.66, 18.206239],
    [62, 141.74, 53.303771],
    [60, 207.14, 2.453732],
    [56, 154.84, 7.30686],
    [47, 34.52, 27.261239],
    [42, 207.19, 0.121824],
    [40, 291.34, 1.844379],
    [37, 161.72, 24.198154],
    [35, 239.56, 25.513099],
    [23, 331.55, 3.592518],
  ]
  return terms.reduce((sum, [amplitude, phase, rate], index) => {
    const argument = phase + rate * k - (index === 0 ? 0.009173 * T ** 2 : 0)
    return sum + amplitude * 1e-6 * Math.sin(argument * degree)
  }, 0)
}

/** Apparent geocentric longitude of the sun, degrees 0 to 360, at a Julian ephemeris day. Good to about 1". */
export function sunLongitude(jde: number): number {
  const tau = (jde - 2451545) / 365250
  const T = tau * 10
  const heliocentric = earthLongitude.reduce(
    (sum, series, power) =>
      sum +
      tau ** power * series.reduce((part, [a = 0, b = 0, c = 0]) => part + a * Math.cos(b + c * tau), 0),
    0,
  )
  const node = (125.04452 - 1934.136261 * T) * degree
  const sunMean = (280.4665 + 36000.7698 * T) * degree
  const moonMean = (218.3165 + 481267.8813 * T) * degree
  const nutation =
    -17.2 * Math.sin(node) -
    1.32 * Math.sin(2 * sunMean) -
    0.23 * Math.sin(2 * moonMean) +
    0.21 * Math.sin(2 * node)
  const anomaly = (357.52911 + 35999.05029 * T) * degree
  const radius = 1.00014 - 0.01671 * Math.cos(anomaly) - 0.00014 * Math.cos(2 * anomaly)
  const seconds = -0.09033 - 20.4898 / radius + nutation
  const longitude = heliocentric / 1e8 / degree + 180 + seconds / 3600
  return ((longitude % 360) + 360) % 360
}

/** Days since 1970-01-01 at UTC+7, with the fraction of the day, of an instant given in TT. */
function localDays(jde: number): number {
  const year = 2000 + (jde - 2451545) / 365.25
  return jde - deltaT(year) / 86400 - julianDayOf1970 + 7 / 24
}

/** The instant in TT of the local midnight that opens a day. */
function midnight(day: number): number {
  const universal = day - 7 / 24 + julianDayOf1970
  return universal + deltaT(2000 + (universal - 2451545) / 365.25) / 86400
}

/** The principal term (0 to 11; 9 is the winter solstice) in which the sun stands when a local day begins. */
function sector(day: number): number {
  return Math.floor(sunLongitude(midnight(day)) / 30)
}

interface Moon {
  readonly start: number
  readonly minutesFromMidnight: number
  readonly hasTerm: boolean
  readonly holdsSolstice: boolean
}

function moonAt(k: number): Moon {
  const instant = localDays(newMoon(k))
  const start = Math.floor(instant)
  const next = Math.floor(localDays(newMoon(k + 1)))
  const fraction = instant - start
  const from = sector(start)
  const to = sector(next)
  return {
    start,
    minutesFromMidnight: Math.min(fraction, 1 - fraction) * 1440,
    hasTerm: from !== to,
    // A winter month can hold two terms at once, as that of 2033/34 does.
    holdsSolstice: from >= 6 && from <= 8 && to >= 9,
  }
}

/** All months of the lunar years `fromYear` to `toYear`, in order. */
export function oracleMonths(fromYear: number, toYear: number): OracleMonth[] {
  const firstK = Math.floor((fromYear - 2000) * 12.3685) - 16
  const lastK = Math.ceil((toYear + 1 - 2000) * 12.3685) + 16
  const moons = Array.from({ length: lastK - firstK + 1 }, (_, index) => moonAt(firstK + index))
  const solstices = moons.flatMap((moon, index) => (moon.holdsSolstice ? [index] : []))
  const months: OracleMonth[] = []
  for (let at = 0; at + 1 < solstices.length; at += 1) {
    const from = solstices[at] ?? 0
    const to = solstices[at + 1] ?? 0
    months.push(...nameMonths(moons, from, to))
  }
  return months.filter((month) => month.year >= fromYear && month.year <= toYear)
}

/** Names the months from one 11th month (it begins in November or December) up to, not including, the next. */
function nameMonths(moons: readonly Moon[], from: number, to: number): OracleMonth[] {
  const startOf = (index: number) => moons[index]?.start ?? Number.NaN
  const year = new Date(startOf(from) * 86_400_000).getUTCFullYear()
  const leap = to - from === 13 ? moons.findIndex((moon, at) => at > from && at < to && !moon.hasTerm) : -1
  let number = 10
  return moons.slice(from, to).map((moon, offset) => {
    const index = from + offset
    if (index !== leap) number += 1
    return {
      start: moon.start,
      year: number <= 12 ? year : year + 1,
      month: ((number - 1) % 12) + 1,
      isLeap: index === leap,
      length: startOf(index + 1) - moon.start,
      minutesFromMidnight: moon.minutesFromMidnight,
    }
  })
}
