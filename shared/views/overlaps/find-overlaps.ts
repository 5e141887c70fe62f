/** Finds the bodies that two burdens of one sort meet in, week by week. */
import { addDays, type Day, daysBetween, startOfWeek } from '#shared/lib/dates.ts'
import type { OverlapNote } from '#shared/registers/overlap-note/index.ts'
import { type Burden, type OverlapGroup, type OverlapItem, overlapSorts } from './overlaps.ts'

/**
 * The overlaps of the weeks from that of `from` to that of `to`. The same items meeting in several bodies are one group. By
 * week, then by weight.
 */
export function findOverlaps(burdens: readonly Burden[], from: Day, to: Day): OverlapGroup[] {
  const places = new Map<string, Burden[]>()
  for (const burden of burdens)
    for (const monday of weeksOf(burden, from, to))
      for (const bodyId of new Set(burden.bodyIds)) {
        const place = `${monday} ${burden.sort} ${bodyId}`
        places.set(place, [...(places.get(place) ?? []), burden])
      }
  const groups = new Map<string, OverlapGroup>()
  for (const [place, meeting] of places) {
    if (new Set(meeting.map(({ routine }) => routine)).size < 2) continue
    const [monday = '', , bodyId = ''] = place.split(' ')
    gather(groups, monday, bodyId, meeting)
  }
  return [...groups.values()].toSorted(compareGroups)
}

/** The Mondays of the weeks that a burden touches within the span. */
function weeksOf(burden: Pick<Burden, 'from' | 'to'>, from: Day, to: Day): Day[] {
  const first = later(startOfWeek(burden.from), startOfWeek(from))
  const last = earlier(startOfWeek(burden.to), startOfWeek(to))
  const count = Math.max(0, daysBetween(first, last) / 7 + 1)
  return Array.from({ length: count }, (_, index) => addDays(first, index * 7))
}

const later = (a: Day, b: Day) => (a > b ? a : b)
const earlier = (a: Day, b: Day) => (a < b ? a : b)

function gather(
  groups: Map<string, OverlapGroup>,
  monday: Day,
  bodyId: string,
  meeting: readonly Burden[],
): void {
  const items = distinct(meeting.map(({ item }) => item))
  const sort = meeting[0]?.sort ?? 'meeting'
  const id = [monday, sort, ...items.map(({ key }) => key)].join(' ')
  const known = groups.get(id)
  groups.set(
    id,
    known
      ? { ...known, bodyIds: [...known.bodyIds, bodyId] }
      : { id, monday, sort, bodyIds: [bodyId], items, isAcross: isAcross(items), note: null },
  )
}

function distinct(items: readonly OverlapItem[]): OverlapItem[] {
  return [...new Map(items.map((item) => [item.key, item])).values()].toSorted(
    (a, b) => compare(a.on, b.on) || compare(a.key, b.key),
  )
}

function isAcross(items: readonly OverlapItem[]): boolean {
  return new Set(items.flatMap(({ regulationId }) => (regulationId === null ? [] : [regulationId]))).size > 1
}

function compareGroups(a: OverlapGroup, b: OverlapGroup): number {
  return (
    compare(a.monday, b.monday) ||
    overlapSorts.indexOf(a.sort) - overlapSorts.indexOf(b.sort) ||
    Number(b.isAcross) - Number(a.isAcross) ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The groups with the office's notes: one settles a group as long as nothing and nobody has been added to it. */
export function withNotes(groups: readonly OverlapGroup[], notes: readonly OverlapNote[]): OverlapGroup[] {
  return groups.map((group) => {
    const note = notes.find(
      ({ monday, bodyIds, itemKeys }) =>
        monday === group.monday &&
        group.bodyIds.every((id) => bodyIds.includes(id)) &&
        group.items.every(({ key }) => itemKeys.includes(key)),
    )
    return note ? { ...group, note: { id: note.id, revision: note.revision, reason: note.reason } } : group
  })
}
