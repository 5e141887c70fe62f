import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayFromNumber, dayNumber } from '#shared/lib/dates.ts'
import { layProgrammes, rowOf } from '#shared/views/programmes/lay-programmes.ts'
import {
  stepSpan,
  timelineHeads,
  timelineRules,
  timelineSpan,
  timelineZooms,
} from '#shared/views/programmes/timeline-span.ts'
import { milestone, programmeWith } from '#test/support/programmes.ts'

const today = '2026-11-23'
const span = { from: '2026-01-01', to: '2026-12-31' }

describe('the span of a timeline', () => {
  test.each([
    ['quarter', '2026-11-23', '2026-10-01', '2026-12-31'],
    ['year', '2026-11-23', '2026-01-01', '2026-12-31'],
    ['term', '2026-11-23', '2024-01-01', '2030-12-31'],
  ] as const)('%s of %s', (zoom, anchor, from, to) => {
    const programmes = [
      programmeWith({ from: '2024-06-01', to: '2030-03-01' }),
      programmeWith({ from: null, to: '2199-01-01' }),
    ]
    expect(timelineSpan(zoom, anchor, programmes)).toEqual({ from, to })
  })

  test('without programmes a term is the year', () => {
    expect(timelineSpan('term', today, [])).toEqual(span)
  })

  test('steps by its own length; a term stays', () => {
    expect(stepSpan('quarter', '2026-11-30', 1)).toBe('2027-02-01')
    expect(stepSpan('year', '2024-02-29', -1)).toBe('2023-02-01')
    expect(stepSpan('term', today, 1)).toBe(today)
  })

  test('heads cover every day once, in order; lines lie within', () => {
    const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-01-01') }).map(dayFromNumber)
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 5000 }), (from, length) => {
        const shown = { from, to: addDays(from, length) }
        const heads = timelineHeads(shown)
        expect(heads[0]?.from).toBe(shown.from)
        expect(heads.at(-1)?.to).toBe(shown.to)
        heads.slice(1).forEach((head, index) => {
          expect(head.from).toBe(addDays(heads[index]?.to ?? '', 1))
        })
        expect(timelineRules(shown).every((rule) => rule > shown.from && rule <= shown.to)).toBe(true)
      }),
    )
  })

  test('a year has months, ten years have years', () => {
    expect(timelineHeads(span).map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    const decade = timelineHeads({ from: '2021-01-01', to: '2030-12-31' })
    expect(decade.map(({ year, month }) => [year, month])).toEqual(
      Array.from({ length: 10 }, (_, index) => [2021 + index, null]),
    )
    expect(timelineZooms).toEqual(['quarter', 'year', 'term'])
  })
})

describe('a row of the timeline', () => {
  test('of work that goes on: the plan, and the fact until today', () => {
    const row = rowOf(programmeWith({ from: '2026-03-01', startedOn: '2026-04-01' }), today)
    expect(row).toMatchObject({
      plan: { from: '2026-03-01', to: '2026-12-31' },
      fact: { from: '2026-04-01', to: today },
      isGoingOn: true,
    })
  })

  test('of what is completed, stopped or to come', () => {
    expect(rowOf(programmeWith({ completedOn: '2026-08-01' }), today).fact).toEqual({
      from: '2026-01-01',
      to: '2026-08-01',
    })
    expect(rowOf(programmeWith({ stoppedOn: '2026-05-01' }), today).isGoingOn).toBe(false)
    expect(rowOf(programmeWith({ from: '2027-01-01', to: null }), today)).toMatchObject({
      plan: { from: '2027-01-01', to: null },
      fact: null,
    })
  })

  test('marks stand where they were reached, else where they are due', () => {
    const { marks } = rowOf(
      programmeWith({
        milestones: [
          milestone('2026-03-01', '2026-04-10', 'a'),
          milestone('2026-06-01', null, 'b'),
          milestone(null, null, 'c'),
        ],
      }),
      today,
    )
    expect(marks.map(({ id, on, state }) => [id, on, state])).toEqual([
      ['a', '2026-04-10', 'done-late'],
      ['b', '2026-06-01', 'late'],
    ])
  })
})

describe('the programmes of a span', () => {
  const programmes = [
    programmeWith({ id: 'a', leadId: 'so', title: 'A', from: '2026-05-01' }),
    programmeWith({ id: 'b', leadId: 'ban', title: 'B' }),
    programmeWith({ id: 'c', leadId: null, title: 'C' }),
    programmeWith({ id: 'd', leadId: 'so', title: 'D', from: '2026-02-01' }),
    programmeWith({ id: 'past', from: '2024-01-01', to: '2025-12-31', completedOn: '2025-12-01' }),
    programmeWith({ id: 'late', title: 'Z', from: '2024-01-01', to: '2025-12-31' }),
    programmeWith({ id: 'undated', from: null, to: null }),
  ]

  test('by lead in the order of the protocol, those without one last, rows by their beginning', () => {
    const { bands, undated } = layProgrammes(programmes, span, today, ['ban', 'so'])
    expect(bands.map(({ leadId, rows }) => [leadId, rows.map(({ programme }) => programme.id)])).toEqual([
      ['ban', ['b']],
      ['so', ['late', 'd', 'a']],
      [null, ['c']],
    ])
    expect(undated).toBe(1)
  })

  test('each shown once', () => {
    const { bands } = layProgrammes(programmes, span, today, [])
    const ids = bands.flatMap(({ rows }) => rows.map(({ programme }) => programme.id))
    expect(new Set(ids).size).toBe(ids.length)
  })
})
