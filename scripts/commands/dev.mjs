import { rmSync } from 'node:fs'
import { onDisplay, sandboxSwitches } from '../setup/display.mjs'
import { inRoot } from '../setup/paths.mjs'
import { prepareWindow } from '../setup/prepare.mjs'
import { nodeScript, run } from '../setup/process.mjs'

/** `npm run dev`: the program with hot reload of the interface; changes to main and preload restart it. */
export const main = async (args) => {
  await prepareWindow({ build: false })
  // What dev writes to out/app is no release build: the next start must build again.
  rmSync(inRoot('out/app/.built'), { force: true })
  const vite = nodeScript(
    'electron-vite/bin/electron-vite.js',
    'dev',
    '--watch',
    '--',
    ...sandboxSwitches(),
    ...args,
  )
  return run(...onDisplay(...vite))
}
