/** The lines of the plan as a list: narrowed, in order, under the headings by which it is grouped. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { compareVi, fold } from '#shared/lib/vi-text.ts'
import type { PlanItem, PlanStatus } from '#shared/views/plan/year-plan.ts'
import type { Settled } from './plan-decisions.ts'

export const groupings = ['month', 'article', 'lead', 'regulation'] as const
export type Grouping = (typeof groupings)[number]

/** An item on screen, with what will become of it. */
export type PlanEntry = {
  item: PlanItem
  settled: Settled
  regulationId: string
  /** Day by which the list is ordered: that of its record, else as it will be made. */
  on: Day
  /** What the list says: the record's own words where there is one. */
  title: string
  /** Whoever leads, in words. */
  lead: string
}

export type PlanLine =
  | { kind: 'group'; key: string; count: number; isClosed: boolean; first: PlanEntry }
  | { kind: 'item'; entry: PlanEntry; index: number }

export type Narrowing = { text: string; statuses: ReadonlySet<PlanStatus>; closed: ReadonlySet<string> }

/** The words under which an entry stands together with others. */
export function groupKey({ item, on, lead, regulationId }: PlanEntry, grouping: Grouping): string {
  switch (grouping) {
    case 'month':
      return on.slice(0, 7)
    case 'article':
      return `${regulationId} ${item.articleNumber}`
    case 'lead':
      return lead
    case 'regulation':
      return regulationId
  }
}

/** Entries that fit what is looked for; words are found without their marks. */
export function narrowed(
  entries: readonly PlanEntry[],
  { text, statuses }: Omit<Narrowing, 'closed'>,
): PlanEntry[] {
  const wanted = fold(text).split(' ').filter(Boolean)
  return entries.filter(({ item, title, lead }) => {
    if (statuses.size > 0 && !statuses.has(item.status)) return false
    if (wanted.length === 0) return true
    const words = fold([item.code, title, item.obligationTitle, lead, item.product].join(' '))
    return wanted.every((one) => words.includes(one))
  })
}

/** The lines in order: months by the calendar, articles and regulations as they come, leads by name; by day within. */
export function layPlanLines(
  entries: readonly PlanEntry[],
  grouping: Grouping,
  narrowing: Narrowing,
): PlanLine[] {
  const groups = new Map<string, PlanEntry[]>()
  for (const entry of narrowed(entries, narrowing)) {
    const key = groupKey(entry, grouping)
    const group = groups.get(key)
    if (group) group.push(entry)
    else groups.set(key, [entry])
  }
  let index = 0
  return orderOf([...groups], grouping).flatMap(([key, group]): PlanLine[] => {
    const [first] = group
    if (!first) return []
    const isClosed = narrowing.closed.has(key)
    const head: PlanLine = { kind: 'group', key, count: group.length, isClosed, first }
    if (isClosed) return [head]
    const items = group.toSorted(byDay).map((entry): PlanLine => ({ kind: 'item', entry, index: index++ }))
    return [head, ...items]
  })
}

function orderOf(groups: [string, PlanEntry[]][], grouping: Grouping): [string, PlanEntry[]][] {
  if (grouping === 'month') return groups.toSorted(([a], [b]) => (a < b ? -1 : 1))
  // What nobody leads comes last.
  if (grouping === 'lead')
    return groups.toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compareVi(a, b))
  return groups
}

const byDay = (a: PlanEntry, b: PlanEntry) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)
