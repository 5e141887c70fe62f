/** Operations tried again while a scanner is in their way. */
import { codeOf } from './codes.ts'
import type { Files } from './files.ts'

export type Wait = (milliseconds: number) => Promise<void>

/** Lets time pass. */
export const pause: Wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Virus scanners and indexers hold fresh files for a moment. */
const heldCodes = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Milliseconds between tries: some three seconds in all, after which it is no moment any more. */
const waits = [10, 20, 40, 80, 160, 320, 500, 500, 500, 500, 500]

async function patiently<T>(wait: Wait, work: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      const milliseconds = waits[attempt]
      if (milliseconds === undefined || !heldCodes.has(codeOf(error))) throw error
      await wait(milliseconds)
    }
  }
}

/** The same operations; those that a scanner may be in the way of are tried again for some three seconds. */
export function patientFiles(files: Files, wait: Wait): Files {
  const patient = <T>(work: () => Promise<T>) => patiently(wait, work)
  return {
    ...files,
    open: (path, flag) => patient(() => files.open(path, flag)),
    rename: (from, to) => patient(() => files.rename(from, to)),
    unlink: (path) => patient(() => files.unlink(path)),
    removeFolder: (path) => patient(() => files.removeFolder(path)),
  }
}
