/** Contacts go out for a purpose that is said, and every time stands in a log that nobody edits. */
import { beforeEach, describe, expect, test } from 'vitest'
import { plainView } from '#shared/query/list-view.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

let program: InProcess
let isPrinting: boolean
let path: string | null

beforeEach(async () => {
  isPrinting = true
  path = '/papers/x'
  program = await makeInProcess({
    isSample: true,
    path: '/sample',
    desk: {
      toPdf: async () => ({ pdf: new Uint8Array([1]), pages: 1 }),
      print: async () => isPrinting,
      copy: async () => 3,
      choosePath: async (fileName) => path && `/papers/${fileName}`,
    },
  })
})

const people: PaperRequest = { kind: 'record-list', register: 'person', view: plainView }
const purpose = 'Gửi giấy mời họp'
const log = async () =>
  (await program.ask('records.all', {
    register: 'contact-export',
  })) as unknown as RecordOf<'contact-export'>[]
const directory = async () => (await program.ask('records.all', { register: 'person' })).length
const contactList = async (): Promise<PaperRequest> => {
  const regulations = await program.ask('records.all', { register: 'regulation' })
  const signed = regulations.find(({ parties }) => (parties as unknown[]).length > 0)
  return { kind: 'contact-list', regulationId: signed?.id ?? '', format: 'state' }
}
const refused = { error: { code: 'purpose-required' } }

describe('without a purpose', () => {
  test('no list of people, no paper with contacts and no whole office goes out; looking is free', async () => {
    const contacts = await contactList()
    expect(await program.api.call('papers.print', { paper: people })).toMatchObject(refused)
    expect(await program.api.call('papers.copy-table', { paper: people })).toMatchObject(refused)
    for (const format of ['pdf', 'docx', 'xlsx', 'csv'] as const)
      expect(await program.api.call('papers.save', { paper: people, format })).toMatchObject(refused)
    expect(await program.api.call('papers.save', { paper: contacts, format: 'docx' })).toMatchObject(refused)
    expect(await program.api.call('folder.export-readable', {})).toMatchObject({
      error: { code: 'purpose-required', params: { count: await directory() } },
    })
    expect(await program.api.call('papers.preview', { paper: people })).toMatchObject({ ok: true })
    expect(program.saved.size).toBe(0)
    expect(await log()).toEqual([])
  })

  test('a contact list that was made a paper of the desk is one still', async () => {
    const { id } = await program.ask('papers.draft', { request: await contactList(), again: false })
    const paper = { kind: 'paper', paperId: id } as const
    expect(await program.api.call('papers.print', { paper })).toMatchObject(refused)
    await program.ask('papers.print', { paper, purpose })
    expect((await log())[0]).toMatchObject({ format: 'print', purpose })
  })

  test('what holds no contacts is not asked about', async () => {
    const paper: PaperRequest = { kind: 'record-list', register: 'organisation', view: plainView }
    await program.ask('papers.print', { paper })
    expect(await log()).toEqual([])
  })
})

describe('the log', () => {
  test('tells when, who, what, of how many, as what, with which names and what for', async () => {
    await program.ask('papers.save', { paper: people, format: 'xlsx', purpose, names: 'initials' })
    const [line] = await log()
    expect(line).toMatchObject({
      what: 'DANH SÁCH CÁN BỘ ĐẦU MỐI',
      people: await directory(),
      format: 'xlsx',
      names: 'initials',
      purpose,
    })
    // The clock of the test moves with each reading.
    expect(line?.at.slice(0, 19)).toBe(line?.createdAt.slice(0, 19))
    expect(line?.actor).not.toBe('')
  })

  test('says nothing of what was left at the dialog', async () => {
    path = null
    expect(await program.ask('papers.save', { paper: people, format: 'csv', purpose })).toBeNull()
    isPrinting = false
    await program.api.call('papers.print', { paper: people, purpose })
    expect(await program.ask('folder.export-readable', { purpose })).toBeNull()
    expect(await log()).toEqual([])
  })

  test('is not edited, thrown away, forged, undone or gone back on', async () => {
    await program.ask('papers.print', { paper: people, purpose })
    const [line] = await log()
    if (!line) throw new Error('no line')
    const { id, revision, createdAt, updatedAt, removedAt, ...fields } = line
    const target = { register: 'contact-export', id, revision } as const
    const locked = { error: { code: 'record-locked' } }
    const forged = { ...fields, purpose: 'Việc khác' }
    expect(await program.api.call('records.update', { ...target, fields: forged })).toMatchObject(locked)
    expect(await program.api.call('records.remove', target)).toMatchObject(locked)
    expect(
      await program.api.call('records.create', { register: 'contact-export', id: null, fields }),
    ).toMatchObject(locked)
    expect(await program.api.call('history.undo', {})).toMatchObject({ error: { code: 'nothing-to-undo' } })
    await program.ask('history.return', { seq: 1 })
    expect(await log()).toEqual([line])
  })
})

test('in a folder that is only looked at there is no log, so nothing goes out but what saves it', async () => {
  await program.office.view('chosen')
  const readOnly = { error: { code: 'read-only' } }
  expect(await program.api.call('papers.print', { paper: people, purpose })).toMatchObject(readOnly)
  expect(await program.api.call('papers.save', { paper: people, format: 'csv', purpose })).toMatchObject(
    readOnly,
  )
  expect(program.saved.size).toBe(0)
  expect(await program.ask('folder.export-readable', { purpose })).not.toBeNull()
})
