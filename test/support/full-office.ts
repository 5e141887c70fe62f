/** An office with everything a data folder can hold, and one Vietnamese phrase in each kind of file. */
import { gunzipSync } from 'node:zlib'
import { makeBackup } from '#electron/backup/make-backup.ts'
import { preparePlace } from '#electron/backup/place.ts'
import { allFiles } from '#electron/services/backups/folder-files.ts'
import { folderLayout } from '#electron/store/layout.ts'
import type { InProcess } from './in-process-api.ts'
import type { MemoryDisk } from './memory-disk.ts'
import { fillWithExamples } from './register-examples.ts'

/** Stands in records (so in journal, snapshots, and the backup), drafts, an attachment, and what was set aside. */
export const phrase = 'Giao ban công tác phối hợp'
export const attachedText = `Phụ lục. ${phrase}. ${'Số liệu quý. '.repeat(300)}`
export const halfLine = `{"seq":9,"dở dang":"${phrase}`
const layout = folderLayout('/data')

/** Fills the open office; answers the hash of the attached file. */
export async function fillEverything(program: InProcess): Promise<string> {
  await fillWithExamples(program)
  await program.ask('drafts.save', { key: 'nhap', value: { title: phrase } })
  const { hash, size } = await program.services().attachmentFiles.add(textPieces(attachedText))
  const owner = { register: 'task', id: 'nhiem-vu' }
  const fields = { owner, name: 'Phụ lục.txt', hash, size, note: '' }
  await program
    .services()
    .store.write('attachments.add', () => [
      { register: 'attachment', id: 'tep', before: null, after: recordOf(program, fields) },
    ])
  await program.office.maintain(async ({ identity }) => {
    const disk = program.disk as MemoryDisk
    disk.files.set('/data/set-aside/20261101T000000000Z.000000000001.ndjson', halfLine)
    await keepBackup(disk, identity.officeId, '2026-11-01T00:00:00.000Z')
  })
  return hash
}

/** A backup of the (closed) folder as it lies there, in its own place. */
export async function keepBackup(disk: MemoryDisk, officeId: string, now: string, isSealed = false) {
  await disk.makeFolder(layout.backups)
  await preparePlace(disk, layout.backups)
  const own = {
    officeId,
    kind: 'office',
    officeName: phrase,
    format: 2,
    seq: 1,
    head: 'x',
    records: 1,
  } as const
  const source = { ...own, isSealed, folder: '/data', files: await allFiles(disk, '/data') }
  await makeBackup({
    disk,
    place: layout.backups,
    source,
    now,
    reason: 'manual',
    label: phrase,
    linksFiles: true,
  })
}

function recordOf(program: InProcess, fields: object) {
  const at = program.clock.now()
  return { id: 'tep', revision: 1, createdAt: at, updatedAt: at, removedAt: null, ...fields } as never
}

async function* textPieces(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8')
}

/** Paths of the files that hold the phrase, looked for in every byte and in what is packed. */
export function filesWith(disk: MemoryDisk, words = phrase): string[] {
  const wanted = Buffer.from(words, 'utf8')
  return disk.simulated.direct.files().filter((path) => {
    const bytes = Buffer.from(disk.simulated.direct.bytes(path) ?? [])
    return [bytes, unpacked(bytes)].some((own) => own.includes(wanted))
  })
}

/** What is packed, unpacked; nothing for any other bytes. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return gunzipSync(bytes)
  } catch {
    return Buffer.alloc(0)
  }
}
