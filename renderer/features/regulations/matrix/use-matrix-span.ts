/** Which days the matrix covers: a year, the regulation's term, or any days. */
import { useState } from 'react'
import { addDays, addMonths, type Day, dayParts, makeDay } from '#shared/lib/dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { MatrixZoom } from '#shared/views/fulfilment/matrix-columns.ts'

export const spanKinds = ['year', 'term', 'free'] as const
export type SpanKind = (typeof spanKinds)[number]

export type MatrixSpan = {
  kind: SpanKind
  year: number
  from: Day
  to: Day
  zoom: MatrixZoom
  choose(kind: SpanKind): void
  step(years: number): void
  setFrom(day: Day): void
  setTo(day: Day): void
  setZoom(zoom: MatrixZoom): void
}

/** More columns than this are no table any more: they are drawn of longer periods. */
const mostMonths = 132

/** Years a regulation without an end is taken to last. */
const openYears = 5

/** Begins with the year of `day`. */
export function useMatrixSpan(regulation: Regulation | undefined, day: Day): MatrixSpan {
  const [kind, setKind] = useState<SpanKind>('year')
  const [year, setYear] = useState(() => dayParts(day).year)
  const [free, setFree] = useState({ from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) })
  const [zoom, setZoom] = useState<MatrixZoom>('month')
  const span = { year: yearOf(year), term: termOf(regulation, day), free }[kind]
  return {
    kind,
    year,
    ...span,
    zoom: zoom === 'month' && addMonths(span.from, mostMonths) < span.to ? 'year' : zoom,
    choose: (next) => {
      // Free days begin where one was.
      if (next === 'free') setFree(span)
      if (next === 'term' && zoom === 'month') setZoom('quarter')
      if (next === 'year' && (zoom === 'year' || zoom === 'term')) setZoom('month')
      setKind(next)
    },
    step: (years) => setYear(year + years),
    setFrom: (from) => setFree({ ...free, from }),
    setTo: (to) => setFree({ ...free, to }),
    setZoom,
  }
}

const yearOf = (year: number) => ({ from: makeDay(year, 1, 1), to: makeDay(year, 12, 31) })

function termOf(regulation: Regulation | undefined, day: Day): { from: Day; to: Day } {
  const from = regulation?.validFrom ?? regulation?.signedOn ?? makeDay(dayParts(day).year, 1, 1)
  const to = regulation?.closedOn ?? regulation?.validTo ?? addDays(addMonths(from, 12 * openYears), -1)
  return from <= to ? { from, to } : { from, to: from }
}
