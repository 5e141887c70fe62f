import { type ChildProcess, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { bundle } from '#test/support/bundle.mjs'

// Real processes, the real disk, real signals; beats come every tenth of a second.

let base: string
let program: string
let path: string
let children: ChildProcess[] = []
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'phoi-hop-lock-'))
  program = await bundle('test/support/programs/hold-a-lock.ts', join(base, 'program'))
}, 60_000)
afterAll(() => rm(base, { recursive: true, force: true }))
beforeEach(async () => {
  path = await mkdtemp(join(base, 'data-'))
  await mkdir(path, { recursive: true })
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
  children = []
})

/** A program that wants the folder. `hear` answers its next line. */
function start() {
  const child = spawn(process.execPath, [program, path], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  const lines: string[] = []
  let rest = ''
  let wake = () => {}
  child.stdout.on('data', (chunk) => {
    const said = `${rest}${chunk}`.split('\n')
    rest = said.pop() ?? ''
    lines.push(...said)
    wake()
  })
  const hear = async (): Promise<string> => {
    while (lines.length === 0)
      await new Promise<void>((done) => {
        wake = done
      })
    return lines.shift() as string
  }
  return {
    hear,
    ask: (line: string) => {
      child.stdin.write(`${line}\n`)
      return hear()
    },
    signal: (signal: NodeJS.Signals) => child.kill(signal),
  }
}

test('of two programs one has the folder; the other gets it when the first gives it back', async () => {
  const first = start()
  expect(await first.hear()).toBe('held')
  const second = start()
  expect(await second.hear()).toBe(`in-use ${hostname()}`)
  expect(await first.ask('write')).toBe('write: done')
  expect(await first.ask('release')).toBe('release: done')
  expect(await second.hear()).toBe('released')
  expect(await second.hear()).toBe('held')
  expect(await second.ask('write')).toBe('write: done')
  expect(await second.ask('release')).toBe('release: done')
  expect(await readdir(path)).toEqual([])
}, 20_000)

test('a killed program leaves the folder to the one that waits, and to one that comes', async () => {
  const first = start()
  expect(await first.hear()).toBe('held')
  const second = start()
  expect(await second.hear()).toBe(`in-use ${hostname()}`)
  first.signal('SIGKILL')
  expect(await second.hear()).toBe('gone')
  expect(await second.hear()).toBe('held')
  expect(await second.ask('write')).toBe('write: done')
  second.signal('SIGKILL')
  await new Promise((done) => children[1]?.once('exit', done))
  expect(await start().hear()).toBe('held')
}, 20_000)

test('a program that hung, lost the folder and goes on refuses to write', async ({ skip }) => {
  if (process.platform === 'win32') skip('no SIGSTOP on Windows')
  const first = start()
  expect(await first.hear()).toBe('held')
  const second = start()
  expect(await second.hear()).toBe(`in-use ${hostname()}`)
  first.signal('SIGSTOP')
  expect(await second.hear()).toBe('stale')
  expect(await second.hear()).toBe('held')
  first.signal('SIGCONT')
  expect(await first.ask('write')).toBe('lost')
  expect(await first.hear()).toBe('write: lock-lost')
  expect(await first.ask('write')).toBe('write: lock-lost')
  expect(await second.ask('write')).toBe('write: done')
}, 20_000)
