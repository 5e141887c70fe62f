/** The dues of obligations that a calendar entry keeps, and whether in time. */
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'
import { type ObligationDue, obligationDues } from '../obligations/obligation-dues.ts'
import { linkObligations } from '../obligations/obligation-links.ts'
import type { Keeping, KeptDue } from './what-if.ts'

/** Calendar days around the entry in which its dues lie. */
const reach = 400

/** What `a` keeps before and `b`, the same entry moved, keeps after. */
export function keptDues(
  a: CalendarEntry,
  b: CalendarEntry,
  before: RuleContext,
  after: RuleContext,
): KeptDue[] {
  const span = [
    addDays(a.date < b.date ? a.date : b.date, -reach),
    addDays(a.date > b.date ? a.date : b.date, reach),
  ]
  const [from = a.date, to = b.date] = span
  const old = duesKeptBy(a, from, to, before)
  const now = duesKeptBy(b, from, to, after)
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const one = now.get(key) ?? old.get(key)
    if (one === undefined) return []
    const { obligation, milestone, due } = one
    return [
      {
        obligationId: obligation.id,
        regulationId: obligation.regulationId,
        title: obligation.title,
        milestone: milestone.label,
        period: one.period,
        windowFrom: due.windowFrom,
        dueOn: due.dueOn,
        before: old.has(key) ? keepingOf(a, old.get(key) ?? one) : null,
        after: now.has(key) ? keepingOf(b, one) : null,
      },
    ]
  })
}

function duesKeptBy(
  entry: CalendarEntry,
  from: Day,
  to: Day,
  context: RuleContext,
): Map<string, ObligationDue> {
  const ids = new Set(entry.basis.flatMap((one) => (one.kind === 'obligation' ? [one.obligationId] : [])))
  if (ids.size === 0) return new Map()
  const links = linkObligations(context)
  const dues = [...ids].flatMap((id) => {
    const obligation = context.read.get('obligation', id)
    return obligation ? obligationDues(obligation, from, to, context, links) : []
  })
  const kept = dues.filter((one) => links.eventsOf(one, one.due.nominal).some(({ key }) => key === entry.key))
  // What several bodies owe each for itself is one meeting to the office.
  return new Map(kept.map((one) => [`${one.obligationId} ${one.milestoneId} ${one.period}`, one]))
}

function keepingOf(entry: CalendarEntry, { due }: ObligationDue): Keeping {
  if (lastDayOf(entry) > due.dueOn) return 'late'
  return due.windowFrom !== null && entry.date < due.windowFrom ? 'early' : 'in-time'
}
