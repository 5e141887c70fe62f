/**
 * The lock files of a data folder. `lock.json` is the first holder's; whoever takes over from the holder with token T
 * creates `lock.T.json`, whoever takes over from that one the next, and the last of this chain holds the folder. Creating
 * a file that must not exist is the one step that every file system and every share decides for exactly one of many; no
 * lock file is ever written anew, so a process that wakes from a long sleep cannot overwrite the lock of another.
 *
 * A beat is a line end added behind the JSON: it stays JSON, needs no new room on a full disk, and cannot change whose lock
 * it is, however late it comes.
 */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as v from 'valibot'
import { codeOf, type Disk } from '../platform/disk.ts'
import type { LockWorld } from './lock-world.ts'

export type LockDisk = Pick<Disk, 'read' | 'create' | 'openAppend' | 'remove' | 'list'>

/** Version 1 of the program wrote neither `token` nor `machine`. */
const recordSchema = v.object({
  pid: v.number(),
  host: v.string(),
  since: v.string(),
  bootedAt: v.optional(v.number()),
  machine: v.optional(v.string()),
  token: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
})
export type LockRecord = v.InferOutput<typeof recordSchema>

export type LockEntry = {
  file: string
  text: string
  /** Names this lock; made of its content when it has none of its own. */
  token: string
  /** Null when the file cannot be understood: half written, or damaged. */
  record: LockRecord | null
  beats: number
}

/** Who holds a folder, for people; empty where the lock does not say. */
export type Holder = { host: string; since: string }

/** The chain from `lock.json` to the holder, empty when nobody holds the folder. Throws what the disk says. */
export async function readChain(disk: LockDisk, folder: string): Promise<LockEntry[]> {
  const chain: LockEntry[] = []
  for (let file = firstFile(folder); !chain.some((one) => one.file === file); ) {
    const text = await disk.read(file)
    if (text === null) break
    const entry = parseEntry(file, text)
    chain.push(entry)
    file = fileAfter(folder, entry.token)
  }
  return chain
}

function parseEntry(file: string, text: string): LockEntry {
  const content = text.trimEnd()
  const parsed = v.safeParse(recordSchema, parseOrNull(content))
  const record = parsed.success ? parsed.output : null
  const token = record?.token ?? createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { file, text, token, record, beats: text.length - content.length }
}

function parseOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const firstFile = (folder: string) => join(folder, 'lock.json')
export const fileAfter = (folder: string, token: string) => join(folder, `lock.${token}.json`)

/** True for the names this module gives to files. */
export const isLockFile = (name: string) => /^lock\.([\w-]{1,64}\.)?json$/.test(name)

/** What a new holder writes, as of now. */
export function recordText(world: LockWorld, token: string): string {
  const { pid, host, machine } = world
  const record: LockRecord = { pid, host, machine, since: world.now(), bootedAt: world.bootedAt(), token }
  return JSON.stringify(record)
}

/** False when a file of that name is there already. */
export async function createOrNot(disk: LockDisk, file: string, text: string): Promise<boolean> {
  try {
    await disk.create(file, text)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

export async function addBeat(disk: LockDisk, file: string): Promise<void> {
  // Others see it through the system at once; that it survives a power cut is of no use to anybody.
  const appender = await disk.openAppend(file, { isFlushed: false })
  try {
    await appender.append('\n')
  } finally {
    await appender.close()
  }
}

export function holderOf(entry: LockEntry | undefined): Holder {
  return { host: entry?.record?.host ?? '', since: entry?.record?.since ?? '' }
}
