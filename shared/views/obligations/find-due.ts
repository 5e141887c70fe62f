/** Finds one due again by its place: what a task, an event or a note of the office points at. */
import { type Day, makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type DuePlace, dueKey } from '#shared/registers/fulfilment/index.ts'
import type { Milestone, Obligation } from '#shared/registers/obligation/index.ts'
import { type ObligationDue, obligationDues } from './obligation-dues.ts'
import type { ObligationLinks } from './obligation-links.ts'

/** The due of a place as its obligation has it now; null when it falls due no longer, or never did. */
export function findDue(place: DuePlace, context: RuleContext, links: ObligationLinks): ObligationDue | null {
  const obligation = context.read.get('obligation', place.obligationId)
  const milestone = obligation?.milestones.find(({ id }) => id === place.milestoneId)
  if (!obligation || obligation.removedAt !== null || !milestone) return null
  const { from, to } = spanOf(milestone, place.period)
  const key = dueKey(place)
  const own: Obligation = { ...obligation, milestones: [milestone] }
  return obligationDues(own, from, to, context, links).find((due) => due.key === key) ?? null
}

const always: { from: Day; to: Day } = { from: '1902-01-01', to: '2196-12-31' }

/** Days between which the due lies: around the years in the period's key, where its rule writes them there. */
function spanOf({ rule }: Milestone, period: string): { from: Day; to: Day } {
  const years = rule.kind === 'periodic' ? (period.match(/\d{4}/g) ?? []).map(Number) : []
  const [first, last] = [years.at(0), years.at(-1)]
  if (first === undefined || last === undefined || first <= 1902 || last < first || last > 2150) return always
  // "Of the following period" moves it on by the period's own length.
  return { from: makeDay(first - 1, 1, 1), to: makeDay(2 * last - first + 2, 12, 31) }
}
