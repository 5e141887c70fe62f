import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's top folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

/** A path inside the repository. */
export const inRoot = (...parts) => join(root, ...parts)

/** The per-user cache folder of this project, kept outside node_modules so that `npm ci` leaves it alone. */
export const cacheDir = (env = process.env, platform = process.platform, home = homedir()) => {
  if (env.PHOIHOP_CACHE_DIR) return resolve(env.PHOIHOP_CACHE_DIR)
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'phoi-hop', 'Cache')
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'phoi-hop')
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'phoi-hop')
}
