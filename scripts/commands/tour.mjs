import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onDisplay } from '../setup/display.mjs'
import { inRoot } from '../setup/paths.mjs'
import { prepareWindow } from '../setup/prepare.mjs'
import { nodeScript, run } from '../setup/process.mjs'
import { say } from '../setup/say.mjs'

const results = inRoot('out/tour')

const listResults = () => {
  const names = existsSync(results) ? readdirSync(results, { recursive: true }) : []
  const files = names.map(String).filter((name) => statSync(join(results, name)).isFile())
  for (const name of files.sort()) console.log(`out/tour/${name.replaceAll('\\', '/')}`)
  return files.length
}

/** Drives the program through one round of the main job and lists what it left in out/tour/. */
export const runTour = async (args = []) => {
  rmSync(results, { recursive: true, force: true })
  const playwright = nodeScript(
    '@playwright/test/cli.js',
    'test',
    '--config',
    'test/tour/playwright.config.ts',
  )
  const code = await run(...onDisplay(playwright[0], [...playwright[1], ...args]))
  const count = listResults()
  if (code !== 0) return code
  if (count === 0) {
    say('The tour left nothing in out/tour/.')
    return 1
  }
  say(`The tour is done: ${count} files in out/tour/.`)
  return 0
}

/** `npm run tour`. */
export const main = async (args) => {
  await prepareWindow()
  return runTour(args)
}
