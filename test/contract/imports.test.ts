import { beforeEach, describe, expect, test } from 'vitest'
import type { ChosenFile } from '#electron/services/attachments.ts'
import { encodeLegacy } from '#shared/import/encodings/convert.ts'
import type { ScheduleLayout } from '#shared/reports/request.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { dumpOf, fillWithExamples } from '#test/support/register-examples.ts'
import { chosenFile } from '#test/support/word-files.ts'

// An import from the file to the commit, as the screen asks for it.

let program: InProcess
let files: ChosenFile[] = []
beforeEach(async () => {
  files = []
  program = await makeInProcess({ chooseFiles: () => files })
  await fillWithExamples(program)
})

async function open(name: string, bytes: Uint8Array | string) {
  files = [chosenFile(name, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)]
  const source = await program.ask('import.open', {})
  if (!source) throw new Error('nothing was chosen')
  return source
}

type Extra = {
  decode?: 'tcvn3' | 'vni' | null
  decisions?: { name: string; kind: 'create' | 'text'; id: null }[]
  corrections?: { row: number; values: Record<string, string> }[]
  sheet?: number
}

async function preview(
  id: string,
  { decode = null, decisions = [], corrections = [], sheet = 0 }: Extra = {},
) {
  const { head, legacy } = await program.ask('import.look', { id, sheet, target: null, decode, head: null })
  const plan = {
    target: head.target,
    headFrom: head.from,
    headRows: head.rows,
    mapping: head.mapping,
    orderColumn: head.orderColumn,
  }
  const summary = await program.ask('import.preview', { id, sheet, decode, plan, decisions, corrections })
  const { rows } = await program.ask('import.rows', { id, statuses: [], offset: 0, limit: 100 })
  return { ...summary, rows, legacy, head }
}

const tasks = `DANH SÁCH NHIỆM VỤ;;;;
STT;Nội dung nhiệm vụ;Đơn vị chủ trì;Hạn hoàn thành;Ghi chú
I;Khối Nhà nước;;;
1;Rà soát văn bản;Sở Mới;30/11/2026;
2;Rà soát văn bản;Sở Mới;30/11/2026;
3;Báo cáo năm;Sở Mới;31/02/2026;
;Tổng cộng;;3;`

describe('a list of tasks', () => {
  test('each row says what it would do and why, and one undo takes everything back', async () => {
    const { id } = await open('nv.csv', tasks)
    const first = await preview(id)
    expect(first.head.target).toBe('task')
    expect(first.leftOut).toEqual({ group: 1, total: 1 })
    expect(first.unknown).toEqual([{ name: 'Sở Mới', column: 'lead', rows: 3, isNeeded: true }])
    expect(first.counts).toEqual({ new: 0, same: 0, changed: 0, wrong: 3 })
    const before = dumpOf(program)
    const said = {
      decisions: [{ name: 'Sở Mới', kind: 'create' as const, id: null }],
      corrections: [{ row: 5, values: { deadline: '31/12/2026' } }],
    }
    const second = await preview(id, said)
    expect(
      second.rows.map(({ status, faults }) => [status, faults.map(({ code, params }) => [code, params])]),
    ).toEqual([
      ['new', []],
      ['wrong', [['double', { row: 4 }]]],
      ['new', []],
    ])
    expect(dumpOf(program)).toEqual(before)
    expect(await program.ask('import.accept', { id, excluded: [] })).toEqual({
      created: 2,
      changed: 0,
      bodies: 1,
    })
    const made = program
      .services()
      .store.read.all('task')
      .filter(({ title }) => title === 'Báo cáo năm')
    expect(made).toMatchObject([{ deadline: { kind: 'date', on: '2026-12-31' }, state: 'not-started' }])
    expect(await program.ask('history.undo', {})).toEqual({ command: 'import.accept' })
    expect(
      program
        .services()
        .store.read.all('task')
        .map(({ id: own }) => own),
    ).toEqual(['viec-theo-doi', 'nhiem-vu'])
    expect(
      program
        .services()
        .store.read.all('organisation')
        .some(({ names }) => names[0]?.name === 'Sở Mới'),
    ).toBe(false)
  })

  test('imported once more everything is the same; a later deadline is an extension', async () => {
    const said = { decisions: [{ name: 'Sở Mới', kind: 'create' as const, id: null }] }
    const rows =
      'Nội dung nhiệm vụ;Đơn vị chủ trì;Ngày giao;Hạn hoàn thành\nRà soát;Sở Mới;01/11/2026;30/11/2026'
    const { id } = await open('nv.csv', rows)
    await preview(id, said)
    await program.ask('import.accept', { id, excluded: [] })
    const again = await open('nv.csv', rows)
    expect((await preview(again.id)).counts).toEqual({ new: 0, same: 1, changed: 0, wrong: 0 })
    const later = await open('nv.csv', rows.replace('30/11', '15/12'))
    const found = await preview(later.id)
    expect(found.rows[0]).toMatchObject({
      status: 'changed',
      changes: [{ key: 'deadline', before: '2026-11-30', after: '15/12/2026' }],
    })
    await program.ask('import.accept', { id: later.id, excluded: [] })
    const task = program
      .services()
      .store.read.all('task')
      .find(({ title }) => title === 'Rà soát')
    expect(task?.extensions).toMatchObject([{ from: '2026-11-30', to: '2026-12-15' }])
  })

  test('what changed meanwhile is looked at anew, a closed import is gone, and nothing to do is said', async () => {
    const { id } = await open(
      'vb.csv',
      'Số, ký hiệu;Ngày ban hành;Trích yếu\n12/QĐ-UBND;05.11.2026;Về kế hoạch',
    )
    await preview(id)
    await program.ask('records.create', {
      register: 'organisation',
      id: null,
      fields: program.services().store.read.all('organisation')[0] ? { ...fieldsOfFirst() } : {},
    })
    expect(await program.callAnyhow('import.accept', { id, excluded: [] })).toMatchObject({
      error: { code: 'record-changed' },
    })
    await preview(id)
    expect(await program.callAnyhow('import.accept', { id, excluded: [1] })).toMatchObject({
      error: { code: 'not-allowed-now' },
    })
    expect(await program.ask('import.accept', { id, excluded: [] })).toEqual({
      created: 1,
      changed: 0,
      bodies: 0,
    })
    expect(
      program
        .services()
        .store.read.all('source-document')
        .find(({ number }) => number === '12/QĐ-UBND')?.type,
    ).toBe('decision')
    expect(await program.callAnyhow('import.accept', { id, excluded: [] })).toMatchObject({
      error: { code: 'import-gone' },
    })
  })
})

function fieldsOfFirst() {
  const {
    id: _id,
    revision: _revision,
    createdAt: _c,
    updatedAt: _u,
    removedAt: _r,
    ...fields
  } = program.services().store.read.all('organisation')[0] ?? ({} as never)
  return fields
}

test('old letters are offered with samples, and converted only when asked', async () => {
  const text = encodeLegacy('họ và tên;chức vụ;cơ quan\nnguyễn thị phượng;phó giám đốc;sở nội vụ', 'tcvn3')
  const { id } = await open('cu.csv', Buffer.from(text, 'latin1'))
  const raw = await program.ask('import.look', { id, sheet: 0, target: 'person', decode: null, head: null })
  expect(raw.legacy).toMatchObject({ encoding: 'tcvn3' })
  expect(raw.legacy?.samples).toContainEqual({ before: encodeLegacy('chức vụ', 'tcvn3'), after: 'chức vụ' })
  expect(raw.sample[0]?.[1]).toBe(encodeLegacy('chức vụ', 'tcvn3'))
  const read = await program.ask('import.look', {
    id,
    sheet: 0,
    target: 'person',
    decode: 'tcvn3',
    head: null,
  })
  expect(read.head.mapping).toEqual({ 0: 'fullName', 1: 'post', 2: 'organisation' })
})

test.each(['by-day', 'by-leader', 'matrix'] as const)(
  'our own schedule %s comes back from Word as the same entries',
  async (layout: ScheduleLayout) => {
    const monday = program.services().store.read.all('event')[0]?.date ?? ''
    const saved = await program.ask('papers.save', {
      paper: { kind: 'week-schedule', monday, layout },
      format: 'docx',
    })
    const source = await open('lich.docx', program.saved.get(saved?.path ?? '') as Uint8Array)
    expect(source.sheets[0]).toMatchObject({ kind: 'schedule' })
    const found = await preview(source.id)
    expect(found.rows.filter(({ status }) => status !== 'same')).toEqual([])
    expect(found.counts.same).toBeGreaterThan(0)
  },
)

test('the table to fill in is read with every column known', async () => {
  for (const target of ['person', 'organisation', 'task', 'event', 'source-document'] as const) {
    const saved = await program.ask('import.template', { target })
    const { id } = await open('mau.xlsx', program.saved.get(saved?.path ?? '') as Uint8Array)
    const { head, heads } = await program.ask('import.look', {
      id,
      sheet: 0,
      target: null,
      decode: null,
      head: null,
    })
    expect(head.target).toBe(target)
    expect(Object.keys(head.mapping)).toHaveLength(heads.length)
  }
})
