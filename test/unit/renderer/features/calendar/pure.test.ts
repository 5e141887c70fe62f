import { describe, expect, it } from 'vitest'
import { boardDays, nextCell, patchOfTimes } from '#renderer/features/calendar/board-rows.ts'
import { firstRule, patchBetween, readDraft } from '#renderer/features/calendar/entry-draft.ts'
import {
  gridEventOf,
  newEntryOfSpan,
  offHalfEvent,
  patchOfSpan,
} from '#renderer/features/calendar/grid-events.ts'
import { spanOf, stepFrom } from '#renderer/features/calendar/use-calendar-place.ts'
import { yearCells } from '#renderer/features/calendar/year-cells.ts'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { eachDay } from '#shared/lib/dates.ts'
import { emptyEvent } from '#shared/registers/event/index.ts'
import { dayInfoOf } from '#shared/views/build-calendar-range.ts'
import type { RangeEntry } from '#shared/views/calendar-range.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })
const entry = (fields: Partial<RangeEntry>): RangeEntry => ({
  ...emptyEvent('2026-11-26'),
  key: 'e',
  isStored: true,
  conflicts: [],
  clocks: [],
  mark: null,
  revision: 1,
  ...fields,
})
const utc = (text: string) => new Date(`${text}Z`)

describe('half-days', () => {
  it('shade the half that is off, and nothing on other days', () => {
    expect(offHalfEvent({ day: '2027-10-15', off: null })).toEqual([])
    expect(offHalfEvent({ day: '2027-10-15', off: 'morning' })).toMatchObject([
      { display: 'background', start: '2027-10-15T00:00:00Z', end: '2027-10-15T12:00:00Z' },
    ])
    expect(offHalfEvent({ day: '2027-12-31', off: 'afternoon' })).toMatchObject([
      { start: '2027-12-31T12:00:00Z', end: '2028-01-01T00:00:00Z' },
    ])
  })
})

describe('dragging in the grid', () => {
  it('moves an entry with clock times in the month and keeps them', () => {
    const timed = entry({ startTime: '08:00', endTime: '10:00' })
    const span = { start: utc('2026-11-27T08:00'), end: utc('2026-11-27T10:00'), allDay: false }
    expect(patchOfSpan(timed, span)).toEqual({ date: '2026-11-27' })
  })

  it('stretches, changes the buổi with the hour, and leaves an open end open', () => {
    const open = entry({ startTime: '08:00' })
    expect(gridEventOf(open, 0)).toMatchObject({ end: '2026-11-26T09:00:00Z' })
    expect(
      patchOfSpan(open, { start: utc('2026-11-26T14:00'), end: utc('2026-11-26T15:00'), allDay: false }),
    ).toEqual({ startTime: '14:00', session: 'afternoon' })
    expect(
      patchOfSpan(open, { start: utc('2026-11-26T08:00'), end: utc('2026-11-26T11:30'), allDay: false }),
    ).toEqual({ endTime: '11:30' })
  })

  it('gives clock times up on the line of the buổi, and takes them on where they are', () => {
    const timed = entry({ startTime: '08:00', endTime: '10:00' })
    expect(patchOfSpan(timed, { start: utc('2026-11-26T00:00'), end: null, allDay: true })).toEqual({
      startTime: null,
      endTime: null,
    })
    const untimed = entry({ session: 'afternoon' })
    expect(patchOfSpan(untimed, { start: utc('2026-11-26T09:00'), end: null, allDay: false })).toEqual({
      startTime: '09:00',
      session: 'morning',
    })
  })

  it('stretches over days and back, and says nothing when nothing changed', () => {
    const long = entry({ endDate: '2026-11-28', session: 'all-day' })
    expect(gridEventOf(long, 0)).toMatchObject({ start: '2026-11-26', end: '2026-11-29', allDay: true })
    const span = { start: utc('2026-11-26T00:00'), allDay: true }
    expect(patchOfSpan(long, { ...span, end: utc('2026-11-29T00:00') })).toBeNull()
    expect(patchOfSpan(long, { ...span, end: utc('2026-11-27T00:00') })).toEqual({ endDate: null })
  })

  it('makes a new entry of a marked span', () => {
    expect(
      newEntryOfSpan({ start: utc('2026-11-26T14:00'), end: utc('2026-11-26T15:30'), allDay: false }),
    ).toEqual({ date: '2026-11-26', startTime: '14:00', endTime: '15:30', session: 'afternoon' })
    expect(
      newEntryOfSpan({ start: utc('2026-11-26T00:00'), end: utc('2026-11-28T00:00'), allDay: true }),
    ).toEqual({ date: '2026-11-26', endDate: '2026-11-27', session: 'all-day' })
  })
})

describe('Bảng tuần', () => {
  const days = eachDay('2026-11-23', '2026-11-29').map((day) => dayInfoOf(day, calendar))
  const rows = boardDays(days, [
    entry({ key: 'a', session: 'morning' }),
    entry({ key: 'b', session: 'morning', startTime: '10:00' }),
    entry({ key: 'c', session: 'afternoon', endDate: '2026-11-27' }),
  ])

  it('joins equal buổi and shows a longer entry on each of its days', () => {
    expect(rows[3]?.rows.map((row) => [row.entry.key, row.sessionSpan])).toEqual([
      ['a', 2],
      ['b', 0],
      ['c', 1],
    ])
    expect(rows[4]?.rows).toMatchObject([{ session: 'all-day', isFirstDay: false }])
  })

  it('moves through cells and rows, and stops at the ends', () => {
    expect(nextCell(rows, { key: 'a', field: 'session' }, 1)).toEqual({ key: 'a', field: 'time' })
    expect(nextCell(rows, { key: 'a', field: 'preparedBy' }, 1)).toEqual({ key: 'b', field: 'session' })
    expect(nextCell(rows, { key: 'b', field: 'session' }, -1)).toEqual({ key: 'a', field: 'preparedBy' })
    expect(nextCell(rows, { key: 'c', field: 'preparedBy' }, 1)).toBeNull()
  })

  it('reads times as an office types them', () => {
    expect(patchOfTimes('8h', 'afternoon')).toEqual({
      startTime: '08:00',
      endTime: null,
      session: 'morning',
    })
    expect(patchOfTimes('13h30 – 15h', 'all-day')).toEqual({
      startTime: '13:30',
      endTime: '15:00',
      session: 'all-day',
    })
    expect(patchOfTimes(' ', 'morning')).toEqual({ startTime: null, endTime: null })
    for (const wrong of ['sáng', '25h', '8h - ', '8h-9h-10h'])
      expect(patchOfTimes(wrong, 'morning')).toBeNull()
  })
})

describe('the form', () => {
  it('sends only what differs', () => {
    const start = { ...emptyEvent('2026-11-26'), rule: null }
    expect(patchBetween(start, { ...start })).toBeNull()
    expect(patchBetween(start, { ...start, room: 'A', rule: firstRule('weekly', '2026-11-26') })).toEqual({
      room: 'A',
      rule: expect.objectContaining({ weekdays: [4] }),
    })
  })

  it('takes of an old draft what it still knows', () => {
    const start = { ...emptyEvent('2026-11-26'), rule: null }
    expect(readDraft({ title: 'Họp', chairs: 'nobody', colour: 'red' }, start)).toEqual({
      ...start,
      title: 'Họp',
    })
    expect(readDraft(null, start)).toBeNull()
  })

  it('keeps, puts on and takes off a mark that most entries leave out', () => {
    const plain = { ...emptyEvent('2026-11-26'), rule: null }
    const marked = { ...plain, isProvinceWide: true as const }
    expect(patchBetween(plain, marked)).toEqual({ isProvinceWide: true })
    expect(Object.keys(patchBetween(marked, plain) ?? {})).toEqual(['isProvinceWide'])
    expect(patchBetween(plain, { ...plain, isProvinceWide: undefined })).toBeNull()
    const onDisk = JSON.parse(JSON.stringify(marked))
    expect(readDraft(onDisk, plain)?.isProvinceWide).toBe(true)
    expect(readDraft(JSON.parse(JSON.stringify(plain)), marked)?.isProvinceWide).toBeUndefined()
  })
})

describe('periods', () => {
  it('show whole weeks around a month, Monday first', () => {
    expect(spanOf('month', '2026-11-23')).toEqual({ from: '2026-10-26', to: '2026-12-06' })
    expect(spanOf('board', '2026-11-29')).toEqual({ from: '2026-11-23', to: '2026-11-29' })
    expect(spanOf('month', '2026-12-31').to).toBe('2027-01-03')
  })

  it('step by the period of the view', () => {
    expect(stepFrom('2026-01-31', 'month', 1)).toBe('2026-02-28')
    expect(stepFrom('2027-01-01', 'week', -1)).toBe('2026-12-25')
    expect(stepFrom('2024-02-29', 'year', 1)).toBe('2025-02-28')
  })

  it('lay a year out in columns of weeks', () => {
    const year = eachDay('2026-01-01', '2026-12-31').map((day) => dayInfoOf(day, calendar))
    const cells = yearCells(year, [
      entry({ date: '2026-12-31', endDate: '2027-01-02' }),
      entry({ key: 'x', date: '2026-12-31', status: 'cancelled' }),
    ])
    expect(cells[0]).toMatchObject({ column: 0, row: 3, count: 0, level: 0 })
    expect(cells.at(-1)).toMatchObject({ column: 52, row: 3, count: 1, level: 1 })
  })
})
