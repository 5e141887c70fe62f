/** The paper commands over real services and templates; only Chromium and the dialogs are stood in for. */
import ExcelJS from 'exceljs'
import papaparse from 'papaparse'
import { beforeEach, describe, expect, it } from 'vitest'
import { jobOf } from '#electron/export/work/source.ts'
import { queryRows } from '#electron/services/paper-rows.ts'
import { textOfBlocks } from '#shared/document/build.ts'
import type { DocumentModel } from '#shared/document/model.ts'
import { plainView } from '#shared/query/list-view.ts'
import type { PaperRequest } from '#shared/reports/request.ts'
import { type InProcess, makeInProcess } from '#test/support/in-process-api.ts'
import { modelOf } from '#test/support/model-of.ts'
import { contextOf, makeRecords, putBriefing } from '#test/support/sample-records.ts'
import { writersAtHand } from '#test/support/writers-at-hand.ts'

let program: InProcess
let printed: DocumentModel[]
let asked: string[]
let answer: (fileName: string) => string | null
let isPrinting: boolean
let copied: string

beforeEach(async () => {
  printed = []
  asked = []
  answer = (fileName) => `/papers/${fileName}`
  isPrinting = true
  copied = ''
  program = await makeInProcess({
    isSample: true,
    path: '/sample',
    desk: {
      toPdf: async (source) => {
        const model = modelOf(source)
        printed.push(model)
        return { pdf: new TextEncoder().encode(model.title), pages: 1 }
      },
      copy: async (source) => {
        const { job, pieces } = jobOf(source, 'copy')
        const { copy, rows = 0 } = await writersAtHand.write(job, pieces)
        copied = copy?.text ?? ''
        return rows
      },
      print: async (source) => {
        printed.push(modelOf(source))
        return isPrinting
      },
      choosePath: async (fileName) => {
        asked.push(fileName)
        return answer(fileName)
      },
    },
  })
})

const anyMeeting = async () => (await program.ask('records.all', { register: 'meeting' }))[0]?.id ?? ''
const minutes = async (): Promise<PaperRequest> => ({
  kind: 'minutes',
  meetingId: await anyMeeting(),
  format: 'state',
  hideNames: false,
  version: null,
})

describe('papers', () => {
  it('previews the very pages', async () => {
    const { pdf, pages } = await program.ask('papers.preview', { paper: await minutes() })
    expect(pages).toBe(1)
    expect(new TextDecoder().decode(pdf)).toBe(printed[0]?.title)
    expect(textOfBlocks(printed[0]?.blocks ?? [])).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })

  it('saves under a name that Windows takes, with the ending of its format', async () => {
    const paper = await minutes()
    const saved = await program.ask('papers.save', { paper, format: 'docx' })
    expect(asked[0]).toMatch(/^Biên bản .*\.docx$/)
    expect(asked[0]).not.toMatch(/[\\/:*?"<>|]/)
    expect(saved?.path).toBe(`/papers/${asked[0]}`)
    expect(program.saved.get(saved?.path ?? '')?.length).toBeGreaterThan(1000)
  })

  it('saves nothing when the dialog is left, and nothing in a format the paper does not have', async () => {
    answer = () => null
    expect(await program.ask('papers.save', { paper: await minutes(), format: 'pdf' })).toBeNull()
    expect(await program.api.call('papers.save', { paper: await minutes(), format: 'xlsx' })).toMatchObject({
      ok: false,
      error: { code: 'bad-input' },
    })
    expect(program.saved.size).toBe(0)
  })

  it('says that printing was left', async () => {
    expect(await program.ask('papers.print', { paper: await minutes() })).toBeNull()
    isPrinting = false
    expect(await program.api.call('papers.print', { paper: await minutes() })).toMatchObject({
      error: { code: 'cancelled' },
    })
  })

  it('refuses a meeting that is not there', async () => {
    const paper: PaperRequest = { ...(await minutes()), meetingId: 'nowhere' } as PaperRequest
    expect(await program.api.call('papers.preview', { paper })).toMatchObject({
      error: { code: 'unknown-record' },
    })
  })
})

describe('lists for other programs', () => {
  const view = {
    ...plainView,
    columns: ['title', 'state', 'deadline'],
    sort: [{ field: 'title', isDescending: true }],
  }
  const paper = { kind: 'record-list', register: 'task', view } as const

  it('as CSV and Excel: what is shown and in its order, one plain table from the first cell on', async () => {
    const shown = await program.ask('records.query', {
      register: 'task',
      view,
      scope: [],
      inBin: false,
      offset: 0,
      limit: 500,
    })
    const csv = await program.ask('papers.save', { paper, format: 'csv' })
    const text = new TextDecoder().decode(program.saved.get(csv?.path ?? ''))
    const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: true })
    expect(data[0]).toEqual(['Nội dung nhiệm vụ', 'Trạng thái', 'Thời hạn'])
    expect(data.slice(1).map(([title]) => title)).toEqual(shown.rows.map(({ cells }) => cells.title))
    const xlsx = await program.ask('papers.save', { paper, format: 'xlsx' })
    const book = new ExcelJS.Workbook()
    await book.xlsx.load((program.saved.get(xlsx?.path ?? '') ?? new Uint8Array()).buffer as ArrayBuffer)
    const sheet = book.worksheets[0]
    expect([1, 2, 3].map((column) => sheet?.getRow(1).getCell(column).value)).toEqual(data[0])
    expect(sheet?.getColumn(1).values.slice(2)).toEqual(shown.rows.map(({ cells }) => cells.title))
    expect(sheet?.getColumn(3).values.some((value) => value instanceof Date)).toBe(true)
    expect(sheet?.hasMerges).toBe(false)
  })

  it('a column by which they are grouped and which is not shown comes first', async () => {
    const grouped = { ...paper, view: { ...view, columns: ['title'], groupBy: 'state' } }
    const saved = await program.ask('papers.save', { paper: grouped, format: 'csv' })
    const text = new TextDecoder().decode(program.saved.get(saved?.path ?? ''))
    expect(text.split('\r\n')[0]).toBe('Trạng thái,Nội dung nhiệm vụ')
  })

  it('copied: the chosen rows alone, and no paper that holds no table', async () => {
    const [first] = await program.ask('records.all', { register: 'task' })
    expect(await program.ask('papers.copy-table', { paper, ids: [first?.id ?? ''] })).toEqual({ rows: 1 })
    expect(copied).toContain(first?.title)
    expect(await program.api.call('papers.copy-table', { paper: await minutes() })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })

  it('stopped, nothing is saved', async () => {
    answer = (fileName) => {
      void program.ask('papers.stop-work', {})
      return `/papers/${fileName}`
    }
    expect(await program.api.call('papers.save', { paper, format: 'xlsx' })).toMatchObject({
      error: { code: 'cancelled' },
    })
    expect(program.saved.size).toBe(0)
  })
})

describe('rows of a list for a paper', () => {
  it('carry Vietnamese labels and words, the chosen columns and the filters of the view', () => {
    const records = makeRecords()
    putBriefing(records)
    const context = contextOf(records)
    const rows = queryRows(
      'task',
      {
        ...plainView,
        columns: ['title', 'label'],
        filters: [{ field: 'leadId', operator: 'is', values: ['nnmt'] }],
      },
      context,
    )
    expect(rows.columns.map(({ label }) => label)).toEqual(['Nội dung nhiệm vụ', 'Tình trạng'])
    expect(rows.rows).toEqual([['Cung cấp thông tin dự án hồ chứa', 'Quá hạn']])
  })
})
