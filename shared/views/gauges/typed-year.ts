/** The figures of a year that the office typed itself. */
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Shares } from './gauges.ts'

export type TypedYear = {
  readonly conferences: number | null
  readonly documents: number | null
  /** Null unless both the conferences and those in person were typed. */
  readonly shares: Shares | null
  /** The day on which the figures were typed last. */
  readonly on: Day
}

/** What was typed of a year; null when nothing was. */
export function typedYear(read: ReadModel, year: number): TypedYear | null {
  const record = read.get('volume-year', String(year))
  if (record === undefined || record.removedAt !== null) return null
  const { conferences, inPerson, documents, updatedAt } = record
  return {
    conferences,
    documents,
    shares: conferences === null || inPerson === null ? null : { online: conferences - inPerson, inPerson },
    on: dayOfMoment(updatedAt),
  }
}
