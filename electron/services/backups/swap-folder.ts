/**
 * Putting other files in the place of a data folder's own. What is there goes into `set-aside/`, what was laid out beside it
 * comes in; nothing is deleted. Intent first: cut off at any moment it is gone on with at the next opening, so that the folder
 * is what it was or what it becomes.
 */
import { join } from 'node:path'
import * as v from 'valibot'
import type { Disk } from '../../platform/disk.ts'
import { readChecked, writeChecked } from '../../store/checked-json.ts'
import { folderLayout, isIgnored, stampOf } from '../../store/layout.ts'
import { setAside } from '../../store/mends.ts'

const inside = v.pipe(v.string(), v.regex(/^(restoring|set-aside\/[\w.-]+)$/))
const intentSchema = v.object({
  /** Folders within the data folder: what comes in, and where the present goes. */
  from: inside,
  to: inside,
  /** `out`: the present is leaving; `in`: it has left, the other is coming. */
  phase: v.picklist(['out', 'in']),
})
type Intent = v.InferOutput<typeof intentSchema>

/** Where a backup is laid out before it takes the folder's place. */
export const stagingName = 'restoring'
const intentName = 'restore.json'
const intentOf = (path: string) => join(path, intentName)
const own = new Set(['backups', 'set-aside', stagingName, intentName])

/** Names that belong to the folder's data, as opposed to backups, locks and what was set aside. */
const isData = (name: string) => !own.has(name) && !isIgnored(name)

/** Lets what lies in `from` take the place of the present. The folder must be locked and closed. Answers where the present went. */
export async function swapFolder(disk: Disk, path: string, from: string, now: string): Promise<string> {
  await finishSwap(disk, path, now)
  const taken = new Set(await disk.list(folderLayout(path).setAside))
  const wanted = `${stampOf(now)}-before-restore`
  let name = wanted
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}.${count}`
  const to = `set-aside/${name}`
  await writeIntent(disk, path, { from, to, phase: 'out' })
  await finishSwap(disk, path, now)
  return to
}

/** Whether a swap was begun and not ended. */
export async function isSwapUnfinished(disk: Disk, path: string): Promise<boolean> {
  return (await disk.stat(intentOf(path))) !== null
}

/** Goes on with a swap that was cut off; the folder must be locked and closed. */
export async function finishSwap(disk: Disk, path: string, now: string): Promise<void> {
  const text = await disk.read(intentOf(path))
  if (text === null) return
  const parsed = v.safeParse(intentSchema, readChecked(text))
  // Nobody knows any more what was meant: opening says what it finds.
  if (!parsed.success) return setAside(disk, folderLayout(path), intentOf(path), now, true)
  const { from, to, phase } = parsed.output
  if (phase === 'out') {
    await disk.makeFolder(join(path, to))
    for (const name of (await disk.list(path)).filter(isData))
      await disk.move(join(path, name), join(path, to, name))
    await writeIntent(disk, path, { from, to, phase: 'in' })
  }
  const coming = join(path, from)
  for (const name of await disk.list(coming)) await disk.move(join(coming, name), join(path, name))
  if ((await disk.list(coming)).length === 0) await disk.removeFolder(coming)
  await disk.remove(intentOf(path))
}

const writeIntent = (disk: Disk, path: string, intent: Intent) =>
  disk.replace(intentOf(path), writeChecked(intent))

export type Aside = { from: string; at: string }

/** What the last restore of files set aside, with its moment (UTC); null when nothing was. */
export async function lastAside(disk: Disk, path: string): Promise<Aside | null> {
  const names = await disk.list(folderLayout(path).setAside)
  const found = names.filter((name) => asidePattern.test(name)).toSorted(byCount)
  const name = found.at(-1)
  return name ? { from: `set-aside/${name}`, at: momentOf(name) } : null
}

const asidePattern = /^(\d{8})T(\d{2})(\d{2})(\d{2})(\d{3})Z-before-restore(?:\.(\d+))?$/

function byCount(a: string, b: string): number {
  const one = asidePattern.exec(a)
  const other = asidePattern.exec(b)
  const stamps = a.slice(0, 19).localeCompare(b.slice(0, 19))
  return stamps || Number(one?.[6] ?? 1) - Number(other?.[6] ?? 1)
}

function momentOf(name: string): string {
  const [, day = '', hour, minute, second, ms] = asidePattern.exec(name) ?? []
  return `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T${hour}:${minute}:${second}.${ms}Z`
}
