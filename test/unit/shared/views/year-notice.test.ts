import { describe, expect, test } from 'vitest'
import { defaultYear, type SpecialDay } from '#shared/calendar/holidays.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { noticesToEnter, yearNoticeState } from '#shared/views/year-notice.ts'

const none: Pick<ReadModel, 'get'> = { get: () => undefined }

function officeWith(year: number, days: readonly SpecialDay[], removedAt: string | null = null) {
  const get = (register: string, id: string) =>
    register === 'calendar-year' && id === String(year) ? { id, days, removedAt } : undefined
  return { get } as unknown as Pick<ReadModel, 'get'>
}

describe('the state of a year’s notice', () => {
  test('2025 is settled, 2026 has a swap that nobody confirmed, 2027 has no notice', () => {
    expect(yearNoticeState(2025, none)).toMatchObject({ state: 'settled', proposed: [] })
    expect(yearNoticeState(2026, none).state).toBe('open')
    expect(yearNoticeState(2026, none).proposed.map((one) => one.date)).toEqual(['2026-08-22', '2026-08-31'])
    expect(yearNoticeState(2027, none).state).toBe('missing')
  })

  test('a list of its own counts only when its yearly days are decided', () => {
    const days = defaultYear(2027).days
    expect(yearNoticeState(2027, officeWith(2027, days)).state).toBe('missing')
    const decided = days.map((one) => ({ ...one, decided: true }))
    expect(yearNoticeState(2027, officeWith(2027, decided))).toMatchObject({ state: 'settled', isOwn: true })
    const half = days.map((one) => ({ ...one, decided: one.decided || one.date < '2027-03-01' }))
    expect(yearNoticeState(2027, officeWith(2027, half)).state).toBe('open')
  })

  test('a list in the bin does not count', () => {
    const days = defaultYear(2027).days.map((one) => ({ ...one, decided: true }))
    const read = officeWith(2027, days, '2026-11-01T00:00:00.000Z')
    expect(yearNoticeState(2027, read)).toMatchObject({ state: 'missing', isOwn: false })
  })

  test('next year’s notice is asked for from November on', () => {
    expect(noticesToEnter('2026-10-31', none)).toEqual([])
    expect(noticesToEnter('2026-11-01', none).map((one) => one.year)).toEqual([2027])
    expect(noticesToEnter('2027-03-01', none).map((one) => one.year)).toEqual([2027])
  })
})
