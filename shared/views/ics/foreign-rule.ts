/** Rules that the office's own cannot say, as the dates they mean: within two years and two hundred dates, and never endless. */
import { RRuleTemporal } from 'rrule-temporal'
import { addDays, type Day } from '#shared/lib/dates.ts'

const mostDates = 200
const farthestDays = 730
/** A rule that names no date goes on searching: this ends it. */
const mostSteps = 5000

/** The dates of an RRULE from its first one on; `isCut`: there are more. Rules below a day give the first date alone. */
export function expandForeignRule(rule: string, start: Day): { days: Day[]; isCut: boolean } {
  if (!/FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)/i.test(rule) || /BY(HOUR|MINUTE|SECOND)=[^;]*,/i.test(rule))
    return { days: [start], isCut: true }
  try {
    return expand(rule, start)
  } catch {
    return { days: [start], isCut: true }
  }
}

function expand(rule: string, start: Day): { days: Day[]; isCut: boolean } {
  // Whole days in UTC: the time of the day says nothing about the dates of such a rule.
  const bare = rule
    .split(';')
    .filter((part) => !/^BY(HOUR|MINUTE|SECOND)=/i.test(part))
    .map((part) => part.replace(/^UNTIL=(\d{8}).*$/i, 'UNTIL=$1T235959Z'))
    .join(';')
  const rules = new RRuleTemporal({
    rruleString: `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${bare}`,
    maxIterations: mostSteps,
  })
  const last = addDays(start, farthestDays)
  const days: Day[] = []
  for (const moment of rules.all((_, count) => count <= mostDates)) days.push(moment.toPlainDate().toString())
  const kept = days.slice(0, mostDates).filter((day) => day <= last)
  return { days: kept.length > 0 ? kept : [start], isCut: kept.length < days.length }
}
