import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/document/model.ts'
import type { PressEvent } from '#shared/registers/press-event/index.ts'
import { buildPaper, makePaper } from '#shared/reports/index.ts'
import { pressId, putPress } from '#test/support/press-events.ts'
import { briefingId, contextOf, makeRecords, putBriefing } from '#test/support/sample-records.ts'

const wordsOf = (blocks: readonly Block[]) =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n')

/** The press conference of the samples, with what differs; the briefing is there too. */
function office(differs: Partial<PressEvent> = {}) {
  const records = makeRecords()
  putBriefing(records)
  putPress(records)
  const kept = records.read.get('press-event', pressId)
  if (!kept) throw new Error('no press event')
  const { id, revision, createdAt, updatedAt, removedAt, ...fields } = { ...kept, ...differs }
  records.put('press-event', id, fields)
  return contextOf(records)
}

const formats = ['state', 'party'] as const
const ofRecord = (format: (typeof formats)[number]) =>
  ({ kind: 'press-event-release', pressEventId: pressId, format }) as const
const ofMeeting = (format: (typeof formats)[number]) =>
  ({ kind: 'press-release', meetingId: briefingId, format }) as const

describe('the release', () => {
  test.each(formats)('of a meeting and of its record in the press register are one paper (%s)', (format) => {
    const context = office({ eventId: briefingId })
    expect(buildPaper(ofMeeting(format), context)).toEqual(buildPaper(ofRecord(format), context))
    expect(wordsOf(makePaper(ofMeeting(format), context).parts.body)).toContain('giải ngân 62%')
  })

  test('tells the conclusions where no text was written for it', () => {
    const { body } = makePaper(ofRecord('state'), office({ eventId: briefingId, releaseText: '' })).parts
    expect(wordsOf(body)).toContain('1. Ghi nhận kết quả phối hợp quý IV năm 2026.')
    expect(wordsOf(body)).not.toMatch(/hoàn thành trước/)
  })

  test.each(formats)('names who held it, not who prints it (%s)', (format) => {
    const words = wordsOf(makePaper(ofRecord(format), office({ leadId: 'ubnd' })).parts.body)
    expect(words).toContain('Ủy ban nhân dân tỉnh Lâm Đồng tổ chức họp báo quý IV năm 2026.')
  })

  test('has the chair and the speaker, the press that comes, and the day on which it went out', () => {
    const { parts } = makePaper(
      ofRecord('state'),
      office({ eventId: briefingId, releasedOn: '2026-11-20', heldOn: null }),
    )
    expect(wordsOf(parts.body)).toMatch(/đồng chủ trì\. Người phát ngôn: bà Võ Ngọc Mai, Phó Giám đốc/)
    expect(parts.recipients).toEqual(['Báo và Đài PT-TH tỉnh', 'Các cơ quan báo chí thường trú'])
    expect(parts.issuedOn).toBe('2026-11-20')
  })

  test.each([
    ['Về tiến độ dự án hồ chứa nước', 'về tiến độ dự án hồ chứa nước'],
    ['Khởi công dự án đường bộ cao tốc', 'về khởi công dự án đường bộ cao tốc'],
    ['Đà Lạt đón du khách dịp cuối năm', 'về Đà Lạt đón du khách dịp cuối năm'],
    ['UBND tỉnh điều chỉnh đơn giá', 'về UBND tỉnh điều chỉnh đơn giá'],
  ])('says "về" once, in the letters of a sentence: %s', (title, wanted) => {
    const { body, subject } = makePaper(ofRecord('state'), office({ kind: 'statement', title })).parts
    expect(subject).toBe(wanted)
    expect(wordsOf(body)).toContain(`thông tin đến các cơ quan báo chí ${wanted} như sau:`)
  })
})

test.each(formats)('whoever signs the slip of questions does not stand alone on a sheet (%s)', (format) => {
  const { body } = makePaper({ kind: 'press-questions', pressEventId: pressId, format }, office()).parts
  expect(body.at(-1)).toMatchObject({ kind: 'paragraph', keepWithNext: true })
  expect(wordsOf(body).endsWith(format === 'state' ? 'lý do./.' : 'lý do.')).toBe(true)
})
