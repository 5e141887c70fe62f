/** Xóa hẳn works on every register: whatever was typed into a record by mistake is in no file of the folder afterwards. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { preparePlace } from '#electron/backup/place.ts'
import { nodeDisk } from '#electron/platform/disk.ts'
import { keepBackup } from '#electron/services/backups/keep-backup.ts'
import { standingSource } from '#electron/services/backups/standing-source.ts'
import { folderLayout } from '#electron/store/layout.ts'
import type { Change } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName, registerNames } from '#shared/registers/index.ts'
import { goesFromUse } from '#shared/registers/purge-way.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'

const secret = 'gõ nhầm số 079'
/** Ids that mean something, and what must differ from the example for a second record to stand beside it. */
const second: { [N in RegisterName]?: { id?: string; fields?: object } } = {
  // A meeting has the id of its event.
  meeting: { id: 'su-kien-hai' },
  'paper-number': { fields: { number: 901, printed: '901/BC' } },
  'schedule-week': { id: '2026-12-07' },
  'calendar-year': {
    id: '2031',
    fields: {
      days: [{ date: '2031-09-02', kind: 'holiday', name: 'Quốc khánh', nameEn: '', decided: true }],
    },
  },
  'fence-allowance': { fields: { mark: 'phone 99999999' } },
  matter: { fields: { code: 'VV-2026-901' } },
  'custom-field': { fields: { label: 'Kinh phí' } },
  fulfilment: { id: 'nghia-vu@m1@2026-M10', fields: { period: '2026-M10' } },
  'volume-year': { id: '2031' },
  'minutes-version': { id: 'su-kien.v901', fields: { version: 901 } },
}

let base: string
let path: string
let program: InProcess
let count = 0

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'phoi-hop-every-'))
  path = join(base, 'data')
  await nodeDisk.makeFolder(path)
  program = await makeInProcess({
    disk: nodeDisk,
    path,
    segmentSize: 1500,
    newId: () => {
      count += 1
      return `r${String(count).padStart(6, '0')}`
    },
  })
  await fillWithExamples(program)
})
afterEach(async () => {
  await program.office.close()
  await rm(base, { recursive: true, force: true })
})

const write = (register: RegisterName, kind: 'create' | 'update', id: string, fields: object) =>
  program.services().records.write('test.write', () => [{ register, kind, id, fields } as unknown as Change])
const read = (register: RegisterName, id: string) =>
  program.services().store.read.get(register, id) as AnyRecord | undefined

/** Every way of putting the words into one text of the value. The name of the desk is no content: it signs every line. */
function* withWords(value: unknown, words: string): Generator<unknown> {
  if (typeof value === 'string') yield `${value} ${words}`.trim()
  else if (Array.isArray(value))
    for (const [at, item] of value.entries())
      for (const next of withWords(item, words)) yield value.with(at, next)
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value).filter(([name]) => name !== 'officeName'))
      for (const next of withWords(item, words)) yield { ...value, [key]: next }
}

/** Stores the first content with the words in it that the register takes. */
async function typeByMistake(register: RegisterName, kind: 'create' | 'update', id: string, fields: object) {
  for (const next of withWords(fields, secret)) {
    if (!v.is(anyRegisterOf(register).fieldsSchema, next)) continue
    const isTaken = await write(register, kind, id, next as object).then(
      () => true,
      () => false,
    )
    if (isTaken) return
  }
  throw new Error(`nothing can be typed into ${register}`)
}

async function filesWithSecret(): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(base, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    if ((entry.name.endsWith('.gz') ? gunzipSync(bytes) : bytes).includes(secret)) found.push(file)
  }
  return found
}

async function backUp(place: string, isInside: boolean): Promise<void> {
  if (!isInside) await preparePlace(nodeDisk, place)
  const { folder } = program.office.folder()
  const source = () => standingSource(nodeDisk, path, folder)
  const now = program.clock.now()
  await keepBackup({ disk: nodeDisk, place, isInside, source, now, reason: 'manual' })
}

/** The example again beside itself, so that nothing points at it; the office has one `settings` alone. */
async function makeSecond(register: RegisterName): Promise<string> {
  const { id: first, fields } = registerExamples[register]
  const own = second[register]
  const id = register === 'settings' ? first : (own?.id ?? `${first}-hai`)
  if (register === 'meeting') await write('event', 'create', id, registerExamples.event.fields)
  await typeByMistake(register, register === 'settings' ? 'update' : 'create', id, {
    ...fields,
    ...own?.fields,
  })
  return id
}

describe.each(registerNames)('%s', (register) => {
  test('a record goes for good: journal, copies, snapshots, drafts and backups', async () => {
    const id = await makeSecond(register)
    await program.ask('drafts.save', { key: `${register}/${id}`, value: { text: secret } })
    await backUp(folderLayout(path).backups, true)
    await program.office.open(path, 'office')
    const record = read(register, id) as AnyRecord
    if (!goesFromUse(register, record))
      await program.ask('records.remove', { register, id, revision: record.revision })
    expect((await filesWithSecret()).length).toBeGreaterThan(1)
    await program.ask('records.purge', { register, id, keepsCurrent: false })
    expect(await filesWithSecret()).toEqual([])
    expect(read(register, id)).toBeUndefined()
    expect(program.office.state()).toMatchObject({ state: 'open', notices: [] })
    expect(program.unforeseen).toEqual([])
  })

  test('what it said before goes, what it says now stays', async () => {
    const id = await makeSecond(register)
    const { fields } = registerExamples[register]
    await write(register, 'update', id, { ...fields, ...second[register]?.fields })
    const now = read(register, id)
    await backUp(folderLayout(path).backups, true)
    expect((await filesWithSecret()).length).toBeGreaterThan(1)
    await program.ask('records.purge', { register, id, keepsCurrent: true })
    expect(await filesWithSecret()).toEqual([])
    expect(read(register, id)).toEqual(now)
  })
})

test('the minutes in force stay until they are opened again', async () => {
  const { id, fields } = registerExamples['minutes-version']
  const meeting = registerExamples.meeting
  await write('meeting', 'update', meeting.id, {
    ...meeting.fields,
    state: 'closed',
    version: fields.version,
  })
  const target = { register: 'minutes-version', id, keepsCurrent: false } as const
  expect(await program.api.call('records.purge', target)).toMatchObject({
    error: { code: 'not-allowed-now' },
  })
})
