/** The snapshot: the whole state at one point of the journal, held by lowdb over an adapter that flushes and checks. */
import { type Adapter, Low } from 'lowdb'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Disk } from '../platform/disk.ts'
import { chainStart, checksum } from './journal.ts'

/** Version of the data folder's layout. A folder with a greater number is refused. */
export const formatVersion = 1

export type Snapshot = {
  format: number
  /** Journal sequence up to which the snapshot holds everything. */
  seq: number
  /** Checksum of that journal line. */
  head: string
  savedAt: string
  records: Record<string, AnyRecord[]>
}

const emptySnapshot: Snapshot = { format: formatVersion, seq: 0, head: chainStart, savedAt: '', records: {} }

/** lowdb's adapter: `{"checksum":…,"data":…}` on one line, written whole and flushed, checked on reading. */
function snapshotAdapter(disk: Disk, path: string): Adapter<Snapshot> {
  return {
    read: async () => {
      const text = await disk.read(path)
      return text === null ? null : parseSnapshot(text)
    },
    write: async (snapshot) => {
      const data = JSON.stringify(snapshot)
      await disk.replace(path, `{"checksum":"${checksum(data)}","data":${data}}\n`)
    },
  }
}

/** The parsed snapshot. Throws `damaged-snapshot` for anything that is not exactly what was written, `newer-version`. */
export function parseSnapshot(text: string): Snapshot {
  const match = /^\{"checksum":"([0-9a-f]{64})","data":/.exec(text)
  if (!match || !text.endsWith('}\n')) throw new Refusal('damaged-snapshot')
  const data = text.slice(match[0].length, -2)
  if (checksum(data) !== match[1]) throw new Refusal('damaged-snapshot')
  const snapshot = JSON.parse(data) as Snapshot
  if (snapshot.format > formatVersion)
    throw new Refusal('newer-version', { params: { found: snapshot.format, known: formatVersion } })
  return snapshot
}

export type SnapshotFile = {
  /** The snapshot on disk, null when the file is missing. */
  read(): Promise<Snapshot | null>
  write(snapshot: Snapshot): Promise<void>
}

/** The snapshot file of a data folder. */
export function snapshotFile(disk: Disk, path: string): SnapshotFile {
  const adapter = snapshotAdapter(disk, path)
  const low = new Low(adapter, emptySnapshot)
  return {
    read: async () => adapter.read(),
    write: async (snapshot) => {
      low.data = snapshot
      await low.write()
      // lowdb keeps what it wrote; the records live in the store, a second hold on them would double the memory.
      low.data = emptySnapshot
    },
  }
}
