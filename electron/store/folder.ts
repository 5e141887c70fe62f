/** A data folder's identity and lock: what it is, whose it is, and who has it open. */
import { hostname } from 'node:os'
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
  const others = (await disk.list(path)).filter((name) => !ignoredNames.test(name))
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

const ignoredNames = /^(lock\.json|desktop\.ini|\.DS_Store|Thumbs\.db|\..*)$/i

async function probe(disk: Disk, path: string): Promise<void> {
  try {
    await disk.probeFolder(path)
  } catch (error) {
    throw new Refusal(codeOf(error) === 'ENOENT' ? 'folder-missing' : diskErrorCode(error), {
      params: { path },
    })
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

const lockSchema = v.object({ pid: v.number(), host: v.string(), since: v.string() })

/** Takes the folder for this process. Throws `folder-in-use`; the lock of a process that is gone is taken over. */
export async function lockFolder(
  disk: Disk,
  path: string,
  now: string,
  isAlive: (pid: number) => boolean,
): Promise<FolderLock> {
  const file = folderLayout(path).lock
  const text = JSON.stringify({ pid: process.pid, host: hostname(), since: now })
  try {
    await disk.create(file, text)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw new Refusal(diskErrorCode(error), { params: { path } })
    const holder = v.safeParse(lockSchema, parseOrNull((await disk.read(file)) ?? ''))
    const isHeld = holder.success && (holder.output.host !== hostname() || isAlive(holder.output.pid))
    if (holder.success && isHeld)
      throw new Refusal('folder-in-use', {
        params: { path, host: holder.output.host, since: holder.output.since },
      })
    await disk.replace(file, text)
  }
  return { release: () => disk.remove(file) }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
