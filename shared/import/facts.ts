/** Number, day and term of a paper, as its own lines say them. Pure. */
import { type Day, isDay } from '#shared/lib/dates.ts'
import type { PaperKind } from './parts.ts'
import { headOf, paperKindOf } from './parts.ts'
import type { SourceLine } from './source-line.ts'

export type PaperFacts = {
  kind: PaperKind
  symbol: string
  signedOn: Day | null
  validFrom: Day | null
  validTo: Day | null
}

// The number of a paper that is not yet registered is left blank: `Số:      /QC-UBND`.
const symbolLine = /^số\s*:?\s*(\d[\p{L}\d./-]*[/-][\p{L}\d./-]+)$/isu
const dayLine = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu
const termWords = /(?:giai đoạn|nhiệm kỳ)\s+(\d{4})\s*[-–—]\s*(\d{4})/iu

/** What the paper says of itself; null and empty where it says nothing. The term is proposed from `giai đoạn 2016 - 2020`. */
export function factsOf(lines: readonly SourceLine[], title: string): PaperFacts {
  // The head of a paper is often a table: `UBND TỈNH / Số: 01/QC | …, ngày 20 tháng 10 năm 2016`.
  const pieces = lines.flatMap(({ text }) => text.split(/\s[|/]\s/).map((piece) => piece.trim()))
  const symbol = pieces.flatMap((piece) => symbolLine.exec(piece)?.[1] ?? [])[0] ?? ''
  const signedOn = pieces.flatMap((piece) => signedDay(piece) ?? [])[0] ?? null
  const term = termWords.exec(title)
  const head = headOf(lines)
  const headLine = head === null ? undefined : lines[head]
  return {
    kind: (headLine && paperKindOf(headLine)) ?? 'regulation',
    symbol: symbol.slice(0, 60),
    signedOn,
    validFrom: term && signedOn === null ? `${term[1]}-01-01` : signedOn,
    validTo: term && Number(term[2]) >= Number((signedOn ?? '0').slice(0, 4)) ? `${term[2]}-12-31` : null,
  }
}

/** The day of the line with the place, `Lâm Đồng, ngày 20 tháng 10 năm 2016`; a day within a sentence is another one. */
function signedDay(piece: string): Day | null {
  const match = dayLine.exec(piece)
  if (!match || match.index > 40 || /^căn cứ/i.test(piece)) return null
  const [, day = '', month = '', year = ''] = match
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(found) ? found : null
}
