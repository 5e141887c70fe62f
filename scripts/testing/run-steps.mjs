import { describeCount, sum } from './count.mjs'

/**
 * Runs all steps in order, going on after a failure, and ends with one line alone: `N passed, N failed`.
 * @returns the exit code: 1 when anything failed
 */
export const runSteps = async (steps) => {
  const results = []
  for (const step of steps) {
    console.log(`\n=== ${step.name}`)
    results.push({ name: step.name, count: await step.count() })
  }
  const total = sum(results.map(({ count }) => count))
  const failed = results.filter(({ count }) => count.failed > 0)
  console.log(failed.length > 0 ? `\nFailed: ${failed.map(({ name }) => name).join('; ')}\n` : '')
  console.log(describeCount(total))
  return total.failed > 0 ? 1 : 0
}
