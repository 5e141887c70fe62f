/** Sổ số văn bản: for each body and sequence what comes next and what is missing; and the lines of one book. */
import { dayParts } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { shortNameOn } from '#shared/registers/organisation/index.ts'
import type { NumberSeries } from '#shared/registers/paper-number/index.ts'
import { type KnownNumber, knownNumbers, ownBodies } from './known-numbers.ts'
import { numberingOf, periodOf, schemeOf } from './scheme.ts'
import { bookOf, type SeriesBook } from './series-book.ts'

export type NumberPeriod = {
  /** `2026`, or the first day of a term. */
  readonly period: string
  /** `2026`, or the term's name. */
  readonly name: string
  readonly isTerm: boolean
}

export type NumberingBody = {
  readonly organisationId: string
  readonly name: string
  readonly perType: boolean
  /** Those with numbers and the one that holds today, the newest first. */
  readonly periods: readonly NumberPeriod[]
  /** The one that holds today; null where no term does. */
  readonly current: string | null
}

export type SeriesView = NumberSeries & Omit<SeriesBook, 'entries'>

export type NumbersOverview = {
  readonly bodies: readonly NumberingBody[]
  readonly series: readonly SeriesView[]
}

/** All sequences of a body (or of every body that this office numbers for) in a period, without one those of today. */
export function numbersOverview(
  { organisationId, period }: { organisationId: string | null; period: string | null },
  context: RuleContext,
): NumbersOverview {
  const known = knownNumbers(context.read)
  const bodies = bodiesOf(known, context).filter(
    (body) => organisationId === null || body.organisationId === organisationId,
  )
  const series = bodies.flatMap((body) => {
    const wanted = period ?? body.current
    return wanted === null ? [] : seriesOfBody(body, wanted, known)
  })
  return { bodies, series }
}

function seriesOfBody(body: NumberingBody, period: string, known: readonly KnownNumber[]): SeriesView[] {
  const { organisationId } = body
  const mine = known.filter((one) => one.organisationId === organisationId && one.period === period)
  const names = body.perType ? new Set(mine.map(({ series }) => series)) : new Set(['*'])
  return [...names].toSorted(byLetters).map((series) => {
    const { entries: _lines, ...book } = bookOf({ organisationId, series, period }, mine)
    return { organisationId, series, period, ...book }
  })
}

const byLetters = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function bodiesOf(known: readonly KnownNumber[], { read, today }: RuleContext): NumberingBody[] {
  const numbering = numberingOf(read)
  const termNames = new Map(numbering.partyTerms.map(({ from, name }) => [from, name]))
  const withNumbers = known.map(({ organisationId }) => organisationId)
  return [...new Set([...ownBodies(read), ...withNumbers])].flatMap((organisationId) => {
    const body = read.get('organisation', organisationId)
    if (!body) return []
    const scheme = schemeOf(body, numbering)
    const current = periodOf(scheme, today, numbering)
    const periods = new Set([
      ...(current === null ? [] : [current]),
      ...known.filter((one) => one.organisationId === organisationId).map(({ period }) => period),
    ])
    return [
      {
        organisationId,
        name: shortNameOn(body, today),
        perType: scheme.perType,
        current,
        periods: [...periods]
          .toSorted()
          .toReversed()
          .map((period) => ({
            period,
            name: termNames.get(period) || String(dayParts(`${period.slice(0, 4)}-01-01`).year),
            isTerm: period.length > 4,
          })),
      },
    ]
  })
}

/** The lines of a book: one sequence, or with `series` empty all of the body and the period, in their order. */
export function bookLines(
  { organisationId, series, period }: NumberSeries,
  { read }: RuleContext,
): readonly KnownNumber[] {
  const mine = knownNumbers(read).filter(
    (one) => one.organisationId === organisationId && one.period === period,
  )
  const names = series === '' ? [...new Set(mine.map((one) => one.series))].toSorted(byLetters) : [series]
  return names.flatMap(
    (name) =>
      bookOf(
        { organisationId, series: name, period },
        series === '' ? mine.filter((one) => one.series === name) : mine,
      ).entries,
  )
}
