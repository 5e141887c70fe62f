/** Out and in again: whatever an office has in its calendar comes back as it was. */
import { fc, test as property } from '@fast-check/vitest'
import { convertIcsCalendar } from 'ts-ics'
import { describe, expect } from 'vitest'
import type { RecurrenceRule } from '#shared/calendar/recurrence-rule.ts'
import { addDays } from '#shared/lib/dates.ts'
import { finish } from '#shared/query/steps.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import {
  eventKinds,
  eventModes,
  eventStatuses,
  occurrenceId,
  sessions,
} from '#shared/registers/event/index.ts'
import { compareIcs } from '#shared/views/ics/compare-ics.ts'
import { writeRule } from '#shared/views/ics/ics-rule.ts'
import { makeIcs, occurrencesIn } from '#shared/views/ics/make-ics.ts'
import { readItems } from '#shared/views/ics/read-items.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'

const now = '2026-11-23T01:00:00.000Z'
const span = { from: '2026-01-01', to: '2027-12-31' }

const words = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'ộ',
      '𝒙',
      ' ',
      ',',
      ';',
      '\\',
      ':',
      '"',
      "'",
      '\\n',
      'Họp',
      '—',
      'Phối Hợp',
      'BEGIN:VEVENT',
      'd̂',
    ),
    minLength: 1,
    maxLength: 60,
  })
  .map((text) => text.replace(/\s+/g, ' ').trim().normalize('NFC') || 'Họp')
const note = fc.array(words, { maxLength: 4 }).map((lines) => lines.join('\n').trim())
const day = fc.integer({ min: 0, max: 700 }).map((count) => addDays('2026-01-01', count))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)

const content = fc
  .record({
    title: words,
    kind: fc.constantFrom(...eventKinds),
    session: fc.constantFrom(...sessions),
    start: fc.option(clock),
    hasEnd: fc.boolean(),
    mode: fc.constantFrom(...eventModes),
    room: fc.option(words, { nil: '' }),
    status: fc.constantFrom(...eventStatuses),
    note,
    chair: fc.option(words),
  })
  .map(({ start, hasEnd, chair, ...rest }) => ({
    ...rest,
    startTime: start,
    endTime: start !== null && hasEnd ? `23:${start.slice(3)}` : null,
    chairs: chair ? [{ id: 'c', personId: null, organisationId: null, label: chair }] : [],
    secretary: null,
    participants: [],
    preparedById: null,
    documents: [],
    basis: [],
  }))

const event = fc.tuple(content, day, fc.option(fc.integer({ min: 1, max: 20 }))).map(
  ([one, date, days]): FieldsOf<'event'> => ({
    ...one,
    date,
    endDate: days === null ? null : addDays(date, days),
    seriesId: null,
    originalDate: null,
  }),
)

const ending = fc.oneof(
  fc.constant({ until: null, count: null }),
  day.map((until) => ({ until, count: null })),
  fc.integer({ min: 1, max: 30 }).map((count) => ({ until: null, count })),
)
const weekday = fc.constantFrom(1, 2, 3, 4, 5, 6, 7) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6 | 7>
const pattern = fc.oneof(
  fc.integer({ min: 1, max: 31 }).map((date) => ({ kind: 'day' as const, day: date })),
  fc.constant({ kind: 'last-day' as const }),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1) as fc.Arbitrary<1 | 2 | 3 | 4 | -1>, weekday)
    .map(([nth, on]) => ({ kind: 'nth-weekday' as const, nth, weekday: on })),
  fc.integer({ min: 1, max: 23 }).map((nth) => ({ kind: 'nth-working-day' as const, nth })),
  fc.constant({ kind: 'last-working-day' as const }),
)
const interval = fc.integer({ min: 1, max: 4 })
const onDayOff = fc.constantFrom('keep', 'keep', 'keep', 'next', 'skip') as fc.Arbitrary<
  'keep' | 'next' | 'skip'
>
const months = fc.option(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1 })
    .map((list) => list.toSorted((a, b) => a - b)),
)
const base = fc
  .tuple(interval, onDayOff, ending)
  .map(([every, off, end]) => ({ interval: every, onDayOff: off, ...end }))
const rule: fc.Arbitrary<RecurrenceRule> = fc.oneof(
  base.map((one) => ({ frequency: 'daily' as const, ...one })),
  fc.tuple(base, fc.uniqueArray(weekday, { minLength: 1 })).map(([one, weekdays]) => ({
    frequency: 'weekly' as const,
    weekdays: weekdays.toSorted((a, b) => a - b),
    ...one,
  })),
  fc
    .tuple(base, pattern, months)
    .map(([one, on, only]) => ({ frequency: 'monthly' as const, pattern: on, months: only, ...one })),
  fc
    .tuple(base, pattern, fc.integer({ min: 1, max: 12 }))
    .map(([one, on, month]) => ({ frequency: 'yearly' as const, pattern: on, month, ...one })),
  base.map((one) => ({ frequency: 'lunar-yearly' as const, lunarMonth: 3, lunarDay: 10, ...one })),
)

const series = fc
  .tuple(
    content,
    rule,
    day,
    fc.option(day),
    fc.array(fc.nat(), { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), content, fc.integer({ min: -5, max: 5 })), { maxLength: 3 }),
  )
  .map(([one, how, startDate, end, skips, differs]) => ({
    one,
    how,
    startDate,
    endedOn: end !== null && end > startDate ? end : null,
    skips,
    differs,
  }))

type Office = ReturnType<typeof makeRecords>

function officeOf(
  events: FieldsOf<'event'>[],
  all: (typeof series extends fc.Arbitrary<infer S> ? S : never)[],
): Office {
  const office = makeRecords()
  events.forEach((one, index) => {
    office.put('event', `sk${index}`, one)
  })
  all.forEach(({ one, how, startDate, endedOn, skips, differs }, index) => {
    const id = `ch${index}`
    const bare = { ...one, rule: how, startDate, skippedDates: [] as string[], endedOn, followsId: null }
    const own = occurrencesIn({ ...bare, id } as never, span, sampleCalendar).map(({ original }) => original)
    const at = (nth: number) => own[nth % Math.max(1, own.length)]
    const skipped = [...new Set(skips.flatMap((nth) => at(nth) ?? []))].toSorted()
    office.put('series', id, { ...bare, skippedDates: skipped })
    for (const [nth, other, moved] of differs) {
      const original = at(nth)
      if (original === undefined || skipped.includes(original)) continue
      const place = { date: addDays(original, moved), endDate: null, seriesId: id, originalDate: original }
      office.put('event', occurrenceId(id, original), { ...other, ...place })
    }
  })
  return office
}

const sourceOf = ({ read }: Office) => ({ read, calendar: sampleCalendar, today: '2026-11-23' })
const read = (text: string) => {
  const items = finish(readItems(text))
  return typeof items === 'string' ? expect.fail(items) : items
}

describe('export and import', () => {
  property.prop([fc.array(event, { maxLength: 6 }), fc.array(series, { maxLength: 3 })], { numRuns: 150 })(
    'into the same office changes nothing',
    (events, all) => {
      const source = sourceOf(officeOf(events, all))
      const text = makeIcs(source, { span, seriesId: null }, now)
      const rows = compareIcs(read(text), source).map(({ row }) => row)
      expect(rows.filter(({ state }) => state !== 'same')).toEqual([])
      expect(rows.length).toBeGreaterThanOrEqual(events.length)
    },
  )

  property.prop([fc.array(event, { maxLength: 5 }), fc.array(series, { maxLength: 3 })], { numRuns: 100 })(
    'into an empty office makes entries that are written in the same way',
    (events, all) => {
      // What iCalendar cannot say is told as dates, which belong to no series there.
      const sayable = all.filter(({ how }) => writeRule(how, true) !== null)
      const source = sourceOf(officeOf(events, sayable))
      const text = makeIcs(source, { span: { from: '2025-01-01', to: '2029-12-31' }, seriesId: null }, now)
      const empty = makeRecords()
      for (const { row, changes } of compareIcs(read(text), sourceOf(empty))) {
        expect(row.state).toBe('new')
        for (const change of changes)
          if (change.kind === 'create') empty.put(change.register, change.id ?? '', change.fields as never)
      }
      const again = makeIcs(
        sourceOf(empty),
        { span: { from: '2025-01-01', to: '2029-12-31' }, seriesId: null },
        now,
      )
      expect(compareIcs(read(again), source).filter(({ row }) => row.state !== 'same')).toEqual([])
    },
  )

  property.prop([fc.array(event, { maxLength: 5 }), fc.array(series, { maxLength: 2 })], { numRuns: 40 })(
    'the file keeps to RFC 5545, and ts-ics reads the same times from it',
    (events, all) => {
      const text = makeIcs(sourceOf(officeOf(events, all)), { span, seriesId: null }, now)
      expect(text.endsWith('\r\n')).toBe(true)
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(line).not.toMatch(/[\n\ufffd]/)
      }
      const theirs = convertIcsCalendar(undefined, text).events ?? []
      const ours = read(text)
      expect(theirs).toHaveLength(ours.length)
      for (const one of theirs) {
        const start = one.start.local?.date ?? one.start.date
        const same = ours.filter(({ content: own }) => own?.date === start.toISOString().slice(0, 10))
        expect(same.length, one.uid).toBeGreaterThan(0)
      }
    },
  )
})
