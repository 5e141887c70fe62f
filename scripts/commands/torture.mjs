import { mkdirSync, rmSync } from 'node:fs'
import { inRoot } from '../setup/paths.mjs'
import { prepareTools } from '../setup/prepare.mjs'
import { nodeScript, run } from '../setup/process.mjs'
import { say } from '../setup/say.mjs'
import { bindPages } from '../testing/torture-pages.mjs'

/**
 * `npm run torture`: the long form of the tests that kill, cut the power, fail the disk, damage the files; then one table, and
 * docs/torture.md when everything was run and has passed. `npm run torture -- kill power` runs some of them; a number
 * (`PHOIHOP_TORTURE`) in place of `long` so many rounds, and `PHOIHOP_SEED` another seed.
 */
export const main = async (names = []) => {
  await prepareTools()
  const folder = inRoot('out/torture')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const scale = process.env.PHOIHOP_TORTURE || 'long'
  const command = nodeScript('vitest/vitest.mjs', 'run', '--project', 'torture', '--maxWorkers=2', ...names)
  const code = await run(...command, { env: { PHOIHOP_TORTURE: scale } })
  const { table, isWhole } = bindPages(folder, { isLong: scale === 'long', hasPassed: code === 0 })
  say(table)
  if (!isWhole) say('docs/torture.md stays as it was: it tells of whole long runs that passed.')
  return code
}
