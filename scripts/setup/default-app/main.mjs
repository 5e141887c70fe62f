/*
 * The default app of the npm-borne Electron, whose archive has none: makes `electron .`, ES-module mains
 * and Playwright work as they do with the official binary. It must be an ES module with a top-level
 * `await`: Electron then holds `ready` back until the program's main has run.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)
const separateValue = new Set(['-r', '--require'])

/** Reads the command line: modules to load first (`-r FILE`, as Playwright passes them) and the program. */
const readArguments = (argv) => {
  const modules = []
  for (let at = 0; at < argv.length; at += 1) {
    if (separateValue.has(argv[at])) modules.push(argv[++at])
    else if (!argv[at].startsWith('-')) return { modules, program: argv[at] }
  }
  return { modules, program: undefined }
}

const takeIdentity = (folder) => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (manifest.version) app.setVersion(manifest.version)
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  if (manifest.desktopName) app.setDesktopName(manifest.desktopName)
}

const run = async (program) => {
  const folder = resolve(program)
  const isPackage = existsSync(join(folder, 'package.json'))
  if (isPackage) takeIdentity(folder)
  const main = require.resolve(folder)
  app.setAppPath(isPackage ? folder : dirname(main))
  await import(pathToFileURL(main).href)
}

const { modules, program } = readArguments(process.argv.slice(1))
Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true })
for (const file of modules) require(resolve(file))

try {
  if (!program) throw new Error('No program was named on the command line.')
  await run(program)
} catch (error) {
  console.error(error)
  app.exit(1)
}
