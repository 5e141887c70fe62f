import { describe, expect, test } from 'vitest'
import { attachmentsOf, contentsOnlyOf } from '#electron/services/attached.ts'
import type { ChosenFile } from '#electron/services/attachments.ts'
import { plainView } from '#shared/query/list-view.ts'
import { largestAttachment } from '#shared/registers/attachment/index.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import type { MemoryDisk } from '#test/support/memory-disk.ts'
import { fillWithExamples } from '#test/support/register-examples.ts'

const owner = { register: 'task', id: 'nhiem-vu' } as const

const file = (name: string, text: string): ChosenFile => ({
  name,
  size: Buffer.byteLength(text),
  read: async function* () {
    yield Buffer.from(text)
  },
})

/** An office with the examples in it, whose user chooses what `chosen` holds. */
async function start() {
  const chosen: ChosenFile[] = []
  const program = await makeInProcess({ chooseFiles: () => chosen.splice(0) })
  await fillWithExamples(program)
  // The example's file was never there.
  await program.ask('records.remove', { register: 'attachment', id: 'tep', revision: 1 })
  const add = (...files: ChosenFile[]) => {
    chosen.push(...files)
    return program.ask('attachments.add', owner)
  }
  const refusal = async (...call: Parameters<InProcess['callAnyhow']>) => {
    const result = await program.callAnyhow(...call)
    return result.ok ? null : result.error
  }
  const stored = () =>
    (program.disk as MemoryDisk).files.keys().filter((path) => path.startsWith('/data/attachments/'))
  const lines = async () => (await program.ask('history.list', { before: null, day: null, limit: 200 })).lines
  return { program, chosen, add, refusal, stored, lines }
}

describe('attaching', () => {
  test('copies the files and makes their records in one step, which is undone in one', async () => {
    const { program, add, stored, lines } = await start()
    const before = (await lines()).length
    const added = await add(file('Tờ trình.docx', 'một'), file('C:\\Bản ký.pdf', 'hai'))
    expect(added).toMatchObject([
      { owner, name: 'Tờ trình.docx', size: 5, revision: 1 },
      { owner, name: 'Bản ký.pdf', size: 3 },
    ])
    expect(await program.ask('attachments.list', owner)).toEqual(added)
    expect(stored()).toHaveLength(2)
    expect((await lines()).length).toBe(before + 1)
    // The content is in the file and nowhere in the JSON.
    const journal = [...(program.disk as MemoryDisk).files].filter(([path]) => path.includes('/journal/'))
    expect(journal.some(([, text]) => text.includes('Bản ký.pdf'))).toBe(true)
    await program.ask('history.undo', {})
    expect(await program.ask('attachments.list', owner)).toEqual([])
    await program.ask('history.redo', {})
    await program.ask('attachments.open', { id: added[1]?.id ?? '' })
    expect(program.openedFiles).toEqual([{ name: 'Bản ký.pdf', bytes: new Uint8Array(Buffer.from('hai')) }])
  })

  test('nothing when the dialog is left; the same file again is the record that is there', async () => {
    const { add, stored, lines } = await start()
    expect(await add()).toEqual([])
    const [first] = await add(file('a.pdf', 'x'))
    const before = (await lines()).length
    expect(await add(file('a.pdf', 'x'))).toEqual([first])
    expect((await lines()).length).toBe(before)
    // Another name is another record over the same content.
    expect(await add(file('b.pdf', 'x'))).toMatchObject([{ name: 'b.pdf', hash: first?.hash }])
    expect(stored()).toHaveLength(1)
  })

  test('all or none: one that is too large, grows too large or cannot be read leaves nothing of the others', async () => {
    const { program, add, chosen, refusal, stored } = await start()
    await add(file('cũ.pdf', 'đã có'))
    const good = [file('mới.pdf', 'mới'), file('cũ lần nữa.pdf', 'đã có')]
    const growing: ChosenFile = {
      ...file('lớn dần.pdf', ''),
      read: async function* () {
        const piece = new Uint8Array(8 * 1024 * 1024)
        for (let at = 0; at <= largestAttachment; at += piece.length) yield piece
      },
    }
    const broken: ChosenFile = {
      ...file('usb.pdf', ''),
      read: async function* () {
        yield Buffer.from('x')
        throw Object.assign(new Error('gone'), { code: 'EIO' })
      },
    }
    const most = largestAttachment / 1024 / 1024
    for (const [bad, error] of [
      [{ ...file('lớn.iso', ''), size: largestAttachment + 1 }, 'attachment-too-large'],
      [growing, 'attachment-too-large'],
      [broken, 'attachment-unreadable'],
    ] as const) {
      chosen.push(...good, bad)
      expect(await refusal('attachments.add', owner)).toMatchObject({
        code: error,
        params: error === 'attachment-too-large' ? { name: bad.name, most } : { name: bad.name },
      })
      expect(stored()).toHaveLength(1)
    }
    expect(await program.ask('attachments.list', owner)).toHaveLength(1)
    expect((program.disk as MemoryDisk).files.keys().some((path) => path.endsWith('.tmp'))).toBe(false)
    expect(program.unforeseen).toEqual([])
  }, 30_000)

  test('an occurrence of a series gets its own record with its first file, in the same step', async () => {
    const chosen = [file('Tài liệu.pdf', 'x')]
    const program = await makeInProcess({
      path: '/sample',
      isSample: true,
      chooseFiles: () => chosen.splice(0),
    })
    const { entries } = await program.ask('calendar.range', { from: '2026-12-01', to: '2027-01-31' })
    const key = entries.find(({ isStored, seriesId }) => !isStored && seriesId !== null)?.key ?? ''
    const occurrence = { register: 'event', id: key } as const
    expect(await program.ask('attachments.list', occurrence)).toEqual([])
    expect(await program.ask('attachments.add', occurrence)).toMatchObject([{ name: 'Tài liệu.pdf' }])
    const event = await program.ask('records.get', occurrence)
    expect(event).toMatchObject({ id: key, revision: 1 })
    await program.ask('history.undo', {})
    expect(await program.ask('attachments.list', occurrence)).toEqual([])
    expect((await program.ask('records.get', occurrence)).removedAt).not.toBeNull()
  })

  test('is refused for a record that is not there or in the bin, and in a view', async () => {
    const { program, chosen, refusal, stored } = await start()
    chosen.push(file('a.pdf', 'x'))
    expect(await refusal('attachments.add', { ...owner, id: 'khong-co' })).toMatchObject({
      code: 'unknown-record',
    })
    expect(await refusal('attachments.add', { register: 'person', id: 'nguoi' })).toMatchObject({
      code: 'bad-input',
    })
    await program.office.view('chosen')
    expect(await refusal('attachments.add', owner)).toMatchObject({ code: 'read-only' })
    expect(stored()).toEqual([])
    expect(chosen).toHaveLength(1)
  })

  test('stops when the folder is closed meanwhile, and writes nothing more into it', async () => {
    const { program, chosen, refusal, stored } = await start()
    chosen.push({
      ...file('chậm.pdf', ''),
      read: async function* () {
        yield Buffer.from('một nửa')
        await program.office.open('/data', 'office')
        yield Buffer.from(' và nửa nữa')
      },
    })
    expect(await refusal('attachments.add', owner)).toMatchObject({ code: 'cancelled' })
    expect(stored()).toEqual([])
    expect((program.disk as MemoryDisk).files.keys().some((path) => path.endsWith('.tmp'))).toBe(false)
  })

  test('a write that fails says so; no record claims what is not there', async () => {
    const { program, chosen, refusal } = await start()
    chosen.push(file('a.pdf', 'x'.repeat(5000)))
    ;(program.disk as MemoryDisk).simulated.fault({
      kind: 'flush',
      path: /attachment\..*tmp$/,
      code: 'ENOSPC',
    })
    expect(await refusal('attachments.add', owner)).toMatchObject({ code: 'disk-full' })
    expect(await program.ask('attachments.list', owner)).toEqual([])
  })
})

describe('opening and saving', () => {
  test('give exactly what was attached, under a name that every system takes', async () => {
    const { program, add } = await start()
    const text = 'nội dung '.repeat(100_000)
    const [one] = await add(file(`${'Thông báo kết luận '.repeat(20)}.docx`, text))
    const id = one?.id ?? ''
    await program.ask('attachments.open', { id })
    const path = (await program.ask('attachments.save', { id }))?.path ?? ''
    expect(Buffer.from(program.openedFiles[0]?.bytes ?? []).toString()).toBe(text)
    expect(Buffer.from(program.saved.get(path) ?? []).toString()).toBe(text)
    expect(path.length).toBeLessThan(140)
    expect(path.endsWith('….docx')).toBe(true)
  })

  test('what is missing or altered on the disk is named and neither opened nor saved', async () => {
    const { program, add, refusal, stored } = await start()
    const [one] = await add(file('Bản ký.pdf', 'một hai ba'))
    const id = one?.id ?? ''
    const params = { name: 'Bản ký.pdf' }
    const { files } = program.disk as MemoryDisk
    files.set(stored()[0] ?? '', 'một hai bốn')
    for (const name of ['attachments.open', 'attachments.save'])
      expect(await refusal(name, { id })).toEqual({ code: 'attachment-altered', params })
    files.delete(stored()[0] ?? '')
    for (const name of ['attachments.open', 'attachments.save'])
      expect(await refusal(name, { id })).toEqual({ code: 'attachment-missing', params })
    expect(program.openedFiles).toEqual([])
    expect(program.saved.size).toBe(0)
    // Attached again, it is whole for the record that was there.
    await add(file('Bản ký.pdf', 'một hai ba'))
    await program.ask('attachments.open', { id })
    expect(program.openedFiles).toHaveLength(1)
    expect(program.unforeseen).toEqual([])
  })

  test('what runs is never opened, whatever a page makes of its name; saving is allowed', async () => {
    const { program, add, refusal } = await start()
    const [tool] = await add(file('cài đặt.exe', 'MZ'))
    expect(await refusal('attachments.open', { id: tool?.id })).toEqual({
      code: 'attachment-not-opened',
      params: { name: 'cài đặt.exe' },
    })
    expect(await program.ask('attachments.save', { id: tool?.id ?? '' })).not.toBeNull()
    const hash = tool?.hash ?? ''
    for (const name of ['..\\..\\a.exe', 'a.pdf:b.exe', 'a.exe. .']) {
      const fields = { owner, name, hash, size: 2, note: '' }
      const made = await program.ask('records.create', { register: 'attachment', id: null, fields })
      expect(await refusal('attachments.open', { id: made.id })).toMatchObject({
        code: 'attachment-not-opened',
      })
    }
    const fields = { owner, name: '../../etc/x.pdf', hash, size: 2, note: '' }
    const made = await program.ask('records.create', { register: 'attachment', id: null, fields })
    await program.ask('attachments.open', { id: made.id })
    expect(program.openedFiles.map(({ name }) => name)).toEqual(['x.pdf'])
  })

  test('work in a view as well', async () => {
    const { program, add } = await start()
    const [one] = await add(file('a.pdf', 'x'))
    await program.office.view('chosen')
    await program.ask('attachments.open', { id: one?.id ?? '' })
    expect(program.openedFiles).toHaveLength(1)
  })
})

describe('the owner', () => {
  test('is found by the name of its file while both are in use', async () => {
    const { program, add } = await start()
    const [one] = await add(file('Bảng tổng hợp kinh phí.xlsx', 'x'))
    const hits = async () =>
      (await program.ask('search.run', { text: 'tong hop kinh phi', limit: 20 })).map(
        ({ register, id, opens }) => ({
          register,
          id,
          opens,
        }),
      )
    const hit = { register: 'attachment', id: one?.id, opens: owner }
    expect(await hits()).toEqual([hit])
    const task = await program.ask('records.get', owner)
    await program.ask('records.remove', { ...owner, revision: task.revision })
    expect(await hits()).toEqual([])
    await program.ask('history.undo', {})
    expect(await hits()).toEqual([hit])
    await program.ask('records.remove', { register: 'attachment', id: one?.id ?? '', revision: 1 })
    expect(await hits()).toEqual([])
  })

  test('goes to the bin although files are attached, and names them there', async () => {
    const { program, add } = await start()
    const [one] = await add(file('a.pdf', 'x'))
    const task = await program.ask('records.get', owner)
    await program.ask('records.remove', { register: 'attachment', id: one?.id ?? '', revision: 1 })
    const bin = await program.ask('records.query', {
      register: 'attachment',
      view: plainView,
      scope: [],
      offset: 0,
      limit: 10,
      inBin: true,
    })
    expect(JSON.stringify(bin.rows)).toContain(String(task.title))
    await program.ask('records.remove', { ...owner, revision: task.revision })
  })
})

test('what removing for good takes along: attachments of the record, and content that nobody else has', async () => {
  const { program, add } = await start()
  const shared = file('chung.pdf', 'chung')
  const [mine, common] = await add(file('riêng.pdf', 'riêng'), shared)
  const other = { register: 'event', id: 'su-kien' } as const
  const fields = { owner: other, name: 'chung.pdf', hash: common?.hash, size: 5, note: '' }
  const kept = await program.ask('records.create', { register: 'attachment', id: null, fields })
  await program.ask('records.remove', { register: 'attachment', id: kept.id, revision: 1 })
  const { store } = program.services()
  const ids = attachmentsOf(store, [owner])
  expect(ids.toSorted()).toEqual([mine?.id, common?.id, 'tep'].toSorted())
  // In the bin it still needs its content.
  const example = (await program.ask('records.get', { register: 'attachment', id: 'tep' })).hash
  expect(contentsOnlyOf(store, new Set(ids)).toSorted()).toEqual([mine?.hash, example].toSorted())
  expect(contentsOnlyOf(store, new Set([...ids, kept.id]))).toContain(common?.hash)
  expect(contentsOnlyOf(store, new Set())).toEqual([])
})
