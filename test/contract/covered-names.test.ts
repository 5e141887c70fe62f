/** Che tên through the commands: whatever goes out of the sample office, no name of its directory stands in it. */
import ExcelJS from 'exceljs'
import { beforeEach, describe, expect, test } from 'vitest'
import { jobOf } from '#electron/export/work/source.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import type { NameMask } from '#shared/fence/names/index.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { modelOf } from '#test/support/model-of.ts'
import { writersAtHand } from '#test/support/writers-at-hand.ts'

let program: InProcess
let printed: DocumentModel[]
let copied: string

beforeEach(async () => {
  printed = []
  copied = ''
  program = await makeInProcess({
    isSample: true,
    path: '/sample',
    desk: {
      toPdf: async (source) => {
        printed.push(modelOf(source))
        return { pdf: new Uint8Array([1]), pages: 1 }
      },
      copy: async (source) => {
        const { job, pieces } = jobOf(source, 'copy')
        const { copy, rows = 0 } = await writersAtHand.write(job, pieces)
        copied = copy?.text ?? ''
        return rows
      },
      print: async (source) => {
        printed.push(modelOf(source))
        return true
      },
      choosePath: async (fileName) => `/papers/${fileName}`,
      chooseFolder: async () => '/papers',
    },
  })
})

const fullNames = async () =>
  (await program.ask('records.all', { register: 'person' })).map((person) => String(person.fullName))
const meetings = async () => (await program.ask('records.all', { register: 'meeting' })).map(({ id }) => id)
const people: PaperRequest = { kind: 'record-list', register: 'person', view: plainView }
const purpose = 'Mời họp giao ban quý IV'

const wordsOf = ({ title, fileName, blocks, annexes = [], sheets = [] }: DocumentModel) =>
  [title, fileName, ...[{ blocks }, ...annexes, ...sheets].map((part) => textOfBlocks(part.blocks))].join(
    '\n',
  )

describe.each(['initials', 'posts'] as const)('with names as %s', (names) => {
  test.each(['state', 'party'] as const)(
    'minutes in the %s format keep everything but the names',
    async (format) => {
      const known = await fullNames()
      for (const meetingId of await meetings()) {
        const paper = { kind: 'minutes', meetingId, format, hideNames: false, version: null } as const
        await program.ask('papers.preview', { paper })
        await program.ask('papers.preview', { paper, names })
      }
      expect(printed.length).toBeGreaterThan(2)
      for (let at = 0; at < printed.length; at += 2) {
        const [open, covered] = [printed[at], printed[at + 1]] as [DocumentModel, DocumentModel]
        expect(known.filter((name) => wordsOf(covered).includes(name))).toEqual([])
        expect(known.filter((name) => wordsOf(covered).includes(name.toUpperCase()))).toEqual([])
        expect(covered.fileName).toMatch(/che tên/)
        expect(covered.blocks.map(({ kind }) => kind)).toEqual(open.blocks.map(({ kind }) => kind))
      }
    },
  )

  test('lists: on paper, in Excel, in CSV and on the clipboard', async () => {
    const known = await fullNames()
    await program.ask('papers.print', { paper: people, names, purpose })
    const xlsx = await program.ask('papers.save', { paper: people, format: 'xlsx', names, purpose })
    const csv = await program.ask('papers.save', { paper: people, format: 'csv', names, purpose })
    await program.ask('papers.copy-table', { paper: people, names, purpose })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((program.saved.get(xlsx?.path ?? '') ?? new Uint8Array()).buffer as ArrayBuffer)
    const cells = JSON.stringify(book.worksheets[0]?.getSheetValues())
    const texts = [
      wordsOf(printed[0] as DocumentModel),
      cells,
      new TextDecoder().decode(program.saved.get(csv?.path ?? '')),
      copied,
    ]
    for (const text of texts) {
      expect(text.length).toBeGreaterThan(200)
      expect(known.filter((name) => text.includes(name))).toEqual([])
    }
    expect(csv?.path).toMatch(/ \(che tên\)\.csv$/)
  })

  test('the calendar file', async () => {
    const known = await fullNames()
    const input = { span: { from: '2026-01-01', to: '2026-12-31' }, seriesId: null }
    const textOf = async (mask: NameMask) => {
      const saved = await program.ask('calendar.export-ics', { ...input, names: mask })
      return new TextDecoder().decode(program.saved.get(saved?.path ?? '')).replaceAll('\r\n ', '')
    }
    const namesIn = (text: string) => known.filter((name) => text.includes(name))
    expect(namesIn(await textOf('full')).length).toBeGreaterThan(0)
    expect(namesIn(await textOf(names))).toEqual([])
  })

  test('all data as one Excel file', async () => {
    const known = await fullNames()
    const saved = await program.ask('folder.export-readable', { names, purpose })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((program.saved.get(saved?.path ?? '') ?? new Uint8Array()).buffer as ArrayBuffer)
    const cells = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
    expect(known.filter((name) => cells.includes(name))).toEqual([])
    expect(saved?.path).toContain('che tên')
  })
})

test('the records are as they were, and a paper in full says every name', async () => {
  const before = JSON.stringify(await program.ask('records.all', { register: 'person' }))
  await program.ask('papers.print', { paper: people, names: 'initials', purpose })
  await program.ask('papers.print', { paper: people, names: 'full', purpose })
  expect(JSON.stringify(await program.ask('records.all', { register: 'person' }))).toBe(before)
  const known = await fullNames()
  expect(known.filter((name) => !wordsOf(printed[1] as DocumentModel).includes(name))).toEqual([])
})
