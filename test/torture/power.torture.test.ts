import { expect, test } from 'vitest'
import type { Disk } from '#electron/platform/disk.ts'
import type { OpenedFolder } from '#electron/store/open.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import { type MemoryDisk, makeMemoryDisk, memoryDiskOver } from '#test/support/memory-disk.ts'
import { type Chance, eachSeed, int, pick } from '#test/support/seeded.ts'
import type { SimulatedFiles } from '#test/support/simulated-files.ts'
import { makeBook } from './book.ts'
import { office, openDesk, writtenSeqs } from './desk.ts'
import { isLong, patience, roundsOf } from './scale.ts'
import { after, isSame, type State, someChanges, stateOf } from './work.ts'

// The power goes at every operation of storage, each time with other unflushed operations lost, reordered or torn: the
// office says exactly what was acknowledged, or that and the one change in flight. Opening after it is cut off as well.

type Cut = {
  files: SimulatedFiles
  /** What may be found: the acknowledged state, and the one that was being saved. */
  allowed: State[]
  at: string
}

const rounds = roundsOf({ short: 2, long: 60 })
/** Of the operations, so many are cut at. */
const share = isLong ? 1 : 0.5
const book = makeBook('power', ['cuts', 'old', 'new', 'told', 'refused'])

/** Keys and nonces come from the seed as well, so that a failure can be replayed. */
function sealedVault(chance: Chance): Vault {
  const random = (size: number) => Uint8Array.from({ length: size }, () => int(chance, 0, 255))
  return makeVault(random(32), { random })
}

/** Works for a while; every operation of it is cut at. */
async function workAndCut(chance: Chance, vault: Vault): Promise<Cut[]> {
  const disk = makeMemoryDisk(office)
  const cuts: Cut[] = []
  let allowed: State[] = [new Map()]
  disk.simulated.onOperation(({ kind, path }) => {
    if (kind === 'read' || kind === 'stat' || kind === 'list' || kind === 'size' || chance() > share) return
    cuts.push({ files: disk.simulated.crash(chance), allowed, at: `${kind} ${path}` })
  })
  let state: State = new Map()
  let folder: OpenedFolder | null = null
  for (let step = int(chance, 15, 40); step > 0; step -= 1) {
    folder ??= await openDesk(disk, { vault })
    const kind = chance()
    if (kind < 0.08) {
      await folder.close()
      folder = null
    } else if (kind < 0.2) await folder.store.compact()
    else {
      const changes = someChanges(chance, state)
      const next = after(state, changes)
      allowed = [state, next]
      await folder.store.write('test.change', () => changes)
      state = next
      allowed = [state]
    }
  }
  await folder?.close()
  cuts.push({ files: disk.simulated.crash(chance), allowed, at: 'the end' })
  return cuts
}

/** Opens what is left, works on, opens again; what was found must be one of the allowed states and stay. */
async function expectWhole({ files, allowed }: Cut, chance: Chance, vault: Vault): Promise<void> {
  const disk = memoryDiskOver(files)
  const folder = await openDesk(disk, { vault })
  const found = stateOf(folder)
  const which = allowed.findIndex((state) => isSame(state, found))
  expect(which, 'neither the old state nor the new one').toBeGreaterThanOrEqual(0)
  book.count(which === 0 ? 'old' : 'new')
  if (folder.notices.length > 0) book.count('told')
  for (const { code } of folder.notices) book.count(code)
  if (folder.waited) book.count('lock watched')
  const changes = someChanges(chance, found)
  await folder.store.write('test.change', () => changes)
  await expectHistory(disk, vault, folder)
  await folder.close()
  const again = await openDesk(disk, { vault })
  expect(isSame(stateOf(again), after(found, changes))).toBe(true)
  expect(again.notices).toEqual([])
}

async function expectHistory(disk: Disk, vault: Vault, folder: OpenedFolder): Promise<void> {
  const { end } = await folder.store.standing()
  expect(await writtenSeqs(disk, vault)).toEqual(Array.from({ length: end.seq }, (_, at) => at + 1))
}

/** The power goes again while the program opens what the first cut left. */
async function cutOpening(cut: Cut, chance: Chance, vault: Vault): Promise<Cut> {
  const disk: MemoryDisk = memoryDiskOver(cut.files.crash(chance))
  const moments: Cut[] = []
  const stop = disk.simulated.onOperation(({ kind, path }) => {
    if (kind !== 'read' && kind !== 'stat' && kind !== 'list' && kind !== 'size')
      moments.push({ ...cut, files: disk.simulated.crash(chance), at: `${cut.at}, then ${kind} ${path}` })
  })
  const folder = await openDesk(disk, { vault })
  stop()
  await folder.store.close()
  return pick(chance, [cut, ...moments])
}

test(
  'after a power cut there is the old state or the new one, never a third',
  async () => {
    await eachSeed(rounds, async (chance, seed) => {
      const vault = seed % 3 === 0 ? sealedVault(chance) : plainVault
      for (const [number, cut] of (await workAndCut(chance, vault)).entries()) {
        const twice = chance() < 0.2
        const one = twice ? await cutOpening(cut, chance, vault) : cut
        await expectWhole(one, chance, vault).catch((error: unknown) => {
          throw new Error(`cut ${number} at ${one.at}: ${error instanceof Error ? error.message : error}`, {
            cause: error,
          })
        })
        book.count('cuts')
        if (twice) book.count('cut again while opening')
      }
    })
    expect(book.of('new')).toBeGreaterThan(0)
    book.write(book.of('cuts'))
  },
  patience,
)
