/** "This one and all later": a series is cut before a day, and a follower carries on, perhaps on other days. */
import { expandRule, type RecurrenceRule } from '#shared/calendar/recurrence.ts'
import type { WorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { FieldsOf } from '../define-register.ts'
import type { Series } from './index.ts'
import { movesPartly, type RuleMove } from './move-rule.ts'

/** The rule, start and exceptions of the follower, and the new name of each day of the former series. */
export type Follower = Pick<FieldsOf<'series'>, 'rule' | 'startDate' | 'skippedDates' | 'endedOn'> & {
  image(original: Day): Day
}

// A month rule names a day up to a month away from its date.
const margin = 31

/** The rule's own days of a series from `from` to `to`, skipped ones included, those after its end left out. */
export function originalsBetween(series: Series, from: Day, to: Day, calendar: WorkingCalendar): Day[] {
  const last = series.endedOn !== null && series.endedOn < to ? series.endedOn : to
  return namesOf(series.rule, series.startDate, from, last, calendar)
}

function namesOf(rule: RecurrenceRule, start: Day, from: Day, to: Day, calendar: WorkingCalendar): Day[] {
  if (to < from) return []
  const span = { from: addDays(from, -margin), to: addDays(to, margin) }
  return expandRule({ ...rule, onDayOff: 'keep' }, start, span, calendar)
    .map(({ original }) => original)
    .filter((original) => original >= from && original <= to)
    .toSorted()
}

/** How many days the rule has before `day`, those skipped included. */
export function countBefore(series: Series, day: Day, calendar: WorkingCalendar): number {
  return originalsBetween(series, addDays(series.startDate, -margin), addDays(day, -1), calendar).length
}

/**
 * The follower from `cut` (one of the series' own days) on. With a `move` every later day goes to its image, and to
 * nothing else: what the moved rule would add at its ends is skipped. `until`, `count` and the end are kept in step.
 */
export function followerFrom(
  series: Series,
  cut: Day,
  move: RuleMove | null,
  calendar: WorkingCalendar,
): Follower {
  const skipped = series.skippedDates.filter((day) => day >= cut)
  const left = series.rule.count === null ? null : series.rule.count - countBefore(series, cut, calendar)
  if (move === null) {
    const rule = { ...series.rule, count: left }
    return {
      rule,
      startDate: cut,
      skippedDates: skipped,
      endedOn: series.endedOn,
      image: (original) => original,
    }
  }
  return movedFollower(series, cut, move, { skipped, left }, calendar)
}

function movedFollower(
  series: Series,
  cut: Day,
  move: RuleMove,
  { skipped, left }: { skipped: Day[]; left: number | null },
  calendar: WorkingCalendar,
): Follower {
  const isPartly = movesPartly(series.rule)
  // Moved and staying days may change places, so that a number of dates no longer says which: its last day does.
  const lastOfCount = isPartly && left !== null ? lastDayBefore(series, farAway, calendar) : null
  const until = lastOfCount ?? series.rule.until
  const ends = [until, series.endedOn].map((end) => end && endOfImages(series, end, move, calendar))
  const rule = { ...move.rule, until: ends[0] ?? null, count: lastOfCount ? null : left }
  const firstWeek = originalsBetween(series, cut, addDays(cut, 6), calendar)
  const images = (isPartly ? firstWeek : [cut]).map(move.image).toSorted()
  const startDate = images[0] ?? cut
  const wanted = (from: Day, to: Day) => {
    const around = originalsBetween(series, later(cut, addDays(from, -7)), addDays(to, 7), calendar)
    return new Set(around.filter((day) => until === null || day <= until).map(move.image))
  }
  const strangersIn = (from: Day, to: Day) => {
    const known = wanted(from, to)
    return namesOf(rule, startDate, from, to, calendar).filter((day) => !known.has(day))
  }
  const strangers = isPartly
    ? [
        ...strangersIn(startDate, addDays(startDate, 6)),
        ...ends.flatMap((end) => (end ? strangersIn(addDays(end, -6), end) : [])),
      ]
    : []
  return {
    rule,
    startDate,
    skippedDates: [...new Set([...skipped.map(move.image), ...strangers])].toSorted(),
    endedOn: ends[1] ?? null,
    image: move.image,
  }
}

const farAway: Day = '2199-12-01'

function lastDayBefore(series: Series, day: Day, calendar: WorkingCalendar): Day | null {
  return originalsBetween({ ...series, endedOn: null }, series.startDate, day, calendar).at(-1) ?? null
}

/** The last image of a day up to `end`: where an end of days lies after the move. */
function endOfImages(series: Series, end: Day, move: RuleMove, calendar: WorkingCalendar): Day {
  const lastOnes = originalsBetween(series, addDays(end, -400), end, calendar).slice(-7)
  return lastOnes.map(move.image).reduce(later, lastOnes.length > 0 ? '' : end)
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b
}
