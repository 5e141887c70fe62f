import { describe, expect, it } from 'vitest'
import { betweenFilters, endsOf, spanOf, toggleSort, withFilters } from '#renderer/lists/field-filters.ts'
import { layLines } from '#renderer/lists/list-lines.ts'

describe('the lines of a list', () => {
  const groups = [
    { value: 'a', count: 3, start: 0 },
    { value: 'b', count: 1, start: 3 },
    { value: 'c', count: 2, start: 4 },
  ]
  const draw = (closed: number[]) => {
    const lines = layLines(6, groups, new Set(closed))
    return Array.from({ length: lines.count }, (_, position) => {
      const line = lines.lineAt(position)
      return line.kind === 'group' ? `[${line.group.value}]` : String(line.index)
    }).join(' ')
  }
  it('are the rows themselves without groups', () => {
    const lines = layLines(4, [], new Set())
    expect([lines.count, lines.lineAt(3), lines.positionOf(2)]).toEqual([4, { kind: 'row', index: 3 }, 2])
  })
  it('have a heading before each group', () => {
    expect(draw([])).toBe('[a] 0 1 2 [b] 3 [c] 4 5')
  })
  it('leave out what lies under a closed heading', () => {
    expect(draw([0])).toBe('[a] [b] 3 [c] 4 5')
    expect(draw([0, 1, 2])).toBe('[a] [b] [c]')
  })
  it('find each row again, or the heading that hides it', () => {
    for (const closed of [[], [0], [1], [0, 2]]) {
      const lines = layLines(6, groups, new Set(closed))
      for (let row = 0; row < 6; row += 1) {
        const line = lines.lineAt(lines.positionOf(row))
        const isInside = (at: number) =>
          row >= (groups[at]?.start ?? 0) && row < (groups[at]?.start ?? 0) + (groups[at]?.count ?? 0)
        if (line.kind === 'row') expect(line.index).toBe(row)
        else expect(closed.includes(line.at) && isInside(line.at)).toBe(true)
      }
    }
  })
})

describe('filters of a field', () => {
  it.each([
    ['today', '2026-11-23', '2026-11-23', '2026-11-23'],
    ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
    ['month', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-11-23', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-23', '2026-01-01', '2026-12-31'],
  ] as const)('%s of %s goes from %s to %s', (preset, today, from, to) => {
    expect(spanOf(preset, today)).toEqual({ from, to })
  })
  it('replace those of the same field and keep their place among the others', () => {
    const former = [...betweenFilters('day', '2026-01-01', null), ...betweenFilters('number', 1, 2)]
    const next = withFilters(former, 'day', betweenFilters('day', null, '2026-02-01'))
    expect(next.map(({ field, operator }) => `${field} ${operator}`)).toEqual([
      'day to',
      'number from',
      'number to',
    ])
    expect(endsOf(next.filter(({ field }) => field === 'day'))).toEqual({ from: null, to: '2026-02-01' })
  })
  it('order by one column, or with Shift by several', () => {
    const once = toggleSort([], 'title', false)
    expect(once).toEqual([{ field: 'title', isDescending: false }])
    const twice = toggleSort(once, 'title', false)
    expect(twice).toEqual([{ field: 'title', isDescending: true }])
    expect(toggleSort(twice, 'title', false)).toEqual([])
    const two = toggleSort(twice, 'day', true)
    expect(two.map(({ field }) => field)).toEqual(['title', 'day'])
    expect(toggleSort(two, 'title', true).map(({ field }) => field)).toEqual(['day'])
    expect(toggleSort(two, 'day', false)).toEqual([{ field: 'day', isDescending: true }])
  })
})
