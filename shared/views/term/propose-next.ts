/** What the next regulation is called and when it holds, as long as nobody says otherwise. Pure. */
import { addDays, addMonths, type Day, dayParts, daysBetween } from '#shared/lib/dates.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { NextRegulation } from './next-input.ts'

/** The proposal: as long a term as before, directly after it, the years in the names moved along. Open ends stay null. */
export type NextProposal = Omit<NextRegulation, 'validFrom' | 'validTo'> & {
  validFrom: Day | null
  validTo: Day | null
}

export function proposeNext(regulation: Regulation): NextProposal {
  const { id, title, shortTitle, parentInstrument, parties, validFrom, signedOn, validTo } = regulation
  const from = validFrom ?? signedOn
  const next = from !== null && validTo !== null ? nextTerm(from, validTo) : null
  const moved = (text: string) =>
    next === null || from === null || validTo === null ? text : moveYears(text, { from, to: validTo }, next)
  return {
    regulationId: id,
    title: moved(title),
    shortTitle: moved(shortTitle),
    symbol: '',
    parentInstrument,
    validFrom: next?.from ?? null,
    validTo: next?.to ?? null,
    parties: [...parties],
  }
}

type Span = { from: Day; to: Day }

/** The days after a term, in whole months where the term has whole months. */
export function nextTerm(from: Day, to: Day): Span {
  const start = addDays(to, 1)
  const months = wholeMonths(from, start)
  return {
    from: start,
    to: months === null ? addDays(start, daysBetween(from, to)) : addDays(addMonths(start, months), -1),
  }
}

function wholeMonths(from: Day, end: Day): number | null {
  const [a, b] = [dayParts(from), dayParts(end)]
  const months = (b.year - a.year) * 12 + b.month - a.month
  return months > 0 && addMonths(from, months) === end ? months : null
}

/** `giai đoạn 2021 - 2025` becomes `giai đoạn 2026 - 2030`: the first and last year of the term, wherever they stand alone. */
function moveYears(text: string, { from, to }: Span, next: Span): string {
  const years = new Map([
    [String(dayParts(to).year), String(dayParts(next.to).year)],
    [String(dayParts(from).year), String(dayParts(next.from).year)],
  ])
  return text.replace(/(?<!\d)\d{4}(?!\d)/g, (year) => years.get(year) ?? year)
}
