/** When the press is told of a matter: the day before which an orientation has to be there. */

import type { Day } from '#shared/lib/dates.ts'
import { listsByKey, onceOf } from '#shared/lib/once-of.ts'
import type { Basis } from '../basis.ts'
import type { RuleContext } from '../define-register.ts'
import type { CalendarEvent } from '../event/index.ts'
import type { PressEvent } from '../press-event/index.ts'
import { pressEvent } from '../press-event/index.ts'
import type { Matter } from './schema.ts'

const pressKinds: readonly string[] = ['press-conference', 'press-briefing']

/** The press events that the matter names, or that name it. */
export function pressEventsOf(
  matter: Pick<Matter, 'id' | 'pressEventId' | 'links'>,
  { read }: RuleContext,
): PressEvent[] {
  const own = new Set([
    ...(matter.pressEventId === null ? [] : [matter.pressEventId]),
    ...matter.links.flatMap(({ register, id }) => (register === 'press-event' ? [id] : [])),
  ])
  const byMatter = pressOfRecord(read.all('press-event'))
  const named = [...own].flatMap((id) => read.get('press-event', id) ?? [])
  return [
    ...new Set([...named.filter(({ removedAt }) => removedAt === null), ...(byMatter.get(matter.id) ?? [])]),
  ]
}

/** The press events, and the events of the calendar, that rest on each record or are linked to it. */
const pressOfRecord = onceOf((all: readonly PressEvent[]) =>
  listsByKey(all, ({ basis, links }) => [...restingOn(basis), ...links.map(({ id }) => id)]),
)
const eventsOfRecord = onceOf((all: readonly CalendarEvent[]) =>
  listsByKey(all, ({ basis }) => restingOn(basis)),
)
const restingOn = (basis: readonly Basis[]) =>
  basis.flatMap((one) => (one.kind === 'record' ? [one.recordId] : []))

/** The first day on which the press is, or is to be, told of it; null while nothing of the kind is planned. */
export function firstPressDay(matter: Matter, context: RuleContext): Day | null {
  const told = pressEventsOf(matter, context).flatMap((event) => {
    const proof = pressEvent.proofOf(event, context)
    return proof?.on && proof.stands !== 'called-off' ? [proof.on] : []
  })
  const linked = matter.links.flatMap(({ register, id }) =>
    register === 'event' ? (context.read.get('event', id) ?? []) : [],
  )
  const resting = eventsOfRecord(context.read.all('event')).get(matter.id) ?? []
  const held = [...linked.filter(({ removedAt }) => removedAt === null), ...resting]
    .filter(
      ({ kind, status }) => pressKinds.includes(kind) && status !== 'cancelled' && status !== 'postponed',
    )
    .map(({ date }) => date)
  return [...told, ...held].toSorted()[0] ?? null
}
