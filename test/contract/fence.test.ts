import { beforeEach, describe, expect, test } from 'vitest'
import type { ChosenFile } from '#electron/services/attachments.ts'
import { scanText } from '#shared/fence/index.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import { asSecretPaper, secretSubject } from '#shared/registers/source-document/index.ts'
import { cite } from '#shared/reports/citations/cite.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { fillWithExamples, registerExamples } from '#test/support/register-examples.ts'
import { chosenFile } from '#test/support/word-files.ts'

// What the fence keeps out, as the main process sees it: papers before they go out, secret papers, files by their names.

let program: InProcess
let files: ChosenFile[] = []
beforeEach(async () => {
  files = []
  program = await makeInProcess({ chooseFiles: () => files })
  await fillWithExamples(program)
})

const refusal = async (...call: Parameters<InProcess['callAnyhow']>) => {
  const result = await program.callAnyhow(...call)
  return result.ok ? null : result.error
}

const said = 'Gọi cho ông Trần Văn Thử, số điện thoại 0912 345 678, trước khi họp'

async function writeIntoTask(title: string) {
  const { id, fields } = registerExamples.task
  const task = await program.ask('records.get', { register: 'task', id })
  await program.ask('records.update', {
    register: 'task',
    id,
    revision: task.revision,
    fields: { ...fields, title },
  })
}

describe('papers before they go out', () => {
  const list: PaperRequest = {
    kind: 'record-list',
    register: 'task',
    view: { ...plainView, columns: ['title'] },
  }
  const scan = (more: object = {}) => program.ask('fence.scan-papers', { papers: [list], ...more })

  test('say nothing while there is nothing to say', async () => {
    expect(await scan()).toEqual({ findings: [], count: 0 })
  })

  test('a list tells the words, where they stand, and each sentence once', async () => {
    await writeIntoTask(said)
    const { findings, count } = await scan()
    expect(count).toBe(1)
    expect(findings[0]).toMatchObject({ paper: 0, rule: 'phone', place: { kind: 'row' } })
    expect(findings[0]?.excerpt.words).toContain('0912 345 678')
    expect((await program.ask('fence.scan-papers', { papers: [list, list] })).count).toBe(1)
  })

  test('of a list only the rows that are copied are read', async () => {
    await writeIntoTask(said)
    expect((await scan({ ids: ['khac'] })).count).toBe(0)
    expect((await scan({ ids: [registerExamples.task.id] })).count).toBe(1)
  })

  test('what the office said is none is not told again', async () => {
    await writeIntoTask(said)
    const [finding] = (await scan()).findings
    if (!finding) throw new Error('nothing was found')
    const { rule, mark } = finding
    const fields = { rule, mark, words: '09…78', metIn: 'task-list' }
    await program.ask('records.create', { register: 'fence-allowance', id: null, fields })
    expect((await scan()).count).toBe(0)
    expect(await refusal('records.create', { register: 'fence-allowance', id: null, fields })).toMatchObject({
      issues: [{ path: 'mark', code: 'twice' }],
    })
  })

  test('the office telephone of an official stands on papers by right', async () => {
    await writeIntoTask(said)
    const { id, fields } = registerExamples.person
    const person = await program.ask('records.get', { register: 'person', id })
    await program.ask('records.update', {
      register: 'person',
      id,
      revision: person.revision,
      fields: { ...fields, phone: '0912345678' },
    })
    expect((await scan()).count).toBe(0)
  })
})

describe('a secret paper', () => {
  const content = {
    type: 'letter',
    number: '12/UBND-NC',
    issuedOn: '2026-11-02',
    issuerId: null,
    issuerText: 'UBND tỉnh',
    subject: 'Xử lý một vụ việc',
    note: 'bản sao',
  } as const
  const create = (fields: object) =>
    program.ask('records.create', {
      register: 'source-document',
      id: null,
      fields: fields as Record<string, unknown>,
    })

  test('says its one sentence, and the day', async () => {
    const made = await create(asSecretPaper({ ...content, replacedById: null }))
    expect(made).toMatchObject({
      subject: secretSubject,
      number: '',
      issuerText: '',
      note: '',
      isSecret: true,
    })
    expect(made.issuedOn).toBe('2026-11-02')
    expect(scanText(secretSubject)).toEqual([])
  })

  test.each(['number', 'issuerText', 'note', 'subject'] as const)('keeps no %s', async (key) => {
    const fields = { ...asSecretPaper({ ...content, replacedById: null }), [key]: content[key] }
    expect(await refusal('records.create', { register: 'source-document', id: null, fields })).toMatchObject({
      issues: [{ path: key, code: 'secret-paper-says' }],
    })
  })

  test('is cited by nothing but its sentence', async () => {
    const made = await create(asSecretPaper({ ...content, replacedById: null }))
    const document = made as AnyRecord & Parameters<typeof cite>[0]
    const manner = { style: 'state', occurrence: 'first', on: '2026-11-23' } as const
    expect(cite(document, manner, program.services().store.read)).toBe(secretSubject)
  })

  test('takes no files, and a paper with files becomes none before they are gone', async () => {
    const secret = await create(asSecretPaper({ ...content, replacedById: null }))
    files = [chosenFile('Báo cáo.pdf', Buffer.from('một'))]
    expect(await refusal('attachments.add', { register: 'source-document', id: secret.id })).toMatchObject({
      code: 'secret-paper',
    })
    const open = await create(content)
    await program.ask('attachments.add', { register: 'source-document', id: open.id })
    expect(
      await refusal('records.update', {
        register: 'source-document',
        id: open.id,
        revision: open.revision,
        fields: asSecretPaper({ ...content, replacedById: null }),
      }),
    ).toMatchObject({ issues: [{ path: 'isSecret', code: 'secret-paper-has-files' }] })
  })

  test('comes out of a table whose row bears a mark, once however often it is read', async () => {
    const table =
      'Số ký hiệu;Ngày ban hành;Trích yếu\n15/BC-CAT;03/11/2026;Báo cáo tình hình (Tối mật)\n16/UBND-VX;04/11/2026;Về lịch họp báo'
    const read = async () => {
      files = [chosenFile('vb.csv', Buffer.from(table))]
      const source = await program.ask('import.open', {})
      if (!source) throw new Error('nothing was chosen')
      const { id } = source
      const look = { id, sheet: 0, target: 'source-document', decode: null, head: null } as const
      const { head } = await program.ask('import.look', look)
      const plan = {
        target: head.target,
        headFrom: head.from,
        headRows: head.rows,
        mapping: head.mapping,
        orderColumn: head.orderColumn,
      }
      await program.ask('import.preview', {
        id,
        sheet: 0,
        decode: null,
        plan,
        decisions: [],
        corrections: [],
      })
      const { rows } = await program.ask('import.rows', { id, statuses: [], offset: 0, limit: 10 })
      return { id, rows }
    }
    const first = await read()
    expect(first.rows.map(({ status }) => status)).toEqual(['new', 'new'])
    expect(first.rows[0]?.notes).toContain('secret-paper')
    expect(first.rows[1]?.notes).not.toContain('secret-paper')
    await program.ask('import.accept', { id: first.id, excluded: [] })
    const all = JSON.stringify(await program.ask('records.all', { register: 'source-document' }))
    expect(all).toContain(secretSubject)
    expect(all).not.toContain('15/BC-CAT')
    expect(all).not.toContain('Báo cáo tình hình')
    expect((await read()).rows.map(({ status }) => status)).toEqual(['same', 'same'])
  })
})

describe('a file whose name bears a mark', () => {
  const owner = { register: 'task', id: 'nhiem-vu' } as const
  const names = async () => (await program.ask('attachments.list', owner)).map(({ name }) => name)
  beforeEach(async () => {
    await program.ask('records.remove', { register: 'attachment', id: 'tep', revision: 1 })
    files = [
      chosenFile('Tối_mật-Báo cáo.pdf', Buffer.from('một')),
      chosenFile('Mật độ dân cư.xlsx', Buffer.from('hai')),
    ]
  })

  test('is asked about before anything is attached', async () => {
    expect(await refusal('attachments.add', owner)).toEqual({
      code: 'fence-files',
      params: { names: 'Tối_mật-Báo cáo.pdf' },
    })
    expect(await names()).toEqual([])
  })

  test('is left out or let through, and the others come along without being chosen again', async () => {
    await refusal('attachments.add', owner)
    await program.ask('attachments.add', { ...owner, without: ['Tối_mật-Báo cáo.pdf'] })
    expect(await names()).toEqual(['Mật độ dân cư.xlsx'])
    await refusal('attachments.add', owner)
    files = []
    await program.ask('attachments.add', { ...owner, without: [] })
    expect(new Set(await names())).toEqual(new Set(['Mật độ dân cư.xlsx', 'Tối_mật-Báo cáo.pdf']))
  })
})
