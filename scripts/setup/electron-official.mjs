import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from './paths.mjs'
import { nodeScript, run } from './process.mjs'
import { say } from './say.mjs'

/* The official Electron, as its npm package downloads it: what ships, and what is tried first. */

const folder = inRoot('node_modules/electron')
const probeMs = 6000
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined)

/** The version of the official Electron this project is pinned to. */
export const officialVersion = () => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version

/** The folder with the official binary, or `undefined` while it is not there whole. */
export const officialDist = () => {
  const dist = join(folder, 'dist')
  const executable = readIfThere(join(folder, 'path.txt'))
  const version = readIfThere(join(dist, 'version'))?.replace(/^v/, '')
  if (!executable || version !== officialVersion() || !existsSync(join(dist, executable))) return undefined
  return { dist, executable: join(dist, executable) }
}

const mirror = () =>
  process.env.ELECTRON_MIRROR ??
  process.env.npm_config_electron_mirror ??
  'https://github.com/electron/electron/releases/download/'

/** Asks the download host for a small file first: a network that swallows packets must not cost minutes. */
export const isOfficialWithinReach = async () => {
  try {
    const url = `${mirror()}v${officialVersion()}/SHASUMS256.txt`
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probeMs) })).ok
  } catch {
    return false
  }
}

/**
 * Downloads the official binary with Electron's own installer, which verifies its checksum.
 * @returns the folder and executable, or `undefined` when it cannot be had here
 */
export const fetchOfficial = async () => {
  if (!(await isOfficialWithinReach())) {
    say(`The official Electron ${officialVersion()} cannot be reached from here.`)
    return undefined
  }
  say(`Downloading the official Electron ${officialVersion()}…`)
  await run(...nodeScript('electron/install.js'))
  return officialDist()
}
