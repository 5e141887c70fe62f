/**
 * What burdens which bodies: entries of the calendar by those who chair and attend, dues of obligations by those who owe
 * them, rounds of joint activities by those who are visited.
 */
import { addDays, type Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { lastDayOf } from '#shared/registers/event/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import type { Settings } from '#shared/registers/settings/index.ts'
import { type CalendarEntry, calendarEntries } from '../calendar-entries.ts'
import { takesPlace } from '../conflicts.ts'
import { duesOfOffice, type ObligationDue } from '../obligations/obligation-dues.ts'
import { type LinkSource, linkObligations, type ObligationLinks } from '../obligations/obligation-links.ts'
import { activityOf, burdensOfActivities, linkedEntries } from './activity-burdens.ts'
import type { Burden } from './overlaps.ts'

/** A due is never moved further than this from the day that its rule names, calendar days. */
const widestShift = 60

/** All burdens that touch a day from `from` to `to`, both included. */
export function burdensOf(
  from: Day,
  to: Day,
  context: RuleContext,
  linkSource: LinkSource = () => linkObligations(context),
): Burden[] {
  const own = ownBodies(context.read.get('settings', 'office'))
  const entries = calendarEntries(context.read, context.calendar, from, to)
  const links = linkSource()
  const dues = duesOfOffice(addDays(from, -widestShift), addDays(to, widestShift), context, links)
  const linked = linkedEntries(context.read)
  const inCalendar = entries.flatMap((entry) =>
    burdenOfEntry(entry, own, (id) => context.read.get('series', id)).map((burden) =>
      withActivity(burden, activityOf(entry, linked)),
    ),
  )
  return [
    ...inCalendar,
    ...burdensOfActivities(context.read, own, inCalendar, from, to),
    ...dues
      .filter(({ due }) => due.dueOn >= from && due.dueOn <= to)
      .flatMap((due) => burdenOfDue(due, own, links)),
  ]
}

/** An entry of a joint activity is of one routine with its rounds. */
function withActivity(burden: Burden, activityId: string | null): Burden {
  if (activityId === null) return burden
  return { ...burden, item: { ...burden.item, activityId }, routine: activityId }
}

/** The office's own bodies: they are in everything that it plans, which is no overlap but their work. */
export function ownBodies(
  office: Pick<Settings, 'partyIssuerId' | 'stateIssuerId' | 'scheduleIssuerId'> | undefined,
): ReadonlySet<string> {
  const ids = [office?.partyIssuerId, office?.stateIssuerId, office?.scheduleIssuerId]
  return new Set(ids.filter((id) => id !== null && id !== undefined))
}

/** Being at one's desk or on duty burdens nobody. */
const unbinding: ReadonlySet<CalendarEntry['kind']> = new Set(['office-work', 'duty'])

type FindSeries = (id: string) => Pick<Series, 'id' | 'followsId'> | undefined

/** The burden of an entry of the calendar; none of what is called off, or concerns no body but the office's own. */
export function burdenOfEntry(
  entry: CalendarEntry,
  own: ReadonlySet<string>,
  findSeries: FindSeries,
): Burden[] {
  const bodyIds = bodiesOf(entry).filter((id) => !own.has(id))
  if (!takesPlace(entry) || unbinding.has(entry.kind) || bodyIds.length === 0) return []
  const { key, title, date, kind, seriesId } = entry
  return [
    {
      item: { key, register: 'event', id: key, title, on: date, kind, regulationId: null, product: '' },
      sort: kind === 'inspection' ? 'inspection' : 'meeting',
      bodyIds,
      routine: seriesId === null ? key : rootOf(seriesId, findSeries),
      from: date,
      to: lastDayOf(entry),
    },
  ]
}

function bodiesOf({ chairs, participants }: CalendarEntry): string[] {
  const ids = [...chairs, ...participants].flatMap(({ organisationId }) =>
    organisationId === null ? [] : [organisationId],
  )
  return [...new Set(ids)]
}

/** A series that was cut in two is one routine all the same. */
function rootOf(seriesId: string, findSeries: FindSeries): string {
  const seen = new Set<string>()
  let root = seriesId
  for (let next: string | null = seriesId; next !== null && !seen.has(next); ) {
    seen.add(next)
    root = next
    next = findSeries(next)?.followsId ?? null
  }
  return root
}

/** The burden of a due; none where nobody owes it, where it does not apply, or where an event stands for it already. */
function burdenOfDue(due: ObligationDue, own: ReadonlySet<string>, links: ObligationLinks): Burden[] {
  const { obligation, milestone, leadId, period } = due
  if (leadId === null || own.has(leadId) || links.fulfilmentOf(due.key)?.exemption) return []
  if (links.eventsOf(due, due.due.nominal).some(takesPlace)) return []
  const isEvent = obligation.outcome === 'event'
  const { dueOn } = due.due
  return [
    {
      item: {
        key: [obligation.id, milestone.id, period].join('@'),
        register: 'obligation',
        id: obligation.id,
        title: milestone.label ? `${obligation.title} (${milestone.label})` : obligation.title,
        on: dueOn,
        kind: isEvent ? obligation.eventKind : null,
        regulationId: obligation.regulationId,
        product: obligation.product,
      },
      sort: isEvent ? (obligation.eventKind === 'inspection' ? 'inspection' : 'meeting') : 'obligation',
      bodyIds: [leadId],
      routine: obligation.id,
      from: dueOn,
      to: dueOn,
    },
  ]
}
