/** Counts `{ passed, failed, skipped }` read from reporters, so that the last line of a run tells the truth. */

const zero = { passed: 0, failed: 0, skipped: 0 }

/** The sum of some counts. */
export const sum = (counts) =>
  counts.reduce(
    (all, one) => ({
      passed: all.passed + one.passed,
      failed: all.failed + one.failed,
      skipped: all.skipped + one.skipped,
    }),
    zero,
  )

/** A tool that only has an exit code counts as one check. */
export const countOfTool = (code) => (code === 0 ? { ...zero, passed: 1 } : { ...zero, failed: 1 })

/** A run that failed as a whole without one failed test (a crash, a file that does not load) is a failure too. */
const orFailed = (count, code) => (code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count)

/**
 * Counts a vitest run.
 * @param report the parsed JSON report, or `undefined` when none was written
 * @param code the exit code
 */
export const countOfVitest = (report, code) => {
  if (!report) return { ...zero, failed: 1 }
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  )
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return orFailed(count.passed + count.failed === 0 ? { ...count, failed: 1 } : count, code)
}

/**
 * Counts a Playwright run. A test that passed only at a second try is a failed one.
 * @param report the parsed JSON report, or `undefined` when none was written
 * @param code the exit code
 */
export const countOfPlaywright = (report, code) => {
  if (!report) return { ...zero, failed: 1 }
  const { expected, unexpected, flaky, skipped } = report.stats
  const count = { passed: expected, failed: unexpected + flaky + report.errors.length, skipped }
  return orFailed(count.passed + count.failed === 0 ? { ...count, failed: 1 } : count, code)
}

/** The last line of a run: `12 passed, 0 failed`, with `, 1 skipped` when there are any. */
export const describeCount = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
