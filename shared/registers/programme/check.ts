/** What must agree within a programme. */
import { daysOfPeriod } from '#shared/calendar/period-key.ts'
import type { Issue } from '#shared/contract/result.ts'
import type { Day } from '#shared/lib/dates.ts'
import { isBelowPlan } from './rules.ts'
import type { Programme } from './schema.ts'

type Span = Pick<Programme, 'from' | 'to'>

/** The faults of a programme on a day. */
export function checkProgramme(programme: Programme, today: Day): Issue[] {
  return [
    ...checkDays(programme, today),
    ...checkBodies(programme),
    ...programme.milestones.flatMap((milestone, index) => checkMilestone(milestone, index, programme, today)),
    ...programme.progress.flatMap((_, index) => checkProgress(programme, index, today)),
  ]
}

const endDays = ['startedOn', 'completedOn', 'stoppedOn'] as const

function checkDays(programme: Programme, today: Day): Issue[] {
  const { from, to, startedOn, completedOn, stoppedOn, stopReason } = programme
  const isBefore = (day: Day | null) => day !== null && startedOn !== null && day < startedOn
  return [
    ...(from !== null && to !== null && to < from ? [{ path: 'to', code: 'end-before-start' }] : []),
    ...endDays.filter((path) => (programme[path] ?? '') > today).map((path) => ({ path, code: 'in-future' })),
    ...(isBefore(completedOn) ? [{ path: 'completedOn', code: 'end-before-start' }] : []),
    ...(isBefore(stoppedOn) ? [{ path: 'stoppedOn', code: 'end-before-start' }] : []),
    ...(completedOn !== null && stoppedOn !== null
      ? [{ path: 'stoppedOn', code: 'completed-and-stopped' }]
      : []),
    ...(stoppedOn !== null && stopReason === '' ? [{ path: 'stopReason', code: 'required' }] : []),
  ]
}

const checkBodies = ({ leadId, supportingIds }: Programme): Issue[] =>
  leadId !== null && supportingIds.includes(leadId)
    ? [{ path: 'supportingIds', code: 'lead-also-supports' }]
    : []

/** A day of another century is a slip of the hand. */
const isOutside = (span: { from: Day; to: Day }, { from, to }: Span) =>
  (from !== null && span.to < from) || (to !== null && span.from > to)

function checkMilestone(
  { due, doneOn }: Programme['milestones'][number],
  index: number,
  programme: Programme,
  today: Day,
): Issue[] {
  const at = `milestones.${index}`
  return [
    ...(due !== null && isOutside({ from: due, to: due }, programme)
      ? [{ path: `${at}.due`, code: 'outside-programme' }]
      : []),
    ...(doneOn !== null && doneOn > today ? [{ path: `${at}.doneOn`, code: 'in-future' }] : []),
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
    ...(isTwice ? [{ path: `${at}.period`, code: 'twice' }] : []),
    ...(isOutside(days, programme) ? [{ path: `${at}.period`, code: 'outside-programme' }] : []),
    ...(actual !== null && days.from > today ? [{ path: `${at}.actual`, code: 'period-to-come' }] : []),
    ...tooMuch.map((key) => ({ path: `${at}.${key}`, code: 'over-all' })),
    ...(isBelowPlan({ planned, actual }) && reason === ''
      ? [{ path: `${at}.reason`, code: 'behind-without-reason' }]
      : []),
  ]
}
