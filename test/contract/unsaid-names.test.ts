/** A person who has not agreed to be named stands on no way out; the record keeps the name, and says it once there is consent. */
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { jobOf } from '#electron/export/work/source.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import { plainView } from '#shared/query/list-view.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import type { PaperRequest } from '#shared/reports/index.ts'
import { coordinationReport } from '#shared/reports/templates/coordination.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { modelOf } from '#test/support/model-of.ts'
import { writersAtHand } from '#test/support/writers-at-hand.ts'

const id = 'dh-ho-tro-vung-du-an'
const communication = 'tt-cao-toc-bao'
const name = 'Hồ Thị Nết'
const post = 'Chi hội trưởng phụ nữ thôn'

let program: InProcess
let printed: DocumentModel[]
let copied: string

const get = async () =>
  (await program.ask('records.get', { register: 'commendation', id })) as unknown as RecordOf<'commendation'>
const change = async (fields: Partial<RecordOf<'commendation'>>) => {
  const record = await get()
  await program.ask('records.update', {
    register: 'commendation',
    id,
    revision: record.revision,
    fields: { ...fieldsOf(record), ...fields },
  })
}

beforeEach(async () => {
  printed = []
  program = await makeInProcess({
    isSample: true,
    path: '/sample',
    startAt: '2026-11-23T01:30:00.000Z',
    desk: {
      toPdf: async (source) => {
        printed.push(modelOf(source))
        return { pdf: new Uint8Array([1]), pages: 1 }
      },
      print: async (source) => {
        printed.push(modelOf(source))
        return true
      },
      copy: async (source) => {
        const { job, pieces } = jobOf(source, 'copy')
        const { copy, rows = 0 } = await writersAtHand.write(job, pieces)
        copied = copy?.text ?? ''
        return rows
      },
      choosePath: async (fileName) => `/papers/${fileName}`,
    },
  })
  await change({
    title: `Khen bà ${name} vận động bà con vùng dự án hồ chứa`,
    achievement: `Bà ${name.normalize('NFD')} đã đến từng nhà; bà Nết cùng Chi hội vận động 30 hộ.`,
    note: `${name.toUpperCase()} đang đi vắng`,
  })
  const told = await program.ask('records.get', { register: 'communication', id: communication })
  await program.ask('records.update', {
    register: 'communication',
    id: communication,
    revision: told.revision,
    fields: { ...fieldsOf(told), links: [{ register: 'commendation', id }] },
  })
})

const wordsOf = ({ title, fileName, blocks, annexes = [], sheets = [] }: DocumentModel) =>
  [title, fileName, ...[{ blocks }, ...annexes, ...sheets].map((part) => textOfBlocks(part.blocks))].join(
    '\n',
  )

const list: PaperRequest = { kind: 'record-list', register: 'commendation', view: plainView }
const { sections: _shipped, ...shipped } = structuredClone(coordinationReport)
const report: PaperRequest = {
  kind: 'report',
  format: 'state',
  templateId: 'coordination',
  template: {
    ...shipped,
    scope: 'office',
    sections: [
      {
        kind: 'list',
        id: 's1',
        title: '',
        list: 'commendations',
        columns: ['title', 'nominee'],
        limit: 50,
        place: 'body',
      },
    ],
  },
  scope: { regulationIds: [], organisationIds: [], personIds: [] },
  period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' },
}

/** What the paper says on screen, and as it is printed. */
async function printedWords(paper: PaperRequest): Promise<string> {
  await program.ask('papers.preview', { paper })
  await program.ask('papers.print', { paper })
  return printed.map(wordsOf).join('\n')
}

async function bookWords(): Promise<string> {
  const saved = await program.ask('papers.save', { paper: list, format: 'xlsx' })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((program.saved.get(saved?.path ?? '') ?? new Uint8Array()).buffer as ArrayBuffer)
  return JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
}

async function csvWords(): Promise<string> {
  const saved = await program.ask('papers.save', { paper: list, format: 'csv' })
  return new TextDecoder().decode(program.saved.get(saved?.path ?? ''))
}

async function copiedWords(): Promise<string> {
  await program.ask('papers.copy-table', { paper: list })
  return copied
}

async function draftWords(): Promise<string> {
  const { id: paperId } = await program.ask('papers.draft', { request: report, again: true })
  return JSON.stringify(await program.ask('records.get', { register: 'paper', id: paperId }))
}

const sheet: PaperRequest = { kind: 'record-sheet', register: 'commendation', id }
const linked: PaperRequest = { kind: 'record-sheet', register: 'communication', id: communication }
const behind: PaperRequest = {
  kind: 'report-lines',
  title: 'Tất cả',
  of: { kind: 'register-count', register: 'commendation', count: 'total' },
}
const ways: readonly (readonly [string, () => Promise<string>])[] = [
  ['the sheet', () => printedWords(sheet)],
  ['the sheet of what is linked to it', () => printedWords(linked)],
  ['the printed list', () => printedWords(list)],
  ['Excel', bookWords],
  ['CSV', csvWords],
  ['the copied table', copiedWords],
  ['the report', () => printedWords(report)],
  ['the overview of the registers', () => printedWords({ kind: 'registers-overview' })],
  ['the records behind a number of the overview', () => printedWords(behind)],
  ['a report that is made into a draft', draftWords],
]

describe.each(ways)('%s', (_way, words) => {
  test('keeps the name and the post back, in whatever text they stand', async () => {
    const text = (await words()).normalize('NFC')
    expect(text).toContain('Khen bà H.T.N. vận động bà con')
    expect(text.toLowerCase()).not.toContain(name.toLowerCase())
    expect(text).not.toMatch(/bà Nết/)
    expect(text).not.toContain(post)
  })

  test('says them once there is consent', async () => {
    await change({ consentOn: '2026-11-20', consentBy: 'Ủy ban MTTQ xã' })
    const text = (await words()).normalize('NFC')
    expect(text).toContain(`Khen bà ${name} vận động bà con`)
    expect(text).not.toContain('H.T.N.')
  })
})

test('the sheet says why nobody is named, and the record keeps its words', async () => {
  expect(await printedWords(sheet)).toContain('Chưa đồng ý nêu tên')
  expect(await get()).toMatchObject({
    nominee: name,
    nomineePost: post,
    title: expect.stringContaining(name),
  })
})
