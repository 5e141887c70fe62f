import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprintOf } from './fingerprint.mjs'
import { inRoot, root } from './paths.mjs'
import { nodeScript, run } from './process.mjs'
import { SetupError, say } from './say.mjs'
import { swapIn } from './swap.mjs'

/** What a build is made of. */
export const buildSources = [
  'electron',
  'renderer',
  'shared',
  'assets',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
]

const target = inRoot('out/app')
const stampFile = inRoot('out/app/.built')

/** True when out/app was built from the sources as they are now. */
export const isBuildFresh = () =>
  existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprintOf(root, buildSources)

/**
 * Builds out/app when a source changed since. The build grows in a folder of its own and is swapped in
 * whole: a failed build leaves the last good one.
 * @throws SetupError when the build fails
 */
export const ensureBuild = async ({ force = false } = {}) => {
  if (!force && isBuildFresh()) return
  say('Building…')
  const stamp = fingerprintOf(root, buildSources)
  const fresh = inRoot(`out/.app-${process.pid}`)
  mkdirSync(fresh, { recursive: true })
  try {
    const command = nodeScript('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')
    if ((await run(...command, { env: { PHOIHOP_BUILD_DIR: fresh } })) !== 0)
      throw new SetupError('The build failed.')
    writeFileSync(`${fresh}/.built`, stamp)
    swapIn(fresh, target)
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}
