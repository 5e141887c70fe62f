import { prepareTools } from '../setup/prepare.mjs'
import { runSteps } from '../testing/run-steps.mjs'
import { fastSteps } from '../testing/steps.mjs'

/** `npm run check`: everything that needs no window. */
export const main = async () => {
  await prepareTools()
  return runSteps(fastSteps)
}
