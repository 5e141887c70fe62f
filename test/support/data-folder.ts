/** A data folder to be opened, broken and opened again: on a disk in memory, or on the real one. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Disk, nodeDisk } from '#electron/platform/disk.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { type OpenedFolder, type OpenOptions, openFolder } from '#electron/store/open.ts'
import { plainVault, type Vault } from '#electron/vault/vault.ts'
import type { AppError } from '#shared/contract/result.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { aloneInTheWorld } from './alone.ts'
import { makeFakeClock, makeFakeIds } from './fake-clock.ts'
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts'
import { makeMemoryDisk } from './memory-disk.ts'

export const diskKinds = ['memory', 'real'] as const
export type DiskKind = (typeof diskKinds)[number]

export type DataFolder = {
  disk: FaultyDisk
  path: string
  at(...parts: string[]): string
  /** Opens the folder; what goes wrong while listeners are told lands in `listenerErrors`. */
  open(settings?: OpenSettings): Promise<OpenedFolder>
  options(settings?: OpenSettings): OpenOptions
  /** Opens, and answers the error that refused it. */
  refusal(settings?: OpenSettings): Promise<AppError>
  read(...parts: string[]): Promise<string>
  exists(...parts: string[]): Promise<boolean>
  write(text: string, ...parts: string[]): Promise<void>
  remove(...parts: string[]): Promise<void>
  /** Every file with its text, for "nothing was touched". */
  everyFile(): Promise<Record<string, string>>
  listenerErrors: unknown[]
  dispose(): Promise<void>
}

export type OpenSettings = {
  isAlive?: (pid: number) => boolean
  makeKind?: 'office' | 'sample' | null
  vault?: Vault
  /** Bytes after which a file of the journal is finished. */
  segmentSize?: number
  lock?: OpenOptions['lock']
  takeLock?: OpenOptions['takeLock']
}

/** Each opening is a process of its own. */
let lastPid = 1000

/** Two moments are never the same. */
const { now } = makeFakeClock()
const newId = makeFakeIds('office')

/** How the program opens a folder of any disk, in a process of its own. */
export function optionsFor(
  disk: Disk,
  path: string,
  settings: OpenSettings = {},
  report: (error: unknown) => void = fail,
): OpenOptions {
  const { isAlive = () => false, makeKind = 'office', vault = plainVault, segmentSize, takeLock } = settings
  const alone = aloneInTheWorld(now)
  const lock = settings.lock ?? { ...alone, world: { ...alone.world, pid: ++lastPid, isAlive } }
  return {
    ...{ disk, path, now, newId, makeKind, report, lock },
    newSalt: () => '00',
    actor: () => 'Văn phòng',
    vaultOf: () => vault,
    backUpBefore: backUpBeforeMigration(disk, now),
    ...(segmentSize !== undefined && { segmentSize }),
    ...(takeLock && { takeLock }),
  }
}

function fail(error: unknown): never {
  throw error
}

/** A fresh, empty, existing folder. */
export async function makeDataFolder(kind: DiskKind): Promise<DataFolder> {
  const isReal = kind === 'real'
  const path = isReal ? await mkdtemp(join(tmpdir(), 'phoi-hop-store-')) : '/office/data'
  const raw = isReal ? nodeDisk : makeMemoryDisk(path)
  const disk = makeFaultyDisk(raw)
  const listenerErrors: unknown[] = []
  const at = (...parts: string[]) => join(path, ...parts)
  const opened: OpenedFolder[] = []
  const options = (settings: OpenSettings = {}) =>
    optionsFor(disk, path, settings, (error) => void listenerErrors.push(error))
  const open = async (settings?: OpenSettings) => {
    const one = await openFolder(options(settings))
    opened.push(one)
    return one
  }
  const everyFileIn = async (...parts: string[]): Promise<Record<string, string>> => {
    const found: Record<string, string> = {}
    for (const name of await raw.list(at(...parts))) {
      const text = await raw.read(at(...parts, name)).catch(() => null)
      if (text === null) Object.assign(found, await everyFileIn(...parts, name))
      else found[join(...parts, name)] = text
    }
    return found
  }
  return {
    disk,
    path,
    at,
    open,
    options,
    listenerErrors,
    refusal: async (settings) => {
      try {
        await (await open(settings)).close()
      } catch (error) {
        if (error instanceof Refusal) return error.error
        throw error
      }
      throw new Error('the folder opened')
    },
    read: async (...parts) => {
      const text = await raw.read(at(...parts))
      if (text === null) throw new Error(`no file ${parts.join('/')}`)
      return text
    },
    exists: async (...parts) => (await raw.stat(at(...parts))) !== null,
    write: async (text, ...parts) => {
      if (isReal) await mkdir(join(at(...parts), '..'), { recursive: true })
      else await raw.makeFolder(join(at(...parts), '..'))
      await raw.replace(at(...parts), text)
    },
    remove: (...parts) => raw.remove(at(...parts)),
    everyFile: () => everyFileIn(),
    dispose: async () => {
      // Those that "died" still hold their files.
      for (const one of opened) await one.store.close()
      if (isReal) await rm(path, { recursive: true, force: true })
    },
  }
}

/** A person record, as far as the store cares. */
export function personRecord(id: string, fullName: string, revision = 1): AnyRecord {
  const moment = '2026-11-23T01:00:00.000Z'
  return { id, revision, createdAt: moment, updatedAt: moment, removedAt: null, fullName }
}

/** Commits one new person. */
export function addPerson({ store }: OpenedFolder, id: string, fullName = `Người ${id}`) {
  return store.write('test.add', () => [
    { register: 'person', id, before: null, after: personRecord(id, fullName) },
  ])
}
