import { ensureBuild } from './build.mjs'
import { hasDisplay } from './display.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureSystemLibraries } from './system-libraries.mjs'

/** What needs no window: a right Node and the packages of the lock file. */
export const prepareTools = async () => {
  checkNodeVersion()
  await ensurePackages()
}

/**
 * Everything a window needs; each step is done once and costs milliseconds when it is in place.
 * @param options.build false to leave out/app alone
 * @param options.paper also what the tests of papers need
 * @returns the Electron runtime
 */
export const prepareWindow = async ({ build = true, paper = false } = {}) => {
  await prepareTools()
  await ensureSystemLibraries({ display: !hasDisplay(), paper })
  const runtime = await ensureElectron()
  if (build) await ensureBuild()
  return runtime
}
