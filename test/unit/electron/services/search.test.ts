/** Search over the sample office: what a clerk types, with or without marks, finds what she means. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'

let program: InProcess
beforeAll(async () => {
  program = await makeInProcess({ path: '/sample', isSample: true })
})
const search = (text: string, limit = 40) => program.ask('search.run', { text, limit })
const first = async (text: string) => (await search(text))[0]

const newTask = (title: string) => ({
  title,
  leadId: 'so-y-te',
  supporting: [],
  contactId: null,
  directedById: null,
  basis: null,
  assignedOn: '2026-11-23',
  deadline: { kind: 'none' },
  product: '',
  urgency: 'normal',
  state: 'not-started',
  stateReason: '',
  completedOn: null,
  resultPaper: '',
  progress: [],
  extensions: [],
  returns: [],
  note: '',
})
const createTask = (title: string): Promise<AnyRecord> =>
  program.ask('records.create', { register: 'task', id: null, fields: newTask(title) })

describe('words', () => {
  test.each([
    ['so nong nghiep', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Nông nghiệp', 'Sở Nông nghiệp và Môi trường'],
    ['nghiep nong', 'Sở Nông nghiệp và Môi trường'],
    ['dang uy ubnd', 'Đảng ủy UBND tỉnh Lâm Đồng'],
    ['ĐẢNG UỶ UBND', 'Đảng ủy UBND tỉnh Lâm Đồng'],
    ['hong sen', 'Nguyễn Thị Hồng Sen'],
  ])('%s finds %s', async (text, title) => {
    expect((await first(text))?.title ?? null).toBe(title)
  })

  test('the first letters of a name find it', async () => {
    expect((await first('btgvdv'))?.id).toBe('ban-tgdv')
    expect((await first('ntht'))?.title).not.toBe('Nguyễn Thị Hồng Sen')
    expect((await first('nths'))?.id).toBe('sen')
  })

  test('a number is found however its parts are joined', async () => {
    for (const text of ['142/TB-UBND', '142 tb ubnd', '142-tb'])
      expect((await first(text))?.id, text).toBe('tb-ket-luan')
  })

  test('every typed word must be there', async () => {
    expect(await search('hong sen khongco')).toEqual([])
    expect(await search('!!!')).toEqual([])
  })
})

describe('order', () => {
  test('the marks that were typed come first, the others after them', async () => {
    await createTask('Kiểm tra ma túy tại khu dân cư')
    await createTask('Kiểm tra mã tuý của gói thầu')
    const titles = (await search('kiểm tra mã')).map((hit) => hit.title)
    expect(titles.indexOf('Kiểm tra mã tuý của gói thầu')).toBe(0)
    expect(titles).toContain('Kiểm tra ma túy tại khu dân cư')
  })

  test('a whole word comes before a longer one that begins like it', async () => {
    expect((await first('lan'))?.title).toBe('Phạm Ngọc Lan')
  })

  test('many tasks leave room for the people and bodies found', async () => {
    for (let count = 0; count < 60; count += 1) await createTask(`Trúc lâm, việc số ${count}`)
    const hits = await search('truc', 20)
    expect(hits).toHaveLength(20)
    expect(hits.map((hit) => hit.id)).toContain('truc')
  })
})

describe('what is shown', () => {
  test('a meeting is found by what was said in it, with the words around', async () => {
    const hit = (await search('214 tin bài')).find(({ register }) => register === 'meeting')
    expect(hit).toMatchObject({ id: 'giao-ban-bao-chi' })
    expect(hit?.excerpt).toContain('214 tin, bài')
  })

  test('an event is found by who chairs it, and says when it is', async () => {
    const hit = (await search('Trịnh Hoài Phong')).find(({ id }) => id === 'khao-sat-cao-toc')
    expect(hit).toMatchObject({ register: 'event', day: '2026-11-25', excerpt: 'Trịnh Hoài Phong' })
  })
})

describe('changes', () => {
  test('a new, a changed, a binned and a restored record are known at once', async () => {
    const made = await createTask('Xyloban tuần lễ')
    expect((await search('xyloban')).map((hit) => hit.id)).toEqual([made.id])
    const { id, revision, createdAt: _c, updatedAt: _u, removedAt: _r, ...fields } = made
    await program.ask('records.update', {
      register: 'task',
      id,
      revision,
      fields: { ...fields, title: 'Zetaban tuần lễ' },
    })
    expect(await search('xyloban')).toEqual([])
    expect(await search('zetaban')).toHaveLength(1)
    await program.ask('records.remove', { register: 'task', id, revision: revision + 1 })
    expect(await search('zetaban')).toEqual([])
    await program.ask('records.restore', { register: 'task', id, revision: revision + 2 })
    expect(await search('zetaban')).toHaveLength(1)
  })

  test('a new name of a body, an official or an event is known of the records that carry it', async () => {
    const other = await makeInProcess({ path: '/sample', isSample: true })
    const find = async (text: string) =>
      (await other.ask('search.run', { text, limit: 200 })).map(({ id }) => id)
    const rename = async <N extends 'organisation' | 'person' | 'event'>(
      register: N,
      id: string,
      patch: (record: AnyRecord) => object,
    ) => {
      const record = await other.ask('records.get', { register, id })
      const fields = { ...fieldsOf(record), ...patch(record) }
      await other.ask('records.update', { register, id, revision: record.revision, fields })
    }
    await find('warm')
    await other.ask('records.create', {
      register: 'task',
      id: 'viec-y-te',
      fields: newTask('Việc của ngành y'),
    })
    await rename('organisation', 'so-y-te', (record) => ({
      names: (record as unknown as { names: object[] }).names.map((one) => ({ ...one, name: 'Sở Kwarza' })),
    }))
    expect(await find('kwarza')).toContain('viec-y-te')
    await rename('person', 'phong', () => ({ fullName: 'Trịnh Xulvan' }))
    expect(await find('xulvan')).toContain('khao-sat-cao-toc')
    await rename('event', 'giao-ban-bao-chi', () => ({ title: 'Hội nghị Zuvrat' }))
    const hits = await other.ask('search.run', { text: 'zuvrat', limit: 10 })
    expect(hits.map(({ register }) => register)).toEqual(expect.arrayContaining(['event', 'meeting']))
  })

  test('a change that comes while the index is being made is not lost', async () => {
    const other = await makeInProcess({ path: '/sample', isSample: true })
    await other.ask('search.run', { text: '', limit: 1 })
    await other.ask('records.create', { register: 'task', id: 'new', fields: newTask('Quaxin mới') })
    const hits = await other.ask('search.run', { text: 'quaxin', limit: 5 })
    expect(hits.map((hit) => hit.id)).toEqual(['new'])
  })
})
