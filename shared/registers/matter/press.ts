/** When the press is told of a matter: the day before which an orientation has to be there. */
import type { Day } from '#shared/lib/dates.ts'
import type { RuleContext } from '../define-register.ts'
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
  return read.all('press-event').filter(({ id, basis, links }) => {
    const rests = basis.some((one) => one.kind === 'record' && one.recordId === matter.id)
    return own.has(id) || rests || links.some((one) => one.id === matter.id)
  })
}

/** The first day on which the press is, or is to be, told of it; null while nothing of the kind is planned. */
export function firstPressDay(matter: Matter, context: RuleContext): Day | null {
  const told = pressEventsOf(matter, context).flatMap((event) => {
    const proof = pressEvent.proofOf(event, context)
    return proof?.on && proof.stands !== 'called-off' ? [proof.on] : []
  })
  const linked = new Set(matter.links.flatMap(({ register, id }) => (register === 'event' ? [id] : [])))
  const held = context.read
    .all('event')
    .filter(
      ({ id, kind, status, basis }) =>
        pressKinds.includes(kind) &&
        status !== 'cancelled' &&
        status !== 'postponed' &&
        (linked.has(id) || basis.some((one) => one.kind === 'record' && one.recordId === matter.id)),
    )
    .map(({ date }) => date)
  return [...told, ...held].toSorted()[0] ?? null
}
