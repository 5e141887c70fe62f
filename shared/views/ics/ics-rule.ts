/** Recurrence rules of the office as RRULE and back. What one side cannot say is null: it is told, never guessed. */
import type { MonthPattern, RecurrenceRule } from '#shared/calendar/recurrence-rule.ts'
import { type Day, dayParts, weekdayOf } from '#shared/lib/dates.ts'
import { type OwnZones, parseMoment, writeDay, writeEndOfDay } from './ics-time.ts'

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The rule as RRULE; `isTimed`: whether its dates carry a time. Null for working days, lunar dates and moves off days off. */
export function writeRule(rule: RecurrenceRule, isTimed: boolean): string | null {
  const body = bodyOf(rule)
  if (body === null || rule.onDayOff !== 'keep') return null
  const until = rule.until && (isTimed ? writeEndOfDay(rule.until) : writeDay(rule.until))
  return [
    ...body,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(until ? [`UNTIL=${until}`] : []),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
  ].join(';')
}

function bodyOf(rule: RecurrenceRule): string[] | null {
  switch (rule.frequency) {
    case 'daily':
      return ['FREQ=DAILY']
    case 'weekly':
      return ['FREQ=WEEKLY', 'WKST=MO', `BYDAY=${rule.weekdays.map((day) => names[day - 1]).join()}`]
    case 'monthly': {
      const pattern = patternOf(rule.pattern)
      return (
        pattern && ['FREQ=MONTHLY', ...(rule.months ? [`BYMONTH=${rule.months.join()}`] : []), ...pattern]
      )
    }
    case 'yearly': {
      const pattern = patternOf(rule.pattern)
      return pattern && ['FREQ=YEARLY', `BYMONTH=${rule.month}`, ...pattern]
    }
    case 'lunar-yearly':
      return null
  }
}

/** Ngày 31 of a short month is its last day: the last of those of 28, 29, 30 and 31 that there are. */
function patternOf(pattern: MonthPattern): string[] | null {
  switch (pattern.kind) {
    case 'day':
      return pattern.day <= 28
        ? [`BYMONTHDAY=${pattern.day}`]
        : [`BYMONTHDAY=${[28, 29, 30, 31].filter((day) => day <= pattern.day).join()}`, 'BYSETPOS=-1']
    case 'last-day':
      return ['BYMONTHDAY=-1']
    case 'nth-weekday':
      return [`BYDAY=${pattern.nth}${names[pattern.weekday - 1]}`]
    default:
      return null
  }
}

type Parts = Readonly<Record<string, string>>
const known = new Set([
  'FREQ',
  'INTERVAL',
  'UNTIL',
  'COUNT',
  'BYDAY',
  'BYMONTHDAY',
  'BYMONTH',
  'BYSETPOS',
  'WKST',
])

/** The rule of an RRULE whose first date is `start`; null for what the office's rules cannot say. */
export function readRule(value: string, start: Day, zones: OwnZones): RecurrenceRule | null {
  const parts: Parts = Object.fromEntries(
    value
      .toUpperCase()
      .split(';')
      .filter(Boolean)
      .map((part) => part.split('=', 2) as [string, string]),
  )
  if (Object.keys(parts).some((name) => !known.has(name))) return null
  const interval = whole(parts.INTERVAL ?? '1', 1, 99)
  const ending = endingOf(parts, zones)
  if (interval === null || ending === null) return null
  const common = { interval, onDayOff: 'keep' as const, ...ending }
  switch (parts.FREQ) {
    case 'DAILY':
      return hasOnly(parts, []) ? { frequency: 'daily', ...common } : null
    case 'WEEKLY':
      return weekly(parts, start, common)
    case 'MONTHLY':
      return monthly(parts, start, common)
    case 'YEARLY':
      return yearly(parts, start, common)
    default:
      return null
  }
}

const hasOnly = (parts: Parts, by: readonly string[]) =>
  Object.keys(parts).every((name) => !name.startsWith('BY') || by.includes(name))

function whole(text: string, least: number, most: number): number | null {
  if (!/^[+-]?\d{1,5}$/.test(text)) return null
  const value = Number(text)
  return value >= least && value <= most ? value : null
}

function endingOf(
  { UNTIL, COUNT }: Parts,
  zones: OwnZones,
): { until: Day | null; count: number | null } | null {
  if (UNTIL !== undefined && COUNT !== undefined) return null
  const until = UNTIL === undefined ? null : parseMoment(UNTIL, undefined, zones)
  const count = COUNT === undefined ? null : whole(COUNT, 1, 9999)
  if ((UNTIL !== undefined && until === null) || (COUNT !== undefined && count === null)) return null
  return { until: until?.day ?? null, count }
}

type Common = Pick<RecurrenceRule, 'interval' | 'onDayOff' | 'until' | 'count'>
type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

const weekdayOfName = (name: string) => (names.indexOf(name as (typeof names)[number]) + 1) as Weekday | 0

function weekly(parts: Parts, start: Day, common: Common): RecurrenceRule | null {
  if (!hasOnly(parts, ['BYDAY'])) return null
  const weekdays = parts.BYDAY?.split(',').map(weekdayOfName) ?? [weekdayOf(start) as Weekday]
  if (weekdays.some((day) => day === 0) || new Set(weekdays).size !== weekdays.length) return null
  // Weeks that begin on Sunday pair other days when only every second one counts.
  const beginsElsewhere = parts.WKST !== undefined && parts.WKST !== 'MO'
  if (beginsElsewhere && common.interval > 1 && weekdays.length > 1) return null
  return {
    frequency: 'weekly',
    weekdays: (weekdays as Weekday[]).toSorted((a, b) => a - b),
    ...common,
  }
}

function monthly(parts: Parts, start: Day, common: Common): RecurrenceRule | null {
  const pattern = readPattern(parts, dayParts(start).date)
  const months = readMonths(parts.BYMONTH)
  if (pattern === null || months === undefined) return null
  return { frequency: 'monthly', pattern, months, ...common }
}

function yearly(parts: Parts, start: Day, common: Common): RecurrenceRule | null {
  const pattern = readPattern(parts, dayParts(start).date)
  const months = readMonths(parts.BYMONTH ?? String(dayParts(start).month))
  // A weekday counted within the year and not within a month is another thing.
  if (pattern === null || (pattern.kind === 'nth-weekday' && parts.BYMONTH === undefined)) return null
  const [month, ...more] = months ?? []
  return month === undefined || more.length > 0 ? null : { frequency: 'yearly', month, pattern, ...common }
}

/** Null for every month, undefined for what are no months. */
function readMonths(text: string | undefined): number[] | null | undefined {
  if (text === undefined) return null
  const months = text.split(',').map((one) => whole(one, 1, 12))
  if (months.includes(null) || new Set(months).size !== months.length) return undefined
  return (months as number[]).toSorted((a, b) => a - b)
}

function readPattern(parts: Parts, startDate: number): MonthPattern | null {
  const { BYDAY, BYMONTHDAY, BYSETPOS } = parts
  if (BYDAY !== undefined && BYMONTHDAY !== undefined) return null
  if (BYDAY !== undefined) return weekdayPattern(BYDAY, BYSETPOS)
  if (BYSETPOS !== undefined) return longMonthPattern(BYMONTHDAY, BYSETPOS)
  if (BYMONTHDAY === '-1') return { kind: 'last-day' }
  // A plain 29, 30 or 31 leaves short months out, which no rule of the office does.
  const day = whole(BYMONTHDAY ?? String(startDate), 1, 28)
  return day === null ? null : { kind: 'day', day }
}

function longMonthPattern(days: string | undefined, place: string): MonthPattern | null {
  const list =
    days
      ?.split(',')
      .map(Number)
      .toSorted((a, b) => a - b) ?? []
  const last = list.at(-1) ?? 0
  const isWhole = list.length === last - 27 && list.every((day, at) => day === 28 + at)
  return place === '-1' && isWhole && last >= 29 && last <= 31 ? { kind: 'day', day: last } : null
}

function weekdayPattern(text: string, place: string | undefined): MonthPattern | null {
  const found = /^([+-]?\d)?([A-Z]{2})$/.exec(text)
  const weekday = weekdayOfName(found?.[2] ?? '')
  const nth = whole(found?.[1] ?? place ?? '', -1, 4)
  if (weekday === 0 || nth === null || nth === 0 || (found?.[1] !== undefined && place !== undefined))
    return null
  return { kind: 'nth-weekday', nth: nth as 1 | 2 | 3 | 4 | -1, weekday }
}
