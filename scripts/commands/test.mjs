import { prepareWindow } from '../setup/prepare.mjs'
import { runSteps } from '../testing/run-steps.mjs'
import { allSteps } from '../testing/steps.mjs'

/** `npm test`: format, lint, types, layers, unused code, licences, unit, contract and end-to-end tests. */
export const main = async () => {
  await prepareWindow({ paper: true })
  return runSteps(allSteps)
}
