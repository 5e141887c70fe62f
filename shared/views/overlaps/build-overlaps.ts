/** The overlaps of a span of days, with what the office has settled of them. */
import { addDays, type Day, startOfWeek } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { LinkSource } from '../obligations/obligation-links.ts'
import { burdensOf } from './burdens.ts'
import { findOverlaps, withNotes } from './find-overlaps.ts'
import type { OverlapView } from './overlaps.ts'

/** Whole weeks: from the Monday of the week of `from` to the Sunday of that of `to`. */
export function buildOverlaps(
  from: Day,
  to: Day,
  context: RuleContext,
  linkSource?: LinkSource,
): OverlapView {
  const first = startOfWeek(from)
  const last = addDays(startOfWeek(to), 6)
  const groups = findOverlaps(burdensOf(first, last, context, linkSource), first, last)
  return { from: first, to: last, groups: withNotes(groups, context.read.all('overlap-note')) }
}
