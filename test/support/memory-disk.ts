/** A disk in memory: the real disk's own code over simulated files, without its waiting. */
import { type Disk, makeDisk } from '#electron/platform/disk.ts'
import { makeSimulatedFiles, type SimulatedFiles } from './simulated-files.ts'

export type MemoryDisk = Disk & {
  /** The texts of the files by path, open to tests that break them. */
  readonly files: Texts
  /** What the disk is made of: for faults, crashes and bytes. */
  readonly simulated: SimulatedFiles
}

/** As much of a `Map` as tests of files want. */
export type Texts = Iterable<[path: string, text: string]> & {
  get(path: string): string | undefined
  set(path: string, text: string): void
  has(path: string): boolean
  delete(path: string): boolean
  keys(): string[]
  entries(): [path: string, text: string][]
}

/** An empty disk on which the folders `existing` (and those above them) exist. */
export function makeMemoryDisk(...existing: string[]): MemoryDisk {
  return memoryDiskOver(makeSimulatedFiles(...existing))
}

/** The disk of a crashed machine, say, or one that was made to fail. */
export function memoryDiskOver(simulated: SimulatedFiles): MemoryDisk {
  const { direct } = simulated
  const entries = () => direct.files().map((path): [string, string] => [path, direct.text(path) ?? ''])
  return {
    ...makeDisk(simulated, { wait: async () => undefined }),
    simulated,
    files: {
      get: (path) => direct.text(path) ?? undefined,
      set: direct.put,
      has: (path) => direct.bytes(path) !== null,
      delete: direct.drop,
      keys: direct.files,
      entries,
      [Symbol.iterator]: () => entries().values(),
    },
  }
}
