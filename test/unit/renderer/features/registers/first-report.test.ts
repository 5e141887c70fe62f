import { describe, expect, test } from 'vitest'
import { firstReport, withKnown } from '#renderer/features/registers/programme/first-report.ts'
import { report } from '#test/support/programmes.ts'

const today = '2026-11-23'

describe('the window of a progress report begins with', () => {
  test('the oldest planned period that has begun and has no report', () => {
    const progress = [
      report('2027-Q1', 100, null),
      report('2026-Q4', 90, null),
      report('2026-Q3', 75, null),
      report('2026-Q2', 50, 50),
    ]
    expect(firstReport({ progress }, today)).toMatchObject({ period: '2026-Q3', planned: 75, actual: null })
  })

  test('else the running period of the usual length and unit', () => {
    expect(firstReport({ progress: [] }, today)).toMatchObject({ period: '2026-Q4', unit: '', planned: null })
    expect(firstReport({ progress: [report('2026-M10', 5, 5, 'km')] }, today)).toMatchObject({
      period: '2026-M11',
      unit: 'km',
    })
  })

  test('what that period was reported with already', () => {
    expect(firstReport({ progress: [report('2026-Q4', 90, 80, '', 'Mưa')] }, today)).toMatchObject({
      actual: 80,
      reason: 'Mưa',
    })
  })
})

test('another period brings its own numbers; one without any keeps what was typed', () => {
  const progress = [report('2026-Q3', 75, 70, '', 'Mưa')]
  const typed = { period: '2026-Q3', unit: '', planned: 1, actual: 2, reason: '' }
  expect(withKnown({ progress }, typed)).toMatchObject({ planned: 75, actual: 70, reason: 'Mưa' })
  expect(withKnown({ progress }, { ...typed, period: '2026-M11' })).toEqual({ ...typed, period: '2026-M11' })
})
