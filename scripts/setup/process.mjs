import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { inRoot, root } from './paths.mjs'

/**
 * Runs a command in the repository with its output shown.
 * @returns the exit code; 1 when a signal ended it
 */
export const run = (command, args, { env = {}, ...options } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      ...options,
      env: { ...process.env, ...env },
    })
    child.on('error', reject)
    child.on('close', (code) => resolve(code ?? 1))
  })

/** The command line of a package's own script, run by this Node: no shell and no `.cmd` on Windows. */
export const nodeScript = (script, ...args) => [process.execPath, [inRoot('node_modules', script), ...args]]

/** The command line of npm: the very npm that called us when there is one. */
export const npmCommand = (...args) => {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return { command: process.execPath, args: [script, ...args], options: {} }
  const isWindows = process.platform === 'win32'
  return { command: isWindows ? 'npm.cmd' : 'npm', args, options: { shell: isWindows } }
}

/** True when a program of this name is on the PATH. */
export const hasProgram = (name, path = process.env.PATH ?? '') =>
  path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, name)))
