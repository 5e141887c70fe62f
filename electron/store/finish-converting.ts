/**
 * Sealing or unsealing a folder. Its identity says so before the first file is touched and until the last one is done, so that
 * opening goes on with what was cut off: nobody works in a folder that is half of the one and half of the other.
 */
import { join } from 'node:path'
import type { AppError } from '#shared/contract/result.ts'
import type { Disk } from '../platform/disk.ts'
import type { Direction } from '../vault/convert.ts'
import type { Keyring } from '../vault/keyring.ts'
import type { Vault } from '../vault/vault.ts'
import { namesOf } from './convert-attachments.ts'
import { convertFolder } from './convert-folder.ts'
import type { ConvertedFolder } from './converted-folder.ts'
import { type Identity, writeIdentity } from './identity.ts'
import { folderLayout, type Layout } from './layout.ts'

/** The folder's own backups are to be converted too. */
export type CopiesToConvert = {
  path: string
  identity: Identity
  keyring: Keyring
  vault: Vault
  direction: Direction
  /** The plain names of attached files by their sealed ones. */
  names: ReadonlyMap<string, string>
  tell(done: number, total: number): void
}

export type Converting = {
  /** Does it while nothing else works with the folder's backups. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Converts the copies of the folder; answers what must be told when it is over. */
  copies(held: CopiesToConvert): Promise<AppError[]>
  /** How far it is, in thousandths. */
  tell(done: number): void
}

type Parts = { disk: Disk; path: string; now: () => string; converting?: Converting }

type Finished = { identity: Identity; notices: AppError[] }

/** Carries out what the identity says is under way; answers the identity that then stands. The folder must be locked. */
export async function finishConverting(
  parts: Parts,
  identity: Identity,
  vault: Vault,
  mayWrite: () => Promise<void>,
): Promise<Finished> {
  const { converting: direction, keyring } = identity
  if (direction === null || keyring === null) return { identity, notices: [] }
  const work = () => convertAll(parts, identity, { vault, direction, keyring, mayWrite })
  return parts.converting ? parts.converting.alone(work) : work()
}

type Work = Pick<ConvertedFolder, 'vault' | 'direction' | 'keyring' | 'mayWrite'>

async function convertAll(parts: Parts, identity: Identity, work: Work): Promise<Finished> {
  const { vault, direction, keyring, mayWrite } = work
  const { disk, path, now, converting } = parts
  const layout = folderLayout(path)
  const told = makeTold(converting)
  const steps = told.steps(await sizeOf(disk, layout))
  await convertFolder({ ...work, disk, layout, now, tell: steps })
  const names = direction === 'unsealing' ? await namesOf({ disk, layout, vault }) : new Map()
  await mayWrite()
  const held = { path, identity, keyring, vault, direction, names, tell: told.copies }
  const notices = (await converting?.copies(held)) ?? []
  await mayWrite()
  const own = direction === 'sealing' ? keyring : null
  const settled = await writeIdentity(disk, path, { ...identity, keyring: own, converting: null })
  converting?.tell(thousand)
  return { identity: settled, notices }
}

const thousand = 1000
const half = thousand / 2

/** The folder is one half of the work, its copies the other. Told when it has changed, not for each of many small files. */
function makeTold(converting: Converting | undefined) {
  let last = -1
  const tell = (thousandths: number) => {
    // The end is told when all is written.
    const next = Math.min(thousand - 1, Math.floor(thousandths))
    if (next > last) converting?.tell(next)
    last = Math.max(last, next)
  }
  return {
    steps: (total: number) => {
      let done = 0
      tell(0)
      return (bytes: number) => {
        done += bytes
        tell((half * done) / Math.max(1, total))
      }
    },
    copies: (done: number, total: number) => tell(half + (half * done) / Math.max(1, total)),
  }
}

/** Bytes of all files that are converted. */
async function sizeOf(disk: Disk, layout: Layout): Promise<number> {
  const within = async (path: string): Promise<number> => {
    const stat = await disk.stat(path)
    if (!stat?.isFolder) return stat?.size ?? 0
    let sum = 0
    for (const name of await disk.list(path)) sum += await within(join(path, name))
    return sum
  }
  let total = 0
  for (const path of [layout.attachments, layout.journal, layout.snapshots, layout.drafts, layout.setAside])
    total += await within(path)
  return total
}
