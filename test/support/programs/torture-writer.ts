/**
 * A child that opens a data folder and goes on writing where it finds it, saying what it has begun and what was acknowledged,
 * until it is killed. Change number n puts n into the record `r<n mod 30>`: what a folder must hold follows from n alone.
 */
import { writeSync } from 'node:fs'
import { nodeDisk } from '#electron/platform/disk.ts'
import { newId, newSalt } from '#electron/platform/ids.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { lockWorldOf, officeTiming } from '#electron/store/lock-world.ts'
import { openFolder } from '#electron/store/open.ts'
import { plainVault } from '#electron/vault/vault.ts'

const [path = '', segmentSize = '', compactEvery = ''] = process.argv.slice(2)
const now = () => new Date().toISOString()
/** Synchronous, so that nothing is said that the kill could have kept from being true. */
const say = (line: string) => writeSync(1, `${line}\n`)

say('opening')
const { store, view } = await openFolder({
  disk: nodeDisk,
  path,
  now,
  newId,
  newSalt,
  actor: () => '',
  lock: { world: lockWorldOf(now), timing: officeTiming },
  report: () => process.exit(3),
  makeKind: 'office',
  vaultOf: () => plainVault,
  backUpBefore: backUpBeforeMigration(nodeDisk, now),
  segmentSize: Number(segmentSize),
})
if (view !== null) process.exit(4)
const numbers = store.read.all('person').map((record) => Number((record as unknown as { n: number }).n))
for (let n = Math.max(0, ...numbers) + 1; ; n += 1) {
  const id = `r${n % 30}`
  const before = (store.read.get('person', id) ?? null) as never
  const moments = { createdAt: now(), updatedAt: now(), removedAt: null }
  const after = { id, revision: 1, ...moments, n, text: 'đ'.repeat((n * 37) % 500) }
  await store.write('test.write', () => [{ register: 'person', id, before, after }])
  say(`${n}`)
  if (n % Number(compactEvery) === 0) {
    say('compacting')
    await store.compact()
  }
}
