/** Joint activities as burdens: a round of an inspection or a class takes up its bodies, whether or not it stands in the calendar. */
import type { Day } from '#shared/lib/dates.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import {
  endOfRound,
  isVisit,
  type JointActivity,
  type Round,
} from '#shared/registers/joint-activity/index.ts'
import type { CalendarEntry } from '../calendar-entries.ts'
import type { Burden } from './overlaps.ts'

/** The activity that a calendar entry belongs to: it rests on it, or the activity is linked to it. */
export function activityOf(
  { key, basis }: Pick<CalendarEntry, 'key' | 'basis'>,
  linked: ReadonlyMap<string, string>,
): string | null {
  const resting = basis.find((one) => one.kind === 'record' && one.register === 'joint-activity')
  return resting?.kind === 'record' ? resting.recordId : (linked.get(key) ?? null)
}

/** Calendar entries that activities are linked to, with the activity of each. */
export function linkedEntries(read: ReadModel): ReadonlyMap<string, string> {
  return new Map(
    read
      .all('joint-activity')
      .flatMap(({ id, links }) =>
        links.flatMap((one) => (one.register === 'event' ? [[one.id, id] as const] : [])),
      ),
  )
}

/**
 * The burdens of the rounds that touch a day from `from` to `to`. Rounds of one activity are one routine; one for which an
 * entry of the calendar stands already (`inCalendar`) burdens nobody twice.
 */
export function burdensOfActivities(
  read: ReadModel,
  own: ReadonlySet<string>,
  inCalendar: readonly Burden[],
  from: Day,
  to: Day,
): Burden[] {
  return read
    .all('joint-activity')
    .filter(({ isCancelled }) => !isCancelled)
    .flatMap((activity) =>
      activity.rounds.flatMap((round) => {
        const burden = burdenOfRound(activity, round, own)
        if (burden === null || burden.to < from || burden.from > to) return []
        const standing = inCalendar.filter(({ item }) => item.activityId === activity.id)
        return standing.some((one) => one.from <= burden.to && one.to >= burden.from) ? [] : [burden]
      }),
    )
}

function burdenOfRound(activity: JointActivity, round: Round, own: ReadonlySet<string>): Burden | null {
  const bodyIds = round.bodyIds.filter((id) => !own.has(id))
  const last = endOfRound(round)
  if (round.from === null || last === null || bodyIds.length === 0) return null
  const { id, title, kind } = activity
  return {
    item: {
      key: `${id}@${round.id}`,
      register: 'joint-activity',
      id,
      title: `${title} (${round.name})`,
      on: round.from,
      kind: isVisit(kind) ? 'inspection' : 'training',
      regulationId: null,
      product: '',
      activityId: id,
    },
    sort: isVisit(kind) ? 'inspection' : 'meeting',
    bodyIds,
    routine: id,
    from: round.from,
    to: last,
  }
}
