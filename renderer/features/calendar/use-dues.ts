/** The dues of obligations in the shown days; none for a whole year, whose squares have no room for them. */
import { useMemo } from 'react'
import { useAnswer } from '#renderer/data/use-answer.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { CalendarDue } from '#shared/views/calendar-dues.ts'
import type { CalendarPlace } from './use-calendar-place.ts'

export type DuesByDay = ReadonlyMap<Day, readonly CalendarDue[]>

export function useDues(view: CalendarPlace['view'], span: { from: Day; to: Day }): DuesByDay {
  const { data } = useAnswer('calendar.dues', span, 'all', {
    keepsPrevious: true,
    isEnabled: view !== 'year' && view !== 'board',
  })
  return useMemo(() => {
    const days = new Map<Day, CalendarDue[]>()
    for (const due of data ?? []) days.set(due.on, [...(days.get(due.on) ?? []), due])
    return days
  }, [data])
}
