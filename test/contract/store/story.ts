/** What the tests of the store have in common: a folder for each test, and words for what happens to it. */
import { afterEach, beforeEach, expect } from 'vitest'
import { type OpenedFolder, openFolder } from '#electron/store/open.ts'
import { Refusal } from '#shared/contract/result.ts'
import {
  addPerson,
  type DataFolder,
  type DiskKind,
  makeDataFolder,
  type OpenSettings,
  optionsFor,
} from '#test/support/data-folder.ts'
import type { MemoryDisk } from '#test/support/memory-disk.ts'

export const segment = (first: number) => `${String(first).padStart(12, '0')}.ndjson`
export const mirror = (first: number) => `${String(first).padStart(12, '0')}.copy`
export const snapshot = (seq: number) => `${String(seq).padStart(12, '0')}.json`

export const idsIn = ({ store }: Pick<OpenedFolder, 'store'>) => store.read.all('person').map((one) => one.id)
export const codesIn = ({ notices }: Pick<OpenedFolder, 'notices'>) => notices.map(({ code }) => code)
export const codeOf = (error: unknown) =>
  error instanceof Refusal ? error.error.code : `not a refusal: ${error}`
export const refusedWith = (work: Promise<unknown>) => work.then(() => 'accepted', codeOf)

/** A process that dies: nothing is closed, nothing is compacted, the lock stays. */
export async function dieWithout({ store }: OpenedFolder): Promise<void> {
  // What it asked of the system still happens; the mirror is written behind the answer.
  await store.close()
}

/** A fresh folder for each test; nobody may have been told of trouble that the test did not expect. */
export function useFolder(kind: DiskKind): () => DataFolder {
  let folder: DataFolder
  beforeEach(async () => {
    folder = await makeDataFolder(kind)
  })
  afterEach(async () => {
    const heard = folder.listenerErrors.splice(0)
    await folder.dispose()
    if (heard.length > 0) throw heard[0]
  })
  return () => folder
}

/** One session that adds people and is closed in the proper way. */
export async function closedWith(folder: DataFolder, ...ids: string[]): Promise<void> {
  const opened = await folder.open()
  for (const id of ids) await addPerson(opened, id)
  await opened.close()
}

/** One session that adds people and dies. */
export async function diedWith(folder: DataFolder, ...ids: string[]): Promise<void> {
  const opened = await folder.open()
  for (const id of ids) await addPerson(opened, id)
  await dieWithout(opened)
}

/** Refused, and every file as it was; only the lock of one that died is given back. */
export async function expectUntouched(folder: DataFolder, refusal: object): Promise<void> {
  const before = withoutLock(await folder.everyFile())
  expect(await folder.refusal()).toMatchObject(refusal)
  expect(withoutLock(await folder.everyFile())).toEqual(before)
}

const withoutLock = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('lock.')))

/**
 * Opens what a power cut left. Torn locks are taken away before: that they are watched and given up is the lock's own story.
 */
export function openAfterCrash(
  disk: MemoryDisk,
  path: string,
  settings: OpenSettings = {},
): Promise<OpenedFolder> {
  for (const file of disk.files.keys()) if (/\/lock\..*json$/.test(file)) disk.files.delete(file)
  return openFolder(optionsFor(disk, path, settings))
}

export const journalOf = (files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).filter(([name]) => name.startsWith('journal')))

/** Every text that was kept, whatever it is called. */
export async function setAsideTexts(folder: DataFolder): Promise<string[]> {
  return Object.entries(await folder.everyFile())
    .filter(([name]) => name.startsWith('set-aside'))
    .map(([, text]) => text)
}
