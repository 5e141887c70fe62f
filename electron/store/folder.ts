/** A data folder's identity and lock: what it is, whose it is, and who has it open. */
import { hostname, uptime } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { type ErrorCode, Refusal } from '#shared/contract/result.ts'
import { codeOf, type Disk } from '../platform/disk.ts'
import { formatVersion } from './snapshot.ts'

const identitySchema = v.object({
  product: v.literal('phoi-hop'),
  format: v.pipe(v.number(), v.integer(), v.minValue(1)),
  officeId: v.string(),
  kind: v.picklist(['office', 'sample']),
  createdAt: v.string(),
})
export type Identity = v.InferOutput<typeof identitySchema>

export const folderLayout = (path: string) => ({
  identity: join(path, 'office.json'),
  snapshot: join(path, 'snapshot.json'),
  journal: join(path, 'journal'),
  drafts: join(path, 'drafts.json'),
  setAside: join(path, 'set-aside'),
  lock: join(path, 'lock.json'),
})

/**
 * The identity of a folder; an empty folder becomes an office when `makeKind` says of which kind.
 * Throws `folder-not-empty`, `foreign-folder`, `newer-version`, `folder-missing`, `folder-read-only`.
 */
export async function identify(
  disk: Disk,
  path: string,
  make: { kind: Identity['kind']; officeId: string; now: string } | null,
): Promise<Identity> {
  await probe(disk, path)
  const text = await disk.read(folderLayout(path).identity)
  if (text !== null) return parseIdentity(text, path)
  const others = (await disk.list(path)).filter((name) => !isIgnored(name))
  if (others.includes('snapshot.json') || others.includes('journal'))
    throw new Refusal('foreign-folder', { params: { path } })
  if (others.length > 0 || make === null) throw new Refusal('folder-not-empty', { params: { path } })
  const identity: Identity = {
    product: 'phoi-hop',
    format: formatVersion,
    officeId: make.officeId,
    kind: make.kind,
    createdAt: make.now,
  }
  await disk.replace(folderLayout(path).identity, `${JSON.stringify(identity, null, 2)}\n`)
  return identity
}

/** What a stopped `replace` leaves behind. */
const leftover = /^[\w-]+\.json\.\d+\.[0-9a-f]{8}\.tmp$/
const ignoredNames = /^(lock\.json|desktop\.ini|Thumbs\.db|\..*)$/i
const isIgnored = (name: string) => ignoredNames.test(name) || leftover.test(name)

/** Clears away what stopped writes left behind; the folder must be locked. */
export async function clearLeftovers(disk: Disk, path: string): Promise<void> {
  const names = (await disk.list(path)).filter((name) => leftover.test(name))
  await Promise.all(names.map((name) => disk.remove(join(path, name))))
}

async function probe(disk: Disk, path: string): Promise<void> {
  try {
    await disk.probeFolder(path)
  } catch (error) {
    const isMissing = codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
    throw new Refusal(isMissing ? 'folder-missing' : diskErrorCode(error), { params: { path } })
  }
}

function parseIdentity(text: string, path: string): Identity {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new Refusal('foreign-folder', { params: { path } })
  }
  const parsed = v.safeParse(identitySchema, raw)
  if (!parsed.success) throw new Refusal('foreign-folder', { params: { path } })
  if (parsed.output.format > formatVersion)
    throw new Refusal('newer-version', {
      params: { path, found: parsed.output.format, known: formatVersion },
    })
  return parsed.output
}

/** The error code for a failed disk operation. */
export function diskErrorCode(error: unknown): ErrorCode {
  switch (codeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'folder-read-only'
    default:
      return 'disk-error'
  }
}

export type FolderLock = { release(): Promise<void> }

const lockSchema = v.object({
  pid: v.number(),
  host: v.string(),
  since: v.string(),
  /** When the holder's PC was started, ms since 1970: after a power cut its number may be another program's. */
  bootedAt: v.optional(v.number()),
})
type Holder = v.InferOutput<typeof lockSchema>

const bootTolerance = 120_000
const settlingTime = 120

/**
 * Takes the folder for this process. Throws `folder-in-use`; the lock of a process that is gone is taken over.
 * `isAlive` is asked only about processes of this PC and of this run of it.
 */
export async function lockFolder(
  disk: Disk,
  path: string,
  now: string,
  isAlive: (pid: number) => boolean,
): Promise<FolderLock> {
  const file = folderLayout(path).lock
  const text = JSON.stringify({ pid: process.pid, host: hostname(), since: now, bootedAt: bootMoment() })
  try {
    await disk.create(file, text)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new Refusal(diskErrorCode(error), { params: { path } })
    const holder = readHolder(await disk.read(file))
    if (holder && isHeld(holder, isAlive)) throw inUse(path, holder)
    await takeOver(disk, path, file, text)
  }
  return { release: () => disk.remove(file) }
}

/** Two may find the same stale lock: the one whose words stand after a moment has it. */
async function takeOver(disk: Disk, path: string, file: string, text: string): Promise<void> {
  await disk.replace(file, text)
  await new Promise((resolve) => setTimeout(resolve, settlingTime))
  const standing = await disk.read(file)
  if (standing !== text) throw inUse(path, readHolder(standing))
}

function readHolder(text: string | null): Holder | null {
  const holder = v.safeParse(lockSchema, parseOrNull(text ?? ''))
  return holder.success ? holder.output : null
}

function isHeld(holder: Holder, isAlive: (pid: number) => boolean): boolean {
  if (holder.host !== hostname()) return true
  const isOfThisRun =
    holder.bootedAt === undefined || Math.abs(holder.bootedAt - bootMoment()) < bootTolerance
  return isOfThisRun && isAlive(holder.pid)
}

function bootMoment(): number {
  return Math.round(Date.now() - uptime() * 1000)
}

function inUse(path: string, holder: Holder | null): Refusal {
  return new Refusal('folder-in-use', {
    params: { path, host: holder?.host ?? hostname(), since: holder?.since ?? '' },
  })
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
