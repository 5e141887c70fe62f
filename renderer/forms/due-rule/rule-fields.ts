/**
 * A due rule as fields of a form. The fields hold more than one rule needs, so that nothing typed is lost when the kind is
 * changed and changed back; what is not filled in yet is null. Pure.
 */
import type {
  DayAndMonth,
  DueRule,
  EventRule,
  Every,
  Limit,
  OnceSpot,
  Part,
  PeriodicRule,
  Spot,
  Timing,
} from '#shared/calendar/due-rules/due-rule.ts'
import type { ShiftPolicy } from '#shared/calendar/working-days.ts'
import type { Day } from '#shared/lib/dates.ts'

type Weekday = Extract<Spot, { kind: 'weekday' }>['weekday']
type NthInMonth = Extract<Spot, { kind: 'week' }>['nth']
export type CountUnit = 'day' | 'working-day'

export type RuleFields = {
  readonly kind: DueRule['kind']
  readonly onDayOff: ShiftPolicy
  /** How the day is meant; of windows and events not asked. */
  readonly limit: Limit
  // Theo kỳ.
  readonly unit: Every['unit']
  readonly months: number | null
  /** `2026-03`; null where none is said. */
  readonly start: string | null
  readonly part: Part
  readonly following: boolean
  readonly spot: Spot['kind']
  readonly day: number | null
  /** Of working days, from the first or, with `isFromEnd`, from the last. */
  readonly workingDay: number | null
  readonly isFromEnd: boolean
  readonly nth: NthInMonth
  readonly weekday: Weekday
  readonly fromDay: number | null
  readonly toDay: number | null
  /** `04-01`: month and day. */
  readonly fromDate: string | null
  readonly toDate: string | null
  // Một lần.
  readonly onceSpot: OnceSpot['kind']
  readonly onceDay: Day | null
  readonly onceFrom: Day | null
  readonly onceTo: Day | null
  // Theo sự việc.
  readonly event: string
  readonly timing: Timing['kind']
  /** Days before, as typed and read: `180,90,30`. */
  readonly counts: string | null
  readonly countAfter: number | null
  readonly countUnit: CountUnit
  readonly hours: number | null
}

/** The fields before anything is chosen: by day 25 of every month, as most regulations have it. */
export const firstFields: RuleFields = {
  kind: 'periodic',
  onDayOff: 'previous',
  limit: 'before',
  unit: 'month',
  months: 2,
  start: null,
  part: 'whole',
  following: false,
  spot: 'day',
  day: 25,
  workingDay: 1,
  isFromEnd: true,
  nth: 1,
  weekday: 1,
  fromDay: 1,
  toDay: 10,
  fromDate: null,
  toDate: null,
  onceSpot: 'day',
  onceDay: null,
  onceFrom: null,
  onceTo: null,
  event: '',
  timing: 'after',
  counts: '10',
  countAfter: 5,
  countUnit: 'working-day',
  hours: 24,
}

/** The fields of a rule; those that it does not speak of stay as they were. */
export function fieldsOfRule(rule: DueRule, former: RuleFields = firstFields): RuleFields {
  const common = { ...former, kind: rule.kind, onDayOff: rule.onDayOff }
  switch (rule.kind) {
    case 'periodic': {
      const { every, part, following } = rule
      const step = every.unit === 'months' ? { months: every.count, start: every.start } : {}
      return { ...common, unit: every.unit, ...step, part, following, ...fieldsOfSpot(rule.spot) }
    }
    case 'once':
      return { ...common, ...fieldsOfOnce(rule.spot) }
    case 'event':
      return { ...common, event: rule.event, ...fieldsOfTiming(rule.timing) }
  }
}

function fieldsOfSpot(spot: Spot): Partial<RuleFields> {
  const limit = 'limit' in spot ? { limit: spot.limit } : {}
  switch (spot.kind) {
    case 'day':
      return { spot: spot.kind, day: spot.day, ...limit }
    case 'working-day':
      return { spot: spot.kind, workingDay: Math.abs(spot.nth), isFromEnd: spot.nth < 0, ...limit }
    case 'weekday':
      return { spot: spot.kind, nth: spot.nth, weekday: spot.weekday, ...limit }
    case 'week':
      return { spot: spot.kind, nth: spot.nth }
    case 'days':
      return { spot: spot.kind, fromDay: spot.from, toDay: spot.to }
    case 'dates':
      return { spot: spot.kind, fromDate: dateText(spot.from), toDate: dateText(spot.to) }
    case 'last-day':
    case 'whole':
      return { spot: spot.kind, ...limit }
  }
}

function fieldsOfOnce(spot: OnceSpot): Partial<RuleFields> {
  return spot.kind === 'day'
    ? { onceSpot: spot.kind, onceDay: spot.day, limit: spot.limit }
    : { onceSpot: spot.kind, onceFrom: spot.from, onceTo: spot.to }
}

function fieldsOfTiming(timing: Timing): Partial<RuleFields> {
  switch (timing.kind) {
    case 'before':
      return { timing: timing.kind, counts: timing.counts.join(','), countUnit: timing.unit }
    case 'after':
      return { timing: timing.kind, countAfter: timing.count, countUnit: timing.unit }
    case 'hours':
      return { timing: timing.kind, hours: timing.count }
    default:
      return { timing: timing.kind }
  }
}

/** The rule that the fields say, not yet checked: numbers that are missing are 0, days and dates empty. */
export function ruleOfFields(fields: RuleFields): DueRule {
  const { kind, onDayOff } = fields
  switch (kind) {
    case 'periodic': {
      const { part, following } = fields
      return { kind, every: everyOf(fields), part, following, spot: spotOf(fields), onDayOff }
    }
    case 'once':
      return { kind, spot: onceOf(fields), onDayOff }
    case 'event':
      return { kind, event: fields.event, timing: timingOf(fields), onDayOff } satisfies EventRule
  }
}

function everyOf({ unit, months, start }: RuleFields): PeriodicRule['every'] {
  return unit === 'months' ? { unit, count: months ?? 0, start } : { unit }
}

function spotOf(fields: RuleFields): Spot {
  const { spot: kind, limit, nth, weekday } = fields
  switch (kind) {
    case 'day':
      return { kind, day: fields.day ?? 0, limit }
    case 'last-day':
      return { kind, limit }
    case 'working-day': {
      const count = fields.workingDay ?? 0
      return { kind, nth: fields.isFromEnd ? -count : count, limit }
    }
    case 'weekday':
      return { kind, nth, weekday, limit }
    case 'week':
      return { kind, nth }
    case 'days':
      return { kind, from: fields.fromDay ?? 0, to: fields.toDay ?? 0 }
    case 'dates':
      return { kind, from: dateOf(fields.fromDate), to: dateOf(fields.toDate) }
    case 'whole':
      return { kind }
  }
}

function onceOf({ onceSpot: kind, onceDay, onceFrom, onceTo, limit }: RuleFields): OnceSpot {
  return kind === 'day'
    ? { kind, day: onceDay ?? '', limit }
    : { kind, from: onceFrom ?? '', to: onceTo ?? '' }
}

function timingOf(fields: RuleFields): Timing {
  const { timing: kind, countUnit: unit } = fields
  switch (kind) {
    case 'before':
      return { kind, counts: countsOf(fields.counts), unit }
    case 'after':
      return { kind, count: fields.countAfter ?? 0, unit }
    case 'hours':
      return { kind, count: fields.hours ?? 0 }
    default:
      return { kind }
  }
}

function countsOf(text: string | null): number[] {
  return text === null ? [] : text.split(',').map(Number)
}

function dateText({ day, month }: DayAndMonth): string {
  return `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function dateOf(text: string | null): DayAndMonth {
  const [month = 0, day = 0] = (text ?? '').split('-').map(Number)
  return { day, month }
}
