import { describe, expect, it } from 'vitest'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import { addDays } from '#shared/lib/dates.ts'
import type { FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import type { RecordOf, RegisterName } from '#shared/registers/index.ts'
import { buildCalendarRange, dayInfoOf } from '#shared/views/build-calendar-range.ts'
import { buildScheduleWeek, entriesToPublish } from '#shared/views/build-schedule-week.ts'
import { makeRecords } from '#test/support/sample-records.ts'

const calendar = makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] })

const event = (fields: Partial<FieldsOf<'event'>>): FieldsOf<'event'> => ({
  title: 'Việc',
  kind: 'working-session',
  session: 'morning',
  startTime: null,
  endTime: null,
  mode: 'in-person',
  room: '',
  chairs: [],
  secretary: null,
  participants: [],
  preparedById: null,
  documents: [],
  basis: [],
  status: 'approved',
  note: '',
  date: '2026-11-26',
  endDate: null,
  seriesId: null,
  originalDate: null,
  ...fields,
})

/** The clashes of two events as `a-b`, seen from the first one. */
function clash(a: Partial<FieldsOf<'event'>>, b: Partial<FieldsOf<'event'>>) {
  const records = makeRecords()
  records.put('person', 'p', {
    fullName: 'Nguyễn Văn An',
    honorific: 'ông',
    postings: [],
    phone: '',
    order: 1,
    note: '',
  })
  records.put('event', 'a', event(a))
  records.put('event', 'b', event(b))
  const { entries } = buildCalendarRange('2026-11-20', '2026-12-05', {
    read: records.read,
    calendar,
    today: '2026-11-23',
  })
  const [first, second] = [entries.find((one) => one.key === 'a'), entries.find((one) => one.key === 'b')]
  expect(first?.conflicts.map((one) => one.withKey)).toEqual(second?.conflicts.map(() => 'b'))
  return first?.conflicts.map(({ kind, name }) => `${kind} ${name}`)
}

const room = 'Phòng 205'
const chair = [{ id: '1', personId: 'p', organisationId: null, label: '' }]

describe('clashes', () => {
  it('are seen when clock times overlap, and not when one begins as the other ends', () => {
    const first = { room, startTime: '14:00', endTime: '16:00', session: 'afternoon' as const }
    expect(clash(first, { ...first, startTime: '15:30', endTime: null })).toEqual(['room Phòng 205'])
    expect(clash(first, { ...first, startTime: '16:00', endTime: '17:00' })).toEqual([])
  })

  it('compare rooms without regard to case and marks', () => {
    expect(clash({ room: 'Hội trường A' }, { room: 'HỘI TRƯỜNG A' })).toEqual(['room Hội trường A'])
  })

  it('go by the buổi where there is no clock time', () => {
    expect(clash({ room }, { room })).toEqual(['room Phòng 205'])
    expect(clash({ room }, { room, session: 'afternoon' })).toEqual([])
    expect(clash({ room, session: 'all-day' }, { room, startTime: '08:00' })).toEqual(['room Phòng 205'])
    expect(clash({ room }, { room, session: 'afternoon', startTime: '14:00' })).toEqual([])
  })

  it('take in every day of a longer entry', () => {
    expect(clash({ room, endDate: '2026-11-28', session: 'all-day' }, { room, date: '2026-11-28' })).toEqual([
      'room Phòng 205',
    ])
  })

  it('know a chair who takes part elsewhere', () => {
    const participants = [{ ...chair[0], role: 'official' as const }] as FieldsOf<'event'>['participants']
    expect(clash({ chairs: chair }, { participants })).toEqual(['chair Nguyễn Văn An'])
    expect(clash({ participants }, { participants })).toEqual(['participant Nguyễn Văn An'])
  })

  it('leave out what does not take place, office work, and online rooms', () => {
    expect(clash({ room, status: 'cancelled' }, { room })).toEqual([])
    expect(clash({ room, status: 'postponed' }, { room })).toEqual([])
    expect(clash({ room, kind: 'office-work' }, { room })).toEqual([])
    expect(clash({ room: 'Trực tuyến' }, { room: 'Trực tuyến' })).toEqual([])
    expect(clash({ room, mode: 'online' }, { room })).toEqual([])
  })
})

describe('days', () => {
  it('say what they are, with their lunar date', () => {
    expect(dayInfoOf('2026-11-24', calendar)).toMatchObject({
      kind: 'holiday',
      name: 'Ngày Văn hóa Việt Nam',
      nameEn: 'Vietnam Culture Day',
      lunar: '16/10',
    })
    expect(dayInfoOf('2026-01-10', calendar)).toMatchObject({ kind: 'worked', name: 'Làm bù ngày 02/01' })
    expect(dayInfoOf('2026-02-17', calendar)).toMatchObject({ lunar: '1/1', isLunarMark: true })
    expect(dayInfoOf('2026-06-21', calendar).commemorations).toEqual(['Ngày Báo chí cách mạng Việt Nam'])
    expect(dayInfoOf('2027-02-08', calendar)).toMatchObject({ kind: 'holiday', isProposed: true })
    expect(dayInfoOf('2150-01-01', calendar)).toMatchObject({ lunar: '', isLunarMark: false })
  })
})

describe('the published week', () => {
  it('marks what changed, came, was put off or went since', () => {
    const records = makeRecords()
    const put = (id: string, fields: Partial<FieldsOf<'event'>>) => records.put('event', id, event(fields))
    for (const id of ['same', 'moved', 'off', 'away']) put(id, { title: id })
    records.put('schedule-week', '2026-11-23', {
      publishedAt: '2026-11-20T01:00:00.000Z',
      entries: entriesToPublish('2026-11-23', { read: records.read, calendar }),
    })
    put('moved', { title: 'moved', date: '2026-11-27' })
    put('off', { title: 'off', status: 'cancelled' })
    put('away', { title: 'away', date: '2026-12-01' })
    put('new', { title: 'new' })
    const week = buildScheduleWeek('2026-11-29', { read: records.read, calendar, today: '2026-11-23' })
    expect(week.monday).toBe('2026-11-23')
    expect(Object.fromEntries(week.entries.map((entry) => [entry.key, entry.mark]))).toEqual({
      same: null,
      moved: 'changed',
      off: 'cancelled',
      new: 'added',
    })
    expect(week.droppedTitles).toEqual(['away'])
    expect(week.changeCount).toBe(4)
  })
})

describe('size', () => {
  it('shows two years of an office with 25,000 entries and 100 series without a noticeable wait', () => {
    const envelope = { revision: 1, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '', removedAt: null }
    const rooms = Array.from({ length: 40 }, (_, at) => `Phòng ${at}`)
    const events = Array.from({ length: 25_000 }, (_, at) => ({
      ...event({
        date: addDays('2020-01-01', at % 3650),
        room: rooms[at % 40] ?? '',
        startTime: `${String(7 + (at % 10)).padStart(2, '0')}:00`,
      }),
      ...envelope,
      id: `e${at}`,
    }))
    const { date: _d, endDate: _e, seriesId: _s, originalDate: _o, ...content } = event({})
    const series = Array.from({ length: 100 }, (_, at) => ({
      ...content,
      rule: {
        frequency: 'weekly' as const,
        interval: 1,
        weekdays: [((at % 7) + 1) as 1],
        onDayOff: 'next' as const,
        until: null,
        count: null,
      },
      startDate: '2020-01-01',
      skippedDates: [],
      endedOn: null,
      followsId: null,
      ...envelope,
      id: `s${at}`,
    }))
    const shelves: Partial<Record<RegisterName, readonly unknown[]>> = { event: events, series }
    const ids = new Map(events.map((one) => [one.id, one]))
    const read = {
      get: (register: RegisterName, id: string) => (register === 'event' ? ids.get(id) : undefined),
      all: (register: RegisterName) => shelves[register] ?? [],
    } as ReadModel & { all(name: RegisterName): readonly RecordOf<RegisterName>[] }
    buildCalendarRange('2025-01-01', '2025-01-31', { read, calendar, today: '2026-11-23' })
    const started = performance.now()
    const range = buildCalendarRange('2025-01-01', '2026-12-31', { read, calendar, today: '2026-11-23' })
    const taken = performance.now() - started
    expect(range.entries.length).toBeGreaterThan(10_000)
    // About a second here, on a machine shared with other work; a month takes a tenth of that.
    expect(taken).toBeLessThan(3000)
  })
})
