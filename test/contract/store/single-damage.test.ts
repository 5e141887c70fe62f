import { expect, test } from 'vitest'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { makeVault } from '#electron/vault/sealed-vault.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import { Refusal } from '#shared/contract/result.ts'
import { optionsFor, personRecord } from '#test/support/data-folder.ts'
import { type MemoryDisk, makeMemoryDisk } from '#test/support/memory-disk.ts'
import { type Chance, eachSeed, int, pick } from '#test/support/seeded.ts'
import { openAfterCrash } from './story.ts'

// Any life of a folder, then one damage anywhere: opening has the very state that was acknowledged, or says why not.

const path = '/data'
type People = Map<string, string>

const vaults: [string, Vault][] = [
  ['plain', plainVault],
  ['sealed', makeVault(new Uint8Array(32).fill(3))],
]

/** A few sessions of random changes; some end properly. Answers what must be there. */
async function live(chance: Chance, disk: MemoryDisk, vault: Vault): Promise<People> {
  const people: People = new Map()
  const settings = { vault, segmentSize: pick(chance, [1, 600, 1500, 100_000]) }
  for (let session = int(chance, 1, 4); session > 0; session -= 1) {
    const opened = await openFolder(optionsFor(disk, path, settings))
    for (let step = int(chance, 0, 6); step > 0; step -= 1) await changeSomething(chance, opened, people)
    if (chance() < 0.5) await opened.close()
    else await opened.store.close()
  }
  return people
}

async function changeSomething(chance: Chance, { store }: OpenedFolder, people: People): Promise<void> {
  if (chance() < 0.15) return store.compact()
  const id = `p${int(chance, 1, 5)}`
  const after = chance() < 0.2 && people.has(id) ? null : personRecord(id, `Tên ${int(chance, 1, 999_999)}`)
  await store.write('test.change', (read) => {
    const before = (read.get('person', id) ?? null) as ReturnType<typeof personRecord> | null
    return [{ register: 'person', id, before, after }]
  })
  if (after === null) people.delete(id)
  else people.set(id, String(after.fullName))
}

type Damage = { file: string; what: string }

/** One byte changed, one file cut, or one file removed. */
function damage(chance: Chance, disk: MemoryDisk): Damage {
  const { direct } = disk.simulated
  const file = pick(
    chance,
    direct.files().filter((one) => !/lock/.test(one)),
  )
  const bytes = Uint8Array.from(direct.bytes(file) ?? [])
  const what = pick(chance, ['changed', 'changed', 'cut', 'removed', 'zeros'] as const)
  if (what === 'removed' || bytes.length === 0) direct.drop(file)
  else if (what === 'changed') {
    const at = int(chance, 0, bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ int(chance, 1, 255)
    direct.put(file, bytes)
  } else if (what === 'cut') direct.put(file, bytes.slice(0, int(chance, 0, bytes.length - 1)))
  else direct.put(file, bytes.fill(0, int(chance, 0, bytes.length - 1)))
  return { file, what }
}

const refusals = new Set([
  ...['damaged-identity', 'damaged-journal', 'missing-journal', 'missing-data', 'altered-journal'],
  ...['newer-version', 'foreign-folder'],
])

const peopleIn = ({ store }: OpenedFolder): People =>
  new Map(store.read.all('person').map(({ id, fullName }) => [id, fullName]))

test.each(vaults)(
  'one damage anywhere in a %s folder is never taken for another state',
  async (_kind, vault) => {
    const outcomes = { silent: 0, told: 0, refused: 0 }
    await eachSeed(150, async (chance) => {
      const disk = makeMemoryDisk(path)
      const expected = await live(chance, disk, vault)
      const done = damage(chance, disk)
      const about = `${done.what} ${done.file}`
      try {
        const opened = await openAfterCrash(disk, path, { vault })
        expect(peopleIn(opened), about).toEqual(expected)
        outcomes[opened.notices.length > 0 ? 'told' : 'silent'] += 1
        await opened.close()
        const again = await openAfterCrash(disk, path, { vault })
        expect(peopleIn(again), `${about}, once more`).toEqual(expected)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        expect(refusals, about).toContain(error.error.code)
        outcomes.refused += 1
      }
    })
    // Most of it is healed: two copies of nearly everything.
    expect(outcomes.told + outcomes.silent).toBeGreaterThan(4 * outcomes.refused)
    expect(outcomes.told).toBeGreaterThan(20)
  },
  60_000,
)
