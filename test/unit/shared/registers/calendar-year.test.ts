import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { registerOf } from '#shared/registers/index.ts'

const register = registerOf('calendar-year')
const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const read: ReadModel = { get: () => undefined, all: () => [] }

const half: SpecialDay = {
  date: '2027-10-15',
  kind: 'half-day',
  name: 'Hội thao',
  nameEn: '',
  decided: true,
  off: 'morning',
}
const local: SpecialDay = { date: '2027-10-14', kind: 'local', name: 'Hội', nameEn: '', decided: true }

function faults(days: readonly SpecialDay[]) {
  const parsed = v.parse(register.fieldsSchema, { days })
  const at = '2026-11-23T01:00:00.000Z'
  const record = {
    id: '2027',
    revision: 1,
    createdAt: at,
    updatedAt: at,
    removedAt: null,
    ...(parsed as object),
  }
  return register.check(record as never, { read, today: '2026-11-23', calendar }, null)
}

describe('a year’s list of days', () => {
  test('the default of a year, a local day and a half-day are taken', () => {
    expect(faults([...defaultYear(2027).days, local, half])).toEqual([])
  })

  test('a day entered twice is refused in words of its own', () => {
    expect(faults([half, { ...local, date: half.date }])).toEqual([
      { path: 'days.1.date', code: 'day-twice' },
    ])
  })

  test('a day of another year is refused', () => {
    expect(faults([{ ...local, date: '2026-10-14' }])).toEqual([{ path: 'days.0.date', code: 'wrong-year' }])
  })

  test('a half-day says which half; no other day does', () => {
    const { off: _off, ...unsaid } = half
    expect(faults([unsaid])).toEqual([{ path: 'days.0.off', code: 'required' }])
    expect(faults([{ ...local, off: 'morning' }])).toEqual([{ path: 'days.0.off', code: 'wrong-shape' }])
  })
})
