/** The measured clocks equal what the clocks themselves say, meeting by meeting. */
import { fc, test } from '@fast-check/vitest'
import { describe, expect } from 'vitest'
import { addDays } from '#shared/lib/dates.ts'
import { eventKinds, eventStatuses } from '#shared/registers/event/index.ts'
import type { ClockMeasures } from '#shared/views/clocks/clock-measures.ts'
import { measureClocks } from '#shared/views/clocks/measure-clocks.ts'
import {
  eventFields,
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
const measure = ({ read }: Records, from = '2026-01-01', to = '2026-12-31'): ClockMeasures =>
  measureClocks(from, to, { read, today, calendar: sampleCalendar })
const of = (found: ClockMeasures, clock: string) => found.measures.find((one) => one.clock === clock)

describe('a meeting', () => {
  test('in time, late and missing, with the working days of delay', () => {
    const records = office()
    // Thursday 05/11: notice within five working days is due on 12/11.
    for (const [id, on] of [
      ['a', '2026-11-12'],
      ['b', '2026-11-16'],
      ['c', null],
    ] as const) {
      records.put('event', id, eventFields(`Họp ${id}`, '2026-11-05'))
      records.put('meeting', id, meetingFields({ noticeIssuedOn: on }))
    }
    const notices = of(measure(records), 'conclusions')
    expect(notices).toMatchObject({
      onTime: 1,
      late: 1,
      missing: 1,
      share: 33.3,
      averageDelay: 2,
      worstDelay: 2,
    })
    expect(notices?.lines.map(({ key, dueOn, standing, delay }) => [key, dueOn, standing, delay])).toEqual([
      ['a', '2026-11-12', 'on-time', 0],
      ['b', '2026-11-12', 'late', 2],
      ['c', '2026-11-12', 'missing', 7],
    ])
  })

  test('that is urgent owes no invitation, one without papers no papers, one not yet due nothing', () => {
    const records = office()
    records.put('event', 'khan', eventFields('Họp khẩn', '2026-11-02'))
    records.put(
      'meeting',
      'khan',
      meetingFields({ invitation: { ...meetingFields().invitation, isUrgent: true } }),
    )
    records.put('event', 'sap-toi', eventFields('Họp tới', '2026-12-15'))
    const found = measure(records)
    expect(of(found, 'invitation')).toMatchObject({
      onTime: 0,
      late: 0,
      missing: 0,
      share: null,
      worstDelay: null,
    })
    expect(of(found, 'papers')?.lines).toEqual([])
    expect(of(found, 'minutes')).toMatchObject({ missing: 1 })
  })

  test('called off, at the desk or of no formal kind without a workspace owes nothing', () => {
    const records = office()
    records.put('event', 'huy', eventFields('Hủy', '2026-11-02', { status: 'cancelled' }))
    records.put('event', 'truc', eventFields('Trực', '2026-11-02', { kind: 'duty' }))
    records.put('event', 'lam-viec', eventFields('Làm việc', '2026-11-02', { kind: 'working-session' }))
    expect(measure(records).groups).toEqual([])
    records.put('meeting', 'lam-viec', meetingFields())
    expect(of(measure(records), 'minutes')).toMatchObject({ missing: 1 })
  })

  test('belongs to the period in which it begins', () => {
    const records = office()
    records.put('event', 'a', eventFields('Họp', '2026-10-30', { endDate: '2026-11-03' }))
    expect(measure(records, '2026-11-01', '2026-11-30').groups).toEqual([])
    expect(measure(records, '2026-10-01', '2026-10-31').groups).toHaveLength(1)
  })
})

const meeting = fc.record({
  date: fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2026-01-01', offset)),
  kind: fc.constantFrom(...eventKinds),
  status: fc.constantFrom(...eventStatuses),
  hasWorkspace: fc.boolean(),
  sent: fc.option(fc.integer({ min: -12, max: 3 }), { nil: null }),
  notice: fc.option(fc.integer({ min: 0, max: 15 }), { nil: null }),
})

test.prop([fc.array(meeting, { maxLength: 25 })])('groups and measures hold the same papers', (meetings) => {
  const records = office()
  meetings.forEach(({ date, kind, status, hasWorkspace, sent, notice }, index) => {
    records.put('event', `e${index}`, eventFields('Họp', date, { kind, status }))
    if (!hasWorkspace) return
    const { invitation } = meetingFields()
    records.put(
      'meeting',
      `e${index}`,
      meetingFields({
        invitation: { ...invitation, sentOn: sent === null ? null : addDays(date, sent) },
        noticeIssuedOn: notice === null ? null : addDays(date, notice),
      }),
    )
  })
  const found = measure(records)
  for (const { clock, lines, onTime, late, missing, averageDelay, worstDelay } of found.measures) {
    expect(onTime + late + missing).toBe(lines.length)
    const counts = found.groups.map((group) => group.counts[clock])
    expect(counts.reduce((sum, one) => sum + one.onTime, 0)).toBe(onTime)
    expect(counts.reduce((sum, one) => sum + one.late, 0)).toBe(late)
    expect(counts.reduce((sum, one) => sum + one.missing, 0)).toBe(missing)
    for (const line of lines) {
      const isLate = line.doneOn === null ? line.dueOn < today : line.doneOn > line.dueOn
      expect(line.standing).toBe(!isLate ? 'on-time' : line.doneOn === null ? 'missing' : 'late')
      expect(line.delay).toBeGreaterThanOrEqual(0)
    }
    expect((averageDelay ?? 0) <= (worstDelay ?? 0)).toBe(true)
  }
})
