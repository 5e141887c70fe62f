/** Which tasks, events and notes keep which due: found in one pass, asked many times. */
import { servedPeriod } from '#shared/calendar/due-rules/served-period.ts'
import { type Day, dayParts, makeDay } from '#shared/lib/dates.ts'
import type { ObligationBasis } from '#shared/registers/basis.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import { fieldsOf, type RuleContext } from '#shared/registers/define-register.ts'
import { type DuePlace, dueKey, type Fulfilment } from '#shared/registers/fulfilment/index.ts'
import { keyed, obligationKey } from '#shared/registers/keys.ts'
import { type Milestone, termOf } from '#shared/registers/obligation/index.ts'
import type { Series } from '#shared/registers/series/index.ts'
import type { Task } from '#shared/registers/task/index.ts'
import { type CalendarEntry, occurrencesOf } from '../calendar-entries.ts'
import { type CoordinationProof, coordinationProof, dayOfRecord } from './coordination-proofs.ts'

/** Everything that keeps obligations, by the key of the due. */
export interface ObligationLinks {
  tasksOf(place: DuePlace): readonly Task[]
  /** Stored events and the occurrences of series around the due's day, those of all its bodies included. */
  eventsOf(place: DuePlace, nominal: Day): readonly CalendarEntry[]
  /** Coordination records that rest on the due. */
  recordsOf(place: DuePlace): readonly CoordinationProof[]
  fulfilmentOf(key: string): Fulfilment | undefined
  /** What was recorded by hand as having happened, for a milestone that falls due then. */
  occasionsOf(obligationId: string, milestoneId: string): readonly Fulfilment[]
}

/** Links made when they are asked for: between two changes of the records the program makes them once for all that ask. */
export type LinkSource = () => ObligationLinks

/** Passes once over tasks, events, series and fulfilments. Make it anew when records have changed. */
export function linkObligations(context: RuleContext): ObligationLinks {
  const { read } = context
  const served = servedBy(context)
  const tasks = new Map<string, Task[]>()
  for (const task of keyed(read, 'task', obligationKey)) {
    if (task.basis?.kind !== 'obligation') continue
    const on = task.deadline.kind === 'date' ? task.deadline.on : task.assignedOn
    put(tasks, served(task.basis, on), task)
  }
  const events = new Map<string, CalendarEntry[]>()
  for (const event of keyed(read, 'event', obligationKey)) {
    for (const basis of event.basis)
      if (basis.kind === 'obligation')
        put(events, served(basis, event.date), { ...fieldsOf(event), key: event.id, isStored: true })
  }
  const records = new Map<string, CoordinationProof[]>()
  for (const register of coordinationRegisters)
    for (const record of read.all(register)) {
      const kept = record.basis.filter(({ kind }) => kind === 'obligation') as ObligationBasis[]
      const proof = kept.length > 0 ? coordinationProof(register, record, context) : null
      if (proof === null) continue
      for (const basis of kept) put(records, served(basis, dayOfRecord(register, record, context)), proof)
    }
  const occasions = new Map<string, Fulfilment[]>()
  const fulfilments = new Map<string, Fulfilment>()
  for (const one of read.all('fulfilment')) {
    fulfilments.set(one.id, one)
    if (one.occasion !== null) put(occasions, `${one.obligationId}@${one.milestoneId}`, one)
  }
  const occurrences = occurrenceIndex(context, served)
  return {
    tasksOf: (place) => {
      const own = tasks.get(dueKey(place)) ?? none
      if (place.bodyId === null) return own
      // A task that names no body is for the one that leads it.
      const unnamed = tasks.get(dueKey({ ...place, bodyId: null })) ?? none
      return [...own, ...unnamed.filter(({ leadId }) => leadId === place.bodyId)]
    },
    eventsOf: (place, nominal) => {
      const keys = new Set([dueKey(place), dueKey({ ...place, bodyId: null })])
      return [...keys].flatMap((key) => [...(events.get(key) ?? none), ...occurrences(key, nominal)])
    },
    recordsOf: (place) =>
      [...new Set([dueKey(place), dueKey({ ...place, bodyId: null })])].flatMap(
        (key): readonly CoordinationProof[] => records.get(key) ?? none,
      ),
    fulfilmentOf: (key) => fulfilments.get(key),
    occasionsOf: (obligationId, milestoneId) => occasions.get(`${obligationId}@${milestoneId}`) ?? none,
  }
}

const none: readonly never[] = []

type Served = (basis: ObligationBasis, day: Day) => string | null

/** The key of the due that a basis means on a day: its own period, or the one in which the day lies. */
function servedBy({ read, calendar }: RuleContext): Served {
  return (basis, day) => {
    if (basis.period !== '') return dueKey(basis)
    const obligation = read.get('obligation', basis.obligationId)
    const regulation = obligation && read.get('regulation', obligation.regulationId)
    const milestone: Milestone | undefined = obligation?.milestones.find(({ id }) => id === basis.milestoneId)
    if (!regulation || !milestone) return null
    const period = servedPeriod(milestone.rule, day, calendar, termOf(regulation))
    return period === null ? null : dueKey({ ...basis, period })
  }
}

/** Occurrences of the series that keep obligations, expanded year by year as they are asked for. */
function occurrenceIndex(context: RuleContext, served: Served) {
  const keeping = context.read
    .all('series')
    .filter((series) => series.basis.some(({ kind }) => kind === 'obligation'))
  const years = new Map<number, Map<string, CalendarEntry[]>>()
  const inYear = (year: number) => {
    const known = years.get(year)
    if (known) return known
    const found = new Map<string, CalendarEntry[]>()
    for (const series of keeping)
      for (const entry of occurrencesInYear(series, year, context))
        for (const basis of series.basis)
          if (basis.kind === 'obligation') put(found, served(basis, entry.date), entry)
    years.set(year, found)
    return found
  }
  return (key: string, nominal: Day): CalendarEntry[] => {
    if (keeping.length === 0) return []
    const { year } = dayParts(nominal)
    // Kept somewhat before or after the day that the rule names, it may lie in the year beside.
    return [year - 1, year, year + 1].flatMap((one) => inYear(one).get(key) ?? [])
  }
}

function occurrencesInYear(series: Series, year: number, { read, calendar }: RuleContext): CalendarEntry[] {
  if (year < 1902 || year > 2196) return []
  return occurrencesOf(series, read, calendar, makeDay(year, 1, 1), makeDay(year, 12, 31))
}

function put<T>(map: Map<string, T[]>, key: string | null, value: T): void {
  if (key === null) return
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
