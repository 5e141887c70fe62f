/** Which tasks, events and coordination records rest on a regulation: on an article, an obligation, a conclusion of one of its meetings, or a record that does. Pure. */
import type { Basis } from '#shared/registers/basis.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { Task } from '#shared/registers/task/index.ts'

export type RestsOn = {
  task(task: Pick<Task, 'basis'>): boolean
  event(event: Pick<CalendarEvent, 'basis'>): boolean
  record(record: { readonly basis: readonly Basis[] }): boolean
}

/** One regulation's tests, over the records as they are. */
export function restsOn(regulationId: string, read: ReadModel): RestsOn {
  const obligations = new Set(
    read.all('obligation').flatMap((one) => (one.regulationId === regulationId ? [one.id] : [])),
  )
  const isOf = (basis: Basis) =>
    (basis.kind === 'article' && basis.regulationId === regulationId) ||
    (basis.kind === 'obligation' && obligations.has(basis.obligationId))
  // Records may rest on each other in a circle: each is looked at once.
  const reach = (bases: readonly Basis[]): boolean => {
    const seen = new Set<string>()
    const left = [...bases]
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      if (isOf(next)) return true
      const below = behind(next)
      if (below === null || seen.has(below.key)) continue
      seen.add(below.key)
      left.push(...(read.get(below.register, below.id)?.basis ?? []))
    }
    return false
  }
  const own = ({ basis }: { readonly basis: readonly Basis[] }) => reach(basis)
  return { event: own, record: own, task: ({ basis }) => basis !== null && reach([basis]) }
}

/** The meeting or record that a basis points at, which may itself rest on something. */
function behind(basis: Basis) {
  if (basis.kind !== 'conclusion' && basis.kind !== 'record') return null
  const register: CoordinationRegister | 'event' = basis.kind === 'record' ? basis.register : 'event'
  const id = basis.kind === 'record' ? basis.recordId : basis.meetingId
  return { register, id, key: `${register}/${id}` }
}
