import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const list = (path) => {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) return []
  if (!found.isDirectory()) return [{ path, size: found.size, mtimeMs: found.mtimeMs }]
  return readdirSync(path).flatMap((name) => list(join(path, name)))
}

/**
 * A short word for the state of some files and folders: it changes when a file is added, removed or written.
 * Looks at names, sizes and times only, so that asking costs milliseconds.
 */
export const fingerprintOf = (folder, paths) => {
  const hash = createHash('sha256')
  const files = paths.flatMap((path) => list(join(folder, path)))
  for (const { path, size, mtimeMs } of files.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    hash.update(`${relative(folder, path).split(sep).join('/')}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}
