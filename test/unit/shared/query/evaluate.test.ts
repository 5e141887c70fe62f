import { describe, expect, it } from 'vitest'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { arrange } from '#shared/query/evaluate.ts'
import { type ListView, plainView } from '#shared/query/list-view.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf } from '#shared/registers/index.ts'

const context: RuleContext = {
  read: { get: () => undefined, all: () => [] },
  today: '2026-11-23',
  calendar: makeWorkingCalendar({ weeklyRest: [6, 7], yearOf: (year) => ({ year, days: [] }) }),
}
const register = anyRegisterOf('regulation')

function regulation(id: string, title: string, signedOn: string | null, articles = 0): AnyRecord {
  const article = (index: number) => ({ id: `${id}${index}`, number: '', chapter: '', title: 'x', text: '' })
  return {
    id,
    revision: 1,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    removedAt: null,
    title,
    shortTitle: '',
    symbol: '',
    signedOn,
    validFrom: null,
    validTo: null,
    parentInstrument: '',
    parties: [],
    articles: Array.from({ length: articles }, (_, index) => article(index)),
  }
}

const records = [
  regulation('a', 'Đường bộ', '2026-03-01', 2),
  regulation('b', 'An ninh', null, 3),
  regulation('c', 'Ủy quyền', '2016-10-20', 5),
  regulation('d', 'Dân vận', '2026-03-01'),
]
const idsOf = (view: Partial<ListView>) =>
  arrange(register, records, { ...plainView, ...view }, context).records.map((record) => record.id)

describe('a list view applied to records', () => {
  it('sorts Vietnamese by its alphabet, Đ after D', () => {
    expect(idsOf({ sort: [{ field: 'title', isDescending: false }] })).toEqual(['b', 'd', 'a', 'c'])
  })
  it('keeps empty values last in both directions', () => {
    expect(idsOf({ sort: [{ field: 'signedOn', isDescending: false }] })).toEqual(['c', 'a', 'd', 'b'])
    expect(idsOf({ sort: [{ field: 'signedOn', isDescending: true }] })).toEqual(['a', 'd', 'c', 'b'])
  })
  it('sorts by a second column where the first is equal', () => {
    const sort = [
      { field: 'signedOn', isDescending: true },
      { field: 'title', isDescending: false },
    ]
    expect(idsOf({ sort })).toEqual(['d', 'a', 'c', 'b'])
  })
  it('finds words without diacritics, each at the start of a word', () => {
    expect(idsOf({ text: 'duong' })).toEqual(['a'])
    expect(idsOf({ text: 'van d' })).toEqual(['d'])
    expect(idsOf({ text: 'ninh zz' })).toEqual([])
  })
  it('finds a changed record by its new words only', () => {
    const renamed = { ...records[1], title: 'Quốc phòng' } as AnyRecord
    expect(idsOf({ text: 'ninh' })).toEqual(['b'])
    const found = (text: string) =>
      arrange(register, [renamed], { ...plainView, text }, context).records.length
    expect([found('ninh'), found('quoc')]).toEqual([0, 1])
  })
  it('adds up what can be added up, over what is let through', () => {
    const sumsOf = (text: string) => arrange(register, records, { ...plainView, text }, context).sums
    expect(sumsOf('')).toEqual({ articles: 10 })
    expect(sumsOf('uy quyen')).toEqual({ articles: 5 })
  })
  it('groups what is sorted together, with the place of the first of each group', () => {
    const { groups } = arrange(register, records, { ...plainView, groupBy: 'signedOn' }, context)
    expect(groups).toEqual([
      { value: '2016-10-20', count: 1, start: 0 },
      { value: '2026-03-01', count: 2, start: 1 },
      { value: null, count: 1, start: 3 },
    ])
  })
})
