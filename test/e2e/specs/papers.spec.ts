import { execFile, spawnSync } from 'node:child_process'
import { copyFile, readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { plainView } from '#shared/query/list-view.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import type { PaperRequest } from '#shared/reports/index.ts'
import { ask } from '../fixtures/ask.ts'
import { type Desk, expect, test } from '../fixtures/program.ts'
import { type MeasuredPaper, measurePdf, type PaperLine, type PaperPage } from '../pages/paper-pages.ts'

// Every paper of the sample office, saved by the real program and measured like a registry clerk does: Nghị định 30/2020,
// Phụ lục I, and Hướng dẫn 05-HD/VPTW.

type Margins = { top: number; bottom: number; left: number; right: number }
const upright: Margins = { top: 20, bottom: 20, left: 30, right: 15 }
const turned: Margins = { top: 20, bottom: 15, left: 20, right: 15 }
/** What Chromium's rounding to whole points and letters standing out of their box may take, mm. */
const tolerance = 0.5
const monday = '2026-11-23'
const run = promisify(execFile)

/** The requests of every kind, by the name under which their files are kept. */
async function requestsOf(page: Page): Promise<Map<string, PaperRequest>> {
  const all = async <N extends 'meeting' | 'task'>(register: N) =>
    (await ask(page, 'records.all', { register })) as unknown as RecordOf<N>[]
  const closed = (await all('meeting')).find((one) => one.state === 'closed' && one.version > 0)
  const task = (await all('task')).find((one) => one.state === 'in-progress')
  const late = (await all('task')).find(
    ({ state, deadline }) => state === 'in-progress' && deadline.kind === 'date' && deadline.on < monday,
  )
  if (!late) throw new Error('nothing in the sample office is overdue')
  const urging = {
    kind: 'urging-letter',
    organisationId: late.leadId,
    answerBy: null,
    signerId: null,
  } as const
  if (!closed || !task) throw new Error('the sample office has no closed meeting or no task')
  const meetingId = closed.id
  const minutes = { kind: 'minutes', meetingId, hideNames: false, version: null } as const
  return new Map<string, PaperRequest>([
    ['minutes-state', { ...minutes, format: 'state' }],
    ['minutes-party', { ...minutes, format: 'party' }],
    ['minutes-closed', { ...minutes, format: 'party', version: 1 }],
    ['minutes-hidden', { ...minutes, format: 'state', hideNames: true }],
    ['invitation-state', { kind: 'invitation', meetingId, format: 'state' }],
    ['invitation-party', { kind: 'invitation', meetingId, format: 'party' }],
    ['notice-state', { kind: 'conclusion-notice', meetingId, format: 'state' }],
    ['notice-party', { kind: 'conclusion-notice', meetingId, format: 'party' }],
    ['schedule-by-day', { kind: 'week-schedule', monday, layout: 'by-day' }],
    ['schedule-by-leader', { kind: 'week-schedule', monday, layout: 'by-leader' }],
    ['schedule-matrix', { kind: 'week-schedule', monday, layout: 'matrix' }],
    ['task-list', { kind: 'task-list', view: plainView, organisationId: null }],
    ['reminder', { kind: 'reminder', organisationId: task.leadId }],
    ['urging-state', { ...urging, format: 'state' }],
    ['urging-party', { ...urging, format: 'party' }],
    ['today', { kind: 'today', day: monday }],
    ['exchange-balance', { kind: 'exchange-balance', period: '2026' }],
    ['registers-overview', { kind: 'registers-overview' }],
    ['organisations', { kind: 'record-list', register: 'organisation', view: plainView }],
  ])
}

/** Saves every paper in both files, no two of one name, and keeps each by the name of its request. */
async function savePapers(
  desk: Desk,
): Promise<{ names: string[]; fileOf(name: string, ending: string): string }> {
  const { page } = await desk.start({ args: ['--sample'], dataDir: null })
  const requests = await requestsOf(page)
  const fileOf = (name: string, ending: string) => join(desk.folder, `${name}.${ending}`)
  for (const [name, paper] of requests)
    for (const format of ['pdf', 'docx'] as const) {
      const saved = await ask(page, 'papers.save', { paper, format })
      if (saved === null) throw new Error(`${name} was not saved`)
      expect(saved.path.startsWith(desk.savesDir)).toBe(true)
      await copyFile(saved.path, fileOf(name, format))
    }
  expect(await readdir(desk.savesDir)).toHaveLength(requests.size * 2)
  return { names: [...requests.keys()], fileOf }
}

const isNumberOfPage = (line: PaperLine) => line.baseline < upright.top
const wordsOf = (line: PaperLine) => line.text.replace(/[\s\u00a0]+/g, ' ').trim()

function expectWithinMargins({ widthMm, heightMm, lines }: PaperPage, name: string): void {
  const margins = widthMm > heightMm ? turned : upright
  for (const line of lines.filter((one) => !isNumberOfPage(one))) {
    const where = `${name}: ${line.text}`
    expect(line.left, where).toBeGreaterThan(margins.left - tolerance)
    expect(line.right, where).toBeLessThan(widthMm - margins.right + tolerance)
    expect(line.baseline, where).toBeLessThan(heightMm - margins.bottom + tolerance)
  }
}

/** None on the first page; on the others one Arabic number, 14, upright, centred between the margins, 10 mm from the edge. */
function expectNumbered({ pages }: MeasuredPaper, name: string): void {
  pages.forEach(({ widthMm, heightMm, lines }, index) => {
    const numbers = lines.filter(isNumberOfPage)
    expect(numbers.map(wordsOf), name).toEqual(index === 0 ? [] : [String(index + 1)])
    const [number] = numbers
    if (!number) return
    const { left, right } = widthMm > heightMm ? turned : upright
    expect(number, name).toMatchObject({ sizePt: 14, bold: false, italic: false })
    expect((number.left + number.right) / 2, name).toBeCloseTo((left + widthMm - right) / 2, 0)
    // The head of a digit of 14 pt stands 3.3 mm above its baseline.
    expect(number.baseline - 3.3, name).toBeGreaterThan(10)
    expect(number.baseline - 3.3, name).toBeLessThan(12)
  })
}

type Marks = 'bold' | 'italic' | 'bold italic'
type Look = [words: string | RegExp, sizePt: number, marks?: Marks]

/** All looks of a paper at once, so that a failure shows the whole head. */
function expectLooks({ pages }: MeasuredPaper, wanted: readonly Look[], name: string): void {
  const lines = pages.flatMap((page) => page.lines)
  const found = wanted.map(([words]): Look => {
    const line = lines.find((one) =>
      typeof words === 'string' ? wordsOf(one) === words : words.test(wordsOf(one)),
    )
    const marks = [line?.bold ? 'bold' : '', line?.italic ? 'italic' : ''].filter(Boolean).join(' ')
    return marks === '' ? [words, line?.sizePt ?? 0] : [words, line?.sizePt ?? 0, marks as Marks]
  })
  expect(found, name).toEqual(wanted)
}

const isTypeOrTitle = ([words]: Look) => words === '-----' || String(words).includes('BB|GM|TB')
const stateHead: readonly Look[] = [
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 'bold'],
  ['Độc lập - Tự do - Hạnh phúc', 14, 'bold'],
  ['UBND TỈNH LÂM ĐỒNG', 13],
  ['VĂN PHÒNG', 13, 'bold'],
  // The empty place of the number parts the line in two.
  [/^Số:/, 13],
  [/\/(BB|GM|TB)-\p{Lu}+$/u, 13],
  ['Nơi nhận:', 12, 'bold italic'],
  [/^- Lưu: VT/, 11],
]
const partyHead: readonly Look[] = [
  ['ĐẢNG CỘNG SẢN VIỆT NAM', 15, 'bold'],
  ['TỈNH ỦY LÂM ĐỒNG', 14],
  [/^BAN TUYÊN GIÁO VÀ DÂN VẬN/, 14, 'bold'],
  ['*', 14],
  [/^Số( |$)/, 14],
  [/-(BB|GM|TB)\/\p{Lu}+$/u, 14],
  [/^Lâm Đồng, ngày/, 14, 'italic'],
  ['-----', 14],
  ['Nơi nhận:', 14],
  [/^- Lưu Ban/, 12],
]
const looks: Readonly<Record<string, readonly Look[]>> = {
  'minutes-state': [
    ...stateHead,
    ['BIÊN BẢN', 14, 'bold'],
    [/^Thời gian bắt đầu: .*\.$/, 14],
    [/kết thúc vào .*\.\/\.$/, 14],
    ['THƯ KÝ', 14, 'bold'],
  ],
  'minutes-party': [
    ...partyHead,
    ['BIÊN BẢN', 16, 'bold'],
    [/^- Thời gian: .*\.$/, 14],
    [/kết thúc hồi .*\d\.$/, 14],
    ['NGƯỜI GHI BIÊN BẢN', 14, 'bold'],
  ],
  'invitation-state': [...stateHead, ['GIẤY MỜI', 14, 'bold'], [/^Lâm Đồng, ngày/, 14, 'italic']],
  'invitation-party': [...partyHead, ['GIẤY MỜI', 16, 'bold']],
  'notice-state': [...stateHead, ['THÔNG BÁO', 14, 'bold'], [/^Lâm Đồng, ngày/, 14, 'italic']],
  'notice-party': [...partyHead, ['THÔNG BÁO', 16, 'bold']],
  // A công văn has no title; what it is about stands below its number.
  'urging-state': [
    ...stateHead.filter((look) => !isTypeOrTitle(look)),
    ['V/v đôn đốc thực hiện', 13],
    ['nhiệm vụ quá hạn', 13],
    [/^Lâm Đồng, ngày/, 14, 'italic'],
    [/^Kính gửi: Sở .*\.$/, 14],
    [/\.\/\.$/, 14],
  ],
  'urging-party': [
    ...partyHead.filter((look) => !isTypeOrTitle(look)),
    [/-CV\/BTGDVTU$/, 14],
    ['về việc đôn đốc thực hiện nhiệm vụ quá hạn', 12, 'italic'],
    [/^Kính gửi: Sở/, 14],
  ],
}

/** Distances between the lines of paragraphs, pt: the body stands at the left margin from its second line on. */
function pitches({ pages }: MeasuredPaper): number[] {
  return pages.flatMap(({ lines }) => {
    const body = lines.filter((line) => line.sizePt === 14 && line.left < upright.left + 1)
    return body.slice(1).map((line, index) => ((line.baseline - (body[index]?.baseline ?? 0)) / 25.4) * 72)
  })
}

test('every paper keeps its margins, sizes, page numbers and fonts', async ({ desk }) => {
  const { names, fileOf } = await savePapers(desk)
  for (const name of names) {
    const paper = await measurePdf(fileOf(name, 'pdf'))
    for (const page of paper.pages) expectWithinMargins(page, name)
    expectNumbered(paper, name)
    expectLooks(paper, looks[name] ?? [], name)
    expect([...paper.fonts.values()], `${name}: ${[...paper.fonts.keys()].join()}`).not.toContain(false)
    expect([...paper.fonts.keys()].join()).toMatch(/Times|Tinos/)
  }
  const long = await measurePdf(fileOf('minutes-party', 'pdf'))
  expect(long.pages.length).toBeGreaterThan(1)
  const closest = Math.min(...pitches(long).filter((pt) => pt > 0))
  expect(closest).toBeGreaterThan(18)
  expect(closest).toBeLessThan(22)
})

test('a long Monday begins below the head and leaves no empty page', async ({ desk }) => {
  const { page } = await desk.start({ args: ['--sample'], dataDir: null })
  const events = (await ask(page, 'records.all', { register: 'event' })) as unknown as RecordOf<'event'>[]
  const model = events.find((one) => one.date === monday && one.seriesId === null && one.startTime !== null)
  if (!model) throw new Error('the sample office has no event on that Monday')
  const { id: _id, revision: _r, createdAt: _c, updatedAt: _u, removedAt: _x, ...fields } = model
  for (const startTime of ['15:30', '16:15', '17:00'])
    await ask(page, 'records.create', {
      register: 'event',
      id: null,
      fields: { ...fields, startTime, endTime: null },
    })
  const saved = await ask(page, 'papers.save', {
    paper: { kind: 'week-schedule', monday, layout: 'by-day' },
    format: 'pdf',
  })
  const { pages } = await measurePdf(saved?.path ?? '')
  const first = pages[0]?.lines.map((line) => line.text).join(' ') ?? ''
  expect(first).toContain('Thứ Hai')
  expect(first).toContain('8h00')
})

const soffice = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0)

/** All signs without blanks: where lines are broken, and whether at a blank or at a hyphen, is each program's own matter. */
const signsOf = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\ufeff]+/g, '')

/** The words of the table heads that repeat on every page. */
function tableHeads(docx: Uint8Array): string[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
  return (xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
    .filter((row) => row.includes('<w:tblHeader/>'))
    .map((row) =>
      signsOf(unescapeXml((row.match(/<w:t [^>]*>[^<]*/g) ?? []).join('').replace(/<[^>]*>/g, ''))),
    )
}

const unescapeXml = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

test('Word files, opened by LibreOffice, say what the PDF says in the same order', async ({ desk }) => {
  test.skip(soffice === undefined, 'LibreOffice (soffice) is not installed: Word files cannot be opened here')
  const { names, fileOf } = await savePapers(desk)
  const profile = pathToFileURL(join(desk.folder, 'libreoffice')).href
  const files = names.map((name) => fileOf(name, 'docx'))
  const text = join(desk.folder, 'text')
  await run(soffice ?? '', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    text,
    ...files,
  ])
  for (const name of names) {
    const heads = tableHeads(new Uint8Array(await readFile(fileOf(name, 'docx'))))
    const { pages } = await measurePdf(fileOf(name, 'pdf'))
    // Chromium draws a repeated head after the rows of its page: heads are looked for, then left out of the comparison.
    const withoutHeads = (words: string) => heads.reduce((rest, head) => rest.replace(head, ''), words)
    const printed = pages.map(({ lines }) =>
      signsOf(
        lines
          .filter((line) => !isNumberOfPage(line))
          .map((line) => line.text)
          .join(' '),
      ),
    )
    const written = signsOf(await readFile(join(text, `${name}.txt`), 'utf8'))
    for (const head of heads)
      expect([printed.join('').includes(head), written.includes(head)]).toEqual([true, true])
    expect(printed.map(withoutHeads).join(''), name).toBe(withoutHeads(written))
  }
})

test('the window that prints papers reaches nothing outside', async ({ desk }) => {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(request.url ?? '')
    response.end('reached')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  try {
    await fetch(`${address}/control`)
    expect(visits.splice(0)).toEqual(['/control'])
    const { app, page } = await desk.start({ args: ['--sample'], dataDir: null })
    await ask(page, 'papers.preview', { paper: { kind: 'today', day: monday } })
    const outcomes = await app.evaluate(async ({ BrowserWindow }, url) => {
      const window = BrowserWindow.getAllWindows().find((one) =>
        one.webContents.getURL().startsWith('paper:'),
      )
      if (!window) throw new Error('no paper window')
      const { webContents } = window
      const outcome = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'reached',
          () => 'refused',
        )
      await webContents.insertCSS(
        `@font-face{font-family:x;src:url(${url}/font)}body{background:url(${url}/picture);font-family:x}`,
      )
      await webContents.printToPDF({ printBackground: true })
      return {
        isHidden: !window.isVisible(),
        fetched: await outcome(webContents.session.fetch(`${url}/fetch`)),
        file: await outcome(webContents.loadURL('file:///etc/hostname')),
        loaded: await outcome(webContents.loadURL(`${url}/page`)),
      }
    }, address)
    expect(outcomes).toEqual({ isHidden: true, fetched: 'refused', file: 'refused', loaded: 'refused' })
    expect(visits).toEqual([])
    // And the next paper is printed as ever.
    const again = await ask(page, 'papers.preview', { paper: { kind: 'today', day: monday } })
    expect(again.pages).toBe(1)
  } finally {
    await new Promise<void>((done) => void server.close(() => done()))
  }
})
