/** A started Electron and all that hangs on it: when it said it was ready, how much memory its processes have. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'

const mostMs = 60_000

/** Starts and waits for a line on standard output. Answers the milliseconds from process start, and the process. */
export const startUntil = (executable, args, env, word) =>
  new Promise((done, failed) => {
    const startedAt = performance.now()
    const child = spawn(executable, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      failed(new Error(`no “${word}” within ${mostMs / 1000} s\n${output}\n${errors}`))
    }, mostMs)
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (!output.includes(word)) return
      clearTimeout(timer)
      child.stdout.removeAllListeners('data')
      done({ ms: performance.now() - startedAt, child })
    })
    child.on('error', failed)
  })

/** Ends a program by its own window closing where possible, and waits until it is gone. */
export const end = (child) =>
  new Promise((done) => {
    if (child.exitCode !== null) return done()
    child.once('exit', () => done())
    child.kill('SIGTERM')
    setTimeout(() => child.exitCode === null && child.kill('SIGKILL'), 8000).unref()
  })

const readOrEmpty = (file) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const processIds = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
// The name of a process may hold blanks and brackets, so the fields are counted from the last bracket on.
const parentOf = (pid) =>
  Number(readOrEmpty(`/proc/${pid}/stat`).split(')').at(-1)?.trim().split(' ')[1] ?? 0)

/** The process and all its descendants. */
export const treeOf = (root) => {
  const parents = new Map(processIds().map((pid) => [pid, parentOf(pid)]))
  const isOfTree = (pid) => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
    return false
  }
  return [...parents.keys()].filter(isOfTree)
}

/** Sum of the proportional set sizes of a process tree, MiB (Linux). */
export const pssOf = (root) =>
  treeOf(root).reduce((sum, pid) => {
    const found = /^Pss:\s+(\d+) kB/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))
    return sum + Number(found?.[1] ?? 0) / 1024
  }, 0)

/** Command lines of Electrons that are running besides ours: they would blur what is measured. */
export const otherElectrons = () =>
  processIds()
    .map((pid) => readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' '))
    .filter((line) => /\/electron(\.exe)? /.test(line) && !line.includes('--type='))
