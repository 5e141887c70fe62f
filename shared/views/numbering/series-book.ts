/** One sequence of numbers: what is taken, which comes next, and which are missing. */
import type { Day } from '#shared/lib/dates.ts'
import { everySeries, type NumberSeries, type NumberState } from '#shared/registers/paper-number/index.ts'
import type { KnownNumber } from './known-numbers.ts'

/** Both ends belong to it. */
export type NumberRange = { readonly from: number; readonly to: number }

export type SeriesBook = {
  /** A number each, in their order; known by the registry's record where there is one. */
  readonly entries: readonly KnownNumber[]
  /** The highest number that is taken; 0 for an empty sequence. */
  readonly last: number
  /** Day of the latest number that was used. */
  readonly lastOn: Day | null
  readonly next: number
  /** Numbers below the highest that are neither used nor kept nor cancelled. */
  readonly gaps: readonly NumberRange[]
  /** Plain numbers (without a letter) in each state. */
  readonly counts: Readonly<Record<NumberState, number>>
  /** Numbers that two papers carry, as printed. */
  readonly doubles: readonly string[]
}

/** True when a number of the one sequence is in the way of the other: a sequence for all types meets every other. */
export function seriesMeet(a: string, b: string): boolean {
  return a === b || a === everySeries || b === everySeries
}

/** True for what counts in a place. */
export function countsIn(place: NumberSeries) {
  return (entry: NumberSeries) =>
    entry.organisationId === place.organisationId &&
    entry.period === place.period &&
    seriesMeet(entry.series, place.series)
}

/** The book of one place over everything that is known. */
export function bookOf(place: NumberSeries, known: readonly KnownNumber[]): SeriesBook {
  const mine = known.filter(countsIn(place))
  const groups = grouped(mine, ({ number, suffix }) => `${number}${suffix}`)
  const entries = [...groups.values()]
    .map(([first]) => first as KnownNumber)
    .toSorted((a, b) => a.number - b.number || (a.suffix < b.suffix ? -1 : 1))
  const last = entries.at(-1)?.number ?? 0
  return {
    entries,
    last,
    lastOn: entries.reduce<Day | null>(
      (latest, { state, on }) =>
        state === 'used' && on !== null && (latest === null || on > latest) ? on : latest,
      null,
    ),
    next: last + 1,
    gaps: gapsOf(entries, last),
    counts: countsOf(entries),
    doubles: [...groups.values()].filter(isDouble).map(([first]) => first?.printed ?? ''),
  }
}

function grouped(
  entries: readonly KnownNumber[],
  keyOf: (entry: KnownNumber) => string,
): Map<string, KnownNumber[]> {
  const groups = new Map<string, KnownNumber[]>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return groups
}

function gapsOf(entries: readonly KnownNumber[], last: number): NumberRange[] {
  const plain = entries.filter(({ suffix }) => suffix === '').map(({ number }) => number)
  return [0, ...plain].flatMap((number, index) => {
    const following = plain[index] ?? last + 1
    return following > number + 1 ? [{ from: number + 1, to: following - 1 }] : []
  })
}

function countsOf(entries: readonly KnownNumber[]): Record<NumberState, number> {
  const count = (wanted: NumberState) =>
    entries.filter(({ state, suffix }) => state === wanted && suffix === '').length
  return { used: count('used'), reserved: count('reserved'), cancelled: count('cancelled') }
}

/**
 * Two papers with one number. What the library has typed in may be the same paper as a meeting's, and one sequence for all
 * types may have begun over sequences by type.
 */
function isDouble(same: readonly KnownNumber[]): boolean {
  const sure = same.filter(({ source }) => source.register !== 'source-document')
  const bySeries = grouped(sure, ({ series }) => series)
  return [...bySeries.values()].some((group) => new Set(group.map(({ owner }) => owner)).size > 1)
}

/** `5`, `7–9`. */
export function sayRange({ from, to }: NumberRange): string {
  return from === to ? String(from) : `${from}–${to}`
}
