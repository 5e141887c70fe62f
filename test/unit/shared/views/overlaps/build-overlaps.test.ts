/** What counts as an overlap in an office, and what is sensibly passed over. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { jointActivity } from '#shared/registers/joint-activity/index.ts'
import { buildOverlaps } from '#shared/views/overlaps/build-overlaps.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import {
  body,
  eventFields,
  makeRecords,
  putOffice,
  type Records,
  sampleCalendar,
} from '#test/support/sample-records.ts'

let records: Records
beforeEach(() => {
  records = makeRecords()
  putOffice(records)
})
const found = (from = '2026-11-01', to = '2026-12-31') =>
  buildOverlaps(from, to, { read: records.read, today: '2026-11-23', calendar: sampleCalendar }).groups
const official = (id: string, organisationId: string) => ({
  ...body(id, organisationId),
  role: 'official' as const,
})
const visit = (id: string, date: string, bodies: string[], more: Partial<FieldsOf<'event'>> = {}) =>
  records.put(
    'event',
    id,
    eventFields(`Kiểm tra ${id}`, date, {
      kind: 'inspection',
      participants: bodies.map((one, index) => official(`p${index}`, one)),
      ...more,
    }),
  )

const activity = (
  id: string,
  rounds: readonly (readonly [from: string, to: string | null, bodies: string[]])[],
  more: Partial<FieldsOf<'joint-activity'>> = {},
) =>
  records.put('joint-activity', id, {
    ...(jointActivity.blank('2026-11-01') as FieldsOf<'joint-activity'>),
    kind: 'inspection',
    title: `Đoàn ${id}`,
    rounds: rounds.map(([from, to, bodyIds], index) => ({
      id: `d${index + 1}`,
      name: `Đợt ${index + 1}`,
      from,
      to,
      place: '',
      bodyIds,
      people: null,
      isHeld: false,
    })),
    ...more,
  })

const regulation = (id: string) =>
  records.put('regulation', id, {
    ...registerExamples.regulation.fields,
    stage: 'issued',
  } as FieldsOf<'regulation'>)
const obligation = (id: string, regulationId: string, more: Partial<FieldsOf<'obligation'>> = {}) =>
  records.put('obligation', id, {
    ...(registerExamples.obligation.fields as unknown as FieldsOf<'obligation'>),
    regulationId,
    title: `Báo cáo ${id}`,
    lead: { kind: 'one', organisationId: 'nnmt', label: '' },
    supportingIds: [],
    ...more,
  })

describe('inspections', () => {
  test('two at one body in a week, Monday to Sunday; not in two weeks, not two of different bodies', () => {
    visit('a', '2026-11-23', ['nnmt'])
    visit('b', '2026-11-29', ['nnmt'])
    visit('c', '2026-11-30', ['nnmt'])
    visit('d', '2026-12-01', ['ubnd'])
    expect(
      found().map(({ monday, sort, bodyIds, items }) => [monday, sort, bodyIds, items.map((i) => i.key)]),
    ).toEqual([['2026-11-23', 'inspection', ['nnmt'], ['a', 'b']]])
  })

  test('one that is called off burdens nobody; the office’s own bodies are in everything', () => {
    visit('a', '2026-11-23', ['nnmt', 'ban', 'vp'])
    visit('b', '2026-11-24', ['ban', 'vp'])
    visit('c', '2026-11-25', ['nnmt'], { status: 'postponed' })
    expect(found()).toEqual([])
  })

  test('an inspection and a meeting of one body are two sorts', () => {
    visit('a', '2026-11-23', ['nnmt'])
    visit('b', '2026-11-24', ['nnmt'], { kind: 'briefing' })
    expect(found()).toEqual([])
    visit('c', '2026-11-26', ['nnmt'], { kind: 'thematic' })
    visit('d', '2026-11-26', ['nnmt'], { kind: 'office-work' })
    expect(found().map(({ sort, items }) => [sort, items.map(({ key }) => key)])).toEqual([
      ['meeting', ['b', 'c']],
    ])
  })

  test('a series does not overlap with itself, nor with what it was before it was cut', () => {
    const {
      date: _date,
      endDate: _end,
      seriesId: _s,
      originalDate: _o,
      ...content
    } = eventFields('Giao ban', '')
    const series = (id: string, startDate: string, weekdays: number[], more: object) =>
      records.put('series', id, {
        ...content,
        participants: [official('p', 'nnmt')],
        rule: { frequency: 'weekly', interval: 1, weekdays, onDayOff: 'keep', until: null, count: null },
        startDate,
        skippedDates: [],
        endedOn: null,
        followsId: null,
        ...more,
      } as FieldsOf<'series'>)
    series('cu', '2026-11-02', [1, 4], { endedOn: '2026-11-24' })
    series('moi', '2026-11-25', [3], { followsId: 'cu' })
    expect(found()).toEqual([])
    series('khac', '2026-11-25', [5], {})
    expect(found('2026-11-23', '2026-11-29')).toHaveLength(1)
  })
})

describe('obligations', () => {
  test('two of a body that fall due in one week; those of several regulations are marked', () => {
    regulation('qc1')
    regulation('qc2')
    obligation('nv1', 'qc1')
    obligation('nv2', 'qc1')
    const [november] = found('2026-11-23', '2026-11-29')
    expect(november).toMatchObject({ sort: 'obligation', bodyIds: ['nnmt'], isAcross: false })
    obligation('nv3', 'qc2')
    const [now] = found('2026-11-23', '2026-11-29')
    expect(now?.isAcross).toBe(true)
    expect(now?.items.map(({ key }) => key)).toEqual([
      'nv1@m1@2026-M11',
      'nv2@m1@2026-M11',
      'nv3@m1@2026-M11',
    ])
  })

  test('one that does not apply, one of the office itself, or of a draft regulation is passed over', () => {
    regulation('qc1')
    obligation('nv1', 'qc1')
    obligation('nv2', 'qc1', { lead: { kind: 'one', organisationId: 'ban', label: '' } })
    expect(found('2026-11-23', '2026-11-29')).toEqual([])
    obligation('nv3', 'qc1')
    expect(found('2026-11-23', '2026-11-29')).toHaveLength(1)
    records.put('fulfilment', 'nv3@m1@2026-M11', {
      obligationId: 'nv3',
      milestoneId: 'm1',
      period: '2026-M11',
      bodyId: null,
      occasion: null,
      plan: null,
      proofs: [],
      exemption: { reason: 'Không phát sinh', on: '2026-11-20' },
      note: '',
    })
    expect(found('2026-11-23', '2026-11-29')).toEqual([])
  })

  test('each body of a regulation is asked the same twice: one group of all of them', () => {
    regulation('qc1')
    const lead = { kind: 'each' as const, organisationIds: ['nnmt', 'ubnd'] }
    obligation('nv1', 'qc1', { lead })
    obligation('nv2', 'qc1', { lead })
    const groups = found('2026-11-23', '2026-11-29')
    expect(groups.map(({ bodyIds, items }) => [[...bodyIds].toSorted(), items.length])).toEqual([
      [['nnmt', 'ubnd'], 2],
    ])
  })

  test('an inspection that an obligation asks for counts until an event stands for it', () => {
    regulation('qc1')
    obligation('nv1', 'qc1', { outcome: 'event', eventKind: 'inspection' })
    visit('khac', '2026-11-25', ['nnmt'])
    const [before] = found('2026-11-23', '2026-11-29')
    expect(before?.items.map(({ register }) => register).toSorted()).toEqual(['event', 'obligation'])
    visit('theo-nv1', '2026-11-05', ['nnmt'], {
      basis: [
        { kind: 'obligation', obligationId: 'nv1', milestoneId: 'm1', period: '2026-M11', bodyId: null },
      ],
    })
    expect(found('2026-11-23', '2026-11-29')).toEqual([])
  })
})

test('what the office has settled carries its reason', () => {
  visit('a', '2026-11-23', ['nnmt'])
  visit('b', '2026-11-25', ['nnmt'])
  records.put('overlap-note', 'n', {
    monday: '2026-11-23',
    bodyIds: ['nnmt'],
    itemKeys: ['a', 'b'],
    reason: 'Đã phối hợp, kết hợp một đoàn',
  })
  expect(found()[0]?.note).toMatchObject({ id: 'n', reason: 'Đã phối hợp, kết hợp một đoàn' })
})

describe('joint activities', () => {
  const keys = () => found().map(({ sort, bodyIds, items }) => [sort, bodyIds, items.map((i) => i.key)])

  test('a round meets an inspection of the calendar and a round of another, in every week that it touches', () => {
    activity('x', [['2026-11-27', '2026-11-30', ['nnmt']]])
    activity('y', [['2026-12-02', null, ['nnmt']]], { kind: 'survey' })
    visit('a', '2026-11-24', ['nnmt'])
    expect(keys()).toEqual([
      ['inspection', ['nnmt'], ['a', 'x@d1']],
      ['inspection', ['nnmt'], ['x@d1', 'y@d1']],
    ])
  })

  test('its own rounds are one routine, and what is called off burdens nobody', () => {
    activity('x', [
      ['2026-11-24', null, ['nnmt']],
      ['2026-11-26', null, ['nnmt']],
    ])
    activity('z', [['2026-11-25', null, ['nnmt']]], { isCancelled: true })
    expect(keys()).toEqual([])
  })

  test('its entry in the calendar stands for the round, whether it rests on the activity or is linked to it', () => {
    const basis = [{ kind: 'record' as const, register: 'joint-activity' as const, recordId: 'x' }]
    activity('x', [['2026-11-24', null, ['nnmt']]])
    visit('a', '2026-11-24', ['nnmt'], { basis })
    activity('y', [['2026-12-01', null, ['nnmt']]], { links: [{ register: 'event', id: 'b' }] })
    visit('b', '2026-12-01', ['nnmt'])
    expect(keys()).toEqual([])
    visit('c', '2026-11-25', ['nnmt'])
    expect(keys()).toEqual([['inspection', ['nnmt'], ['a', 'c']]])
    expect(found()[0]?.items[0]?.activityId).toBe('x')
  })

  test('a class is no inspection: it meets meetings', () => {
    activity('x', [['2026-11-24', null, ['nnmt']]], { kind: 'training' })
    visit('a', '2026-11-25', ['nnmt'])
    expect(keys()).toEqual([])
    visit('b', '2026-11-26', ['nnmt'], { kind: 'working-session' })
    expect(keys()).toEqual([['meeting', ['nnmt'], ['x@d1', 'b']]])
  })
})
