/**
 * Which sequence a paper's number belongs to. State: unique within the year, and the head decides whether all types share one
 * sequence (NĐ 30/2020, Điều 15). Party: by type through the whole term of the committee (Quy định 399-QĐ/TW).
 */
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import { everySeries, type NumberSeries } from '#shared/registers/paper-number/index.ts'
import { defaultSettings, type NumberingSettings } from '#shared/registers/settings/index.ts'

export type NumberScheme = Pick<NumberingSettings['schemes'][number], 'perType' | 'period'>

/** How an office counts, from its settings; a new office has the defaults. */
export function numberingOf(read: ReadModel): NumberingSettings {
  return read.get('settings', 'office')?.numbering ?? defaultSettings.numbering
}

/** The scheme of a body: its own, else by type within the term (Party) or the year (all others). */
export function schemeOf(
  body: Pick<Organisation, 'id' | 'kind'>,
  { schemes }: Pick<NumberingSettings, 'schemes'>,
): NumberScheme {
  const own = schemes.find(({ organisationId }) => organisationId === body.id)
  return own ?? { perType: true, period: body.kind === 'party' ? 'term' : 'year' }
}

const longestLetters = 12

/** The letters under which a type counts: `BC`; `CV` for a công văn, which has none with the State. */
export function lettersOf(typeSymbol: string): string {
  return [...typeSymbol.replace(/[^\p{L}\p{N}.]/gu, '')].slice(0, longestLetters).join('') || 'CV'
}

/** The year, or the first day of the term, that holds a day; null before the first term that is known. */
export function periodOf(
  { period }: Pick<NumberScheme, 'period'>,
  day: Day,
  { partyTerms }: Pick<NumberingSettings, 'partyTerms'>,
): string | null {
  if (period === 'year') return day.slice(0, 4)
  return partyTerms.reduce<string | null>(
    (last, { from }) => (from <= day && (last === null || from > last) ? from : last),
    null,
  )
}

/** Where a paper of a body and a day takes its number; null when no term holds the day. */
export function placeOf(
  body: Pick<Organisation, 'id' | 'kind'>,
  typeSymbol: string,
  day: Day,
  numbering: NumberingSettings,
): NumberSeries | null {
  const scheme = schemeOf(body, numbering)
  const period = periodOf(scheme, day, numbering)
  if (period === null) return null
  const series = scheme.perType ? lettersOf(typeSymbol) : everySeries
  return { organisationId: body.id, series, period }
}
