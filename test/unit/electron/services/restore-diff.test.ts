import { describe, expect, test } from 'vitest'
import { changesTo, previewOf } from '#electron/services/restore-diff.ts'
import { makeState } from '#electron/store/state.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import type { AnyRecord } from '#shared/registers/index.ts'

const at = '2026-11-23T01:00:00.000Z'
const person = (id: string, fullName: string, more: Partial<AnyRecord> = {}): AnyRecord => ({
  ...{ id, revision: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z' },
  ...{ removedAt: null, fullName, honorific: '', postings: [], phone: '', order: 0, note: '' },
  ...more,
})
const people = (...records: AnyRecord[]) => makeState({ person: records })
const binned = { removedAt: '2026-02-01T00:00:00.000Z' }

const context = {
  read: makeState({}),
  today: '2026-11-23' as const,
  calendar: makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] }),
}

describe('the way to another state', () => {
  test('gives back what was changed, brings back what went, and bins what came since', () => {
    const now = people(person('a', 'Mới', { revision: 7 }), person('b', 'Bỏ', binned), person('c', 'Sau này'))
    const then = people(person('a', 'Cũ'), person('b', 'Bỏ'))
    const changes = changesTo(now, then, { at })
    expect(changes.map(({ id, after }) => [id, after?.fullName, after?.revision, after?.removedAt])).toEqual([
      ['a', 'Cũ', 8, null],
      ['b', 'Bỏ', 2, null],
      ['c', 'Sau này', 2, at],
    ])
    now.apply(changes)
    expect(changesTo(now, then, { at })).toEqual([])
  })

  test('brings back what is not there at all, and leaves alone what was removed for good', () => {
    const then = people(person('a', 'Lạc mất'), person('b', 'Đã xóa hẳn'))
    const now = people(person('c', 'Chỉ còn hiện tại'))
    const isLeftAlone = (_register: string, id: string) => id !== 'a'
    const changes = changesTo(now, then, { at, isLeftAlone })
    expect(changes).toEqual([
      {
        register: 'person',
        id: 'a',
        before: null,
        after: person('a', 'Lạc mất', { revision: 2, updatedAt: at }),
      },
    ])
  })

  test('sees no difference in revisions and moments, nor between two moments of removal', () => {
    const now = people(
      person('a', 'Một', { revision: 9, updatedAt: at }),
      person('b', 'Hai', { removedAt: at }),
    )
    expect(changesTo(now, people(person('a', 'Một'), person('b', 'Hai', binned)), { at })).toEqual([])
  })

  test('refuses a record that is none in the form of today', () => {
    const then = people({ ...person('a', 'Một'), postings: 'nhiều' })
    expect(() => changesTo(people(), then, { at })).toThrow('migration-failed')
  })
})

describe('how it looks before it is done', () => {
  test('counts by register and kind, and names records as they are known now', () => {
    const now = people(person('a', 'Mới'), person('b', 'Bỏ', binned), person('c', 'Sau này'))
    const changes = changesTo(now, people(person('a', 'Cũ'), person('b', 'Bỏ')), { at })
    expect(previewOf(changes, context)).toEqual({
      counts: [{ register: 'person', added: 1, changed: 1, removed: 1 }],
      lines: [
        { register: 'person', id: 'a', kind: 'changed', title: 'Mới' },
        { register: 'person', id: 'b', kind: 'added', title: 'Bỏ' },
        { register: 'person', id: 'c', kind: 'removed', title: 'Sau này' },
      ],
      total: 3,
    })
  })

  test('shows the first few hundred of many', () => {
    const now = people(...Array.from({ length: 1000 }, (_, index) => person(`p${index}`, `Người ${index}`)))
    const preview = previewOf(changesTo(now, people(), { at }), context)
    expect(preview.total).toBe(1000)
    expect(preview.lines).toHaveLength(300)
    expect(preview.counts).toEqual([{ register: 'person', added: 0, changed: 0, removed: 1000 }])
  })
})
