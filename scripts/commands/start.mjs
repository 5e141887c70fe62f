import { hasDisplay, sandboxSwitches } from '../setup/display.mjs'
import { prepareWindow } from '../setup/prepare.mjs'
import { run } from '../setup/process.mjs'
import { say } from '../setup/say.mjs'
import { runTour } from './tour.mjs'

/** `npm start`: opens the program, or runs the tour where there is no display. */
export const main = async (args) => {
  const runtime = await prepareWindow()
  if (!hasDisplay()) {
    say('There is no display here: running the tour on a virtual one instead.')
    return runTour()
  }
  return run(runtime.executable, ['.', ...sandboxSwitches(), ...args])
}
