/** Attached files as a person handles them: chosen, copied into the folder, opened as a copy, saved elsewhere. */
import type { OutputOf, ParsedInputOf } from '#shared/contract/commands.ts'
import { Refusal } from '#shared/contract/result.ts'
import { isAllowed, scanText } from '#shared/fence/index.ts'
import type { Grid } from '#shared/import/grid/grid.ts'
import {
  type Attachment,
  cleanFileName,
  copyNameOf,
  isOpenable,
  largestAttachment,
  type Owner,
  spacedName,
} from '#shared/registers/attachment/index.ts'
import type { Change, ReadModel } from '#shared/registers/define-register.ts'
import type { GridSource } from '../import/tables/read-grid.ts'
import type { World } from './changes.ts'
import { occurrenceToStore } from './meetings.ts'
import type { Office } from './office.ts'
import type { Services } from './services.ts'

/** A file that the user chose. */
export type ChosenFile = { name: string; size: number; read(): AsyncIterable<Uint8Array> }

/** What attaching needs of the system: its dialogs, its programs, places outside the data folder. */
export type AttachmentDesk = {
  /** None when the dialog is left. */
  chooseFiles(): Promise<ChosenFile[]>
  /** One document of Word; null when the dialog is left. */
  chooseDocument(): Promise<ChosenFile | null>
  /** One file with tables; null when the dialog is left. */
  chooseTable(): Promise<ChosenFile | null>
  /** Reads tables away from this thread. Throws what `readGrid` throws. */
  readTable(source: GridSource): Promise<Grid>
  /** Makes a copy that goes when the folder is closed, and opens it; false when no program takes it. Throws what `pieces` throws. */
  openCopy(name: string, pieces: AsyncIterable<Uint8Array>): Promise<boolean>
  /** Where to save; null when the dialog is left. */
  choosePath(name: string): Promise<string | null>
  /** Whole, flushed and remembered for `app.reveal`, or not at all. Throws `file-busy`, and what `pieces` throws. */
  saveCopy(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void>
}

/** The attachment commands over the folder that is open at each call. */
export function makeAttachments(office: Pick<Office, 'services' | 'folder'>, desk: AttachmentDesk) {
  const choose = makeChoosing(desk)
  return {
    list: (owner: ParsedInputOf<'attachments.list'>): OutputOf<'attachments.list'> =>
      filesOfRecord(office.services().store.read, owner),
    add: async ({
      without,
      ...owner
    }: ParsedInputOf<'attachments.add'>): Promise<OutputOf<'attachments.add'>> => {
      const services = office.services()
      ownerToStore(services.store.read, owner, services.world)
      if (office.folder().folder.view) throw new Refusal('read-only')
      const chosen = await choose(services.store.read, without)
      for (const { name, size } of chosen) expectSize(name, size)
      return chosen.length === 0 ? [] : attach(services, owner, chosen, whileOpen(office, services))
    },
    open: async ({ id }: ParsedInputOf<'attachments.open'>): Promise<null> => {
      const services = office.services()
      const file = found(services.store.read, id)
      const params = { name: file.name }
      if (!isOpenable(file.name)) throw new Refusal('attachment-not-opened', { params })
      const isOpened = await desk.openCopy(copyNameOf(file.name), contentOf(office, services, file))
      if (!isOpened) throw new Refusal('attachment-without-program', { params })
      return null
    },
    save: async ({ id }: ParsedInputOf<'attachments.save'>): Promise<OutputOf<'attachments.save'>> => {
      const services = office.services()
      const file = found(services.store.read, id)
      const path = await desk.choosePath(copyNameOf(file.name))
      if (path === null) return null
      await desk.saveCopy(path, contentOf(office, services, file))
      return { path }
    },
  }
}

/** What the system's dialog gave; files whose names bear a mark of secrecy wait until the user has said what is to become of them. */
function makeChoosing(desk: AttachmentDesk) {
  let waiting: readonly ChosenFile[] = []
  return async (read: ReadModel, without?: readonly string[]): Promise<ChosenFile[]> => {
    if (without !== undefined) {
      const kept = waiting.filter(({ name }) => !without.includes(name))
      waiting = []
      return kept
    }
    const chosen = (await desk.chooseFiles()).map((file) => ({ ...file, name: cleanFileName(file.name) }))
    const marked = chosen.filter(({ name }) => bearsMark(name, read))
    if (marked.length === 0) return chosen
    waiting = chosen
    throw new Refusal('fence-files', { params: { names: marked.map(({ name }) => name).join('\n') } })
  }
}

/** A name has `_` and `-` where a text has blanks. */
function bearsMark(name: string, read: ReadModel): boolean {
  return scanText(spacedName(name)).some(
    (finding) => finding.rule === 'secrecy-mark' && !isAllowed(finding, read.all('fence-allowance')),
  )
}

/** The files of a record in the order in which they came; those in the bin are left out. */
function filesOfRecord(read: ReadModel, { register, id }: Owner): Attachment[] {
  const own = read.all('attachment').filter(({ owner }) => owner.register === register && owner.id === id)
  return own.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0))
}

type Heed = () => void

/** Refuses to go on once the folder was closed, locked or given another key: nothing more may be written to it or out of it. */
function whileOpen(office: Pick<Office, 'services'>, services: Services): Heed {
  return () => {
    if (office.services() !== services) throw new Refusal('cancelled')
  }
}

async function* contentOf(
  office: Pick<Office, 'services'>,
  services: Services,
  file: Attachment,
): AsyncGenerator<Uint8Array> {
  const heed = whileOpen(office, services)
  for await (const piece of services.attachmentFiles.open(file)) {
    heed()
    yield piece
  }
  heed()
}

type Copied = { name: string; hash: string; size: number; isNew: boolean }

/** Files first, then one commit with all their records. */
async function attach(
  services: Services,
  owner: Owner,
  chosen: readonly ChosenFile[],
  heed: Heed,
): Promise<Attachment[]> {
  const copied = await copyAll(services, chosen, heed)
  const ids: string[] = []
  await services.records.write('attachments.add', (read) => {
    const there = filesOfRecord(read, owner)
    const made = ownerToStore(read, owner, services.world)
    const records = copied.flatMap(({ isNew: _isNew, ...file }): Change[] => {
      const same = there.find(({ hash, name }) => hash === file.hash && name === file.name)
      const id = same?.id ?? services.world.newId()
      ids.push(id)
      const fields = { owner, ...file, note: '' }
      return same ? [] : [{ register: 'attachment', kind: 'create', id, fields }]
    })
    return [...made, ...records]
  })
  return ids.map((id) => found(services.store.read, id))
}

/** All or none: what is not attached in the end leaves no content behind. */
async function copyAll(services: Services, chosen: readonly ChosenFile[], heed: Heed): Promise<Copied[]> {
  const { attachmentFiles, store } = services
  const copied: Copied[] = []
  try {
    for (const file of chosen) {
      const taken = await attachmentFiles.add(readable(file), (bytes) => {
        heed()
        expectSize(file.name, bytes)
      })
      copied.push({ name: file.name, ...taken })
    }
    return copied
  } catch (error) {
    const isNeeded = (hash: string) => [...store.everything('attachment')].some((one) => one.hash === hash)
    for (const { hash, isNew } of copied)
      if (isNew && !isNeeded(hash)) await attachmentFiles.remove(hash).catch(() => undefined)
    throw error
  }
}

/** What fails in reading the chosen file is no trouble of the data folder. */
async function* readable({ name, read }: ChosenFile): AsyncGenerator<Uint8Array> {
  const pieces = read()[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await pieces.next().catch(() => {
        throw new Refusal('attachment-unreadable', { params: { name } })
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    await pieces.return?.()
  }
}

function expectSize(name: string, size: number): void {
  if (size <= largestAttachment) return
  throw new Refusal('attachment-too-large', { params: { name, most: largestAttachment / 1024 / 1024 } })
}

/** An occurrence of a series that has no record of its own gets one with its first file. Throws when the owner is not in use. */
function ownerToStore(read: ReadModel, { register, id }: Owner, world: World): Change[] {
  if (register === 'event') return occurrenceToStore(read, id, world)
  const owner = read.get(register, id)
  if (owner === undefined) throw new Refusal('unknown-record', { params: { register, id } })
  if (owner.removedAt !== null) throw new Refusal('record-removed', { params: { id } })
  if ('isSecret' in owner && owner.isSecret) throw new Refusal('secret-paper')
  return []
}

function found(read: ReadModel, id: string): Attachment {
  const file = read.get('attachment', id)
  if (file === undefined) throw new Refusal('unknown-record', { params: { register: 'attachment', id } })
  return file
}
