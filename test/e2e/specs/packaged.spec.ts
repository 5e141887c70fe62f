import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'

// The packaged program takes no inspector, so Playwright cannot hold it: it is started as the office starts it,
// asked for a smoke test, and judged by the file it leaves.

const root = resolve(import.meta.dirname, '../../..')
const folder = join(root, 'out/pack', process.platform === 'win32' ? 'win-unpacked' : 'linux-unpacked')
const program = join(folder, process.platform === 'win32' ? 'phoi-hop.exe' : 'phoi-hop')
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** How the fuse wire in the executable spells its two states. */
const fuse = { off: '0'.charCodeAt(0), on: '1'.charCodeAt(0) }

let temporary: string
test.beforeAll(async () => {
  test.setTimeout(300_000)
  await promisify(execFile)(process.execPath, ['scripts/run.mjs', 'pack'], { cwd: root, maxBuffer: 64e6 })
})
test.beforeEach(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'phoi-hop-packaged-'))
})
test.afterEach(() => rm(temporary, { recursive: true, force: true }))

const runProgram = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  new Promise<{ code: number | null; output: string }>((done, fail) => {
    const child = spawn(program, [...sandbox, ...args], { env: { ...process.env, ...env }, timeout: 60_000 })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
    })
    child.stderr.on('data', (chunk) => {
      output += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, output }))
  })

const smokeTest = async (env: NodeJS.ProcessEnv = {}) => {
  const report = join(temporary, 'smoke.json')
  const args = [`--smoke-test=${report}`, `--data-dir=${join(temporary, 'data')}`]
  const { code, output } = await runProgram(args, env)
  expect(code, output).toBe(0)
  expect(existsSync(report), `it quit, or was ended after a minute, without a report:\n${output}`).toBe(true)
  return JSON.parse(await readFile(report, 'utf8'))
}

test('the packaged program starts, shows its first screen and quits', async () => {
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  const report = await smokeTest()
  expect(report).toMatchObject({ ok: true, version })
  expect(report.electron).toMatch(/^\d+\.\d+\.\d+/)
  expect(report.screen).not.toBe('')
})

test('the packaged program cannot be made to run as plain Node or with foreign options', async () => {
  const report = await smokeTest({ ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--require=/nowhere.cjs' })
  expect(report.ok).toBe(true)
})

test('the fuses are closed', async () => {
  const wire = await getCurrentFuseWire(program)
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ]
  for (const name of off) expect(wire[name], FuseV1Options[name]).toBe(fuse.off)
  const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation]
  for (const name of on) expect(wire[name], FuseV1Options[name]).toBe(fuse.on)
})

test('the archive holds the built program and nothing else', () => {
  const files = listPackage(join(folder, 'resources/app.asar'), { isPack: false }).map((path) =>
    path.replaceAll('\\', '/'),
  )
  expect(files).toContain('/out/app/main/main.js')
  expect(files).toContain('/out/app/preload/preload.cjs')
  expect(files).toContain('/out/app/renderer/index.html')
  const foreign = files.filter(
    (path) => !/^\/(package\.json$|out(\/app)?$|out\/app\/(main|preload|renderer))/.test(path),
  )
  expect(foreign).toEqual([])
})
