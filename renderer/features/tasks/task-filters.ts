/** The screen's quick filters: which tasks are in question at all, before the list's own filters. */
import { addDays, type Day, startOfWeek } from '#shared/lib/dates.ts'
import type { Filter } from '#shared/query/list-view.ts'
import type { TaskLabel } from '#shared/registers/task/index.ts'

export const quickFilters = ['open', 'overdue', 'week', 'awaiting', 'all'] as const
export type QuickFilter = (typeof quickFilters)[number]

const working: readonly TaskLabel[] = [
  'overdue',
  'due-today',
  'due-soon',
  'in-time',
  'no-deadline',
  'regular',
]
const awaiting: readonly TaskLabel[] = ['awaiting', 'awaiting-late']

const labelIn = (labels: readonly TaskLabel[]): Filter => ({
  field: 'label',
  operator: 'in',
  values: [...labels],
})

/** Filters of a choice, and of a lead when one is chosen. The week runs from Monday to Sunday. */
export function scopeOf(choice: QuickFilter, leadId: string | null, today: Day): Filter[] {
  const monday = startOfWeek(today)
  const filters: Record<QuickFilter, Filter[]> = {
    open: [labelIn([...working, ...awaiting])],
    overdue: [labelIn(['overdue', 'awaiting-late'])],
    week: [
      labelIn(working),
      { field: 'deadline', operator: 'from', values: [monday] },
      { field: 'deadline', operator: 'to', values: [addDays(monday, 6)] },
    ],
    awaiting: [labelIn(awaiting)],
    all: [],
  }
  return [
    ...filters[choice],
    ...(leadId ? [{ field: 'leadId', operator: 'is' as const, values: [leadId] }] : []),
  ]
}
