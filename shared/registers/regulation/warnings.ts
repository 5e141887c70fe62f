/** What is worth saying of a regulation and is no reason to refuse it. Pure. */
import { type Day, daysBetween } from '#shared/lib/dates.ts'
import type { FieldsOf } from '../define-register.ts'
import type { Article } from './schema.ts'

export const regulationWarnings = [
  'no-parties',
  'no-period',
  'same-number',
  'no-articles',
  'ends-soon',
  'term-over',
] as const
export type RegulationWarning = {
  code: (typeof regulationWarnings)[number]
  params?: Record<string, string | number>
}

/** Days before its end at which a regulation is spoken of, first as news, then louder. */
export const endLadder = [180, 90, 30] as const

/** The warnings of a regulation as it is typed, on a day. `ends-soon` says in `step` which rung of the ladder was passed. */
export function warningsOf(regulation: FieldsOf<'regulation'>, today: Day): RegulationWarning[] {
  const { stage, parties, validFrom, validTo, articles } = regulation
  const bodies = new Set(parties.map(({ organisationId }) => organisationId)).size
  return [
    ...(stage === 'draft' && bodies < 2 ? [{ code: 'no-parties' as const, params: { count: bodies } }] : []),
    ...(validFrom === null || validTo === null ? [{ code: 'no-period' as const }] : []),
    ...(stage === 'issued' && articles.length === 0 ? [{ code: 'no-articles' as const }] : []),
    ...sameNumbers(articles).map((number) => ({ code: 'same-number' as const, params: { number } })),
    ...endWarnings(regulation, today),
  ]
}

/** Numbers that more than one article in force bears. */
function sameNumbers(articles: readonly Article[]): string[] {
  const numbers = articles.flatMap(({ number, validTo }) =>
    validTo === null && number !== '' ? [number] : [],
  )
  return [...new Set(numbers.filter((number, index) => numbers.indexOf(number) !== index))]
}

function endWarnings({ stage, validTo, closedOn }: FieldsOf<'regulation'>, today: Day): RegulationWarning[] {
  if (stage === 'draft' || validTo === null || closedOn !== null) return []
  const days = daysBetween(today, validTo)
  if (days < 0) return [{ code: 'term-over', params: { day: validTo } }]
  const step = endLadder.findLast((rung) => days <= rung)
  return step === undefined ? [] : [{ code: 'ends-soon', params: { day: validTo, days, step } }]
}
