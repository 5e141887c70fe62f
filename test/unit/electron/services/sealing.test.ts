/** A data folder that is given a passphrase, and from which it is taken away again. */
import { describe, expect, test } from 'vitest'
import { layOut } from '#electron/backup/lay-out.ts'
import { listBackups } from '#electron/backup/list-backups.ts'
import { findIdentity, writeIdentity } from '#electron/store/identity.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { attachedText, filesWith, fillEverything, halfLine, phrase } from '#test/support/full-office.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { dumpOf } from '#test/support/register-examples.ts'
import { makeChance, seedOf } from '#test/support/seeded.ts'

const passphrase = 'Đèo Hải Vân 2026'
const layout = folderLayout('/data')

async function makeFull(disk = makeMemoryDisk('/data')) {
  const program = await makeInProcess({ disk })
  const hash = await fillEverything(program)
  return { program, disk, hash, before: dumpOf(program) }
}

const identityOf = async (disk: MemoryDisk) => {
  const found = await findIdentity(disk, '/data')
  if (found.state === 'empty') throw new Error('empty')
  return found.identity
}

async function attachedIn(program: InProcess, hash: string): Promise<string> {
  const all: Uint8Array[] = []
  for await (const piece of program.services().attachmentFiles.open({ hash, name: 'Phụ lục.txt' }))
    all.push(piece)
  return Buffer.concat(all).toString('utf8')
}

/** All that the office had is there, and nothing was noticed in opening it. */
async function expectWhole(program: InProcess, hash: string, before: unknown) {
  expect(program.office.state()).toMatchObject({ state: 'open', view: null })
  expect(dumpOf(program)).toEqual(before)
  expect(await program.ask('drafts.list', {})).toMatchObject([{ key: 'nhap', value: { title: phrase } }])
  expect(await attachedIn(program, hash)).toBe(attachedText)
  expect(program.unforeseen).toEqual([])
}

describe('a passphrase is set', () => {
  test('no byte of the folder tells anything any more, and everything is there', async () => {
    const { program, disk, hash, before } = await makeFull()
    expect(filesWith(disk).map((path) => path.split('/')[2])).toEqual(
      expect.arrayContaining(['attachments', 'backups', 'drafts.json', 'journal', 'set-aside', 'snapshots']),
    )
    const { recoveryKey } = await program.ask('folder.set-passphrase', { passphrase })
    expect(filesWith(disk)).toEqual([])
    expect(disk.files.keys().filter((path) => path.includes(hash))).toEqual([])
    await expectWhole(program, hash, before)
    expect(program.office.state()).toMatchObject({ isSealed: true, notices: [] })
    expect((await identityOf(disk)).converting).toBeNull()

    await program.ask('folder.lock', {})
    expect(program.office.state()).toEqual({ state: 'locked', path: '/data' })
    expect(await program.api.call('records.all', { register: 'task' })).toMatchObject({ ok: false })
    for (const secret of ['Đèo Hải Vân 2025', `${passphrase} `, recoveryKey.slice(0, -1)])
      expect(await program.api.call('folder.unlock', { secret })).toMatchObject({
        error: { code: 'wrong-passphrase' },
      })
    expect(program.office.state().state).toBe('locked')
    // Some keyboards write a letter and its marks as several signs.
    await program.ask('folder.unlock', { secret: passphrase.normalize('NFD') })
    await expectWhole(program, hash, before)
    await program.ask('folder.lock', {})
    await program.ask('folder.unlock', { secret: recoveryKey.toLowerCase().replaceAll('-', ' ') })
    await expectWhole(program, hash, before)
    await program.office.close()

    const later = await makeInProcess({ disk })
    expect(later.office.state().state).toBe('locked')
    await later.ask('folder.unlock', { secret: passphrase })
    await expectWhole(later, hash, before)
  })

  test('taken away again, every file is what it was', async () => {
    const { program, disk, hash, before } = await makeFull()
    const texts = () =>
      Object.fromEntries(disk.files.entries().filter(([path]) => /attachments|set-aside/.test(path)))
    const first = texts()
    await program.ask('folder.set-passphrase', { passphrase })
    expect(await program.api.call('folder.remove-passphrase', { current: 'sai mật khẩu' })).toMatchObject({
      error: { code: 'wrong-passphrase' },
    })
    expect((await program.ask('folder.remove-passphrase', { current: passphrase })).folder).toMatchObject({
      state: 'open',
      isSealed: false,
      notices: [],
    })
    await expectWhole(program, hash, before)
    expect(texts()).toEqual(first)
    expect(disk.files.get('/data/set-aside/20261101T000000000Z.000000000001.ndjson')).toBe(halfLine)
    expect(disk.files.keys().some((path) => disk.files.get(path)?.includes('sealed-1:'))).toBe(false)
    expect(await identityOf(disk)).toMatchObject({ keyring: null, converting: null })
    expect(await program.api.call('folder.lock', {})).toMatchObject({ error: { code: 'not-allowed-now' } })
  })

  test('its backups are sealed with it, and open with its passphrase', async () => {
    const { program, disk, hash, before } = await makeFull()
    await program.ask('folder.set-passphrase', { passphrase })
    const { officeId } = await identityOf(disk)
    const [backup] = await listBackups(disk, layout.backups, officeId)
    if (backup?.state !== 'whole') throw new Error('no backup')
    expect(backup.manifest).toMatchObject({ isSealed: true })
    await disk.makeFolder('/restored')
    await layOut({
      disk,
      place: layout.backups,
      manifest: backup.manifest,
      target: '/restored',
      linksFiles: false,
    })
    const restored = await makeInProcess({ disk, path: '/restored' })
    expect(restored.office.state().state).toBe('locked')
    await restored.ask('folder.unlock', { secret: passphrase })
    expect(restored.office.state()).toMatchObject({ state: 'open' })
    const { attachment: _one, ...records } = before as Record<string, unknown>
    expect(dumpOf(restored)).toMatchObject(records)
    expect(await attachedIn(restored, hash)).toBe(attachedText)
    await restored.office.close()

    await program.ask('folder.remove-passphrase', { current: passphrase })
    const [plain] = await listBackups(disk, layout.backups, officeId)
    expect(plain).toMatchObject({ manifest: { isSealed: false, officeName: phrase, label: phrase } })
    if (plain?.state !== 'whole') throw new Error('no backup')
    expect(plain.manifest.files.map(({ path }) => path)).toContain(`attachments/${hash.slice(0, 2)}/${hash}`)
  })
})

describe('keys', () => {
  test('another passphrase, another recovery key: the former ones open nothing', async () => {
    const { program, before } = await makeFull()
    const { recoveryKey } = await program.ask('folder.set-passphrase', { passphrase })
    const next = 'Sông Bến Hải 17'
    expect(
      await program.api.call('folder.change-passphrase', { current: 'sai rồi nhé', passphrase: next }),
    ).toMatchObject({ error: { code: 'wrong-passphrase' } })
    // Whoever has forgotten the passphrase has the recovery key.
    await program.ask('folder.change-passphrase', { current: recoveryKey, passphrase: next })
    const renewed = await program.ask('folder.renew-recovery-key', { current: next })
    await program.ask('folder.lock', {})
    for (const secret of [passphrase, recoveryKey])
      expect(await program.api.call('folder.unlock', { secret })).toMatchObject({ ok: false })
    await program.ask('folder.unlock', { secret: renewed.recoveryKey })
    await program.ask('folder.lock', {})
    await program.ask('folder.unlock', { secret: next })
    expect(dumpOf(program)).toEqual(before)
  })

  test('the sample office gets none, a view sets none, and a second one is refused', async () => {
    const sample = await makeInProcess({ path: '/sample', isSample: true })
    const refused = { error: { code: 'not-allowed-now' } }
    expect(await sample.api.call('folder.set-passphrase', { passphrase })).toMatchObject(refused)
    const { program } = await makeFull()
    expect(await program.api.call('folder.remove-passphrase', { current: passphrase })).toMatchObject(refused)
    await program.ask('folder.set-passphrase', { passphrase })
    expect(await program.api.call('folder.set-passphrase', { passphrase })).toMatchObject(refused)
    expect(await program.api.call('folder.unlock', { secret: passphrase })).toMatchObject(refused)
    await program.office.view('chosen')
    expect(
      await program.api.call('folder.change-passphrase', { current: passphrase, passphrase }),
    ).toMatchObject({ error: { code: 'read-only' } })
  })

  test('damage is not told as a wrong passphrase', async () => {
    const { program, disk, hash, before } = await makeFull()
    await program.ask('folder.set-passphrase', { passphrase })
    await program.office.close()
    const newest = disk.files.keys().findLast((path) => path.startsWith(`${layout.snapshots}/`))
    flip(disk, newest ?? '')
    const later = await makeInProcess({ disk })
    await later.ask('folder.unlock', { secret: passphrase })
    await expectWhole(later, hash, before)
    expect(later.office.state()).toMatchObject({ notices: [{ code: 'snapshot-mended' }] })
    await later.office.close()
    for (const file of layout.identities) flip(disk, file)
    const last = await makeInProcess({ disk })
    expect(last.office.state()).toMatchObject({ state: 'failed', error: { code: 'damaged-identity' } })
  })
})

function flip(disk: MemoryDisk, path: string) {
  const bytes = Buffer.from(disk.simulated.direct.bytes(path) ?? [])
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  disk.simulated.direct.put(path, bytes)
}

describe('what was cut off', () => {
  /** As many moments as a test has time for, the first and the last among them. */
  const some = <T>(all: T[], most: number) => {
    const step = Math.max(1, Math.ceil(all.length / most))
    return all.filter((_, at) => at % step === 0 || at === all.length - 1)
  }

  test.each(['sealing', 'unsealing'] as const)(
    '%s: whatever moment, opening ends it',
    async (direction) => {
      const { program, disk, hash, before } = await makeFull()
      if (direction === 'unsealing') await program.ask('folder.set-passphrase', { passphrase })
      const work = () =>
        direction === 'sealing'
          ? program.ask('folder.set-passphrase', { passphrase })
          : program.ask('folder.remove-passphrase', { current: passphrase })
      const crashes = await everyCrash(
        { disk, chance: makeChance(seedOf()), each: 1, note: () => null },
        work,
      )
      const outcomes = new Set<string>()
      for (const { disk: left, after } of some(crashes, 100)) {
        // How a lock left by a crash is taken is the lock's own test.
        for (const path of left.files.keys()) if (/lock[\w.-]*\.json$/.test(path)) left.files.delete(path)
        const later = await makeInProcess({ disk: left })
        const isLocked = later.office.state().state === 'locked'
        if (isLocked) await later.ask('folder.unlock', { secret: passphrase })
        await expectWhole(later, hash, before)
        const identity = await identityOf(left)
        expect(identity.converting, JSON.stringify(after)).toBeNull()
        expect(filesWith(left).length > 0, JSON.stringify(after)).toBe(identity.keyring === null)
        outcomes.add(`${isLocked} ${identity.keyring !== null}`)
      }
      // Before it was begun, in its midst, at its end.
      expect([...outcomes].toSorted()).toEqual(
        direction === 'sealing' ? ['false false', 'true true'] : ['false false', 'true false', 'true true'],
      )
    },
    60_000,
  )

  test('who set the passphrase when it was cut off is told that he has no recovery key', async () => {
    const { program, disk } = await makeFull()
    await program.ask('folder.set-passphrase', { passphrase })
    await program.office.close()
    await writeIdentity(disk, '/data', { ...(await identityOf(disk)), converting: 'sealing' })
    const later = await makeInProcess({ disk })
    const { folder } = await later.ask('folder.unlock', { secret: passphrase })
    expect(folder).toMatchObject({ state: 'open', notices: [{ code: 'sealing-finished' }] })
  })

  test('a disk that is full leaves everything readable, and the rest is done when there is room', async () => {
    const { program, disk, hash, before } = await makeFull()
    disk.simulated.fault({
      kind: 'write',
      path: /snapshots/,
      code: 'ENOSPC',
      times: Number.POSITIVE_INFINITY,
    } as never)
    const { recoveryKey } = await program.ask('folder.set-passphrase', { passphrase })
    expect(program.office.state()).toMatchObject({ state: 'failed', error: { code: 'disk-full' } })
    disk.simulated.heal()
    await program.ask('folder.retry', {})
    await expectWhole(program, hash, before)
    expect(filesWith(disk)).toEqual([])
    await program.ask('folder.lock', {})
    await program.ask('folder.unlock', { secret: recoveryKey })
    await expectWhole(program, hash, before)
  })
})
