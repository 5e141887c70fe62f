/** A data folder and a place on a simulated disk, for tests of backups: the bytes matter, not what they mean. */
import { type BackupOptions, makeBackup, type SourceFile } from '#electron/backup/make-backup.ts'
import type { Manifest } from '#electron/backup/manifest.ts'
import { preparePlace } from '#electron/backup/place.ts'
import { type Disk, makeDisk } from '#electron/platform/disk.ts'
import { type Chance, int } from '#test/support/seeded.ts'
import { makeSimulatedFiles, type SimulatedFiles } from '#test/support/simulated-files.ts'

export const officeId = 'office-1'
export const data = '/data'
export const place = '/usb/backups'
export const folder = `${place}/${officeId}`
export const noon = '2026-11-22T05:00:00.000Z'

/** A moment so many hours after noon of 22/11/2026 (Việt Nam time). */
export const hoursLater = (hours: number) => new Date(Date.parse(noon) + hours * 3_600_000).toISOString()

export const closed = 'journal/000000000001.ndjson'
export const current = 'journal/000000000345.ndjson'
const picture = Buffer.from(Array.from({ length: 600_000 }, (_, at) => (at * at) % 251))

const files: readonly (SourceFile & { bytes: Uint8Array })[] = [
  ['office.json', 'identity', '{"officeId":"office-1"}'],
  ['office.copy.json', 'identity', '{"officeId":"office-1"}'],
  [closed, 'segment', '{"seq":1,"command":"task.add"}\n'.repeat(400), true],
  [current, 'segment', '{"seq":345}\n'],
  ['snapshots/000000000345.json', 'snapshot', '{"seq":345,"records":"Nguyễn Văn A"}\n'.repeat(90), true],
  ['attachments/ab/abcd', 'attachment', picture, true],
  ['attachments/cd/cdef', 'attachment', 'Công văn số 12', true],
  ['drafts.json', 'drafts', '{"note":"đang viết"}'],
].map(([path, role, content, isImmutable]) => {
  const bytes = Buffer.from(content as string)
  return {
    path: path as string,
    role: role as SourceFile['role'],
    bytes,
    size: bytes.length,
    isImmutable: isImmutable === true,
  }
})

export type Desk = {
  files: SimulatedFiles
  disk: Disk
  source: BackupOptions['source']
  /** Makes a backup; the moment is noon of 22/11/2026 when not given. */
  backUp(patch?: Partial<BackupOptions>): ReturnType<typeof makeBackup>
}

/** A desk over files that hold a data folder and a place already. */
export function deskOver(simulated: SimulatedFiles): Desk {
  const disk = makeDisk(simulated)
  const source: Desk['source'] = {
    ...{ folder: data, officeId, kind: 'office', officeName: 'Văn phòng', format: 2, seq: 345, head: 'aa' },
    ...{ isSealed: false, records: 90, files: files.map(({ bytes: _, ...file }) => file) },
  }
  const backUp: Desk['backUp'] = (patch) =>
    makeBackup({ disk, place, source, now: noon, reason: 'hourly', ...patch })
  return { files: simulated, disk, source, backUp }
}

/** A new disk with a data folder, and a prepared place. */
export async function makeDesk(): Promise<Desk> {
  const simulated = makeSimulatedFiles(data, '/usb')
  for (const { path, bytes } of files) simulated.direct.put(`${data}/${path}`, bytes)
  const desk = deskOver(simulated)
  await preparePlace(desk.disk, place)
  return desk
}

/** The source with a file that became so long, for a journal that grew. */
export const withSize = (source: Desk['source'], path: string, size: number): Desk['source'] => ({
  ...source,
  files: source.files.map((file) => (file.path === path ? { ...file, size } : file)),
})

/** The stored file that keeps the content of a path. */
export function blobOf(manifest: Manifest, path: string): string {
  const file = manifest.files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`no ${path}`)
  return `${folder}/blobs/${file.hash.slice(0, 2)}/${file.hash}${file.isPacked ? '.gz' : ''}`
}

/** All stored files under a folder. */
export const filesIn = (simulated: SimulatedFiles, path: string) =>
  simulated.direct.files().filter((one) => one.startsWith(`${path}/`))

/** A desk on a disk of its own, and what a power cut at one of its next operations leaves of that disk. */
export function cuttable(start: SimulatedFiles, chance: Chance, operations: number) {
  const running = deskOver(start.crash(chance))
  let left = int(chance, 1, operations)
  let cut: Desk | null = null
  running.files.onOperation(() => {
    left -= 1
    if (left === 0) cut = deskOver(running.files.crash(chance))
  })
  const cutOff = (): Desk => {
    if (cut === null) throw new Error(`${left} operations too few to be cut off`)
    return cut
  }
  return { running, cutOff }
}
