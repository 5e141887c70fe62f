/** Files in the manner of four programs, and files that mean harm. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { finish } from '#shared/query/steps.ts'
import { compareIcs } from '#shared/views/ics/compare-ics.ts'
import { type IcsItem, readItems } from '#shared/views/ics/read-items.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'

const read = (text: string): IcsItem[] => {
  const items = finish(readItems(text))
  return typeof items === 'string' ? expect.fail(items) : items
}
const fixture = (name: string) =>
  read(readFileSync(new URL(`../../../../fixtures/ics/${name}.ics`, import.meta.url), 'utf8'))
const brief = ({ content, notes, problem, rule, skipped, original }: IcsItem) => ({
  ...(content && {
    title: content.title,
    on: [content.date, content.endDate],
    at: [content.startTime, content.endTime],
    session: content.session,
  }),
  ...(rule ? { rule, skipped } : {}),
  ...(original ? { original } : {}),
  ...(notes.length > 0 ? { notes } : {}),
  ...(problem ? { problem } : {}),
})
const calendarOf = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((one) => `BEGIN:VEVENT\r\n${one}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`

describe('calendar files in the manner of', () => {
  it('Thunderbird: a weekly series with a skipped and a moved date', () => {
    expect(fixture('thunderbird').map(brief)).toEqual([
      {
        title: 'Giao ban công tác tuyên giáo',
        on: ['2026-11-23', null],
        at: ['08:00', '09:30'],
        session: 'morning',
        rule: {
          frequency: 'weekly',
          weekdays: [1],
          interval: 1,
          onDayOff: 'keep',
          until: '2027-01-25',
          count: null,
        },
        skipped: ['2026-12-07'],
      },
      {
        title: 'Giao ban công tác tuyên giáo (dời giờ)',
        on: ['2026-11-30', null],
        at: ['14:00', '15:30'],
        session: 'afternoon',
        original: '2026-11-30',
      },
    ])
  })

  it('Outlook: Windows’ names of zones, days without times, tabs in folds; a rule beyond the office’s own comes as dates', () => {
    const items = fixture('outlook')
    expect(items[0]?.content).toMatchObject({
      title: 'Hội nghị sơ kết Quy chế phối hợp giữa Ban Tuyên giáo và Dân vận Tỉnh ủy và UBND tỉnh',
      date: '2026-11-25',
      startTime: '08:00',
      endTime: '11:30',
      room: 'Hội trường UBND tỉnh; tầng 3',
      note: 'Kính gửi các đồng chí, tài liệu gửi kèm.\n\nTrân trọng.',
    })
    expect(items.slice(1).map(brief)).toEqual([
      { title: 'Đi cơ sở', on: ['2026-12-14', '2026-12-16'], at: [null, null], session: 'all-day' },
      ...['2026-11-30', '2026-12-31', '2027-01-29'].map((on) => ({
        title: 'Họp ngày làm việc cuối tháng',
        on: [on, null],
        at: ['08:00', '09:00'],
        session: 'morning',
        notes: ['rule-in-dates'],
      })),
    ])
  })

  it('Google: UTC becomes the office’s time, over midnight too; what is cancelled stays so', () => {
    const [first, monthly, late] = fixture('google')
    expect(first && brief(first)).toMatchObject({ on: ['2026-11-24', null], at: ['14:00', '15:30'] })
    expect(monthly && brief(monthly)).toMatchObject({
      rule: { frequency: 'monthly', pattern: { kind: 'nth-weekday', nth: 2, weekday: 2 }, months: null },
      skipped: ['2027-01-12'],
    })
    expect(late?.content).toMatchObject({
      date: '2026-11-27',
      startTime: '01:00',
      endTime: '02:00',
      status: 'cancelled',
    })
  })

  it('Apple: another country’s time, a time without a zone, a length instead of an end, a zone that nobody knows', () => {
    expect(fixture('apple').map(brief)).toMatchObject([
      { on: ['2026-11-27', null], at: ['08:00', '09:30'] },
      { at: ['19:00', '20:30'], session: 'evening', notes: ['floating'] },
      { rule: { frequency: 'yearly', month: 12, pattern: { kind: 'day', day: 8 } }, at: [null, null] },
      { at: ['09:00', null], notes: ['unknown-zone'] },
    ])
  })

  it('all of them: read a second time after being taken, nothing is new', () => {
    for (const name of ['thunderbird', 'outlook', 'google', 'apple']) {
      const records = makeRecords()
      const source = { read: records.read, calendar: sampleCalendar, today: '2026-11-23' }
      const items = fixture(name)
      for (const { row, changes } of compareIcs(items, source)) {
        expect(row, name).toMatchObject({ state: 'new' })
        for (const change of changes)
          if (change.kind === 'create') records.put(change.register, change.id ?? '', change.fields as never)
      }
      expect(compareIcs(items, source).map(({ row }) => row.state)).toEqual(items.map(() => 'same'))
    }
  })
})

describe('what cannot be taken is told', () => {
  it.each([
    ['no-uid', 'DTSTART:20261123T080000Z\r\nSUMMARY:a'],
    ['no-title', 'UID:a\r\nDTSTART:20261123T080000Z\r\nSUMMARY: '],
    ['no-date', 'UID:a\r\nSUMMARY:a'],
    ['bad-date', 'UID:a\r\nSUMMARY:a\r\nDTSTART:20261399T080000Z'],
    ['bad-date', 'UID:a\r\nSUMMARY:a\r\nDTSTART:20261123T250000Z'],
    ['too-many-days', 'UID:a\r\nSUMMARY:a\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:20261231'],
  ])('%s', (problem, event) => {
    expect(read(calendarOf(event))[0]?.problem).toBe(problem)
  })

  it('a date of a series that is not there, and the same entry twice', () => {
    const { read: records } = makeRecords()
    const rows = compareIcs(
      read(calendarOf('UID:a\r\nSUMMARY:a\r\nDTSTART:20261123T010000Z\r\nRECURRENCE-ID:20261123T010000Z')),
      { read: records, calendar: sampleCalendar, today: '2026-11-23' },
    )
    expect(rows[0]?.row).toMatchObject({ state: 'wrong', problem: 'without-series' })
  })
})

describe('files that mean harm', () => {
  const timed = (work: () => unknown) => {
    const start = performance.now()
    work()
    return performance.now() - start
  }

  it('no calendar at all, half a calendar, binary rubbish', () => {
    for (const text of ['', 'hello', '\u0000\u0001PK\u0003', 'END:VCALENDAR', ' BEGIN:VCALENDAR'])
      expect(finish(readItems(text))).toBe('ics-unreadable')
    expect(read('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20261123\nSUMMARY:a')).toHaveLength(1)
  })

  it('too much of anything is refused before it costs', () => {
    expect(finish(readItems('x'.repeat(10_000_001)))).toBe('ics-too-large')
    expect(finish(readItems('BEGIN:VCALENDAR\n'.repeat(30)))).toBe('ics-too-large')
    const many = calendarOf(
      ...Array.from({ length: 6000 }, (_, at) => `UID:u${at}\r\nDTSTART:20261123\r\nSUMMARY:a`),
    )
    expect(finish(readItems(many))).toBe('ics-too-large')
  })

  it('an endless line and folds without end are passed over', () => {
    const long = `UID:a\r\nDTSTART:20261123\r\nSUMMARY:a\r\nATTACH;ENCODING=BASE64:${'QUJD\r\n '.repeat(200_000)}`
    expect(timed(() => expect(read(calendarOf(long))[0]?.content?.title).toBe('a'))).toBeLessThan(5000)
  })

  it('rules without end, without dates and below a day stay within their bounds', () => {
    const of = (rule: string) =>
      read(calendarOf(`UID:a\r\nSUMMARY:a\r\nDTSTART:20261123T010000Z\r\nRRULE:${rule}`))
    for (const rule of [
      'FREQ=SECONDLY',
      'FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2,3',
      'FREQ=DAILY;BYMONTH=1,2,3',
      'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;INTERVAL=999999',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=WEEKLY;BYDAY=XX',
      'nonsense',
    ]) {
      let items: IcsItem[] = []
      expect(timed(() => (items = of(rule)))).toBeLessThan(5000)
      expect(items.length, rule).toBeGreaterThan(0)
      expect(items.length, rule).toBeLessThanOrEqual(200)
      expect(items[0]?.notes[0], rule).toMatch(/^rule-/)
    }
  })
})
