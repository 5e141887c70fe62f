/** Which tasks and events rest on a regulation: on an article, an obligation, or a conclusion of one of its meetings. Pure. */
import type { Basis } from '#shared/registers/basis.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { CalendarEvent } from '#shared/registers/event/index.ts'
import type { Task } from '#shared/registers/task/index.ts'

export type RestsOn = {
  task(task: Pick<Task, 'basis'>): boolean
  event(event: Pick<CalendarEvent, 'basis'>): boolean
}

/** One regulation's tests, over the records as they are. */
export function restsOn(regulationId: string, read: ReadModel): RestsOn {
  const obligations = new Set(
    read.all('obligation').flatMap((one) => (one.regulationId === regulationId ? [one.id] : [])),
  )
  const isDirect = (basis: Basis) =>
    (basis.kind === 'article' && basis.regulationId === regulationId) ||
    (basis.kind === 'obligation' && obligations.has(basis.obligationId))
  const event = ({ basis }: Pick<CalendarEvent, 'basis'>) => basis.some(isDirect)
  return {
    event,
    task: ({ basis }) => {
      if (basis === null) return false
      if (basis.kind !== 'conclusion') return isDirect(basis)
      const meeting = read.get('event', basis.meetingId)
      return meeting !== undefined && event(meeting)
    },
  }
}
