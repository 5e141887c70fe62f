/** Rules of a meeting: the checks before closing, and what comes back from the meeting before. */
import { describe, expect, it } from 'vitest'
import { docFromText, emptyDoc } from '#shared/lib/rich-text.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import {
  broughtLate,
  checkBeforeClosing,
  conclusionsToCarry,
  meeting as meetingRegister,
  previousMeeting,
  stageOf,
  unfinishedConclusions,
} from '#shared/registers/meeting/index.ts'
import {
  body,
  briefingId,
  eventFields,
  makeRecords,
  meetingFields,
  person,
  putBriefing,
  type Records,
  sampleCalendar,
  taskFields,
} from '#test/support/sample-records.ts'

type Meeting = FieldsOf<'meeting'>
const context = (records: Records) => ({ read: records.read, today: '2026-12-28', calendar: sampleCalendar })
const counter = () => {
  let count = 0
  return () => `new${++count}`
}

/** The findings of the briefing with some of its fields changed, as `severity code path`. */
function findings(
  change: Partial<Meeting>,
  eventChange: Partial<FieldsOf<'event'>> = {},
  prepare: (records: Records) => void = () => undefined,
) {
  const records = makeRecords()
  putBriefing(records)
  const {
    id: _i,
    revision: _r,
    createdAt: _c,
    updatedAt: _u,
    removedAt: _d,
    ...event
  } = records.read.get('event', briefingId)!
  const {
    id: _1,
    revision: _2,
    createdAt: _3,
    updatedAt: _4,
    removedAt: _5,
    ...fields
  } = records.read.get('meeting', briefingId)!
  records.put('event', briefingId, { ...event, ...eventChange })
  records.put('meeting', briefingId, { ...fields, ...change })
  prepare(records)
  return checkBeforeClosing(
    records.read.get('meeting', briefingId)!,
    records.read.get('event', briefingId)!,
    records.read,
  ).map(({ severity, code, path }) => `${severity} ${code} ${path}`)
}

const assignment = {
  leadId: 'vp',
  supportingIds: [],
  deadline: { kind: 'date', on: '2027-01-15' },
  product: 'Kế hoạch',
  basis: null,
} as const
const conclusion = (id: string, more: Partial<Meeting['conclusions'][number]> = {}) => ({
  id,
  content: docFromText(`Kết luận ${id}.`),
  assignment: null,
  taskId: null,
  carriedFrom: null,
  ...more,
})

describe('checks before closing', () => {
  it.each([
    ['error no-chair event.chairs', {}, { chairs: [] }],
    ['error no-secretary event.secretary', {}, { secretary: null }],
    ['error no-start-time startedAt', { startedAt: null, endedAt: null }, {}],
    ['error no-end-time endedAt', { endedAt: null }, {}],
    ['error end-before-start endedAt', { startedAt: '11:00', endedAt: '08:00' }, {}],
    ['error no-conclusion conclusions', { conclusions: [] }, {}],
    ['error empty-conclusion conclusions.0', { conclusions: [conclusion('a', { content: emptyDoc })] }, {}],
    [
      'error no-lead conclusions.0.assignment.leadId',
      { conclusions: [conclusion('a', { assignment: { ...assignment, supportingIds: [], leadId: null } })] },
      {},
    ],
    [
      'error no-deadline conclusions.0.assignment.deadline',
      {
        conclusions: [conclusion('a', { assignment: { ...assignment, supportingIds: [], deadline: null } })],
      },
      {},
    ],
    [
      'warning no-product conclusions.0.assignment.product',
      { conclusions: [conclusion('a', { assignment: { ...assignment, supportingIds: [], product: '' } })] },
      {},
    ],
    [
      'warning not-yet-a-task conclusions.0',
      { conclusions: [conclusion('a', { assignment: { ...assignment, supportingIds: [] } })] },
      {},
    ],
    ['warning no-room event.room', {}, { room: '' }],
    ['warning no-number minutes.party.number', {}, {}],
    ['warning no-speech speeches', { speeches: [] }, {}],
    ['warning not-marked attendance.a4', { attendance: [] }, {}],
  ] as const)('finds %s', (finding, change, eventChange) => {
    expect(findings(change as Partial<Meeting>, eventChange as Partial<FieldsOf<'event'>>)).toContain(finding)
  })

  it('has no error for the complete briefing and puts errors first when there are some', () => {
    expect(findings({}).filter((line) => line.startsWith('error'))).toEqual([])
    const severities = findings({ speeches: [], endedAt: null }, { room: '', chairs: [] }).map(
      (line) => line.split(' ')[0],
    )
    expect(severities).toEqual([...severities].toSorted())
  })

  it('lets a meeting of several days end at an earlier hour than it began', () => {
    const times = { startedAt: '14:00', endedAt: '11:00' }
    expect(findings(times)).toContain('error end-before-start endedAt')
    expect(findings(times, { endDate: '2026-12-29' })).not.toContain('error end-before-start endedAt')
  })

  it('counts the office’s own issuer and misses one only when there is none at all', () => {
    const isMissing = 'warning no-issuer minutes.party.issuerId'
    expect(findings({})).not.toContain(isMissing)
    const without = (records: Records) => {
      const {
        id: _i,
        revision: _r,
        createdAt: _c,
        updatedAt: _u,
        removedAt: _d,
        ...office
      } = records.read.get('settings', 'office')!
      records.put('settings', 'office', { ...office, partyIssuerId: null })
    }
    expect(findings({}, {}, without)).toContain(isMissing)
  })

  it('knows the stage by clock and lock', () => {
    const at = (state: Meeting['state'], startedAt: string | null, endedAt: string | null) =>
      stageOf({ state, startedAt, endedAt })
    expect([
      at('open', null, null),
      at('open', '08:00', null),
      at('open', '08:00', '09:00'),
      at('closed', '08:00', '09:00'),
    ]).toEqual(['preparing', 'in-progress', 'writing', 'closed'])
  })

  it('refuses two conclusions of one id', () => {
    const records = makeRecords()
    putBriefing(records)
    const twice = {
      ...records.read.get('meeting', briefingId)!,
      conclusions: [conclusion('a'), conclusion('a')],
    }
    expect(meetingRegister.check(twice, context(records), null)).toEqual([
      { path: 'conclusions', code: 'twice' },
    ])
  })
})

/** A series of three meetings; the conclusions of the first two are given. */
function series(first: Meeting['conclusions'], second: Meeting['conclusions'] | null = null): Records {
  const records = makeRecords()
  putBriefing(records)
  const chairs = [person('c1', 'an')]
  const put = (
    date: string,
    conclusions: Meeting['conclusions'] | null,
    more: Partial<FieldsOf<'event'>> = {},
  ) => {
    records.put(
      'event',
      `chuoi@${date}`,
      eventFields('Giao ban', date, {
        chairs,
        seriesId: 'chuoi',
        originalDate: date,
        participants: [{ ...body('a', 'vp'), role: 'official' }],
        ...more,
      }),
    )
    if (conclusions) records.put('meeting', `chuoi@${date}`, meetingFields({ conclusions }))
  }
  put('2026-10-05', first)
  put('2026-11-02', second)
  put('2026-12-07', null)
  return records
}

const placeOf = (date: string) => ({ seriesId: 'chuoi', date, basis: [] })
const carriedTexts = (records: Records, date: string, present: Meeting['conclusions'] = []) =>
  conclusionsToCarry(placeOf(date), present, records.read, counter()).map(
    ({ carriedFrom }) => carriedFrom?.conclusionId,
  )

describe('what comes back', () => {
  const ordered = (id: string, more = {}) =>
    conclusion(id, { assignment: { ...assignment, supportingIds: [] }, ...more })

  it('brings open work, and neither statements nor what is done', () => {
    const records = series([
      conclusion('statement'),
      ordered('open'),
      ordered('done', { taskId: 't1' }),
      ordered('running', { taskId: 't2' }),
      ordered('paused', { taskId: 't3' }),
    ])
    records.put(
      'task',
      't1',
      taskFields('Xong', 'vp', '2026-10-30', { state: 'done', completedOn: '2026-10-20' }),
    )
    records.put('task', 't2', taskFields('Đang làm', 'vp', '2026-10-30'))
    records.put(
      'task',
      't3',
      taskFields('Tạm dừng', 'vp', '2026-10-30', { state: 'paused', stateReason: 'chờ vốn' }),
    )
    expect(carriedTexts(records, '2026-11-02')).toEqual(['open', 'running', 'paused'])
  })

  it('brings nothing twice, not even what came the long way round', () => {
    const records = series(
      [ordered('k1')],
      [ordered('k1b', { carriedFrom: { meetingId: 'chuoi@2026-10-05', conclusionId: 'k1' } }), ordered('k2')],
    )
    // The December workspace was made early and already holds October's conclusion.
    const present = [ordered('early', { carriedFrom: { meetingId: 'chuoi@2026-10-05', conclusionId: 'k1' } })]
    expect(carriedTexts(records, '2026-12-07', present)).toEqual(['k2'])
    expect(carriedTexts(records, '2026-12-07')).toEqual(['k1b', 'k2'])
  })

  it('does not take a conclusion of this meeting for one of last time because their ids are alike', () => {
    const records = series([ordered('k1')])
    expect(carriedTexts(records, '2026-11-02', [ordered('k1')])).toEqual(['k1'])
  })

  it('looks past a meeting that was cancelled', () => {
    const records = series([ordered('k1')], [ordered('never')])
    const {
      id: _i,
      revision: _r,
      createdAt: _c,
      updatedAt: _u,
      removedAt: _d,
      ...event
    } = records.read.get('event', 'chuoi@2026-11-02')!
    records.put('event', 'chuoi@2026-11-02', { ...event, status: 'cancelled' })
    expect(previousMeeting(placeOf('2026-12-07'), records.read)?.meeting.id).toBe('chuoi@2026-10-05')
    expect(carriedTexts(records, '2026-12-07')).toEqual(['k1'])
  })

  it('brings late what was concluded after the workspace had been made, once, and only before the meeting', () => {
    const records = series([], [ordered('k2')])
    records.put('meeting', 'chuoi@2026-12-07', meetingFields())
    const early = {
      ...records.read.get('meeting', 'chuoi@2026-12-07')!,
      createdAt: '2026-10-20T01:00:00.000Z',
    }
    const bring = (meeting: typeof early) =>
      broughtLate(meeting, placeOf('2026-12-07'), records.read, counter())
    const brought = bring(early)
    expect(brought?.map((entry) => entry.carriedFrom)).toEqual([
      { meetingId: 'chuoi@2026-11-02', conclusionId: 'k2' },
    ])
    expect(bring({ ...early, conclusions: brought ?? [] })).toBeNull()
    expect(bring({ ...early, startedAt: '08:00' })).toBeNull()
    expect(bring({ ...early, createdAt: '2026-11-20T01:00:00.000Z' })).toBeNull()
  })

  describe('to meetings of no series that a plan has made', () => {
    const keeping = (period: string, more = {}) => ({
      kind: 'obligation' as const,
      obligationId: 'nv',
      milestoneId: 'm1',
      period,
      bodyId: null,
      ...more,
    })
    /** October's and November's meetings, each with an open conclusion; November's keeps the milestone that is given. */
    const planned = (november = {}) => {
      const records = makeRecords()
      putBriefing(records)
      const meet = (id: string, date: string, basis: FieldsOf<'event'>['basis']) => {
        records.put('event', id, eventFields('Giao ban', date, { chairs: [person('c1', 'an')], basis }))
        records.put('meeting', id, meetingFields({ conclusions: [ordered(`k-${id}`)] }))
      }
      meet('thang-10', '2026-10-05', [keeping('2026-M10')])
      meet('thang-11', '2026-11-02', [keeping('2026-M11', november)])
      return records
    }
    const december = (more = {}) => ({
      seriesId: null,
      date: '2026-12-07',
      basis: [keeping('2026-M12', more)],
    })
    const formerOf = (records: Records, place: Parameters<typeof previousMeeting>[0] = december()) =>
      previousMeeting(place, records.read)?.meeting.id

    it('comes what is open, by the milestone that both keep', () => {
      const records = planned()
      expect(formerOf(records)).toBe('thang-11')
      expect(formerOf(records, { ...december(), date: '2026-11-02' })).toBe('thang-10')
      expect(formerOf(records, { ...december(), date: '2026-10-05' })).toBeUndefined()
      expect(unfinishedConclusions(december(), records.read).map(({ conclusion: { id } }) => id)).toEqual([
        'k-thang-11',
      ])
    })

    it.each([{ obligationId: 'nv-2' }, { milestoneId: 'm2' }, { bodyId: 'vp' }])(
      'comes nothing of a meeting that keeps another: %o',
      (other) => {
        expect(formerOf(planned(other))).toBe('thang-10')
        expect(formerOf(planned(other), december(other))).toBe('thang-11')
      },
    )

    it('comes nothing to one that keeps no obligation, whatever else it rests on', () => {
      const article = { kind: 'article' as const, regulationId: 'qc', articleId: 'd1' }
      expect(formerOf(planned(), { ...december(), basis: [] })).toBeUndefined()
      expect(previousMeeting({ ...december(), basis: [article] }, planned().read)).toBeNull()
    })

    it('comes the later of two: of the series, or of the plan', () => {
      const records = series([ordered('k1')])
      const october = records.read.get('event', 'chuoi@2026-10-05')!
      records.put(
        'event',
        'le',
        eventFields('Giao ban', '2026-11-20', { chairs: october.chairs, basis: [keeping('2026-M11')] }),
      )
      records.put('meeting', 'le', meetingFields({ conclusions: [ordered('k2')] }))
      const place = { ...december(), seriesId: 'chuoi' }
      expect(formerOf(records, place)).toBe('le')
      expect(formerOf(records, { ...place, basis: [] })).toBe('chuoi@2026-10-05')
    })
  })
})
