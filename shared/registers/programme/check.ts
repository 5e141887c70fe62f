/** What must agree within a programme. */
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { checkHappened, checkLead, checkOrder, issueIf } from '../issues.ts'
import { isBelowPlan } from './rules.ts'
import type { Programme } from './schema.ts'

type Span = Pick<Programme, 'from' | 'to'>

/** The faults of a programme on a day. */
export function checkProgramme(programme: Programme, today: Day): Issue[] {
  return [
    ...checkDays(programme, today),
    ...checkLead(programme),
    ...programme.milestones.flatMap((milestone, index) => checkMilestone(milestone, index, programme, today)),
    ...programme.progress.flatMap((_, index) => checkProgress(programme, index, today)),
  ]
}

function checkDays(programme: Programme, today: Day): Issue[] {
  const { from, to, startedOn, completedOn, stoppedOn, stopReason } = programme
  return [
    ...checkOrder(from, to, 'to'),
    ...checkHappened({ startedOn, completedOn, stoppedOn }, today),
    ...checkOrder(startedOn, completedOn, 'completedOn'),
    ...checkOrder(startedOn, stoppedOn, 'stoppedOn'),
    ...issueIf(completedOn !== null && stoppedOn !== null, 'stoppedOn', 'completed-and-stopped'),
    ...issueIf(stoppedOn !== null && stopReason === '', 'stopReason', 'required'),
  ]
}

/** True for days of which not one lies within the programme's time. */
const isOutside = (span: { from: Day; to: Day }, { from, to }: Span) =>
  (from !== null && span.to < from) || (to !== null && span.from > to)

function checkMilestone(
  { due, doneOn }: Programme['milestones'][number],
  index: number,
  programme: Programme,
  today: Day,
): Issue[] {
  const at = `milestones.${index}`
  const isAway = due !== null && isOutside({ from: due, to: due }, programme)
  return [
    ...issueIf(isAway, `${at}.due`, 'outside-programme'),
    ...checkHappened({ [`${at}.doneOn`]: doneOn }, today),
  ]
}

const mostPercent = 100

function checkProgress({ progress, ...programme }: Programme, index: number, today: Day): Issue[] {
  const entry = progress[index]
  const days = entry && daysOfPeriod(entry.period)
  if (!entry || !days) return []
  const { period, unit, planned, actual, reason } = entry
  const at = `progress.${index}`
  const tooMuch = (['planned', 'actual'] as const).filter(
    (key) => unit === '' && (entry[key] ?? 0) > mostPercent,
  )
  const isTwice = progress.some((one, other) => other < index && one.period === period && one.unit === unit)
  return [
    ...issueIf(isTwice, `${at}.period`, 'twice'),
    ...issueIf(isOutside(days, programme), `${at}.period`, 'outside-programme'),
    ...issueIf(actual !== null && days.from > today, `${at}.actual`, 'period-to-come'),
    ...tooMuch.map((key) => ({ path: `${at}.${key}`, code: 'over-all' })),
    ...issueIf(isBelowPlan({ planned, actual }) && reason === '', `${at}.reason`, 'behind-without-reason'),
  ]
}
