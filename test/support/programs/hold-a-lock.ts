/** A child that takes the lock of a folder, quickly beating, and says line by line what happens; `write` on its input asks. */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { nodeDisk } from '#electron/platform/disk.ts'
import { newId } from '#electron/platform/ids.ts'
import { acquireLock, type LockAttempt } from '#electron/store/lock.ts'
import type { FolderLock } from '#electron/store/lock-hold.ts'
import { lockWorldOf } from '#electron/store/lock-world.ts'

const [path = ''] = process.argv.slice(2)
const say = (line: string) => writeSync(1, `${line}\n`)
let lock: FolderLock | null = null

function follow(attempt: LockAttempt): void {
  if (attempt.kind === 'in-use') {
    say(`in-use ${attempt.holder.host}`)
    attempt.watch((free) => {
      say(free.reason)
      void free.take().then(follow)
    })
    return
  }
  lock = attempt.lock
  lock.onLost(() => say('lost'))
  say('held')
}

async function answer(line: string): Promise<void> {
  if (line === 'release') await lock?.release()
  else await lock?.assertHeld()
  say(`${line}: done`)
}

createInterface({ input: process.stdin }).on('line', (line) => {
  answer(line).catch((error: Error) => say(`${line}: ${error.message}`))
})
follow(
  await acquireLock({
    disk: nodeDisk,
    path,
    world: lockWorldOf(() => new Date().toISOString()),
    timing: { beatMs: 100, trustMs: 500, staleMs: 1500, pollMs: 100 },
    newId,
  }),
)
