/** A change in the form of a due rule, with what must follow so that the parts go together. The last change wins. Pure. */
import { monthsOf } from '#shared/calendar/due-rules/rule-faults.ts'
import type { RuleFields } from './rule-fields.ts'

/** The fields after a change. */
export function editFields(fields: RuleFields, patch: Partial<RuleFields>): RuleFields {
  const changed = { ...fields, ...patch }
  switch (changed.kind) {
    case 'periodic':
      return fitFollowing(fitSpot(fitPart(fitUnit(changed), patch), patch))
    case 'once':
      return changed
    case 'event':
      return { ...changed, onDayOff: fittingShift(changed) }
  }
}

/** Months of a period; null for a term, and while no number is given. */
export function monthsIn({ unit, months }: RuleFields): number | null {
  return unit === 'months' ? months : monthsOf({ every: { unit } })
}

/** True when the part that counts is one calendar month. */
export function isMonth({ unit, part }: RuleFields): boolean {
  return typeof part === 'number' || part === 'last-month' || (unit === 'month' && part === 'whole')
}

/** True for days that are named by their place in a month. */
function needsMonth({ spot, nth }: RuleFields): boolean {
  return spot === 'day' || spot === 'weekday' || spot === 'days' || (spot === 'week' && nth > 1)
}

/** What the unit does not have: days of a month in a year's rule are dates, and dates belong to a year. */
function fitUnit(fields: RuleFields): RuleFields {
  const { unit, spot } = fields
  if (spot === 'dates' && unit !== 'year') return { ...fields, spot: 'whole' }
  return spot === 'days' && unit === 'year' ? { ...fields, spot: 'whole' } : fields
}

/** A part that the period has, and one month where the day needs one, unless just the part was chosen. */
function fitPart(fields: RuleFields, patch: Partial<RuleFields>): RuleFields {
  const { unit, part, spot } = fields
  const months = monthsIn(fields)
  const known =
    part === 'whole' ||
    (typeof part === 'string' ? unit === 'term' : unit !== 'term' && months !== 1 && part <= (months ?? 12))
  const held = known ? part : ('whole' as const)
  if (patch.part !== undefined) return { ...fields, part: held }
  if (spot === 'dates') return { ...fields, part: 'whole' }
  const fitted = { ...fields, part: held }
  return needsMonth(fitted) && !isMonth(fitted) ? { ...fields, part: usualMonth(fields) } : fitted
}

/** The month that is mostly meant: the last of a quarter, a half-year, a year or a term, the first of other steps. */
function usualMonth(fields: RuleFields): RuleFields['part'] {
  if (fields.unit === 'term') return 'last-month'
  return fields.unit === 'months' ? 1 : (monthsIn(fields) ?? 1)
}

/** A day that the chosen part has. */
function fitSpot(fields: RuleFields, patch: Partial<RuleFields>): RuleFields {
  if (patch.part !== undefined && fields.spot === 'dates' && fields.part !== 'whole')
    return { ...fields, spot: 'day' }
  if (isMonth(fields)) return { ...fields, workingDay: atMost(fields.workingDay, 20) }
  if (fields.spot === 'week' && fields.nth > 1) return { ...fields, nth: -1 }
  return needsMonth(fields) ? { ...fields, spot: 'last-day' } : fields
}

function atMost(value: number | null, most: number): number | null {
  return value === null ? null : Math.min(value, most)
}

/** A term has no next one; dates that cross the year's end already end in the next. */
function fitFollowing(fields: RuleFields): RuleFields {
  const { unit, spot, fromDate, toDate } = fields
  const crosses = spot === 'dates' && fromDate !== null && toDate !== null && toDate < fromDate
  return unit === 'term' || crosses ? { ...fields, following: false } : fields
}

/** The shifts that make sense: hours run on, and what is due before something is not put off. */
export function shiftsOf(fields: Pick<RuleFields, 'kind' | 'timing'>): readonly RuleFields['onDayOff'][] {
  if (fields.kind !== 'event') return ['previous', 'next', 'keep']
  if (fields.timing === 'hours') return ['keep']
  return fields.timing === 'before' || fields.timing === 'before-it'
    ? ['previous', 'keep']
    : ['previous', 'next', 'keep']
}

function fittingShift(fields: RuleFields): RuleFields['onDayOff'] {
  const offered = shiftsOf(fields)
  if (offered.includes(fields.onDayOff)) return fields.onDayOff
  return fields.timing === 'hours' ? 'keep' : 'previous'
}
