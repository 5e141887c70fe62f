import { describe, expect, test } from 'vitest'
import { checksum } from '#electron/store/checked-json.ts'
import type { JournalEntry } from '#electron/store/journal.ts'
import { folderLayout } from '#electron/store/layout.ts'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { readFolder } from '#electron/store/read-folder.ts'
import {
  endSalvage,
  type GoingBack,
  goBack,
  lastGoodState,
  pendingSalvage,
  salvageChanges,
} from '#electron/store/repair.ts'
import { plainVault } from '#electron/vault/vault.ts'
import { addPerson, optionsFor, personRecord } from '#test/support/data-folder.ts'
import { everyCrash } from '#test/support/every-crash.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { eachSeed } from '#test/support/seeded.ts'
import { idsIn, mirror, openAfterCrash, refusedWith, segment, snapshot } from './story.ts'

const path = '/data'
const layout = folderLayout(path)
const now = '2026-11-24T01:00:00.000Z'
const six = Array.from({ length: 6 }, (_, at) => `p${at + 1}`)
const journal = (first: number) => `${layout.journal}/${segment(first)}`

const open = (disk: MemoryDisk, segmentSize = 600) => openFolder(optionsFor(disk, path, { segmentSize }))
const sourceOf = ({ identity }: { identity: { officeId: string } }, disk: MemoryDisk) => ({
  ...{ disk, layout, vault: plainVault, officeId: identity.officeId },
})

type Damaged = { disk: MemoryDisk; source: ReturnType<typeof sourceOf> }
type Kind = {
  what: string
  code: string
  segmentSize: number
  /** Changes that are closed in the proper way; the rest of the six is written by a program that dies. */
  closed: number
  damage: (disk: MemoryDisk) => void
  lastGood: string[]
  readable: string[]
}

const alter = (file: string, from: string, to: string) => (disk: MemoryDisk) =>
  disk.files.set(file, (disk.files.get(file) ?? '').replace(from, to))
const without = (disk: MemoryDisk, ...names: string[]) => {
  for (const name of names) disk.files.delete(`${layout.journal}/${name}`)
}

const kinds: Kind[] = [
  {
    what: 'in the middle of the file being written',
    code: 'damaged-journal',
    segmentSize: 9000,
    closed: 0,
    damage: (disk) => {
      without(disk, mirror(1))
      alter(journal(1), 'Người p3', 'Người px')(disk)
    },
    lastGood: six.slice(0, 2),
    readable: ['p1', 'p2', 'p4', 'p5', 'p6'],
  },
  {
    what: 'in an older file that is needed',
    code: 'damaged-journal',
    segmentSize: 600,
    closed: 1,
    damage: (disk) => {
      without(disk, mirror(3))
      alter(journal(3), 'Người p3', 'Người px')(disk)
    },
    lastGood: six.slice(0, 2),
    readable: ['p1', 'p2', 'p4', 'p5', 'p6'],
  },
  {
    what: 'a file that is needed is gone',
    code: 'missing-journal',
    segmentSize: 600,
    closed: 1,
    damage: (disk) => without(disk, segment(3), mirror(3)),
    lastGood: six.slice(0, 2),
    readable: ['p1', 'p2', 'p5', 'p6'],
  },
  {
    what: 'the file being written is gone with its copy, the snapshot has what was in it',
    code: 'missing-journal',
    segmentSize: 9000,
    closed: 6,
    damage: (disk) => without(disk, segment(1), mirror(1)),
    lastGood: six,
    readable: six,
  },
  {
    what: 'the file being written is cut before what the snapshot has',
    code: 'missing-journal',
    segmentSize: 9000,
    closed: 6,
    damage: (disk) => {
      without(disk, mirror(1))
      disk.files.set(journal(1), `${(disk.files.get(journal(1)) ?? '').split('\n').slice(0, 3).join('\n')}\n`)
    },
    lastGood: six,
    readable: six,
  },
  {
    what: 'all snapshots gone and a file in the middle',
    code: 'missing-journal',
    segmentSize: 600,
    closed: 4,
    damage: (disk) => {
      for (const seq of [0, 4]) disk.files.delete(`${layout.snapshots}/${snapshot(seq)}`)
      without(disk, segment(3), mirror(3))
    },
    lastGood: six.slice(0, 2),
    readable: ['p1', 'p2', 'p5', 'p6'],
  },
  {
    what: 'the snapshot is not of this journal',
    code: 'altered-journal',
    segmentSize: 9000,
    closed: 3,
    damage: (disk) => {
      const file = `${layout.snapshots}/${snapshot(3)}`
      const text = disk.files.get(file) ?? ''
      const body = text
        .slice(0, text.lastIndexOf('{"checksum"'))
        .replace(/"head":"[0-9a-f]{64}"/, `"head":"${'1'.repeat(64)}"`)
      disk.files.set(file, `${body}{"checksum":"${checksum(body)}"}\n`)
    },
    lastGood: six.slice(0, 3),
    readable: six,
  },
]

async function damaged({ segmentSize, closed, damage }: Kind): Promise<Damaged> {
  const disk = makeMemoryDisk(path)
  const first = await open(disk, segmentSize)
  for (const id of six.slice(0, closed)) await addPerson(first, id)
  await first.close()
  const second = await open(disk, segmentSize)
  for (const id of six.slice(closed)) await addPerson(second, id)
  await second.store.close()
  damage(disk)
  return { disk, source: sourceOf(second, disk) }
}

/** What the service does when the folder is open again. */
async function takeIn({ store }: OpenedFolder, source: Damaged['source']): Promise<void> {
  const entries = await pendingSalvage(source)
  if (entries === null) return
  const state = { ...store.read, get: store.read.get } as ReturnType<typeof lastGoodState>
  const changes = salvageChanges(state, entries)
  if (changes.length > 0) await store.write('store.salvage', () => changes)
  await endSalvage(source)
}

const texts = (disk: MemoryDisk, within = '') =>
  disk.files.entries().flatMap(([file, text]) => (file.startsWith(`${path}/${within}`) ? [text] : []))

describe.each(kinds)('damage: $what', (kind) => {
  test('is refused, and read without touching anything', async () => {
    const { disk, source } = await damaged(kind)
    expect(await refusedWith(open(disk))).toBe(kind.code)
    const before = disk.files.entries()
    const reading = await readFolder(source)
    expect(reading.damage?.error.code).toBe(kind.code)
    expect(
      lastGoodState(reading)
        .all('person')
        .map(({ id }) => id),
    ).toEqual(kind.lastGood)
    expect(reading.damage?.lastGood?.seq).toBe(kind.lastGood.length)
    expect(Date.parse(reading.damage?.lastGood?.at ?? '')).toBeGreaterThan(0)
    expect(disk.files.entries()).toEqual(before)
  })

  test.each<[GoingBack, 'lastGood' | 'readable']>([
    ['last-good', 'lastGood'],
    ['all-readable', 'readable'],
  ])('going back with %s: opens, goes on, and has deleted nothing', async (keeps, outcome) => {
    const { disk, source } = await damaged(kind)
    const before = disk.files
      .entries()
      .filter(([file]) => /journal|snapshots/.test(file) && !file.includes('index'))
    await goBack(source, now, keeps)
    const opened = await open(disk, kind.segmentSize)
    expect(idsIn(opened)).toEqual(kind.lastGood)
    expect(opened.notices.filter(({ code }) => code !== 'history-incomplete')).toEqual([])
    await takeIn(opened, source)
    expect(idsIn(opened).toSorted()).toEqual(kind[outcome])
    const left = new Set(texts(disk))
    for (const [, text] of before) expect([...left].some((one) => one.startsWith(text))).toBe(true)
    await addPerson(opened, 'sau')
    await opened.close()
    const again = await open(disk)
    expect([idsIn(again).toSorted(), again.notices]).toEqual([[...kind[outcome], 'sau'].toSorted(), []])
    expect(disk.files.has(layout.repair) || disk.files.has(layout.salvage)).toBe(false)
  })

  test('a power cut at every operation of going back: done, or to be done again', async () => {
    await eachSeed(1, async (chance) => {
      const { disk, source } = await damaged(kind)
      let isDone = false
      const crashes = await everyCrash({ disk, chance, each: 2, note: () => ({ isDone }) }, async () => {
        await goBack(source, now, 'all-readable')
        isDone = true
        const opened = await open(disk)
        await takeIn(opened, source)
        await opened.close()
      })
      for (const { disk: left, noted } of crashes) {
        const own = { ...source, disk: left }
        const refused = await openAfterCrash(left, path).then(
          (opened) => opened.close().then(() => false),
          () => true,
        )
        if (noted.isDone) expect(refused).toBe(false)
        if (refused) await goBack(own, now, 'all-readable')
        const opened = await openAfterCrash(left, path)
        await takeIn(opened, own)
        expect(idsIn(opened).toSorted()).toEqual(kind.readable)
        await opened.close()
        expect([idsIn(await openAfterCrash(left, path)).length, left.files.has(layout.repair)]).toEqual([
          kind.readable.length,
          false,
        ])
      }
    })
  }, 60_000)
})

describe('going back', () => {
  test('without damage is not for now', async () => {
    const disk = makeMemoryDisk(path)
    const opened = await open(disk)
    await addPerson(opened, 'an')
    await opened.close()
    expect(await refusedWith(goBack(sourceOf(opened, disk), now))).toBe('not-allowed-now')
  })

  test.each([
    ['everything is gone', [snapshot(0), snapshot(1)], [segment(1), mirror(1), 'index.json']],
    ['the journal is gone from its beginning', [snapshot(0), snapshot(1)], [segment(1), mirror(1)]],
  ])('to nothing is refused: %s', async (_what, snapshots, files) => {
    const disk = makeMemoryDisk(path)
    const opened = await open(disk)
    await addPerson(opened, 'an')
    await opened.close()
    for (const name of snapshots) disk.files.delete(`${layout.snapshots}/${name}`)
    without(disk, ...files)
    const before = disk.files.entries()
    expect(await refusedWith(goBack(sourceOf(opened, disk), now))).toBe('missing-data')
    expect(disk.files.entries()).toEqual(before)
  })

  test('what is readable behind the damage: the last word on each record counts, purged ones say nothing', () => {
    const entry = (seq: number, changes: JournalEntry['changes']): JournalEntry => ({
      ...{ seq, at: now, actor: '', command: 'test' },
      changes,
    })
    const person = (id: string, name: string) => personRecord(id, name)
    const state = lastGoodState({
      records: { person: [person('an', 'Ân'), person('binh', 'Bình')] },
      entries: [],
    })
    const of = (id: string, after: ReturnType<typeof person> | null, purged?: true) => ({
      ...{ register: 'person' as const, id, before: null, after },
      ...(purged && { purged }),
    })
    const changes = salvageChanges(state, [
      entry(5, [of('an', person('an', 'Ẩn')), of('chi', person('chi', 'Chi')), of('mat', null, true)]),
      entry(7, [of('an', person('an', 'Ấn')), of('binh', person('binh', 'Bình')), of('chi', null)]),
    ])
    expect(changes).toEqual([
      { register: 'person', id: 'an', before: person('an', 'Ân'), after: person('an', 'Ấn') },
    ])
  })
})
