import { describe, expect, it } from 'vitest'
import { attendeeName } from '#renderer/forms/attendee-name.ts'
import { compareRecords } from '#renderer/forms/compare-records.ts'
import { describeBasis } from '#renderer/forms/describe-basis.ts'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { exactOption, makeOption, matchOptions } from '#renderer/forms/picker-options.ts'
import { sayObligationValue } from '#renderer/forms/say-obligation-value.ts'
import { sentenceOf } from '#shared/calendar/due-rules/sentence-vi.ts'
import type { AnyRecord } from '#shared/registers/index.ts'
import type { Organisation } from '#shared/registers/organisation/index.ts'
import type { Person } from '#shared/registers/person/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import type { SourceDocument } from '#shared/registers/source-document/index.ts'

const envelope = {
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  removedAt: null,
}
const always = { validFrom: null, validTo: null }

const ubnd: Organisation = {
  ...envelope,
  id: 'ubnd',
  kind: 'state',
  parentId: null,
  names: [{ ...always, name: 'Ủy ban nhân dân tỉnh', shortName: 'UBND tỉnh', headLine: '', symbol: '' }],
  placeName: '',
  signers: [],
  phone: '',
  order: 1,
  note: '',
}
const an: Person = {
  ...envelope,
  id: 'an',
  fullName: 'Lê Văn An',
  honorific: 'ông',
  postings: [
    {
      id: 'p1',
      validFrom: '2026-01-01',
      validTo: null,
      organisationId: 'ubnd',
      post: 'Phó Chủ tịch',
      printedPost: '',
      use: 'both',
    },
  ],
  phone: '',
  order: 1,
  note: '',
}

describe('the name of one who attends', () => {
  const organisations = new Map([['ubnd', ubnd]])
  const people = new Map([['an', an]])
  const nameOf = (
    who: { personId?: string; organisationId?: string; label?: string },
    today = '2026-11-23',
  ) => attendeeName({ personId: null, organisationId: null, label: '', ...who }, organisations, people, today)
  it('tells the post and the body of a person on that day', () => {
    expect(nameOf({ personId: 'an' })).toBe('Lê Văn An (Phó Chủ tịch, UBND tỉnh)')
    expect(nameOf({ personId: 'an' }, '2025-12-31')).toBe('Lê Văn An')
  })
  it('is short for a body, and the words themselves where there are only words', () => {
    expect(nameOf({ organisationId: 'ubnd' })).toBe('UBND tỉnh')
    expect(nameOf({ label: 'đại diện nhân dân' })).toBe('đại diện nhân dân')
    expect(nameOf({ organisationId: 'ubnd', label: 'dự thay' })).toBe('UBND tỉnh – dự thay')
  })
})

describe('options of a picker', () => {
  const options = [
    makeOption('1', 'Sở Y tế', '', 'SYT'),
    makeOption('2', 'Sở Tư pháp', '', 'STP'),
    makeOption('3', 'Ban Quản lý khu y tế'),
  ]
  const found = (text: string) => matchOptions(options, text).map((option) => option.value)
  it('are found by word starts without diacritics, by initials and by symbol', () => {
    expect(found('tu ph')).toEqual(['2'])
    expect(found('đ')).toEqual([])
    expect(found('stp')).toEqual(['2'])
    expect(found('syt')).toEqual(['1'])
  })
  it('come in order, those that begin with the text first', () => {
    expect(found('so')).toEqual(['1', '2'])
    expect(matchOptions([...options].reverse(), 'y te').map((option) => option.value)).toEqual(['3', '1'])
    expect(matchOptions([...options].reverse(), 'so y').map((option) => option.value)).toEqual(['1'])
  })
  it('are the same only when the whole label is', () => {
    expect(exactOption(options, 'so y te')?.value).toBe('1')
    expect(exactOption(options, 'so y')).toBeNull()
    expect(exactOption([...options, makeOption('4', 'Sở Y Tế')], 'so y te')).toBeNull()
  })
})

describe('what changed in a record', () => {
  const before: AnyRecord = { ...envelope, id: 'x', title: 'Cũ', tags: ['a'], note: '' }
  it('names the fields whose content differs, and nothing of the envelope', () => {
    const after = { ...before, revision: 2, updatedAt: '2026-02-01T00:00:00.000Z', title: 'Mới' }
    expect(compareRecords(before, after)).toEqual({
      kind: 'changed',
      fields: [{ key: 'title', before: 'Cũ', after: 'Mới' }],
    })
  })
  it('knows beginnings, removals and returns', () => {
    const removed = { ...before, removedAt: '2026-02-01T00:00:00.000Z' }
    expect(compareRecords(null, before).kind).toBe('created')
    expect(compareRecords(before, removed).kind).toBe('removed')
    expect(compareRecords(removed, before).kind).toBe('restored')
  })
})

describe('what something rests on', () => {
  const regulation: Regulation = {
    ...envelope,
    ...always,
    id: 'r',
    title: 'Quy chế phối hợp giữa hai bên',
    shortTitle: 'Quy chế phối hợp',
    symbol: '01-QC/TU',
    signedOn: null,
    parentInstrument: '',
    kind: 'regulation',
    stage: 'draft',
    parties: [],
    articles: [{ ...always, former: [], id: 'a8', number: '8', chapter: '', title: 'Phát ngôn', text: '' }],
    amendments: [],
    replacesId: null,
    closedOn: null,
    closingNote: '',
  }
  const document: SourceDocument = {
    ...envelope,
    id: 'd',
    type: 'directive',
    number: '15-CT/TU',
    issuedOn: '2026-10-05',
    issuerId: null,
    issuerText: '',
    subject: 'Về công tác dân vận',
    note: '',
  }
  const sources = {
    obligations: new Map(),
    regulations: new Map([['r', regulation]]),
    documents: new Map([['d', document]]),
    meetings: new Map(),
    occasions: new Map(),
    records: new Map([['matter/v', { register: 'matter' as const, id: 'v', title: 'Bãi rác' }]]),
    meetingTitles: new Map([['m', { title: 'Giao ban quý IV', date: '2026-11-23' }]]),
  }
  const words = {
    article: (number: string) => `Điều ${number}`,
    conclusion: (number: number) => `Kết luận ${number}`,
    period: (key: string) => key,
    rule: () => '',
    noOccasion: '',
    register: (name: string) => name,
    gone: 'không còn',
  }
  it('is named by article, regulation, document or meeting', () => {
    const say = (value: Parameters<typeof describeBasis>[0]) => describeBasis(value, sources, words)
    expect(say({ kind: 'article', regulationId: 'r', articleId: 'a8' })).toBe(
      'Điều 8. Phát ngôn (Quy chế phối hợp)',
    )
    expect(say({ kind: 'article', regulationId: 'r', articleId: null })).toBe('Quy chế phối hợp')
    expect(say({ kind: 'document', documentId: 'd' })).toBe('15-CT/TU, 05/10/2026: Về công tác dân vận')
    expect(say({ kind: 'conclusion', meetingId: 'm', conclusionId: 'c' })).toBe('Giao ban quý IV, 23/11/2026')
    expect(say({ kind: 'record', register: 'matter', recordId: 'v' })).toBe('Bãi rác')
    expect(say({ kind: 'document', documentId: 'gone' })).toBe('không còn')
  })
})

describe('errors below a path', () => {
  it('belong to a row when they stand in it, not when a number merely begins alike', () => {
    const errors = { 'names.1.validTo': 'Kết thúc trước khi bắt đầu.' }
    expect(errorUnder(errors, 'names.1')).toBe('Kết thúc trước khi bắt đầu.')
    expect(errorUnder({ 'names.10.name': 'x' }, 'names.1')).toBeUndefined()
  })
})

describe('an obligation in its history', () => {
  const rule = {
    kind: 'periodic',
    every: { unit: 'month' },
    part: 'whole',
    following: false,
    spot: { kind: 'day', day: 25, limit: 'before' },
    onDayOff: 'keep',
  }
  const say = (key: string, value: unknown) =>
    sayObligationValue(key, value, { rule: sentenceOf, body: (id) => id.toUpperCase() })
  it('says its deadlines as sentences, and who owes it by name', () => {
    expect(say('milestones', [{ label: '', rule }])).toBe('trước ngày 25 hằng tháng')
    expect(
      say('milestones', [
        { label: 'Gửi', rule },
        { label: 'Cập nhật', rule: { ...rule, onDayOff: 'next' } },
      ]),
    ).toBe(
      'Gửi: trước ngày 25 hằng tháng; Cập nhật: trước ngày 25 hằng tháng, chuyển sang ngày làm việc tiếp theo nếu trùng ngày nghỉ',
    )
    expect(say('lead', { kind: 'one', organisationId: 'so', label: '' })).toBe('SO')
    expect(say('lead', { kind: 'one', organisationId: null, label: 'luân phiên' })).toBe('luân phiên')
    expect(say('lead', { kind: 'each', organisationIds: ['so', 'ban'] })).toBe('SO; BAN')
    expect(say('note', 'x')).toBeNull()
  })
})
