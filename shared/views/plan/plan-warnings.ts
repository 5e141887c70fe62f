/** What is to be known of a year's plan before it is accepted. Pure. */
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeDay } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { bindingPeriod, type Obligation } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { obligationsOf } from '../obligations/obligation-dues.ts'
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
    outOfForce(regulation, year),
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

/** Set where the regulation begins or ends, or was closed, within the year, or does not bind in it at all. */
function outOfForce(regulation: Regulation, year: number): PlanWarning | false {
  const { from, to } = bindingPeriod({ validFrom: null, validTo: null }, regulation)
  const isWhole =
    (from === null || from <= makeDay(year, 1, 1)) && (to === null || to >= makeDay(year, 12, 31))
  return !isWhole && { code: 'not-in-force', from, to }
}
