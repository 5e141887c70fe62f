import { describe, expect, test } from 'vitest'
import { isUnusual, takesOptions, usualOptions, withOptions } from '#renderer/papers/paper-options.ts'
import type { PaperRequest } from '#shared/reports/request.ts'

const notice: PaperRequest = { kind: 'conclusion-notice', meetingId: 'm', format: 'party' }
const schedule: PaperRequest = { kind: 'week-schedule', monday: '2026-11-23', layout: 'by-day' }
const plan: PaperRequest = { kind: 'year-plan', regulationIds: ['q'], year: 2027, format: 'state' }

describe('options of a paper', () => {
  test('change nothing until something is chosen', () => {
    for (const paper of [notice, schedule, plan]) expect(withOptions(paper, usualOptions)).toEqual(paper)
    expect(isUnusual(usualOptions)).toBe(false)
  })

  test('a profile holds for the papers of its format alone', () => {
    const options = { ...usualOptions, profiles: { party: 'hd36' } }
    expect(withOptions(notice, options)).toEqual({ ...notice, profile: 'hd36' })
    expect(withOptions(plan, options)).toEqual(plan)
  })

  test('several bodies, and the annex of a paper that has one', () => {
    const options = { ...usualOptions, joint: ['ubnd', 'vp'], isAnnexOnly: true }
    expect(withOptions(notice, options)).toEqual({ ...notice, joint: ['ubnd', 'vp'] })
    expect(withOptions(plan, options)).toEqual({ ...plan, joint: ['ubnd', 'vp'], annex: 1 })
  })

  test('the schedule is the posted list until a format is chosen', () => {
    expect(takesOptions(schedule, usualOptions)).toBe(false)
    expect(withOptions(schedule, { ...usualOptions, joint: ['ubnd'] })).toEqual(schedule)
    const signed = { ...usualOptions, format: 'state' as const }
    expect(takesOptions(schedule, signed)).toBe(true)
    expect(withOptions(schedule, signed)).toEqual({ ...schedule, format: 'state' })
  })

  test('lists take none', () => {
    const today: PaperRequest = { kind: 'today', day: '2026-11-23' }
    expect(withOptions(today, { ...usualOptions, joint: ['ubnd'] })).toEqual(today)
  })
})
