/** From rows and groups to the lines of a scrolled list: a heading before each group, nothing under a closed one. Pure. */
import type { Group } from '#shared/query/evaluate.ts'

export type Line = { kind: 'group'; group: Group; at: number } | { kind: 'row'; index: number }

export type Lines = {
  count: number
  lineAt(position: number): Line
  /** The line of a row; that of its group's heading when the group is closed. */
  positionOf(row: number): number
}

/** `closed` holds the places of closed groups among `groups`. */
export function layLines(total: number, groups: readonly Group[], closed: ReadonlySet<number>): Lines {
  if (groups.length === 0) {
    return {
      count: total,
      lineAt: (position) => ({ kind: 'row', index: position }),
      positionOf: (row) => row,
    }
  }
  const starts: number[] = []
  let count = 0
  groups.forEach((group, at) => {
    starts.push(count)
    count += 1 + (closed.has(at) ? 0 : group.count)
  })
  const groupOf = (position: number) => lastAtMost(starts, position)
  return {
    count,
    lineAt: (position) => {
      const at = groupOf(position)
      const group = groups[at] as Group
      const offset = position - (starts[at] ?? 0)
      return offset === 0 ? { kind: 'group', group, at } : { kind: 'row', index: group.start + offset - 1 }
    },
    positionOf: (row) => {
      const at = lastAtMost(
        groups.map((group) => group.start),
        row,
      )
      const heading = starts[at] ?? 0
      return closed.has(at) ? heading : heading + 1 + row - (groups[at]?.start ?? 0)
    },
  }
}

/** Index of the last of the ascending `values` that is at most `limit`; 0 when there is none. */
function lastAtMost(values: readonly number[], limit: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((values[middle] ?? 0) <= limit) low = middle
    else high = middle - 1
  }
  return low
}
