import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { npmCommand, run } from './process.mjs'
import { SetupError, say } from './say.mjs'

const lockFile = inRoot('package-lock.json')
const installedFile = inRoot('node_modules/.package-lock.json')
const stampFile = inRoot('node_modules/.phoi-hop-lock')

const hashOf = (text) => createHash('sha256').update(text).digest('hex')
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined)

/**
 * Whether what npm says it installed is what the lock file asks for, optional packages left aside
 * (those of other platforms are never installed).
 * @param lock the parsed package-lock.json
 * @param installed the parsed node_modules/.package-lock.json
 */
export const isInstalledAsLocked = (lock, installed) =>
  Object.entries(lock.packages)
    .filter(([path, wanted]) => path !== '' && !wanted.optional)
    .every(([path, wanted]) => {
      const found = installed.packages[path]
      return found !== undefined && found.version === wanted.version && found.integrity === wanted.integrity
    })

/** Whether the packages in place belong to this lock file; a hand-run `npm ci` counts as well as ours. */
const isUpToDate = (lockText) => {
  if (readIfThere(stampFile) === hashOf(lockText)) return true
  const installed = readIfThere(installedFile)
  if (!installed || !isInstalledAsLocked(JSON.parse(lockText), JSON.parse(installed))) return false
  writeFileSync(stampFile, hashOf(lockText))
  return true
}

/**
 * Installs the packages of the lock file when they are missing or another lock file's.
 * @throws SetupError when npm fails
 */
export const ensurePackages = async () => {
  const lockText = readFileSync(lockFile, 'utf8')
  if (isUpToDate(lockText)) return
  say('Installing packages from the lock file (npm ci)…')
  rmSync(stampFile, { force: true })
  const { command, args, options } = npmCommand('ci', '--no-audit', '--no-fund')
  if ((await run(command, args, options)) !== 0) {
    throw new SetupError('npm ci failed; its own message is above. Is the npm registry within reach?')
  }
  writeFileSync(stampFile, hashOf(lockText))
}
