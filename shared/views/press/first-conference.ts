/**
 * "At least one press conference in three months" for an office whose register has never had one: no record of it can
 * remind of the next, so the register does.
 */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { RecordDue } from '#shared/registers/form.ts'
import type { Obligation } from '#shared/registers/obligation/index.ts'
import {
  heldConferences,
  lastChance,
  type Quarter,
  quarterAt,
  standingOfQuarter,
} from '#shared/registers/press-event/index.ts'
import { isInForce, regulationStatus } from '#shared/registers/regulation/index.ts'
import { calendarEntries } from '../calendar-entries.ts'
import { takesPlace } from '../conflicts.ts'
import { standingOfDue } from '../obligations/due-standing.ts'
import { bindingSpan, obligationDues } from '../obligations/obligation-dues.ts'
import type { LinkSource, ObligationLinks } from '../obligations/obligation-links.ts'

/**
 * The conference of the present quarter, where a regulation in force asks for one or the register is in use, none was ever
 * held, and none is planned or proven in any other way.
 */
export function firstConferenceDues(context: RuleContext, links: LinkSource): RecordDue[] {
  const { read, today, calendar } = context
  const events = read.all('press-event')
  const quarter = quarterAt(today)
  if (heldConferences(context).length > 0 || standingOfQuarter(quarter, events, context) !== 'due') return []
  const duties = conferenceDuties(context)
  if (duties.length === 0 && events.length === 0) return []
  if (isInCalendar(quarter, context)) return []
  if (duties.some((duty) => isInHand(duty, quarter, context, links()))) return []
  const what = 'next-conference'
  return [{ key: what, what, on: lastChance(quarter, calendar), organisationId: leadOf(duties[0]) }]
}

/** The obligations that bind today to a press conference in every quarter. */
function conferenceDuties(context: RuleContext): Obligation[] {
  const { read, today } = context
  return read.all('obligation').filter((one) => {
    if (one.outcome !== 'event' || one.eventKind !== 'press-conference') return false
    const regulation = read.get('regulation', one.regulationId)
    return (
      one.milestones.some(({ rule }) => comesEveryQuarter(rule)) &&
      regulation !== undefined &&
      isInForce(regulationStatus(regulation, today, read)) &&
      bindingSpan(one, today, today, context) !== null
    )
  })
}

function comesEveryQuarter(rule: DueRule): boolean {
  if (rule.kind !== 'periodic') return false
  const { every } = rule
  return every.unit === 'months' ? every.count <= 3 : every.unit === 'quarter' || every.unit === 'month'
}

/** A calendar may say it before the register does. */
function isInCalendar({ from, to }: Quarter, { read, calendar }: RuleContext): boolean {
  return calendarEntries(read, calendar, from, to).some(
    (entry) => entry.kind === 'press-conference' && takesPlace(entry),
  )
}

/** True when something keeps the obligation in the quarter or is going to: a task, a paper, a note by hand. */
function isInHand(
  duty: Obligation,
  { from, to }: Quarter,
  context: RuleContext,
  links: ObligationLinks,
): boolean {
  return obligationDues(duty, from, to, context, links).some((due) => {
    const { state, proofs } = standingOfDue(due, links, context)
    const isKept = state === 'done' || state === 'late' || state === 'not-applicable'
    return isKept || proofs.some(({ stands }) => stands === 'planned')
  })
}

const leadOf = (duty: Obligation | undefined) => (duty?.lead.kind === 'one' ? duty.lead.organisationId : null)
