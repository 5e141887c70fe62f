import { describe, expect, test } from 'vitest'
import { writeChecked } from '#electron/store/checked-json.ts'
import { followChain, purgeCommand, readText } from '#electron/store/journal.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { endPurge, intendPurge, listPurged } from '#electron/store/purge.ts'
import { chainBegin } from '#electron/store/segments.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { addPerson, optionsFor, personRecord } from '#test/support/data-folder.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { eachSeed } from '#test/support/seeded.ts'
import { idsIn, mirror, openAfterCrash, segment } from './story.ts'

const path = '/data'
const layout = folderLayout(path)
/** What was typed by mistake; in words that stand nowhere else. */
const secret = 'số căn cước 079-BÍ-MẬT'
const vaults: [string, Vault][] = [
  ['a plain', plainVault],
  ['a sealed', makeVault(new Uint8Array(32).fill(7))],
]
const target = { register: 'person' as const, id: 'mat' }
const change = (before: AnyRecord | null, after: AnyRecord | null) => ({ ...target, before, after })

const first = personRecord('mat', secret)
const second = personRecord('mat', `${secret} lần hai`, 2)

/** Everything on the disk as it would be read with the key: each line and file opened. */
async function filesWith(disk: MemoryDisk, vault: Vault, words: string): Promise<string[]> {
  const found: string[] = []
  for (const file of disk.files.keys()) {
    const bytes = Buffer.from(disk.simulated.direct.bytes(file) ?? [])
    const texts = [bytes.toString('utf8')]
    for (const line of texts[0]?.split('\n') ?? [])
      for (const purpose of ['journal', 'drafts'] as const) texts.push(vault.openLine(line, purpose) ?? '')
    for (const purpose of ['snapshot', 'set-aside'] as const) texts.push(await opened(bytes, vault, purpose))
    if (texts.some((text) => text.includes(words))) found.push(file)
  }
  return found
}

async function opened(bytes: Uint8Array, vault: Vault, purpose: 'snapshot' | 'set-aside'): Promise<string> {
  const stored = (async function* () {
    yield bytes
  })()
  let text = ''
  try {
    for await (const piece of vault.openPieces(stored, purpose)) text += Buffer.from(piece).toString('utf8')
  } catch {
    // What opens of it up to the damage counts as well.
  }
  return text
}

/**
 * A folder that has the secret wherever a folder can have it: finished files, the one being written and its copy, snapshots,
 * drafts, what was set aside whole, torn, and as a former state.
 */
async function withSecret(vault: Vault): Promise<{ disk: MemoryDisk; opened: OpenedFolder }> {
  const disk = makeMemoryDisk(path)
  const open = () => openFolder(optionsFor(disk, path, { vault, segmentSize: 1100 }, () => undefined))
  const before = await open()
  await addPerson(before, 'an')
  await before.store.write('test.add', () => [
    { register: 'person', id: 'binh', before: null, after: personRecord('binh', 'Bình') },
    change(null, first),
  ])
  await before.close()
  const middle = await open()
  for (const id of ['chi', 'dung']) await addPerson(middle, id)
  await middle.store.write('test.change', () => [change(first, second)])
  await middle.close()
  await keepBesides(disk, vault)
  return { disk, opened: await open() }
}

async function keepBesides(disk: MemoryDisk, vault: Vault): Promise<void> {
  const drafts = JSON.stringify([
    { key: 'autosave:person:mat', savedAt: '', value: { fullName: secret } },
    { key: 'autosave:task:t1', savedAt: '', value: { title: 'Việc khác', leadId: 'mat' } },
  ])
  disk.files.set(layout.drafts, `${vault.sealLine(drafts, 'drafts')}\n`)
  const journal = disk.files.get(`${layout.journal}/${segment(1)}`) ?? ''
  const stamp = `${layout.setAside}/20261123T010000000Z`
  disk.files.set(`${stamp}.${segment(1)}`, journal)
  disk.files.set(`${stamp}.${mirror(4)}.2`, journal)
  disk.simulated.direct.put(
    `${stamp}.000000000005.json`,
    disk.simulated.direct.bytes(`${layout.snapshots}/000000000005.json`) ?? '',
  )
  disk.files.set(`${stamp}/journal/${segment(1)}`, journal)
  disk.simulated.direct.put(`${stamp}/attachments/ab/abcd`, Uint8Array.of(0xff, 0xfe, 0x6d, 0x61, 0x74, 0xff))
  if (vault.isSealed) return
  disk.files.set(`${stamp}.${segment(7)}`, `\0\0\0"fullName":"${secret}"}}],"sal`)
  disk.files.set(
    `${stamp}.000000000009.json`,
    `{"format":2}\n["person"]\n${JSON.stringify(first)}\n{"id":"an"}\n`,
  )
}

/** What the service does up to the reopening. */
async function purge(
  disk: MemoryDisk,
  { store }: OpenedFolder,
  after: AnyRecord | null = null,
): Promise<void> {
  await intendPurge(disk, layout, [target])
  await store.write(purgeCommand, () => [change(null, after)])
}

async function expectWhole(disk: MemoryDisk, vault: Vault): Promise<void> {
  const texts = disk.files
    .entries()
    .flatMap(([file, text]) =>
      /journal\/\d+\.ndjson$/.test(file) && !file.includes('set-aside') ? [text] : [],
    )
  const lines = readText(texts.join(''), vault).lines
  expect(followChain(chainBegin, lines)).toHaveLength(lines.length)
}

describe.each(vaults)('removed for good from %s folder', (_kind, vault) => {
  const reopen = (disk: MemoryDisk) => openAfterCrash(disk, path, { vault, segmentSize: 1100 })

  test('the secret is everywhere before', async () => {
    const { disk } = await withSecret(vault)
    const files = await filesWith(disk, vault, secret)
    expect(files.length).toBeGreaterThanOrEqual(vault.isSealed ? 9 : 11)
  })

  test('no byte of it is left; everything else is', async () => {
    const { disk, opened } = await withSecret(vault)
    await purge(disk, opened)
    await opened.close()
    const again = await reopen(disk)
    expect(again.notices).toEqual([])
    expect(idsIn(again)).toEqual(['an', 'binh', 'chi', 'dung'])
    await endPurge(disk, layout)
    expect(await filesWith(disk, vault, secret)).toEqual([])
    await expectWhole(disk, vault)
    expect(
      disk.simulated.direct.bytes(`${layout.setAside}/20261123T010000000Z/attachments/ab/abcd`),
    ).toHaveLength(6)
    expect(await filesWith(disk, vault, 'Việc khác')).toEqual([layout.drafts])
    await addPerson(again, 'em')
    await again.close()
    const later = await reopen(disk)
    expect([idsIn(later), later.notices]).toEqual([['an', 'binh', 'chi', 'dung', 'em'], []])
    expect(disk.files.has(layout.purge)).toBe(false)
  })

  test('the history says that there was something; other records of the same line are whole', async () => {
    const { disk, opened } = await withSecret(vault)
    await purge(disk, opened)
    await opened.close()
    const again = await reopen(disk)
    const past = await again.store.entriesOf('person', 'mat')
    expect(past.map(({ command, changes }) => [command, changes.find(({ id }) => id === 'mat')])).toEqual([
      ['test.add', { ...change(null, null), purged: true }],
      ['test.change', { ...change(null, null), purged: true }],
      [purgeCommand, change(null, null)],
    ])
    const [other] = await again.store.entriesOf('person', 'binh')
    expect(other?.changes[0]?.after?.fullName).toBe('Bình')
  })

  test('only the past of a record that stays', async () => {
    const { disk, opened } = await withSecret(vault)
    const clean = personRecord('mat', 'Mai Thị Tuyết', 3)
    await opened.store.write('test.change', () => [change(second, clean)])
    await purge(disk, opened, clean)
    await opened.close()
    const again = await reopen(disk)
    expect(again.store.read.get('person', 'mat')).toEqual(clean)
    expect(await filesWith(disk, vault, secret)).toEqual([])
    for (const name of await disk.list(layout.snapshots)) await disk.remove(`${layout.snapshots}/${name}`)
    await again.store.close()
    expect((await reopen(disk)).store.read.get('person', 'mat')).toEqual(clean)
    await expectWhole(disk, vault)
  })

  test('the same name again afterwards is a record like any other, and can be removed in its turn', async () => {
    const { disk, opened } = await withSecret(vault)
    await purge(disk, opened)
    await opened.close()
    const again = await reopen(disk)
    await endPurge(disk, layout)
    await addPerson(again, 'mat', 'Người mới')
    await again.close()
    const third = await reopen(disk)
    expect(third.store.read.get('person', 'mat')?.fullName).toBe('Người mới')
    await purge(disk, third)
    await third.close()
    const last = await reopen(disk)
    expect([idsIn(last), last.notices]).toEqual([['an', 'binh', 'chi', 'dung'], []])
    expect(await filesWith(disk, vault, 'Người mới')).toEqual([])
    await expectWhole(disk, vault)
    expect((await listPurged({ disk, layout, vault, officeId: '' })).length).toBe(2)
  })

  test('an intent whose line never was written is forgotten', async () => {
    const { disk, opened } = await withSecret(vault)
    await intendPurge(disk, layout, [target])
    await opened.close()
    const again = await reopen(disk)
    expect(again.store.read.get('person', 'mat')).toEqual(second)
    expect(disk.files.has(layout.purge)).toBe(false)
  })

  test('an intent that can no longer be read is carried out as the journal tells', async () => {
    const { disk, opened } = await withSecret(vault)
    await purge(disk, opened)
    await opened.close()
    disk.files.set(layout.purge, writeChecked({ targets: [] }).replace('targets', 'target5'))
    await reopen(disk)
    expect(await filesWith(disk, vault, secret)).toEqual([])
  })

  test('with damage that is healed on the way', async () => {
    const { disk, opened } = await withSecret(vault)
    await purge(disk, opened)
    await opened.store.close()
    const name =
      disk.files.keys().findLast((file) => /journal\/\d+\.ndjson$/.test(file) && !file.includes('aside')) ??
      ''
    disk.files.set(name, `${(disk.files.get(name) ?? '').slice(0, -20)}`)
    const again = await reopen(disk)
    expect(again.notices.map(({ code }) => code)).toEqual(['journal-mended'])
    expect(idsIn(again)).toEqual(['an', 'binh', 'chi', 'dung'])
    expect(await filesWith(disk, vault, secret)).toEqual([])
  })

  test('a power cut at every operation: the next opening goes on with it', async () => {
    await eachSeed(1, async (chance) => {
      const { disk, opened } = await withSecret(vault)
      let isAcknowledged = false
      const crashes = await everyCrash(
        { disk, chance, each: 1, note: () => ({ isAcknowledged }) },
        async () => {
          await purge(disk, opened)
          isAcknowledged = true
          await opened.close()
          await (await reopen(disk)).close()
        },
      )
      expect(crashes.length).toBeGreaterThan(80)
      for (const { disk: left, noted } of crashes) {
        const again = await reopen(left)
        const isPurged = again.store.read.get('person', 'mat') === undefined
        if (noted.isAcknowledged) expect(isPurged).toBe(true)
        expect(idsIn(again).filter((id) => id !== 'mat')).toEqual(['an', 'binh', 'chi', 'dung'])
        expect(await filesWith(left, vault, secret).then((files) => files.length > 0)).toBe(!isPurged)
        expect(again.notices.filter(({ code }) => code !== 'journal-end-set-aside')).toEqual([])
        await expectWhole(left, vault)
      }
    })
  }, 60_000)
})
