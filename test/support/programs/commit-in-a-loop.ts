/** A child that commits one person after another and says each acknowledged one on standard output, until it is killed. */
import { writeSync } from 'node:fs'
import { nodeDisk } from '#electron/platform/disk.ts'
import { newSalt } from '#electron/platform/ids.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { lockWorldOf, officeTiming } from '#electron/store/lock-world.ts'
import { openFolder } from '#electron/store/open.ts'
import { plainVault } from '#electron/vault/vault.ts'

const [path = '', run = ''] = process.argv.slice(2)
const now = () => new Date().toISOString()
const { store } = await openFolder({
  disk: nodeDisk,
  path,
  now,
  newId: () => `office${run}`,
  newSalt,
  lock: { world: lockWorldOf(() => new Date().toISOString()), timing: officeTiming },
  backUpBefore: backUpBeforeMigration(nodeDisk, () => new Date().toISOString()),
  vaultOf: () => plainVault,
  actor: () => '',
  report: () => process.exit(3),
  makeKind: 'office',
})
for (let count = 0; ; count += 1) {
  const id = `r${run}n${count}`
  const record = {
    id,
    revision: 1,
    createdAt: now(),
    updatedAt: now(),
    removedAt: null,
    text: 'đ'.repeat(400),
  }
  await store.write('test.add', () => [{ register: 'person', id, before: null, after: record }])
  // Synchronous, so that nothing is said that the kill could have kept from being true.
  writeSync(1, `${id}\n`)
  if (count % 25 === 24) await store.compact()
}
