/** Which tasks, events and coordination records rest on a regulation: on an article, an obligation, a conclusion of one of its meetings, or a record that does. Pure. */
import type { Basis } from '#shared/registers/basis.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { Task } from '#shared/registers/task/index.ts'

export type RestsOn = {
  task(task: Pick<Task, 'basis'>): boolean
  event(event: Pick<CalendarEvent, 'basis'>): boolean
  record(record: { readonly basis: readonly Basis[] }): boolean
}

/** Records may rest on each other in a chain, or by mistake in a circle. */
const longestChain = 8

/** One regulation's tests, over the records as they are. */
export function restsOn(regulationId: string, read: ReadModel): RestsOn {
  const obligations = new Set(
    read.all('obligation').flatMap((one) => (one.regulationId === regulationId ? [one.id] : [])),
  )
  const rests = (basis: Basis, depth: number): boolean => {
    if (depth > longestChain) return false
    switch (basis.kind) {
      case 'article':
        return basis.regulationId === regulationId
      case 'obligation':
        return obligations.has(basis.obligationId)
      case 'conclusion':
        return anyRests(read.get('event', basis.meetingId)?.basis ?? [], depth + 1)
      case 'record':
        return anyRests(read.get(basis.register, basis.recordId)?.basis ?? [], depth + 1)
      case 'document':
        return false
    }
  }
  const anyRests = (bases: readonly Basis[], depth: number) => bases.some((one) => rests(one, depth))
  const own = ({ basis }: { readonly basis: readonly Basis[] }) => anyRests(basis, 0)
  return { event: own, record: own, task: ({ basis }) => basis !== null && rests(basis, 0) }
}
