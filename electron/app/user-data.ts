/** Where this run keeps its settings and its lock. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** Every data folder given on the command line gets its own settings and lock; the usual one shares the user's. */
export function placeUserData(dataDir: string | null): void {
  const own = dataDir && createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const base = join(app.getPath('appData'), 'phoi-hop')
  const path = process.env.PHOIHOP_PROFILE_DIR ?? (own ? join(base, 'profiles', own) : base)
  mkdirSync(path, { recursive: true })
  app.setPath('userData', path)
}
