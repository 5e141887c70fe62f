import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { contentWidth, type DocumentModel } from '#shared/document/model.ts'
import { checkPaper } from '#shared/reports/checks/check-paper.ts'
import {
  buildPaper,
  lookOfRequest,
  makePaper,
  type PaperRequest,
  type RequestOf,
} from '#shared/reports/index.ts'
import { agendaTimes } from '#shared/reports/parts/agenda-times.ts'
import { formalPapers, formalRequests, formats } from '#test/support/formal-papers.ts'
import { sampleRecords } from '#test/support/sample-papers.ts'
import { briefingId, contextOf } from '#test/support/sample-records.ts'

/** Read on the rendered page, both formats beside each other; a change must be read again. */
const kinds = [
  'agenda',
  'attendee-list',
  'document-letter',
  'press-release',
  'press-event-release',
  'press-questions',
  'contact-list',
  'schedule-by-day',
]
const read = [...kinds, 'joint-2', 'joint-3', 'joint-4', 'joint-minutes'].flatMap((kind) =>
  formats.map((format) => `${kind}-${format}`),
)
const papers = new Map(formalPapers())
const paper = (name: string): DocumentModel => {
  const model = papers.get(name)
  if (!model) throw new Error(`no paper ${name}`)
  return model
}
const wordsOf = (name: string) => textOfBlocks(paper(name).blocks)
const context = contextOf(sampleRecords())

test.each(read)('%s: the words as they were read', async (name) => {
  await expect(`${wordsOf(name)}\n`).toMatchFileSnapshot(`goldens/formal/${name}.txt`)
})

describe('every formal paper', () => {
  test.each([...papers.keys()])('%s: no column or table is wider than its page', (name) => {
    const { page, blocks, annexes = [] } = paper(name)
    for (const part of [{ page, blocks }, ...annexes])
      for (const block of part.blocks) {
        const widths =
          block.kind === 'columns'
            ? block.widthsMm
            : block.kind === 'table'
              ? block.columns.map(({ widthMm }) => widthMm)
              : []
        const total = widths.reduce((sum, width) => sum + width, 0)
        expect(total).toBeLessThanOrEqual(contentWidth(part.page) + 0.2)
      }
  })
})

describe('the times of an agenda', () => {
  const of = (...minutes: (number | null)[]) => minutes.map((one) => ({ minutes: one }))

  test('follow each other from the start of the meeting', () => {
    expect(agendaTimes('08:00', of(15, 45, 30))).toEqual(['8h00 - 8h15', '8h15 - 9h00', '9h00 - 9h30'])
  })

  test('end where nobody said how long an item takes', () => {
    expect(agendaTimes('13:30', of(15, null, 30))).toEqual(['13h30 - 13h45', 'Từ 13h45', '30 phút'])
  })

  test('are lengths alone while the meeting has no clock time', () => {
    expect(agendaTimes(null, of(15, null))).toEqual(['15 phút', ''])
  })
})

describe('a joint paper', () => {
  const joint = (format: 'state' | 'party', others: string[]) =>
    makePaper({ kind: 'conclusion-notice', meetingId: briefingId, format, joint: others }, context).parts

  test('has the lead first in head, number and signatures', () => {
    const { agencies, symbol, signatures } = joint('party', ['ubnd', 'nnmt'])
    expect(agencies.map(({ organisationId }) => organisationId)).toEqual(['ban', 'ubnd', 'nnmt'])
    expect(symbol).toBe('BTGDVTU-UBND-SNNMT')
    expect(signatures.map(({ body }) => body)).toEqual([
      'BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY LÂM ĐỒNG',
      'ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG',
      'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    ])
  })

  test('names nobody twice, and the body that leads is no other', () => {
    expect(joint('party', ['ban', 'ubnd', 'ubnd']).agencies).toHaveLength(2)
    expect(joint('party', ['ban']).agencies).toEqual(joint('party', []).agencies)
  })

  test('four sign in two rows of two, the lead at the upper right', () => {
    const block = paper('joint-4-party').blocks.find((one) => one.kind === 'columns' && one.rows.length === 5)
    if (block?.kind !== 'columns') throw new Error('no signatures')
    const words = block.rows.map((row) => row.map((cell) => textOfBlocks(cell).split('\n')[0]))
    expect(block.widthsMm).toHaveLength(2)
    expect(words[0]?.[1]).toContain('BAN TUYÊN GIÁO')
    expect(words[3]?.[1]).toContain('SỞ NÔNG NGHIỆP')
  })
})

describe('an annex', () => {
  test('of several has a Roman number; of one it has none', () => {
    expect(paper('full-nd30').annexes?.map(({ blocks }) => textOfBlocks(blocks).split('\n')[0])).toEqual([
      'Phụ lục I',
      'Phụ lục II',
    ])
    expect(textOfBlocks(paper('year-plan-state').annexes?.[0]?.blocks ?? []).split('\n')[0]).toBe('Phụ lục')
  })

  test('by itself is the same sheets, under a name of its own', () => {
    const [whole, alone] = [paper('year-plan-state'), paper('annex-state')]
    expect(alone.blocks).toEqual(whole.annexes?.[0]?.blocks)
    expect(alone.page.orientation).toBe('landscape')
    expect(alone.annexes).toBeUndefined()
    expect(alone.fileName).toBe(`${whole.fileName} - Phụ lục`)
  })

  test('that is not there gives the whole paper', () => {
    const request = { kind: 'invitation', meetingId: briefingId, format: 'state' } as const
    expect(buildPaper({ ...request, annex: 1 }, context)).toEqual(buildPaper(request, context))
  })
})

test('the schedule is a list until a format is asked for, then a paper with day and signature', () => {
  const list = { kind: 'week-schedule', monday: '2026-11-23', layout: 'by-day' } as const
  const formal = wordsOf('schedule-by-day-party')
  expect(textOfBlocks(buildPaper(list, context).blocks)).not.toContain('Nơi nhận')
  expect(formal).toContain('Nơi nhận')
  expect(formal).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
  expect(paper('schedule-by-day-party').page).toMatchObject({
    orientation: 'landscape',
    marginsMm: { left: 30, right: 15 },
  })
})

test('a press release does not tell who has to do what by when', () => {
  expect(wordsOf('press-release-state')).not.toMatch(/hoàn thành trước|chủ trì, phối hợp/)
})

test('what cannot be written is refused with the place to mend', () => {
  const bare = sampleRecords()
  const { read } = contextOf(bare)
  const event = read.get('event', briefingId)
  const meeting = read.get('meeting', briefingId)
  if (!event || !meeting) throw new Error('no meeting')
  const strip = <T extends object>({ ...record }: T) => {
    for (const key of ['id', 'revision', 'createdAt', 'updatedAt', 'removedAt'])
      delete (record as Record<string, unknown>)[key]
    return record as never
  }
  bare.put(
    'event',
    briefingId,
    strip({ ...event, documents: [], participants: [], chairs: [], secretary: null }),
  )
  bare.put('meeting', briefingId, strip({ ...meeting, agenda: [], attendance: [], conclusions: [] }))
  const empty = contextOf(bare)
  const of =
    (kind: RequestOf<'agenda' | 'attendee-list' | 'document-letter' | 'press-release'>['kind']) => () =>
      buildPaper({ kind, meetingId: briefingId, format: 'state' } as PaperRequest, empty)
  const issues = (path: string, code: string) =>
    expect.objectContaining({ error: { code: 'paper-incomplete', issues: [{ path, code }] } })
  expect(of('agenda')).toThrow(issues('agenda', 'required'))
  expect(of('attendee-list')).toThrow(issues('participants', 'required'))
  expect(of('document-letter')).toThrow(issues('documents', 'no-document'))
  expect(of('press-release')).toThrow(issues('conclusions', 'no-conclusion'))
})

test('every kind in both formats has its type and no office left out', () => {
  for (const format of formats)
    for (const [name, request] of formalRequests(format)) {
      const made = makePaper(request as RequestOf<'agenda'>, context)
      expect(made.parts.agencies[0]?.line, `${name} ${format}`).not.toBe('')
      expect(made.parts.agencies).toHaveLength(1)
    }
})

test('a programme and a list of delegates go out unsigned without an alarm', () => {
  for (const kind of ['agenda', 'attendee-list'] as const) {
    const request = { kind, meetingId: briefingId, format: 'state' } as const
    const found = checkPaper(makePaper(request, context).parts, lookOfRequest(request, context), context)
    expect(found.filter(({ level }) => level === 'error')).toEqual([])
  }
})
