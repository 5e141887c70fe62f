import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { hasProgram, run } from './process.mjs'
import { SetupError, say } from './say.mjs'

/*
 * What Electron and the tests need of a Debian system. Presence is looked up by what is used (a shared
 * library, a program, a font), not by package name: names differ between releases (`libasound2t64`).
 */

const library = (name) => ({ isThere: ({ libraries }) => libraries.includes(name) })
const program = (name) => ({ isThere: () => hasProgram(name) })
/** A folder or a file that the package brings. */
const folder = (...paths) => ({ isThere: () => paths.some((path) => existsSync(path)) })

const runtimeNeeds = {
  'libgtk-3-0': library('libgtk-3.so.0'),
  libnss3: library('libnss3.so'),
  libasound2: library('libasound.so.2'),
  libgbm1: library('libgbm.so.1'),
  'libatk-bridge2.0-0': library('libatk-bridge-2.0.so.0'),
  libcups2: library('libcups.so.2'),
}

const displayNeeds = { xvfb: program('xvfb-run'), xauth: program('xauth') }

/**
 * For the tests of papers: Word files are opened by LibreOffice, in fonts that papers may fall back on. Tinos has the Vietnamese
 * letters that Debian's Liberation lacks: without it LibreOffice takes them from a wider font, and lines break elsewhere.
 */
const paperNeeds = {
  'libreoffice-writer-nogui': program('soffice'),
  // Excel files are opened too; Writer alone does not know them.
  'libreoffice-calc-nogui': folder('/usr/lib/libreoffice/program/libsclo.so'),
  'fonts-liberation': folder('/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/liberation2'),
  'fonts-croscore': folder('/usr/share/fonts/truetype/croscore'),
}

const listLibraries = () => {
  const ldconfig = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find((path) => existsSync(path)) ?? 'ldconfig'
  return spawnSync(ldconfig, ['-p'], { encoding: 'utf8' }).stdout ?? ''
}

/**
 * The Debian packages that are missing.
 * @param options.display also what a virtual display needs
 * @param options.paper also what the tests of papers need
 */
export const missingPackages = ({ display, paper }, libraries = listLibraries()) => {
  const needs = { ...runtimeNeeds, ...(display && displayNeeds), ...(paper && paperNeeds) }
  return Object.keys(needs).filter((name) => !needs[name].isThere({ libraries }))
}

const isKnownToApt = (name) => spawnSync('apt-cache', ['show', name], { stdio: 'ignore' }).status === 0

/** Ubuntu 24.04 and Debian 13 renamed some libraries to `…t64`; the old name is then no package at all. */
const nameHere = (name) => (isKnownToApt(`${name}t64`) ? `${name}t64` : name)

const apt = (...args) => run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })

/**
 * Installs missing system packages as root, or says which to install.
 * @throws SetupError with the exact apt line when the user is not root or apt fails
 */
export const ensureSystemLibraries = async (options) => {
  if (process.platform !== 'linux' || !hasProgram('apt-get')) return
  const missing = missingPackages(options)
  if (missing.length === 0) return
  const isRoot = process.getuid() === 0
  if (isRoot) {
    say(`Installing system packages: ${missing.join(' ')}`)
    await apt('update', '-qq')
  }
  const line = ['install', '-y', '--no-install-recommends', ...missing.map(nameHere)]
  if (isRoot && (await apt('-q', ...line)) === 0 && missingPackages(options).length === 0) return
  throw new SetupError(
    `System packages are missing${isRoot ? ' and apt could not install them' : ''}. Please run:\n\n    sudo apt-get ${line.join(' ')}\n`,
  )
}
