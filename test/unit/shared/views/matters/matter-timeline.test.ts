import { describe, expect, test } from 'vitest'
import { textOfBlocks } from '#shared/document/build.ts'
import { docFromText } from '#shared/lib/rich-text.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import { buildPaper } from '#shared/reports/index.ts'
import { buildMatterTimeline, matterTimeline } from '#shared/views/matters/build-matter-timeline.ts'
import { communicationWith, matterWith, resultOn } from '#test/support/matters.ts'
import { pressWith } from '#test/support/press-events.ts'
import { contextOf, makeRecords, type Records } from '#test/support/sample-records.ts'
import { sampleOffice } from '#test/support/sample-reports.ts'

const bare = <T extends object>(record: T) => {
  const { id, revision, createdAt, updatedAt, removedAt, ...fields } = record as T & Record<string, unknown>
  return fields as object as never
}

const basis = { kind: 'record', register: 'matter', recordId: 'vu-viec' } as const

/** A matter with a meeting of its own that made a task, a task of its own, a press event, a communication, and a linked briefing. */
function office(): Records {
  const records = sampleOffice()
  const event = records.read.get('event', 'giao-ban-bao-chi')
  const meeting = records.read.all('meeting').find(({ conclusions }) => conclusions.length > 0)
  if (!event || !meeting) throw new Error('the sample has no meeting')
  const held = {
    ...(bare(event) as object),
    kind: 'matter',
    title: 'Họp về bãi rác',
    date: '2026-11-19',
    basis: [basis],
    status: 'approved',
  }
  records.put('event', 'hop-vu-viec', held as never)
  records.put('task', 'nv-ket-luan', {
    ...emptyTask('2026-11-19'),
    title: 'Xử lý mùi hôi',
    leadId: 'so-nnmt',
    deadline: { kind: 'date', on: '2026-11-20' },
    basis: { kind: 'conclusion', meetingId: 'hop-vu-viec', conclusionId: 'k1' },
  })
  records.put('meeting', 'hop-vu-viec', {
    ...(bare(meeting) as object),
    conclusions: [
      {
        id: 'k1',
        content: docFromText('Giao Sở xử lý mùi hôi.'),
        assignment: null,
        taskId: 'nv-ket-luan',
        carriedFrom: null,
      },
    ],
    noticeIssuedOn: '2026-11-20',
    noticeNumber: '12/TB-UBND',
  } as never)
  records.put('event', 'giao-ban-chung', {
    ...(bare(event) as object),
    kind: 'matter',
    title: 'Giao ban chung',
    date: '2026-11-20',
    basis: [],
    status: 'approved',
  } as never)
  records.put('meeting', 'giao-ban-chung', {
    ...(bare(meeting) as object),
    noticeIssuedOn: null,
    conclusions: [
      { id: 'k9', content: docFromText('Việc khác.'), assignment: null, taskId: null, carriedFrom: null },
    ],
  } as never)
  records.put('task', 'nv-rieng', {
    ...emptyTask('2026-11-18'),
    title: 'Báo cáo nhanh',
    leadId: 'so-nnmt',
    deadline: { kind: 'date', on: '2026-11-19' },
    basis,
    state: 'done',
    completedOn: '2026-11-19',
    resultPaper: '77/BC-SNNMT',
  })
  records.put(
    'press-event',
    'hop-bao-vv',
    bare(pressWith({ title: 'Họp báo về bãi rác', plannedOn: '2026-12-01', basis: [basis] })),
  )
  records.put(
    'communication',
    'tt-vv',
    bare(
      communicationWith({
        title: 'Bản tin',
        results: [resultOn('2026-11-21', 3)],
        links: [{ register: 'matter', id: 'vu-viec' }],
      }),
    ),
  )
  records.put(
    'matter',
    'vu-viec',
    bare(
      matterWith({
        metOn: '2026-11-19',
        meetingEventId: 'hop-vu-viec',
        directedOn: '2026-11-19',
        directionId: 'cv-ho-chua',
        reportedById: 'mttq',
        leadId: 'so-nnmt',
        links: [{ register: 'event', id: 'giao-ban-chung' }],
      }),
    ),
  )
  return records
}

describe('the timeline of a matter', () => {
  const context = contextOf(office(), '2026-11-23')
  const { entries, clocks, state } = matterTimeline('vu-viec', context)
  const keys = entries.map(({ key }) => key)

  test('holds everything that belongs to it, once, day after day', () => {
    expect(new Set(keys).size).toBe(keys.length)
    expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).toSorted())
    expect(entries.map(({ key, on, stands }) => `${on} ${key} ${stands}`)).toEqual([
      '2026-11-18 step/detected done',
      '2026-11-18 task/nv-rieng done',
      '2026-11-19 step/met done',
      '2026-11-19 step/directed done',
      '2026-11-19 conclusion/hop-vu-viec/k1 done',
      '2026-11-19 task/nv-ket-luan done',
      '2026-11-19 task-done/nv-rieng done',
      '2026-11-20 event/giao-ban-chung done',
      '2026-11-20 notice/hop-vu-viec done',
      '2026-11-20 task-due/nv-ket-luan late',
      '2026-11-21 told/tt-vv/kq-2026-11-21 done',
      '2026-12-01 record/hop-bao-vv planned',
      '2026-12-01 due/orient planned',
    ])
  })

  test('a meeting that is only linked keeps its other conclusions to itself', () => {
    expect(keys).not.toContain('conclusion/giao-ban-chung/k9')
  })

  test('a step names the paper or the meeting that goes with it, and leads there', () => {
    const step = (name: string) => entries.find(({ key }) => key === `step/${name}`)
    expect(step('met')).toMatchObject({ title: 'Họp về bãi rác', register: 'event', id: 'hop-vu-viec' })
    expect(step('directed')?.title).toMatch(/^912\/SNNMT-TL: /)
    expect(step('detected')).toMatchObject({ body: 'UBMTTQ tỉnh', register: null })
  })

  test('tells the state and the clocks with the days off that were not counted', () => {
    expect(state).toBe('directed')
    const found = buildMatterTimeline(matterWith({ detectedOn: '2026-11-20' }), context)
    expect(found.clocks.find(({ clock }) => clock === 'meet')?.daysOff.map(({ day }) => day)).toEqual([
      '2026-11-24',
    ])
    expect(clocks.map(({ clock }) => clock)).toEqual(['open', 'meet', 'orient'])
  })

  test('what lies in the bin is left out', () => {
    const records = office()
    const task = records.read.get('task', 'nv-rieng') as { removedAt: string | null }
    Object.assign(task, { removedAt: '2026-11-20T01:00:00.000Z' })
    const left = matterTimeline('vu-viec', contextOf(records, '2026-11-23')).entries.map(({ key }) => key)
    expect(left.filter((key) => key.includes('nv-rieng'))).toEqual([])
    expect(left).toContain('step/met')
  })

  test('a matter that is not there is refused by name', () => {
    expect(() => matterTimeline('khong-co', contextOf(makeRecords()))).toThrow(
      expect.objectContaining({ error: expect.objectContaining({ code: 'unknown-record' }) }),
    )
  })
})

describe('the sheet of a matter', () => {
  const model = buildPaper({ kind: 'matter-sheet', matterId: 'vu-viec' }, contextOf(office(), '2026-11-23'))
  const text = textOfBlocks(model.blocks)

  test('says what it is, by when, and what happened', () => {
    expect(text).toContain('PHIẾU THEO DÕI VỤ VIỆC')
    expect(text).toContain('Mã vụ việc\tVV-2026-001')
    expect(text).toContain(
      'Họp thống nhất chủ trương, phân công\t20/11/2026\t2 ngày làm việc từ ngày phát hiện 18/11/2026\t19/11/2026\tĐúng hạn',
    )
    expect(text).toContain('19/11/2026\tKết luận: Giao Sở xử lý mùi hôi.')
    expect(text).toContain('20/11/2026\tHạn nhiệm vụ: Xử lý mùi hôi\tSở NN&MT\tQuá hạn')
    expect(text).toContain('Định hướng tuyên truyền\tChưa có')
  })

  test('stands upright and names the file by the code', () => {
    expect(model.page.orientation).toBe('portrait')
    expect(model.fileName).toBe('Phiếu theo dõi vụ việc VV-2026-001 2026-11-23')
  })
})
