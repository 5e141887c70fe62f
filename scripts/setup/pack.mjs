import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fingerprintOf } from './fingerprint.mjs'
import { inRoot, root } from './paths.mjs'
import { nodeScript, run } from './process.mjs'
import { SetupError, say } from './say.mjs'
import { swapIn } from './swap.mjs'

const target = inRoot('out/pack')
const stampFile = inRoot('out/pack/.packed')

const stateOf = (runtime) =>
  createHash('sha256')
    .update(readFileSync(inRoot('out/app/.built')))
    .update(fingerprintOf(root, ['electron-builder.yml', 'assets', 'package.json', 'scripts/release']))
    .update(`${runtime.kind} ${runtime.version}`)
    .digest('hex')

/** electron-builder's own way with the official Electron; the folder and its version with any other. */
const runtimeArguments = ({ kind, dist, version }) =>
  kind === 'official' ? [] : [`-c.electronDist=${dist}`, `-c.electronVersion=${version}`]

const platformFlag = { linux: '--linux', win32: '--win', darwin: '--mac' }[process.platform]

/**
 * Packs the built program with electron-builder into out/pack, unless what is there is up to date.
 * @param runtime the Electron runtime it is packed with
 * @throws SetupError when electron-builder fails
 */
export const ensurePack = async (runtime) => {
  const state = stateOf(runtime)
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === state) return
  say('Packing…')
  const fresh = `out/.pack-${process.pid}`
  const options = ['dir', '--publish=never', `-c.directories.output=${fresh}`, '-c.compression=store']
  const command = nodeScript(
    'electron-builder/cli.js',
    platformFlag,
    ...options,
    ...runtimeArguments(runtime),
  )
  try {
    if ((await run(...command)) !== 0) throw new SetupError('electron-builder could not pack the program.')
    writeFileSync(inRoot(fresh, '.packed'), state)
    swapIn(inRoot(fresh), target)
  } finally {
    rmSync(inRoot(fresh), { recursive: true, force: true })
  }
}
