/** Why a due day is the day it is, in English. Days are written as the office writes them, dd/MM/yyyy. */
import { type Day, dayOfMoment, type Moment, timeOfMoment, weekdayOf } from '../../lib/dates.ts'
import { formatDay, formatDayMonth } from '../../lib/vi-dates.ts'
import type { DayNote } from '../working-days.ts'
import type { Due, Why } from './why.ts'
import { weekdaysEn } from './words-en.ts'

/** One line; the first day with its year, the others without while they lie in the same year. */
export function explainEn(due: Pick<Due, 'why' | 'nominal'>): string {
  const year = due.nominal.slice(0, 4)
  const short = (day: Day) => (day.startsWith(year) ? formatDayMonth(day) : formatDay(day))
  return due.why.map((why, at) => sentence(why, at === 0 ? formatDay : short, short)).join(', ')
}

type Format = (day: Day) => string

function sentence(why: Why, first: Format, short: Format): string {
  switch (why.code) {
    case 'rule-day':
      return first(why.day)
    case 'window':
      return `from ${short(why.from)} to ${first(why.to)}`
    case 'short-month':
      return `the month has no day ${why.wanted}: its last is ${first(why.day)}`
    case 'term-over':
      return `the term ends before day ${why.wanted}: its last day is ${first(why.day)}`
    case 'term-not-begun':
      return `the term begins after day ${why.wanted}: its first day is ${first(why.day)}`
    case 'few-working-days':
      return `there are no ${why.wanted} working days: ${first(why.day)} is taken`
    case 'day-before':
      return `that day not included: ${short(why.day)} at the latest`
    case 'counted':
      return count(why, first)
    case 'hours':
      return `${plural(why.count, 'hour')} from ${moment(why.from)}: ${moment(why.to)}`
    case 'time-unknown':
      return `the hour on ${first(why.day)} is not known, counted from the end of the day`
    case 'event-day':
      return `the day of the event, ${first(why.day)}`
    case 'asked-day':
      return `the day named in the request, ${first(why.day)}`
    case 'kept':
      return `kept although it is ${dayOff(why.off)}`
    case 'moved':
      return `not ${passed(why.passed, short)}, moved ${why.direction === 'next' ? 'on' : 'back'} to ${short(why.to)}`
    case 'half-day':
      return `only the ${why.off === 'morning' ? 'afternoon' : 'morning'} of ${short(why.day)} is worked`
  }
}

function count(why: Extract<Why, { code: 'counted' }>, first: Format): string {
  const unit = plural(Math.abs(why.count), why.unit === 'day' ? 'day' : 'working day')
  const skipped = why.skipped.map((note) => `${formatDayMonth(note.day)} ${dayOff(note)}`)
  const without = skipped.length === 0 ? '' : ` (without ${skipped.join(', ')})`
  return `${unit} ${why.count < 0 ? 'before' : 'after'} ${first(why.from)}${without} is ${first(why.day)}`
}

/** The days passed over; of a long block the first and the last. */
function passed(notes: readonly DayNote[], short: Format): string {
  const listed = notes.length > 3 ? notes.filter((_, at) => at === 0 || at === notes.length - 1) : notes
  const texts = listed.map((note) => `${short(note.day)} (${dayOff(note)})`)
  return texts.join(notes.length > 3 ? ' to ' : ', ')
}

function dayOff({ day, kind, name, nameEn }: DayNote): string {
  if (kind === 'rest') return weekdaysEn[weekdayOf(day) - 1] ?? ''
  return nameEn || name || 'a day off'
}

function plural(count: number, unit: string): string {
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`
}

function moment(at: Moment): string {
  return `${timeOfMoment(at)} on ${formatDay(dayOfMoment(at))}`
}
