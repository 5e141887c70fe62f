import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { defaultYear } from '#shared/calendar/holidays.ts'
import { makeWorkingCalendar } from '#shared/calendar/working-days.ts'
import type { DecideContext } from '#shared/registers/define-register.ts'
import { programmeActions } from '#shared/registers/programme/actions.ts'
import { type Programme, programme } from '#shared/registers/programme/index.ts'
import { milestone, programmeWith, report } from '#test/support/programmes.ts'

const today = '2026-11-23'
const context: DecideContext = {
  read: { get: () => undefined, all: () => [] },
  today,
  calendar: makeWorkingCalendar({ yearOf: (year) => defaultYear(year), weeklyRest: [6, 7] }),
  now: '2026-11-23T02:00:00.000Z',
  newId: () => 'moi',
  actor: 'Văn phòng',
}

const faultsOf = (differs: Partial<Programme>) =>
  programme.check(programmeWith(differs), context, null).map(({ path, code }) => `${path} ${code}`)

describe('what must agree within a programme', () => {
  test.each<[Partial<Programme>, string[]]>([
    [{}, []],
    [{ to: '2025-12-31' }, ['to end-before-start']],
    [{ startedOn: '2026-11-24' }, ['startedOn in-future']],
    [{ completedOn: '2026-11-24' }, ['completedOn in-future']],
    [{ startedOn: '2026-06-01', completedOn: '2026-05-31' }, ['completedOn end-before-start']],
    [{ stoppedOn: '2026-11-01' }, ['stopReason required']],
    [{ stoppedOn: '2026-11-01', stopReason: 'Điều chỉnh quy hoạch' }, []],
    [
      { completedOn: '2026-11-01', stoppedOn: '2026-11-01', stopReason: 'Hết vốn' },
      ['stoppedOn completed-and-stopped'],
    ],
    [{ supportingIds: ['ban', 'so'] }, ['supportingIds lead-also-supports']],
    [{ milestones: [milestone('2062-03-01')] }, ['milestones.0.due outside-programme']],
    [{ milestones: [milestone('2026-12-01', '2026-11-24')] }, ['milestones.0.doneOn in-future']],
    [{ progress: [report('2026-Q3', 75, 70)] }, ['progress.0.reason behind-without-reason']],
    [{ progress: [report('2026-Q3', 75, 70, '', 'Mưa kéo dài')] }, []],
    [{ progress: [report('2026-Q3', 75, 101)] }, ['progress.0.actual over-all']],
    [{ progress: [report('2026-Q3', 110, 120, 'km')] }, []],
    [{ progress: [report('2026-M12', null, 5)] }, ['progress.0.actual period-to-come']],
    [{ progress: [report('2027-Q1', 5, null)] }, ['progress.0.period outside-programme']],
    [
      { progress: [report('2026-Q3', 5, 5), report('2026-Q3', 6, 6, 'xã'), report('2026-Q3', 7, 7)] },
      ['progress.2.period twice'],
    ],
  ])('%j', (differs, faults) => {
    expect(faultsOf(differs)).toEqual(faults)
  })

  test('a blank one needs nothing but its name', () => {
    const blank = programme.blank(today)
    expect(v.safeParse(programme.fieldsSchema, blank).issues?.map(({ message }) => message)).toEqual([
      'required',
    ])
    expect(v.safeParse(programme.fieldsSchema, { ...blank, title: 'Đề án' }).success).toBe(true)
  })

  test.each(['2026', '2026-H1', '2026-M01'])('takes the period %s', (period) => {
    expect(v.safeParse(programme.fieldsSchema, fields({ progress: [report(period, 1, 1)] })).success).toBe(
      true,
    )
  })

  test.each(['', '202', '2026-Q5', '2026-M1'])('refuses the period %j', (period) => {
    const { issues } = v.safeParse(
      programme.fieldsSchema,
      fields({ progress: [{ ...report('2026', 1, 1), period }] }),
    )
    expect(issues?.map(({ message }) => message)).toEqual(['not-a-period'])
  })
})

function fields(differs: Partial<Programme>) {
  const { id: _, revision: _r, createdAt: _c, updatedAt: _u, removedAt: _x, ...rest } = programmeWith(differs)
  return rest
}

describe('reporting progress', () => {
  const input = { period: '2026-Q4', unit: '', planned: 100, actual: 90, reason: 'Thiếu vốn' }
  const act = (record: Programme, given: Partial<typeof input> | { actual: null; planned: null }) =>
    programmeActions['report-progress'].decide(record, { ...input, ...given }, context)
  const progressAfter = (record: Programme, given: Partial<typeof input>) => {
    const decided = act(record, given)
    const [change] = decided.ok ? decided.changes : []
    return change?.kind === 'update' && change.register === 'programme' ? change.fields.progress : null
  }

  test('adds a period, and replaces the report of the same period and unit', () => {
    const record = programmeWith({
      progress: [report('2026-Q4', 100, null), report('2026-Q4', 9, null, 'xã')],
    })
    expect(progressAfter(record, {})).toEqual([{ ...input, id: '2026-Q4' }, record.progress[1]])
    expect(progressAfter(record, { period: '2026-M11' })).toEqual([
      ...record.progress,
      { ...input, period: '2026-M11', id: 'moi' },
    ])
  })

  test('asks for a reason when behind, and for a number', () => {
    expect(act(programmeWith(), { reason: '' })).toMatchObject({
      ok: false,
      error: { issues: [{ path: 'reason', code: 'behind-without-reason' }] },
    })
    expect(act(programmeWith(), { actual: null, planned: null })).toMatchObject({
      ok: false,
      error: { issues: [{ path: 'actual', code: 'required' }] },
    })
    expect(progressAfter(programmeWith(), { actual: 100, reason: '' })).toHaveLength(1)
  })

  test.each([{ completedOn: '2026-11-01' }, { stoppedOn: '2026-11-01', stopReason: 'Hết vốn' }])(
    'is over with %j',
    (differs) => {
      expect(act(programmeWith(differs), {})).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } })
    },
  )
})

describe('marking a milestone', () => {
  const record = programmeWith({ milestones: [milestone('2026-11-30'), milestone('2026-12-15', null, 'm2')] })
  const act = (milestoneId: string, doneOn: string | null) =>
    programmeActions['mark-milestone'].decide(record, { milestoneId, doneOn }, context)

  test('sets its day and leaves the others', () => {
    const decided = act('m2', '2026-11-20')
    expect(decided).toMatchObject({
      ok: true,
      changes: [{ fields: { milestones: [record.milestones[0], { id: 'm2', doneOn: '2026-11-20' }] } }],
    })
  })

  test('refuses a day to come and a milestone that is not there', () => {
    expect(act('m2', '2026-11-24')).toMatchObject({ ok: false, error: { issues: [{ code: 'in-future' }] } })
    expect(act('khac', '2026-11-20')).toMatchObject({ ok: false, error: { code: 'not-allowed-now' } })
  })
})

describe('what falls due with a programme', () => {
  test('open milestones, expected reports and its end, owed by its lead', () => {
    const record = programmeWith({
      milestones: [
        milestone('2026-03-01', '2026-03-01'),
        milestone('2026-11-30', null, 'm2'),
        milestone(null, null, 'm3'),
      ],
      progress: [report('2026-Q3', 75, 75), report('2026-Q4', 100, null)],
    })
    expect(programme.duesOf(record, context)).toEqual([
      { key: 'm2', what: 'milestone', on: '2026-11-30', organisationId: 'so', about: 'Mốc m2' },
      { key: '2026-Q4', what: 'report', on: '2026-12-31', organisationId: 'so' },
      { key: 'finish', what: 'finish', on: '2026-12-31', organisationId: 'so' },
    ])
  })

  test('nothing once it is completed or stopped', () => {
    const open = { milestones: [milestone('2026-11-30')] }
    expect(programme.duesOf(programmeWith({ ...open, completedOn: '2026-11-01' }), context)).toEqual([])
    expect(programme.duesOf(programmeWith({ ...open, stoppedOn: '2026-11-01' }), context)).toEqual([])
  })
})
