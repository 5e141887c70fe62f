/** The records around a matter: what rests on it, what it rests on, what it is linked with either way. */
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { ReadModel, RuleContext } from '#shared/registers/define-register.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import type { Matter } from '#shared/registers/matter/index.ts'
import { type CalendarEntry, findOccurrence } from '../calendar-entries.ts'

type CoordinationRecord = {
  [N in (typeof coordinationRegisters)[number]]: { register: N; record: RecordOf<N> }
}[(typeof coordinationRegisters)[number]]

export type MatterCircle = {
  /** `isOwn`: held for the matter, so that every conclusion is about it. */
  readonly events: readonly { readonly entry: CalendarEntry; readonly isOwn: boolean }[]
  readonly tasks: readonly RecordOf<'task'>[]
  readonly records: readonly CoordinationRecord[]
  readonly documents: readonly RecordOf<'source-document'>[]
  readonly papers: readonly RecordOf<'paper'>[]
}

/** Removed records are left out; each record stands once. */
export function circleOf(matter: Matter, context: RuleContext): MatterCircle {
  const { read } = context
  const events = eventsOf(matter, context)
  const records = recordsOf(matter, read)
  const told = new Set([
    matter.id,
    ...events.map(({ entry }) => entry.key),
    ...records.map(({ record }) => record.id),
  ])
  return {
    events,
    records,
    tasks: tasksOf(matter, events, read),
    documents: inUse(
      'source-document',
      [
        ...matter.basis.flatMap((one) => (one.kind === 'document' ? [one.documentId] : [])),
        ...linkedIds(matter, 'source-document'),
      ],
      read,
    ),
    papers: read
      .all('paper')
      .filter(
        ({ id, origin }) =>
          linkedIds(matter, 'paper').includes(id) || origin.records.some((one) => told.has(one.id)),
      ),
  }
}

type Linked = Pick<Matter, 'links'>
const linkedIds = ({ links }: Linked, register: string) =>
  links.flatMap((one) => (one.register === register ? [one.id] : []))

const restsOn = (matterId: string) => (basis: Matter['basis'][number]) =>
  basis.kind === 'record' && basis.register === 'matter' && basis.recordId === matterId

function inUse<N extends RegisterName>(register: N, ids: readonly string[], read: ReadModel): RecordOf<N>[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = read.get(register, id)
    return record && record.removedAt === null ? [record] : []
  })
}

function eventsOf(matter: Matter, { read, calendar }: RuleContext): MatterCircle['events'] {
  const rests = restsOn(matter.id)
  const resting = read.all('event').filter(({ basis }) => basis.some(rests))
  const own = new Set([
    ...resting.map(({ id }) => id),
    ...(matter.meetingEventId ? [matter.meetingEventId] : []),
  ])
  return [...new Set([...own, ...linkedIds(matter, 'event')])].flatMap((id) => {
    const stored = read.get('event', id)
    if (stored)
      return stored.removedAt === null
        ? [{ entry: { ...fieldsOf(stored), key: id, isStored: true }, isOwn: own.has(id) }]
        : []
    const [seriesId = '', original = ''] = id.split('@')
    const series = original === '' ? undefined : read.get('series', seriesId)
    const entry = series ? findOccurrence(series, original, calendar) : null
    return entry ? [{ entry, isOwn: own.has(id) }] : []
  })
}

/** Those given for the matter, and those made of conclusions of its meetings. */
function tasksOf(matter: Matter, events: MatterCircle['events'], read: ReadModel): RecordOf<'task'>[] {
  const rests = restsOn(matter.id)
  const meetings = new Set(events.flatMap(({ entry, isOwn }) => (isOwn ? [entry.key] : [])))
  const concluded = [...meetings].flatMap((id) =>
    (read.get('meeting', id)?.conclusions ?? []).flatMap(({ taskId }) => taskId ?? []),
  )
  const wanted = new Set([...concluded, ...linkedIds(matter, 'task')])
  return read
    .all('task')
    .filter(
      ({ id, basis }) =>
        wanted.has(id) ||
        (basis !== null && (rests(basis) || (basis.kind === 'conclusion' && meetings.has(basis.meetingId)))),
    )
}

function recordsOf(matter: Matter, read: ReadModel): CoordinationRecord[] {
  const rests = restsOn(matter.id)
  const named = new Set([
    ...matter.basis.flatMap((one) => (one.kind === 'record' ? [one.recordId] : [])),
    ...matter.links.map(({ id }) => id),
    ...(matter.pressEventId ? [matter.pressEventId] : []),
  ])
  return coordinationRegisters.flatMap((register) =>
    read
      .all(register)
      .filter(
        ({ id, basis, links }) =>
          id !== matter.id &&
          (named.has(id) ||
            basis.some(rests) ||
            links.some((one) => one.register === 'matter' && one.id === matter.id)),
      )
      .map((record) => ({ register, record }) as CoordinationRecord),
  )
}
