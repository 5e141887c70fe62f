/** Records and papers as a whole: which of their texts are read, and what taking out leaves of them. */
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import type { Block } from '#shared/document/model.ts'
import {
  isAllowed,
  scanFields,
  scanModel,
  scanText,
  shownWords,
  takeOut,
  takeOutOfFields,
} from '#shared/fence/index.ts'
import { anyRegisterOf } from '#shared/registers/index.ts'
import { registerExamples } from '#test/support/register-examples.ts'

const task = registerExamples.task.fields
const meeting = registerExamples.meeting.fields
const person = registerExamples.person.fields

/** `trú tại thôn 3, xã Tân Hội` in three looks. */
const paragraph = {
  type: 'paragraph' as const,
  content: [
    { type: 'text' as const, text: 'Bà Mẫu, trú tại ' },
    { type: 'text' as const, text: 'thôn 3', marks: [{ type: 'bold' as const }] },
    { type: 'text' as const, text: ', xã Tân Hội, xin rút đơn.' },
  ],
}

describe('the texts of a record', () => {
  test('are found where a person types, with their path', () => {
    const progress = [
      { id: 'p1', at: '2026-11-02T01:00:00.000Z', by: 'Mẫu', text: 'gọi 0912 345 678', percent: null },
    ]
    expect(scanFields('task', { ...task, progress })).toMatchObject([
      { path: 'progress.0.text', rule: 'phone', words: '0912 345 678', text: 'gọi 0912 345 678' },
    ])
  })

  test('ids, days and codes are none of them', () => {
    expect(scanFields('task', { ...task, leadId: '0912345678', contactId: '068099001234' })).toEqual([])
  })

  test('the office telephone of an official is let alone, one in the note is not', () => {
    expect(scanFields('person', { ...person, phone: '0912 345 678' })).toEqual([])
    expect(scanFields('person', { ...person, note: '0912 345 678' })).toMatchObject([{ path: 'note' }])
  })

  test('a rich text is read across its looks, and cut in each of them', () => {
    const minutes = { ...meeting.minutes, opening: { type: 'doc' as const, content: [paragraph] } }
    const fields = { ...meeting, minutes }
    const findings = scanFields('meeting', fields)
    expect(findings).toMatchObject([
      { path: 'minutes.opening.content.0', words: 'trú tại thôn 3, xã Tân Hội' },
    ])
    const rest = takeOutOfFields('meeting', fields, findings)
    expect(scanFields('meeting', rest)).toEqual([])
    const [cut] = rest.minutes.opening.content as (typeof paragraph)[]
    expect(cut?.content.map(({ text }) => text).join('')).not.toContain('thôn 3')
    expect(cut?.content.every(({ text }) => text !== '')).toBe(true)
    expect(v.safeParse(anyRegisterOf('meeting').fieldsSchema, rest).success).toBe(true)
  })

  test('taking out leaves everything else as it is', () => {
    const fields = {
      ...task,
      note: 'Gặp bà Mẫu, trú tại thôn 3, xã Tân Hội, trước ngày 20.',
      product: 'Báo cáo',
    }
    const rest = takeOutOfFields('task', fields, scanFields('task', fields))
    expect(rest).toEqual({ ...fields, note: 'Gặp bà Mẫu, trước ngày 20.' })
    expect(rest.supporting).toBe(fields.supporting)
  })
})

describe('taking out of a text', () => {
  test.each([
    ['Báo cáo số 15-BC/TU (Mật) gửi Tỉnh ủy', 'Báo cáo số 15-BC/TU gửi Tỉnh ủy'],
    ['Tài liệu đóng dấu “Mật”, thu lại', 'Tài liệu đóng dấu, thu lại'],
    ['TỈNH ỦY\nMẬT\nSố 3', 'TỈNH ỦY\nSố 3'],
    ['Gọi 0912 345 678.', 'Gọi.'],
    ['Đơn tố cáo của bà Mẫu về đất đai', 'Đơn tố cáo về đất đai'],
    ['hai  dấu cách  ở đây, gọi 0912 345 678', 'hai  dấu cách  ở đây, gọi'],
  ])('%j', (text, rest) => {
    expect(takeOut(text, scanText(text))).toBe(rest)
  })
})

describe('a paper', () => {
  const runs = [{ text: 'Độ mật: ' }, { text: 'Tối', bold: true }, { text: ' mật', bold: true, italic: true }]
  const said = { kind: 'paragraph', style: 'body', runs } as const
  const table: Block = {
    kind: 'table',
    columns: [{ widthMm: 80, align: 'left' }],
    headRows: [{ cells: [{ content: { kind: 'text', paragraphs: [] } }] }],
    rows: [{ cells: [{ content: { kind: 'text', paragraphs: [said] } }] }],
  }
  const columns: Block = { kind: 'columns', widthsMm: [80], rows: [[[said]]], isKeptTogether: true }

  test.each([
    ['paragraph', said, 'blocks.0'],
    ['table', table, 'blocks.0.rows.1.0.0'],
    ['columns', columns, 'blocks.0.rows.0.0.0'],
  ] as const)('is read in a %s, across looks', (_, block, path) => {
    expect([...scanModel({ blocks: [block] })]).toMatchObject([
      { rule: 'secrecy-mark', words: 'Tối mật', path },
    ])
  })
})

describe('the memory of false alarms', () => {
  const only = (text: string) => {
    const [finding] = scanText(text)
    if (!finding) throw new Error(`nothing found in ${text}`)
    return finding
  }

  test('knows a number again however it is grouped, and keeps no digit of it', () => {
    const one = only('gọi 0912 345 678')
    const other = only('SĐT: 0912.345.678')
    expect(isAllowed(other, [one])).toBe(true)
    expect(isAllowed(only('gọi 0912 345 679'), [one])).toBe(false)
    expect(one.mark).not.toMatch(/\d{7,}|345/)
    expect(shownWords(one)).toBe('09…78')
  })

  test('knows a mark of secrecy by the words around it, and no other', () => {
    const game = only('Trò “Chiến dịch tuyệt mật” phát sóng')
    expect(isAllowed(only('xem trò “chiến dịch TUYỆT MẬT” phát sóng tối nay'), [game])).toBe(true)
    expect(isAllowed(only('Phương án tuyệt mật'), [game])).toBe(false)
  })

  test('shows of a person first letters alone', () => {
    expect(shownWords(only('Đơn tố cáo của bà Lê Thị Mẫu'))).toBe('c… b… L… T… M…')
  })
})
