/** What hangs on a meeting's day, before and after it would move. Today is Monday 23/11/2026; 24/11 is a holiday. */
import { beforeEach, describe, expect, test } from 'vitest'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import type { FieldsOf, RuleContext } from '#shared/registers/define-register.ts'
import { buildWhatIf } from '#shared/views/what-if/build-what-if.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import {
  eventFields,
  makeRecords,
  meetingFields,
  putOffice,
  type Records,
  sampleCalendar,
} from '#test/support/sample-records.ts'

const today = '2026-11-23'
type Put = (records: Records, date: string) => void

/** The same office twice, with the meeting `hop` on either day. */
function whatIf(from: string, to: string, put: Put) {
  const contexts = [from, to].map((date): RuleContext => {
    const records = makeRecords()
    putOffice(records)
    put(records, date)
    return { read: records.read, today, calendar: sampleCalendar }
  })
  const [before, after] = contexts
  if (!before || !after) throw new Error('two days')
  return buildWhatIf({ key: 'hop', movedKey: 'hop', scope: 'one' }, before, after)
}

const meeting =
  (more: Partial<FieldsOf<'event'>> = {}, also: (records: Records) => void = () => undefined): Put =>
  (records, date) => {
    records.put('event', 'hop', eventFields('Giao ban quý IV', date, more))
    also(records)
  }

describe('the papers of a meeting', () => {
  test('each clock is told before and after, and what has become late', () => {
    const found = whatIf('2026-12-10', '2026-11-26', meeting())
    expect(
      found.clocks.map(({ before, after }) => [after.clock, before?.dueOn, after.dueOn, after.state]),
    ).toEqual([
      ['invitation', '2026-12-07', '2026-11-20', 'late'],
      ['minutes', '2026-12-11', '2026-11-27', 'pending'],
      ['conclusions', '2026-12-17', '2026-12-03', 'pending'],
    ])
    expect(found.hasMore).toBe(true)
  })

  test('a plain entry has nothing that moves with it', () => {
    const found = whatIf('2026-12-10', '2026-12-11', meeting({ kind: 'working-session' }))
    expect(found).toMatchObject({ hasMore: false, clocks: [], documents: [], moved: [], keeps: [] })
  })

  test('an invitation that is out is told, also of a plain entry with a workspace', () => {
    const sent = meetingFields()
    const put = meeting({ kind: 'working-session' }, ({ put: add }) =>
      add('meeting', 'hop', { ...sent, invitation: { ...sent.invitation, sentOn: '2026-11-20' } }),
    )
    expect(whatIf('2026-12-10', '2026-12-11', put)).toMatchObject({ isInvited: true, hasMore: true })
    expect(whatIf('2026-12-10', '2026-12-10', put)).toMatchObject({ hasMore: false })
  })

  test('documents keep their distance in working days; what was received stays', () => {
    const documents = [
      { id: 'a', title: 'Báo cáo', preparedById: null, dueOn: '2026-12-04', receivedOn: null },
      { id: 'b', title: 'Tờ trình', preparedById: null, dueOn: '2026-12-04', receivedOn: '2026-11-20' },
      { id: 'c', title: 'Không hạn', preparedById: null, dueOn: null, receivedOn: null },
    ]
    // Four working days before 10/12; back from 26/11 they pass the week-end and 24/11.
    expect(whatIf('2026-12-10', '2026-11-26', meeting({ documents })).documents).toEqual([
      { id: 'a', title: 'Báo cáo', from: '2026-12-04', to: '2026-11-19' },
    ])
  })

  test('a day off, and a clash at the new place', () => {
    const room = { room: 'Phòng 1', kind: 'working-session' as const }
    const put = meeting(room, ({ put: add }) => add('event', 'khac', eventFields('Khác', '2026-12-11', room)))
    expect(whatIf('2026-12-10', '2026-12-11', put).conflicts).toMatchObject([
      { withKey: 'khac', kind: 'room' },
    ])
    expect(whatIf('2026-12-10', '2026-11-24', put)).toMatchObject({
      conflicts: [],
      dayOff: { kind: 'holiday', name: 'Ngày Văn hóa Việt Nam' },
    })
    expect(whatIf('2026-12-11', '2026-12-10', put).dayOff).toBeNull()
  })
})

describe('the dues of obligations', () => {
  let regulated: (records: Records) => void
  beforeEach(() => {
    regulated = (records) => {
      const { regulation, obligation } = registerExamples
      const [article] = regulation.fields.articles
      const [first] = obligation.fields.milestones
      if (!article || !first) throw new Error('the examples lack their parts')
      records.put('regulation', 'qc', {
        ...regulation.fields,
        stage: 'issued',
        parties: [],
        articles: [{ ...article, id: 'dieu-1', former: [], validFrom: null, validTo: null }],
        amendments: [],
        signedOn: '2020-01-01',
        validFrom: '2020-01-01',
        validTo: null,
        replacesId: null,
        closedOn: null,
      })
      const put = (id: string, sentence: string, anchorId: string | null) => {
        const read = readSentence(sentence)
        if (!read.ok) throw new Error(read.code)
        records.put('obligation', id, {
          ...obligation.fields,
          title: id,
          regulationId: 'qc',
          articleIds: ['dieu-1'],
          lead: { kind: 'one', organisationId: null, label: 'Bên A' },
          supportingIds: [],
          milestones: [
            {
              ...first,
              rule: read.rule,
              anchor: anchorId === null ? null : { kind: 'obligation', obligationId: anchorId },
            },
          ],
        })
      }
      put('giao-ban', 'trong tuần cuối của tháng cuối quý', null)
      put('bao-cao', '5 ngày làm việc trước khi giao ban', 'giao-ban')
    }
  })
  const basis = [
    { kind: 'obligation' as const, obligationId: 'giao-ban', milestoneId: 'm1', period: '', bodyId: null },
  ]

  test('what hangs on the meeting moves with it, and the window that it keeps is looked at', () => {
    const found = whatIf('2026-12-29', '2026-12-30', meeting({ basis, kind: 'working-session' }, regulated))
    expect(found.moved.map(({ kind, id, from, to }) => [kind, id, from, to])).toEqual([
      ['anchored', 'bao-cao', '2026-12-22', '2026-12-23'],
    ])
    expect(found.keeps).toMatchObject([
      { obligationId: 'giao-ban', period: '2026-Q4', before: 'in-time', after: 'in-time' },
    ])
    expect(found.hasMore).toBe(true)
  })

  test('moved before its window it is early, moved into the next quarter it keeps the due no longer', () => {
    const put = meeting({ basis, kind: 'working-session' }, regulated)
    expect(whatIf('2026-12-29', '2026-12-03', put).keeps).toMatchObject([
      { period: '2026-Q4', before: 'in-time', after: 'early' },
    ])
    expect(whatIf('2026-12-29', '2027-01-05', put).keeps).toMatchObject([
      { period: '2026-Q4', before: 'in-time' },
      { period: '2027-Q1', before: null, after: 'early' },
    ])
  })

  test('with the period in its basis it stays that period’s, and is late', () => {
    const own = [{ ...basis[0], period: '2026-Q4' }] as FieldsOf<'event'>['basis']
    expect(whatIf('2026-12-29', '2027-01-05', meeting({ basis: own }, regulated)).keeps).toMatchObject([
      { period: '2026-Q4', before: 'in-time', after: 'late' },
    ])
  })
})
