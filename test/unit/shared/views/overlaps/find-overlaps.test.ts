/** A body asked twice in a week is found, and only then. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays, startOfWeek } from '#shared/lib/dates.ts'
import { findOverlaps, withNotes } from '#shared/views/overlaps/find-overlaps.ts'
import { type Burden, overlapSorts } from '#shared/views/overlaps/overlaps.ts'

const from = '2026-11-02'
const to = '2026-12-20'

const arbitraryBurdens = fc
  .array(
    fc.record({
      sort: fc.constantFrom(...overlapSorts),
      bodyIds: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 }),
      routine: fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      start: fc.integer({ min: -10, max: 60 }),
      days: fc.integer({ min: 0, max: 9 }),
    }),
    { maxLength: 14 },
  )
  .map((list) => list.map((one, index) => burden(`i${index}`, one)))

type Given = Pick<Burden, 'sort' | 'bodyIds' | 'routine'> & { start: number; days: number }

function burden(key: string, { start, days, ...more }: Given): Burden {
  const first = addDays(from, start)
  return {
    item: {
      key,
      register: 'event',
      id: key,
      title: key,
      on: first,
      kind: null,
      regulationId: null,
      product: '',
    },
    from: first,
    to: addDays(first, days),
    ...more,
  }
}

const mondays = Array.from({ length: 7 }, (_, index) => addDays(from, index * 7))

describe('a body in a week', () => {
  test.prop([arbitraryBurdens])('is found exactly when two routines of one sort meet in it', (burdens) => {
    const groups = findOverlaps(burdens, from, to)
    for (const monday of mondays)
      for (const sort of overlapSorts)
        for (const bodyId of ['a', 'b', 'c', 'd']) {
          const there = burdens.filter(
            (one) =>
              one.sort === sort &&
              one.bodyIds.includes(bodyId) &&
              one.from <= addDays(monday, 6) &&
              one.to >= monday,
          )
          const isTwice = there.some((one) => there.some((other) => other.routine !== one.routine))
          const found = groups.filter(
            (group) => group.monday === monday && group.sort === sort && group.bodyIds.includes(bodyId),
          )
          expect(found.length).toBe(isTwice ? 1 : 0)
          if (isTwice)
            expect(found[0]?.items.map(({ key }) => key).toSorted()).toEqual(
              there.map(({ item }) => item.key).toSorted(),
            )
        }
  })

  test.prop([arbitraryBurdens])(
    'stands in one group with all that have the same items, none twice',
    (burdens) => {
      const groups = findOverlaps(burdens, from, to)
      expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length)
      for (const { monday, bodyIds, items } of groups) {
        expect(startOfWeek(monday)).toBe(monday)
        expect(monday >= from && monday <= to).toBe(true)
        expect(new Set(bodyIds).size).toBe(bodyIds.length)
        expect(items.length).toBeGreaterThan(1)
      }
    },
  )
})

describe('a note', () => {
  const two = ['i1', 'i2'].map((key, index) =>
    burden(key, { sort: 'inspection', bodyIds: ['a', 'b'], routine: `r${index}`, start: 1, days: 0 }),
  )
  const groups = findOverlaps(two, from, to)
  const envelope = { revision: 1, createdAt: '', updatedAt: '', removedAt: null }
  const note = (more: { monday?: string; bodyIds?: string[]; itemKeys?: string[] } = {}) => ({
    id: 'n',
    ...envelope,
    monday: from,
    bodyIds: ['a', 'b'],
    itemKeys: ['i1', 'i2'],
    reason: 'Kết hợp một đoàn',
    ...more,
  })

  test('settles its group, and still does when something or somebody has fallen away', () => {
    expect(withNotes(groups, [note()])[0]?.note?.reason).toBe('Kết hợp một đoàn')
    const wider = note({ bodyIds: ['a', 'b', 'c'], itemKeys: ['i1', 'i2', 'i3'] })
    expect(withNotes(groups, [wider])[0]?.note).not.toBeNull()
  })

  test('does not when something or somebody has been added, or the week is another', () => {
    for (const other of [
      note({ bodyIds: ['a'] }),
      note({ itemKeys: ['i1', 'i9'] }),
      note({ monday: addDays(from, 7) }),
    ])
      expect(withNotes(groups, [other])[0]?.note).toBeNull()
  })
})
