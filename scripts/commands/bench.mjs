import { onDisplay } from '../setup/display.mjs'
import { inRoot } from '../setup/paths.mjs'
import { prepareWindow } from '../setup/prepare.mjs'
import { run } from '../setup/process.mjs'

/** `npm run bench`: builds what would ship and measures it. */
export const main = async (args) => {
  await prepareWindow()
  return run(...onDisplay(process.execPath, [inRoot('test/bench/run.mjs'), ...args]))
}
