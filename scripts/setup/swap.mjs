import { existsSync, renameSync, rmSync } from 'node:fs'

/** Puts a finished folder in the place of the old one; nobody ever sees a half of it. */
export const swapIn = (fresh, target) => {
  const old = `${target}.old-${process.pid}`
  if (existsSync(target)) renameSync(target, old)
  renameSync(fresh, target)
  rmSync(old, { recursive: true, force: true })
}
