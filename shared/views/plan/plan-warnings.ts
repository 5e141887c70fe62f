/** What is to be known of a year's plan before it is accepted. Pure. */
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { bindingSpan, obligationsOf } from '../obligations/obligation-dues.ts'
import type { PlanItem, PlanWarning } from './year-plan.ts'

/** The warnings of a plan, the gravest first. */
export function warningsOf(
  regulation: Regulation,
  year: number,
  items: readonly PlanItem[],
  context: RuleContext,
): PlanWarning[] {
  const obligations = obligationsOf(regulation.id, context)
  const undecided = undecidedDays(year, context)
  const occasional = obligations.filter(fallsDueByHand).length
  const leaderless = items.filter(isLeaderless).length
  const warnings: (PlanWarning | false)[] = [
    regulation.stage === 'draft' && { code: 'draft' },
    obligations.length === 0 && { code: 'no-obligations' },
    outOfForce(regulation, year, context),
    undecided > 0 && { code: 'year-undecided', year, days: undecided },
    occasional > 0 && { code: 'on-occasion', count: occasional },
    leaderless > 0 && { code: 'no-lead', count: leaderless },
  ]
  return warnings.filter((one) => one !== false)
}

/** Days off of the year that the yearly notice has not fixed yet. */
function undecidedDays(year: number, { read }: RuleContext): number {
  const known = read.get('calendar-year', String(year))
  const days = known?.removedAt === null ? known.days : defaultYear(year).days
  return days.filter(({ decided }) => !decided).length
}

/** Only when something happens; nothing of it can be planned beforehand. */
function fallsDueByHand({ milestones }: Obligation): boolean {
  return milestones.every(({ anchor }) => anchor?.kind === 'by-hand')
}

const stillMade: readonly PlanItem['status'][] = ['new', 'removed', 'left-out']

const isLeaderless = ({ planned, status }: PlanItem) => planned.leadId === null && stillMade.includes(status)

/** Set where the regulation begins, ends, is closed or replaced within the year, or does not bind in it at all. */
function outOfForce(regulation: Regulation, year: number, context: RuleContext): PlanWarning | false {
  const [first, last] = [makeDay(year, 1, 1), makeDay(year, 12, 31)]
  const always = { regulationId: regulation.id, validFrom: null, validTo: null }
  const span = bindingSpan(always, first, last, context)
  if (span === null) return { code: 'not-in-force', from: null, to: null }
  const { from, to } = span
  return (from > first || to < last) && { code: 'not-in-force', from, to }
}
