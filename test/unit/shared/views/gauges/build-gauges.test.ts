/** Chỉ số 226 from records: every figure equals a count that knows nothing of how the view counts. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { eventKinds, eventModes, eventStatuses } from '#shared/registers/event/index.ts'
import { defaultSettings } from '#shared/registers/settings/index.ts'
import { buildGauges } from '#shared/views/gauges/build-gauges.ts'
import { type GaugesView, statesOf } from '#shared/views/gauges/gauges.ts'
import {
  eventFields,
  head,
  makeRecords,
  meetingFields,
  putOffice,
  type Records,
  sampleCalendar,
} from '#test/support/sample-records.ts'

const today = '2026-11-23'

function office(): Records {
  const records = makeRecords()
  putOffice(records)
  return records
}
const view = ({ read }: Records, year = 2026, on = today): GaugesView =>
  buildGauges(year, { read, today: on, calendar: sampleCalendar })
const paper = (
  issuerId: string | null,
  issuedOn: string | null,
  number = '',
): FieldsOf<'source-document'> => ({
  type: 'notice',
  number,
  issuedOn,
  issuerId,
  issuerText: '',
  subject: 'Thông báo',
  note: '',
})
const conferences = (records: Records, prefix: string, count: number, more: Partial<FieldsOf<'event'>>) => {
  for (let index = 0; index < count; index += 1)
    records.put('event', `${prefix}${index}`, eventFields(`Hội nghị ${prefix}`, '2026-03-04', more))
}

describe('conferences', () => {
  const day = fc.integer({ min: 0, max: 729 }).map((offset) => {
    const date = new Date(Date.UTC(2025, 0, 1 + offset))
    return date.toISOString().slice(0, 10)
  })
  const entry = fc.record({
    date: day,
    kind: fc.constantFrom(...eventKinds),
    mode: fc.constantFrom(...eventModes),
    status: fc.constantFrom(...eventStatuses),
    isProvinceWide: fc.boolean(),
  })

  test.prop([fc.array(entry, { maxLength: 40 }), day])(
    'are counted as a plain recount counts them',
    (entries, on) => {
      const records = office()
      entries.forEach(({ isProvinceWide, ...more }, index) => {
        const mark = isProvinceWide ? { isProvinceWide: true as const } : {}
        records.put('event', `e${index}`, eventFields('Hội nghị', more.date, { ...more, ...mark }))
      })
      const kinds: readonly string[] = defaultSettings.volume.conferenceKinds
      const real = entries.filter(
        ({ kind, status }) => kinds.includes(kind) && status !== 'cancelled' && status !== 'postponed',
      )
      const ofYear = real.filter(({ date }) => date.startsWith('2026'))
      const isBegun = on >= '2026-01-01'
      const held = isBegun ? ofYear.filter(({ date }) => date <= on) : []
      const found = view(records, 2026, on)
      expect(found.lines.conferences.length).toBe(held.length)
      expect(found.lines.planned.length).toBe(ofYear.length - held.length)
      expect(found.conferences.figure.value).toBe(held.length)
      expect(found.online.inPerson).toBe(held.filter(({ mode }) => mode === 'in-person').length)
      expect(found.online.online).toBe(held.filter(({ mode }) => mode !== 'in-person').length)
      expect(found.provinceWide.figure.value).toBe(held.filter(({ isProvinceWide }) => isProvinceWide).length)
      const before = real.filter(({ date }) => date.startsWith('2025'))
      const isWhole = before.some(({ date }) => date < '2025-04-01')
      expect(found.conferences.baseline?.value ?? null).toBe(isWhole ? before.length : null)
      expect(found.conferences.cap).toBe(isWhole ? Math.floor(before.length * 0.9 + 1e-9) : null)
    },
  )

  test('occurrences of a series count, and only once when they are stored', () => {
    const records = office()
    const {
      date: _date,
      endDate: _end,
      seriesId: _id,
      originalDate: _day,
      ...content
    } = eventFields('Giao ban', '')
    records.put('series', 'giao-ban', {
      ...content,
      mode: 'online',
      rule: {
        frequency: 'monthly',
        interval: 1,
        pattern: { kind: 'day', day: 15 },
        months: null,
        onDayOff: 'keep',
        until: null,
        count: null,
      },
      startDate: '2026-01-01',
      skippedDates: [],
      endedOn: null,
      followsId: null,
    })
    records.put(
      'event',
      'giao-ban@2026-05-15',
      eventFields('Giao ban', '2026-05-18', {
        mode: 'in-person',
        seriesId: 'giao-ban',
        originalDate: '2026-05-15',
      }),
    )
    const { online, lines } = view(records)
    expect([online.online, online.inPerson, online.planned.online]).toEqual([10, 1, 1])
    expect(lines.conferences.find(({ mode }) => mode === 'in-person')?.on).toBe('2026-05-18')
  })

  test('a hybrid one is online; what is still planned is told and warned of', () => {
    const records = office()
    conferences(records, 'a', 2, { mode: 'hybrid' })
    conferences(records, 'b', 1, { mode: 'in-person' })
    conferences(records, 'c', 1, { mode: 'in-person', date: '2026-12-20' })
    const { online } = view(records)
    expect(online).toMatchObject({ online: 2, inPerson: 1, share: 66.7, moreInPerson: 0, state: 'near' })
    expect(online.planned).toEqual({ online: 0, inPerson: 1 })
    expect(view(records, 2026, '2027-01-02').online).toMatchObject({
      inPerson: 2,
      state: 'over',
      onlineNeeded: 1,
    })
  })
})

describe('last year', () => {
  test('unknown until something of it is kept or typed; what is typed goes before what is counted', () => {
    const records = office()
    conferences(records, 'a', 9, { mode: 'online' })
    expect(statesOf(view(records))).toMatchObject({ conferences: 'unknown', documents: 'unknown' })
    records.put('event', 'moi-dung', eventFields('Hội nghị cũ', '2025-12-01'))
    expect(view(records).conferences).toMatchObject({ cap: null, state: 'unknown', lastYear: null })
    records.put('event', 'cu', eventFields('Hội nghị cũ', '2025-01-05', { kind: 'training' }))
    expect(view(records).conferences).toMatchObject({ cap: 1, state: 'over', lastYear: 1 })
    records.put('volume-year', '2025', { conferences: 20, inPerson: 12, documents: 100, note: '' })
    const { conferences: gauge, documents } = view(records)
    expect(gauge).toMatchObject({
      cap: 18,
      left: 9,
      state: 'good',
      baseline: { value: 20, typedOn: '2026-11-01' },
    })
    expect(documents).toMatchObject({ cap: 85, left: 85, figure: { value: 0, typedOn: null } })
    expect(view(records, 2025).online).toMatchObject({
      online: 8,
      inPerson: 12,
      typedOn: '2026-11-01',
      state: 'over',
    })
  })

  test('typed as none, it leaves no room at all', () => {
    const records = office()
    records.put('volume-year', '2025', { conferences: 0, inPerson: null, documents: null, note: '' })
    expect(view(records).conferences).toMatchObject({ cap: 0, left: 0, state: 'good' })
  })

  test('of the same time ends on the same day, 28/02 for 29/02', () => {
    const records = office()
    for (const date of ['2027-02-27', '2027-02-28', '2027-03-01'])
      records.put('event', `e${date}`, eventFields('Hội nghị', date))
    expect(view(records, 2028, '2028-02-29').conferences.lastYear).toBe(2)
    expect(view(records, 2028, '2028-03-01').conferences.lastYear).toBe(3)
    expect(view(records, 2027, '2027-06-01').conferences.lastYear).toBeNull()
  })

  test('a year that has not begun has used nothing, and plans what its calendar holds', () => {
    const records = office()
    conferences(records, 'a', 4, { mode: 'online' })
    records.put('event', 'sang-nam', eventFields('Hội nghị', '2027-02-01'))
    expect(view(records, 2027)).toMatchObject({
      until: null,
      conferences: { figure: { value: 0 }, planned: 1, baseline: { value: 4 }, cap: 3, state: 'good' },
    })
  })
})

describe('concluding speeches', () => {
  test('the longest is judged; conferences without a figure are told, other meetings count when they were timed', () => {
    const records = office()
    conferences(records, 'a', 3, {})
    records.put('meeting', 'a0', meetingFields({ concludingMinutes: 30 }))
    records.put('meeting', 'a1', meetingFields())
    expect(view(records).speeches).toMatchObject({ longest: 30, timed: 1, notTimed: 2, state: 'good' })
    records.put('event', 'vu-viec', eventFields('Họp vụ việc', '2026-04-01', { kind: 'matter' }))
    records.put('meeting', 'vu-viec', meetingFields({ concludingMinutes: 51 }))
    expect(view(records).speeches).toMatchObject({ longest: 51, average: 40.5, overLimit: 1, state: 'over' })
    expect(view(office()).speeches).toMatchObject({ longest: null, state: 'unknown' })
  })
})

describe('documents', () => {
  test('those of the own bodies, notices and closed minutes, none of them twice', () => {
    const records = office()
    records.put('source-document', 'd1', paper('vp', '2026-02-03', '15-TB/BTGDV'))
    records.put('source-document', 'd2', paper('ban', '2026-02-04'))
    records.put('source-document', 'cua-so', paper('nnmt', '2026-02-04'))
    records.put('source-document', 'chua-ban-hanh', paper('ban', null))
    records.put('source-document', 'nam-truoc', paper('ban', '2025-02-04'))
    records.put('source-document', 'chua-toi', paper('ban', '2026-12-04'))
    conferences(records, 'a', 2, {})
    records.put('meeting', 'a0', meetingFields({ noticeIssuedOn: '2026-02-03', noticeNumber: '15' }))
    records.put(
      'meeting',
      'a1',
      meetingFields({
        noticeIssuedOn: '2026-03-06',
        state: 'closed',
        closedOn: '2026-03-05',
        minutes: { ...meetingFields().minutes, party: head({ issuedOn: '2026-03-04' }) },
      }),
    )
    const { lines, documents } = view(records)
    expect(lines.papers.map(({ register, id, type, on }) => [register, id, type, on])).toEqual([
      ['source-document', 'd1', 'notice', '2026-02-03'],
      ['source-document', 'd2', 'notice', '2026-02-04'],
      ['meeting', 'a1', 'minutes', '2026-03-04'],
      ['meeting', 'a1', 'notice', '2026-03-06'],
    ])
    expect(documents).toMatchObject({ figure: { value: 4 }, baseline: { value: 1 }, cap: 0, planned: 0 })
  })
})

test('the limits are the office’s own', () => {
  const records = office()
  const settings = records.read.get('settings', 'office')
  if (!settings) throw new Error('the sample office has settings')
  const { id: _id, revision: _r, createdAt: _c, updatedAt: _u, removedAt: _m, ...fields } = settings
  records.put('settings', 'office', {
    ...fields,
    volume: { ...fields.volume, mostProvinceWide: 0, conferenceKinds: ['inspection'] },
  })
  conferences(records, 'a', 3, {})
  records.put(
    'event',
    'doan',
    eventFields('Kiểm tra', '2026-05-05', { kind: 'inspection', isProvinceWide: true }),
  )
  expect(view(records)).toMatchObject({
    conferences: { figure: { value: 1 } },
    provinceWide: { figure: { value: 1 }, cap: 0, state: 'over' },
  })
})
