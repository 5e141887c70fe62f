import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import { asksForCultureDay, type NoticeDraft, tetBlock } from '#shared/calendar/notice/notice-draft.ts'
import {
  draftOf,
  faultsOfNotice,
  listsOfNotice,
  type NoticeSource,
} from '#shared/calendar/notice/notice-lists.ts'

function sourceOf(year: number, own: Readonly<Record<number, readonly SpecialDay[]>> = {}): NoticeSource {
  return { year, rest: [6, 7], daysOf: (one) => own[one] ?? defaultYear(one).days }
}

const plain: NoticeDraft = {
  tetBefore: 1,
  nationalDay: 'before',
  makeUpForCultureDay: false,
  swaps: [],
  local: [],
}
const dates = (days: readonly SpecialDay[] | undefined, kind: SpecialDay['kind']) =>
  (days ?? []).filter((one) => one.kind === kind).map((one) => one.date)

describe('the notice of a year', () => {
  test('what the office’s list says is read back as a notice', () => {
    expect(draftOf(sourceOf(2026))).toEqual({
      ...plain,
      swaps: [
        { off: '2026-01-02', worked: '2026-01-10' },
        { off: '2026-08-31', worked: '2026-08-22' },
      ],
    })
    expect(draftOf(sourceOf(2025)).tetBefore).toBe(2)
    expect(draftOf(sourceOf(2027))).toEqual({ ...plain, nationalDay: 'after' })
  })

  test('accepting it unchanged settles the year and changes no day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2021, max: 2100 }), (year) => {
        const source = sourceOf(year)
        const [list, ...others] = listsOfNotice(draftOf(source), source)
        const days = defaultYear(year).days.map((one) => ({ ...one, decided: true }))
        expect(list).toEqual({ year, days })
        expect(others).toEqual([])
      }),
    )
  })

  test('2027 with two days before mùng 1: the Saturday’s and Sunday’s make-up days follow', () => {
    const [list] = listsOfNotice({ ...plain, tetBefore: 2 }, sourceOf(2027))
    expect(tetBlock(2027, 2)).toEqual(['2027-02-04', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'])
    expect(dates(list?.days, 'make-up').filter((date) => date < '2027-03-01')).toEqual([
      '2027-02-09',
      '2027-02-10',
    ])
    expect(list?.days.every((one) => one.decided)).toBe(true)
  })

  test('24/11 on a Sunday asks for its make-up day', () => {
    expect([2026, 2027, 2029, 2030].map((year) => asksForCultureDay(year, [6, 7]))).toEqual([
      false,
      false,
      true,
      true,
    ])
    const source = sourceOf(2030)
    const [list] = listsOfNotice({ ...plain, makeUpForCultureDay: true }, source)
    expect(dates(list?.days, 'make-up')).toContain('2030-11-25')
    expect(draftOf(sourceOf(2030, { 2030: list?.days ?? [] })).makeUpForCultureDay).toBe(true)
  })

  test('a swap over the new year reaches into the year beside, and out of it again', () => {
    const swap = { off: '2026-12-31', worked: '2027-01-09' }
    const lists = listsOfNotice({ ...plain, swaps: [swap] }, sourceOf(2027))
    expect(lists.map(({ year }) => year)).toEqual([2027, 2026])
    expect(dates(lists[0]?.days, 'worked')).toEqual(['2027-01-09'])
    expect(dates(lists[1]?.days, 'swap-off')).toContain('2026-12-31')
    const after = sourceOf(2027, { 2026: lists[1]?.days ?? [], 2027: lists[0]?.days ?? [] })
    expect(draftOf(after).swaps).toEqual([swap])
    const back = listsOfNotice({ ...draftOf(after), swaps: [] }, after)
    expect(dates(back[1]?.days, 'swap-off')).not.toContain('2026-12-31')
  })

  test('what the office added by hand stays, and so do its names', () => {
    const own: SpecialDay[] = defaultYear(2027).days.map((one) =>
      one.date === '2027-04-16' ? { ...one, name: 'Giỗ Tổ' } : one,
    )
    const added: SpecialDay = { date: '2027-06-01', kind: 'holiday', name: 'Lễ', nameEn: '', decided: true }
    const source = sourceOf(2027, { 2027: [...own, added] })
    const [list] = listsOfNotice({ ...draftOf(source), tetBefore: 3 }, source)
    expect(list?.days).toContainEqual(added)
    expect(list?.days.find((one) => one.date === '2027-04-16')?.name).toBe('Giỗ Tổ')
    expect(new Set(list?.days.map((one) => one.date)).size).toBe(list?.days.length)
  })

  test('local days off, whole and half', () => {
    const local = [
      { date: '2027-10-14', name: 'Ngày hội', off: null },
      { date: '2027-10-15', name: 'Hội thao', off: 'afternoon' as const },
    ]
    const [list] = listsOfNotice({ ...plain, local }, sourceOf(2027))
    expect(list?.days.find((one) => one.date === '2027-10-14')?.kind).toBe('local')
    expect(list?.days.find((one) => one.date === '2027-10-15')).toMatchObject({
      kind: 'half-day',
      off: 'afternoon',
    })
    expect(draftOf(sourceOf(2027, { 2027: list?.days ?? [] })).local).toEqual(local)
  })

  test('faults: nothing filled in, another year, a day named twice', () => {
    const draft: NoticeDraft = {
      ...plain,
      swaps: [
        { off: null, worked: null },
        { off: '2028-03-03', worked: null },
        { off: '2027-02-05', worked: '2027-02-20' },
      ],
      local: [
        { date: '2027-02-20', name: '', off: null },
        { date: '2026-02-20', name: 'x', off: null },
      ],
    }
    expect(
      faultsOfNotice(draft, sourceOf(2027)).map((one) => `${one.part}.${one.index}.${one.field} ${one.code}`),
    ).toEqual([
      'swaps.0.off required',
      'swaps.1.off wrong-year',
      'swaps.2.off day-twice',
      'local.0.date day-twice',
      'local.0.name required',
      'local.1.date wrong-year',
    ])
    expect(faultsOfNotice(plain, sourceOf(2027))).toEqual([])
  })
})
