import { describe, expect, it } from 'vitest'
import {
  countOfPlaywright,
  countOfTool,
  countOfVitest,
  describeCount,
  sum,
} from '../../../scripts/testing/count.mjs'

const vitestReport = (changes: object = {}) => ({
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...changes,
})

const playwrightReport = (stats: object = {}, errors: object[] = []) => ({
  stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 0, ...stats },
  errors,
})

describe('a tool', () => {
  it('counts as one check', () => {
    expect(countOfTool(0)).toEqual({ passed: 1, failed: 0, skipped: 0 })
    expect(countOfTool(2)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  })
})

describe('a vitest run', () => {
  it('counts its tests, skipped and todo together', () => {
    const report = vitestReport({ numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 })
    expect(countOfVitest(report, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  it('counts a file that does not load as a failure', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countOfVitest(vitestReport({ testResults: [broken] }), 1).failed).toBe(1)
  })

  it('does not count a failed test and its file twice', () => {
    const file = { status: 'failed', assertionResults: [{ status: 'failed' }] }
    expect(countOfVitest(vitestReport({ numFailedTests: 1, testResults: [file] }), 1).failed).toBe(1)
  })

  it('fails without a report, without tests, and when only the exit code tells', () => {
    expect(countOfVitest(undefined, 0).failed).toBe(1)
    expect(countOfVitest(vitestReport({ numPassedTests: 0, testResults: [] }), 0).failed).toBe(1)
    expect(countOfVitest(vitestReport(), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  })
})

describe('a Playwright run', () => {
  it('counts a test that passed only at a second try as failed', () => {
    expect(countOfPlaywright(playwrightReport({ flaky: 1, skipped: 2 }), 0)).toEqual({
      passed: 3,
      failed: 1,
      skipped: 2,
    })
  })

  it('counts errors outside tests', () => {
    expect(countOfPlaywright(playwrightReport({}, [{ message: 'no such module' }]), 1).failed).toBe(1)
  })

  it('fails without a report, without tests, and when only the exit code tells', () => {
    expect(countOfPlaywright(undefined, 0).failed).toBe(1)
    expect(countOfPlaywright(playwrightReport({ expected: 0 }), 0).failed).toBe(1)
    expect(countOfPlaywright(playwrightReport(), 1).failed).toBe(1)
  })
})

describe('the last line', () => {
  it('names skipped tests only when there are any', () => {
    expect(describeCount({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
    expect(describeCount({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
  })

  it('sums all steps', () => {
    const one = { passed: 1, failed: 2, skipped: 3 }
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
  })
})
