/** A disk that only reads: for looking at a folder that somebody else may be writing. */
import { Refusal } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'

/** Every operation that would write throws `read-only`. */
export function readOnlyDisk({ read, readBytes, stream, stat, list }: Disk): Disk {
  const refuse = async (): Promise<never> => {
    throw new Refusal('read-only')
  }
  return {
    ...{ read, readBytes, stream, stat, list },
    ...{ replace: refuse, create: refuse, openAppend: refuse, makeFolder: refuse, move: refuse },
    flushNames: refuse,
    ...{ link: refuse, remove: refuse, removeFolder: refuse, probeFolder: refuse },
  }
}
