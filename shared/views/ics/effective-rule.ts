/** A series as one rule from one first date: what two writings of the same series have in common. */
import { expandRule, type RecurrenceRule } from '#shared/calendar/recurrence.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Series } from '#shared/registers/series/index.ts'

type Ruled = Pick<Series, 'rule' | 'startDate' | 'endedOn'>

const farAway: Day = '2199-12-01'
const fewYears = 120

/** The rule with the end of the series in it. */
export function effectiveRule(
  { rule, startDate, endedOn }: Ruled,
  calendar: WorkingCalendar,
): RecurrenceRule {
  if (endedOn === null) return rule
  if (rule.count === null)
    return { ...rule, until: rule.until === null || endedOn < rule.until ? endedOn : rule.until }
  const dates = originals({ rule, startDate, endedOn }, endedOn, calendar)
  return dates.length < rule.count ? { ...rule, count: null, until: endedOn } : rule
}

/** The first of its own days, skipped ones included; null for a rule without any in the next centuries. */
export function firstOriginal(series: Ruled, calendar: WorkingCalendar): Day | null {
  const year = Number(series.startDate.slice(0, 4))
  for (let years = 1; years <= fewYears; years *= 2) {
    const to = `${Math.min(2199, year + years)}-12-01`
    const [first] = originals(series, to < farAway ? to : farAway, calendar)
    if (first !== undefined) return first
  }
  return null
}

function originals({ rule, startDate }: Ruled, to: Day, calendar: WorkingCalendar): Day[] {
  const bare = { ...rule, onDayOff: 'keep' as const }
  return expandRule(bare, startDate, { from: startDate, to }, calendar)
    .map(({ original }) => original)
    .toSorted()
}
