/**
 * Dues that hang on an event. Days are counted as by Bộ luật Dân sự 2015, Điều 147: the day of the event is not counted.
 * Hours run on through nights and days off, in elapsed time.
 */
import { addDays, type Day, dayOfMoment, type Moment } from '../../lib/dates.ts'
import type { DayNote, WorkingCalendar } from '../working-days.ts'
import type { EventRule } from './due-rule.ts'
import { shifted } from './dues.ts'
import type { Found } from './spots.ts'
import type { Due, Why } from './why.ts'

/** When the event is: its day (Việt Nam's), its moment if known, and the day that the request itself names, if it does. */
export interface EventTime {
  readonly on: Day
  readonly at?: Moment
  readonly askedFor?: Day
}

/** The event at a moment. */
export function eventAt(at: Moment, askedFor?: Day): EventTime {
  return { on: dayOfMoment(at), at, ...(askedFor === undefined ? {} : { askedFor }) }
}

/**
 * What is due by an event: one date, or one for each warning, the earliest first. None for a rule that leaves the day to
 * the request when that names none.
 */
export function dueOfEvent(rule: EventRule, event: EventTime, calendar: WorkingCalendar): Due[] {
  const { timing } = rule
  const due = (found: Found, key = event.on) => shifted(key, found, rule.onDayOff, calendar)
  switch (timing.kind) {
    case 'before': {
      const keyOf = (count: number) => (timing.counts.length === 1 ? event.on : `${event.on}-${count}`)
      return timing.counts.map((count) => due(counted(event.on, -count, timing.unit, calendar), keyOf(count)))
    }
    case 'after':
      return [due(counted(event.on, timing.count, timing.unit, calendar))]
    case 'hours':
      return [inHours(timing.count, event)]
    case 'same-day':
    case 'before-it':
      return [due(found(event.on, { code: 'event-day', day: event.on }))]
    case 'as-asked':
      return event.askedFor === undefined
        ? []
        : [due(found(event.askedFor, { code: 'asked-day', day: event.askedFor }))]
  }
}

function found(day: Day, ...why: Why[]): Found {
  return { day, windowFrom: null, why }
}

function counted(from: Day, count: number, unit: 'day' | 'working-day', calendar: WorkingCalendar): Found {
  if (unit === 'day') {
    const day = addDays(from, count)
    return found(day, { code: 'counted', from, count, unit, skipped: [], day })
  }
  const day = calendar.addWorkingDays(from, count)
  return found(day, { code: 'counted', from, count, unit, skipped: namedBetween(from, day, calendar), day })
}

/** The days off with a name between two days, in order; weekly rest goes without saying. */
function namedBetween(a: Day, b: Day, calendar: WorkingCalendar): DayNote[] {
  const [from, to] = a < b ? [a, b] : [addDays(b, -1), addDays(a, -1)]
  return calendar.explain(from, to).skipped.filter(({ kind }) => kind !== 'rest')
}

const hourMs = 3_600_000
/** Minutes of Việt Nam's day 23:59, in UTC. */
const lastMinute = 'T16:59:00.000Z'

function inHours(count: number, { on, at }: EventTime): Due {
  const from = at ?? `${on}${lastMinute}`
  const to = new Date(Date.parse(from) + count * hourMs).toISOString()
  const day = dayOfMoment(to)
  const unknown: Why[] = at === undefined ? [{ code: 'time-unknown', day: on }] : []
  return {
    period: at === undefined ? on : from,
    nominal: day,
    dueOn: day,
    dueAt: to,
    windowFrom: null,
    why: [...unknown, { code: 'hours', from, count, to }],
  }
}
