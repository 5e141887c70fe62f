import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeDisk } from '#electron/platform/disk.ts'
import { newSalt } from '#electron/platform/ids.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { lockWorldOf, officeTiming } from '#electron/store/lock-world.ts'
import { openFolder } from '#electron/store/open.ts'
import { plainVault } from '#electron/vault/vault.ts'
import { Refusal } from '#shared/contract/result.ts'
import { addPerson } from '#test/support/data-folder.ts'

// The real disk, really full. (Really killed it is in `test/torture/kill.torture.test.ts`.)

let base: string
const reported: unknown[] = []
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'phoi-hop-survival-'))
})
afterEach(async () => {
  await rm(base, { recursive: true, force: true })
  // The second copy of the journal may find no room; nothing else may be reported.
  expect(reported.splice(0).filter((error) => (error as { code?: string }).code !== 'ENOSPC')).toEqual([])
})

const open = (path: string) =>
  openFolder({
    disk: nodeDisk,
    path,
    now: () => new Date().toISOString(),
    newId: () => 'office',
    newSalt,
    lock: { world: lockWorldOf(() => new Date().toISOString()), timing: officeTiming },
    backUpBefore: backUpBeforeMigration(nodeDisk, () => new Date().toISOString()),
    vaultOf: () => plainVault,
    actor: () => '',
    report: (error) => void reported.push(error),
    makeKind: 'office',
  })

/** A disk of one megabyte, when this machine lets us have one. */
function mountSmallDisk(path: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

describe('a disk that is really full', () => {
  let path: string
  let isMounted: boolean
  beforeEach(() => {
    path = join(base, 'small')
    mkdirSync(path)
    isMounted = mountSmallDisk(path)
  })
  afterEach(() => {
    if (isMounted) execFileSync('umount', [path])
  })

  test('refuses with disk-full, loses nothing, and works again after room was made', async ({ skip }) => {
    if (!isMounted) skip('no small disk to be had here: mounting needs root on Linux')
    const data = join(path, 'data')
    mkdirSync(data)
    const ballast = join(path, 'ballast')
    await writeFile(ballast, Buffer.alloc(300_000))
    const opened = await open(data)
    const kept: string[] = []
    let refusal: unknown = null
    for (let count = 0; refusal === null; count += 1) {
      await addPerson(opened, `p${count}`, 'ộ'.repeat(2000)).then(
        () => kept.push(`p${count}`),
        (error: unknown) => {
          refusal = error
        },
      )
    }
    expect(refusal).toBeInstanceOf(Refusal)
    expect((refusal as Refusal).error.code).toBe('disk-full')
    await expect(opened.store.compact()).rejects.toMatchObject({ error: { code: 'disk-full' } })
    expect(opened.store.read.all('person').map((one) => one.id)).toEqual(kept)
    await rm(ballast)
    await addPerson(opened, 'sau')
    await opened.store.close()
    const again = await open(data)
    expect(again.notices).toEqual([])
    expect(again.store.read.all('person').map((one) => one.id)).toEqual([...kept, 'sau'])
    await again.store.close()
  })

  test('a folder mounted read-only is said to be read-only', async ({ skip }) => {
    if (!isMounted) skip('no small disk to be had here: mounting needs root on Linux')
    execFileSync('mount', ['-o', 'remount,ro', path])
    await expect(open(path)).rejects.toMatchObject({ error: { code: 'folder-read-only' } })
  })

  test('a folder without the right to write is said to be read-only', async ({ skip }) => {
    if (process.getuid?.() === 0 || process.platform === 'win32') skip('root may write anywhere')
    chmodSync(path, 0o555)
    await expect(open(path)).rejects.toMatchObject({ error: { code: 'folder-read-only' } })
    chmodSync(path, 0o755)
  })
})
