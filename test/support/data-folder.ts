/** A data folder to be opened, broken and opened again: on a disk in memory, or on the real one. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeDisk } from '#electron/platform/disk.ts'
import { backUpBeforeMigration } from '#electron/services/backups/before-migration.ts'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { plainVault } from '#electron/vault/vault.ts'
import type { AppError } from '#shared/contract/result.ts'
import { Refusal } from '#shared/contract/result.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { aloneInTheWorld } from './alone.ts'
import { type FaultyDisk, makeFaultyDisk } from './faulty-disk.ts'
import { makeFakeClock, makeFakeIds } from './in-process-api.ts'
import { makeMemoryDisk } from './memory-disk.ts'

export const diskKinds = ['memory', 'real'] as const
export type DiskKind = (typeof diskKinds)[number]

export type DataFolder = {
  disk: FaultyDisk
  path: string
  at(...parts: string[]): string
  /** Opens the folder; what goes wrong while listeners are told lands in `listenerErrors`. */
  open(options?: OpenSettings): Promise<OpenedFolder>
  /** Opens, and answers the error that refused it. */
  refusal(options?: OpenSettings): Promise<AppError>
  read(...parts: string[]): Promise<string>
  write(text: string, ...parts: string[]): Promise<void>
  remove(...parts: string[]): Promise<void>
  /** Every file with its text, for "nothing was touched". */
  everyFile(): Promise<Record<string, string>>
  listenerErrors: unknown[]
  dispose(): Promise<void>
}

type OpenSettings = { isAlive?: (pid: number) => boolean; makeKind?: 'office' | 'sample' | null }

/** Each opening is a process of its own. */
let lastPid = 1000

/** A fresh, empty, existing folder. */
export async function makeDataFolder(kind: DiskKind): Promise<DataFolder> {
  const isReal = kind === 'real'
  const path = isReal ? await mkdtemp(join(tmpdir(), 'phoi-hop-store-')) : '/office/data'
  const raw = isReal ? nodeDisk : makeMemoryDisk(path)
  const disk = makeFaultyDisk(raw)
  const { now } = makeFakeClock()
  const alone = aloneInTheWorld(now)
  const newId = makeFakeIds('office')
  const listenerErrors: unknown[] = []
  const at = (...parts: string[]) => join(path, ...parts)
  const opened: OpenedFolder[] = []
  const open = async ({ isAlive = () => false, makeKind = 'office' }: OpenSettings = {}) => {
    const one = await openFolder({
      disk,
      path,
      now,
      newId,
      newSalt: () => '00',
      lock: { ...alone, world: { ...alone.world, pid: ++lastPid, isAlive } },
      backUpBefore: backUpBeforeMigration(disk, now),
      vaultOf: () => plainVault,
      makeKind,
      actor: () => 'Văn phòng',
      report: (error) => void listenerErrors.push(error),
    })
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
    listenerErrors,
    refusal: async (options) => {
      try {
        const opened = await open(options)
        await opened.close()
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
