/** The dues of obligations that lie on another day in one state of things than in another. */
import type { Day } from '#shared/lib/dates.ts'
import { addDays } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { duesOfOffice, type ObligationDue } from '../obligations/obligation-dues.ts'
import { linkObligations } from '../obligations/obligation-links.ts'
import { type MovedDate, plainMove } from './moved-dates.ts'

/** Calendar days by which a nominal day may cross the edge of the span; beyond it dues are looked up but not told. */
const edge = 90

/**
 * The dues that are due on another day `after`, or on one side only. Of those on one side only the ones whose nominal day
 * lies from `from` to `to`; bodies that owe the same due each for itself are told once.
 */
export function movedDues(before: RuleContext, after: RuleContext, from: Day, to: Day): MovedDate[] {
  const old = duesByKey(before, from, to)
  const now = duesByKey(after, from, to)
  const keys = new Set([...old.keys(), ...now.keys()])
  const groups = new Map<string, MovedDate>()
  for (const key of keys) {
    const [a, b] = [old.get(key), now.get(key)]
    if (!isTold(a, b, from, to)) continue
    const move = moveOf(a, b)
    if (move === null) continue
    const group = `${move.id} ${move.milestone} ${move.period} ${move.from} ${move.to}`
    const known = groups.get(group)
    groups.set(group, known ? { ...known, bodies: known.bodies + 1 } : move)
  }
  return [...groups.values()]
}

function duesByKey(context: RuleContext, from: Day, to: Day): Map<string, ObligationDue> {
  const dues = duesOfOffice(addDays(from, -edge), addDays(to, edge), context, linkObligations(context))
  return new Map(dues.map((one) => [one.key, one]))
}

function isTold(a: ObligationDue | undefined, b: ObligationDue | undefined, from: Day, to: Day): boolean {
  if (a && b) return a.due.dueOn !== b.due.dueOn
  const nominal = (a ?? b)?.due.nominal ?? ''
  return nominal >= from && nominal <= to
}

function moveOf(a: ObligationDue | undefined, b: ObligationDue | undefined): MovedDate | null {
  const one = b ?? a
  if (one === undefined) return null
  const { obligation, milestone, due } = one
  return {
    ...plainMove,
    kind: milestone.anchor?.kind === 'obligation' ? 'anchored' : 'due',
    id: obligation.id,
    regulationId: obligation.regulationId,
    title: obligation.title,
    milestone: milestone.label,
    period: one.period,
    from: a?.due.dueOn ?? null,
    to: b?.due.dueOn ?? null,
    why: { why: due.why, nominal: due.nominal },
  }
}
