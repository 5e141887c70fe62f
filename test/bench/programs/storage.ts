/**
 * Ten years of an office: opened, backed up and restored, each beside a plain copy of the same bytes in the same minutes:
 * `storage <folder to work in> <records> <attachments>`; answers milliseconds as JSON.
 */
import { createHash, randomBytes } from 'node:crypto'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listBackups } from '#electron/backup/list-backups.ts'
import { preparePlace } from '#electron/backup/place.ts'
import { verifyBackup } from '#electron/backup/verify-backup.ts'
import { nodeDisk } from '#electron/platform/disk.ts'
import { keepBackup } from '#electron/services/backups/keep-backup.ts'
import { restoreAsNew } from '#electron/services/backups/restore-files.ts'
import { standingSource } from '#electron/services/backups/standing-source.ts'
import type { Office } from '#electron/services/office.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { fillOffice, openOffice } from './office.ts'

const [base = '', records = '', attachments = ''] = process.argv.slice(2)
const data = join(base, 'data')
const place = join(base, 'stick')
/** Bytes of each attached file. */
const fileSize = 4096

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}
const say = (text: string) => process.stderr.write(`${text}\n`)

const personFields = {
  fullName: 'Trần Thị Hòa',
  honorific: 'bà',
  postings: [],
  phone: '',
  order: 0,
  note: '',
}

/** Attached files as they lie there, and the records that speak of them. */
async function attach(office: Office, count: number): Promise<void> {
  const owners = office.services().store.read.all('task')
  const changes: Change[] = []
  for (let index = 0; index < count; index += 1) {
    const content = randomBytes(fileSize)
    const hash = createHash('sha256').update(content).digest('hex')
    const folder = join(data, 'attachments', hash.slice(0, 2))
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, hash), content)
    const owner = { register: 'task', id: owners[index % owners.length]?.id ?? '' }
    const fields = { owner, name: `Tệp ${index}.pdf`, hash, size: fileSize, note: '' }
    changes.push({ kind: 'create', register: 'attachment', fields } as Change)
  }
  for (let from = 0; from < changes.length; from += 1000)
    await office.services().records.write('bench.attach', () => changes.slice(from, from + 1000))
}

/** A plain copy of some folders of the office. */
async function copy(names: readonly string[]): Promise<number> {
  const target = join(base, 'copy')
  const ms = await timed(async () => {
    for (const name of names) await cp(join(data, name), join(target, name), { recursive: true })
  })
  await rm(target, { recursive: true, force: true })
  return ms
}

const keep = (office: Office, isInside: boolean) => {
  const { folder } = office.folder()
  return keepBackup({
    ...{ disk: nodeDisk, place: isInside ? join(data, 'backups') : place, isInside },
    source: () => standingSource(nodeDisk, data, folder),
    ...{ now: new Date().toISOString(), reason: 'manual' },
  })
}

async function measure() {
  await mkdir(data, { recursive: true })
  say(`making an office of ${records} records and ${attachments} attached files`)
  const first = await openOffice(data)
  await fillOffice(first, Number(records))
  await attach(first, Number(attachments))
  await first.close()
  say('opening')
  const open: number[] = []
  const copyOpen: number[] = []
  for (let turn = 0; turn < 3; turn += 1) {
    copyOpen.push(await copy(['journal', 'snapshots']))
    let office: Office | null = null
    open.push(
      await timed(async () => {
        office = await openOffice(data)
      }),
    )
    await (office as Office | null)?.close()
  }
  const office = await openOffice(data)
  await mkdir(place, { recursive: true })
  await preparePlace(nodeDisk, place)
  const everything = ['journal', 'snapshots', 'attachments'] as const
  say('backing up to a second place')
  const copyBackup = await copy(everything)
  const backup = await timed(() => keep(office, false))
  say('backing up within the folder')
  const inside = await timed(() => keep(office, true))
  const body = { kind: 'create', register: 'person', fields: personFields } as Change
  await office.services().records.write('bench.change', () => [body])
  const hourly = await timed(() => keep(office, false))
  const { officeId } = office.folder().folder.identity
  const [newest] = await listBackups(nodeDisk, place, officeId)
  if (newest?.state !== 'whole') throw new Error('the backup cannot be read')
  const { manifest } = newest
  say('reading it back')
  const verify = await timed(async () => {
    const troubles = await verifyBackup({ disk: nodeDisk, place, manifest })
    if (troubles.length > 0) throw new Error(`damaged: ${JSON.stringify(troubles[0])}`)
  })
  say('restoring it as a new folder')
  const copyRestore = await copy(everything)
  const restored = join(base, 'restored')
  const options = { disk: nodeDisk, place, isInside: false, manifest, keys: office.keys, path: restored }
  const restore = await timed(() => restoreAsNew({ ...options, now: new Date().toISOString() }))
  const count = office.services().store.count()
  await office.close()
  const again = await openOffice(restored)
  if (again.services().store.count() !== count) throw new Error('the restored office is not the same')
  await again.close()
  return { count, open, copyOpen, copyBackup, backup, inside, hourly, verify, copyRestore, restore }
}

process.stdout.write(`${JSON.stringify(await measure())}\n`)
