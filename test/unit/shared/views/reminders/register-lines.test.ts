/** Dues of the coordination registers among what is reminded of: told once, to the body that owes them. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { Day } from '#shared/lib/dates.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { basisOfDue } from '#shared/registers/fulfilment/index.ts'
import { remindersOn } from '#shared/views/reminders/reminders-on.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import {
  sampleCalendar as calendar,
  makeRecords,
  putOffice,
  type Records,
  taskFields,
} from '#test/support/sample-records.ts'

/** A Monday. */
const today = '2026-11-23'
let records: Records
beforeEach(() => {
  records = makeRecords()
  putOffice(records)
})
const view = () => remindersOn({ read: records.read, today, calendar })
const putTask = (id: string, deadline: Day | null, more: Partial<FieldsOf<'task'>> = {}) =>
  records.put('task', id, taskFields(`Việc ${id}`, 'nnmt', deadline, more))

describe('dues of registers', () => {
  const exchange = registerExamples['information-exchange'].fields
  const press = registerExamples['press-event'].fields
  const matter = registerExamples.matter.fields
  const [question] = press.questions
  const bodyOf = { basis: [], links: [] }
  const ask = (more: Partial<FieldsOf<'information-exchange'>> = {}) =>
    records.put('information-exchange', 'hoi', {
      ...exchange,
      ...bodyOf,
      ...{
        fromId: 'ban',
        toId: 'nnmt',
        paperId: null,
        answeredOn: null,
        answeredAt: null,
        withdrawnOn: null,
      },
      dueOn: '2026-11-19',
      ...more,
    })
  const putPress = (more: Partial<NonNullable<typeof question>>[]) =>
    records.put('press-event', 'hb', {
      ...press,
      ...bodyOf,
      eventId: null,
      questions: more.map((one, at) => ({
        ...(question as NonNullable<typeof question>),
        ...{ id: `h${at}`, agencyId: 'nnmt', dueOn: '2026-11-20', answeredOn: null, taskId: null },
        ...one,
      })),
    })
  const ofRegisters = () => view().lines.filter(({ source }) => source === 'register')

  test('a request past its day is told to the body that owes the answer, and opens its record', () => {
    ask()
    expect(ofRegisters()).toMatchObject([
      {
        key: 'information-exchange/hoi/answer',
        title: exchange.title,
        due: { register: 'information-exchange', what: 'answer' },
        organisationId: 'nnmt',
        workingDays: -2,
        isOverdue: true,
        place: { screen: 'registers', tab: 'information-exchange', id: 'hoi' },
      },
    ])
    expect(view().agencies).toMatchObject([{ organisationId: 'nnmt', overdue: 1, due: 0, longest: 2 }])
    ask({ answeredOn: '2026-11-20', answeredAt: '15:30' })
    expect(ofRegisters()).toEqual([])
  })

  test('climbs the ladder before its day as well, and is owed by nobody while it names nobody', () => {
    ask({ dueOn: '2026-11-26' })
    expect(ofRegisters()).toMatchObject([{ step: { at: 'before', days: 3 }, isOverdue: false }])
    ask({ dueOn: '2026-12-18' })
    expect(ofRegisters()).toEqual([])
    putPress([{ agencyId: null }])
    expect(ofRegisters()).toEqual([])
  })

  test('questions of the press are told apart, those given as a task by the task alone', () => {
    putPress([{ question: 'Tiến độ bồi thường?' }, { question: 'Bao giờ thông đường?', taskId: 'own' }])
    putTask('own', '2026-11-20')
    expect(view().lines.map(({ key }) => key)).toEqual(['press-event/hb/h0', 'own'])
    expect(ofRegisters()[0]?.title).toBe('Tiến độ bồi thường? (Họp báo quý IV)')
    putTask('own', '2026-11-20', { state: 'cancelled', stateReason: 'x' })
    expect(ofRegisters().map(({ key }) => key)).toEqual(['press-event/hb/h1', 'press-event/hb/h0'])
  })

  test('a matter is told by each of its open deadlines', () => {
    records.put('matter', 'vv', {
      ...matter,
      ...bodyOf,
      ...{ leadId: 'nnmt', detectedOn: '2026-11-16', openedOn: '2026-11-16', metOn: null, orientedOn: null },
      ...{ dueOn: '2026-11-20', resolvedOn: null, resolutionId: null, announcedOn: null, closedOn: null },
      ...{ pressEventId: null, directedOn: null, directionId: null, meetingEventId: null },
    })
    expect(ofRegisters().map(({ key }) => key)).toEqual(['matter/vv/meet', 'matter/vv/resolve'])
  })

  test('what a record is to keep is told once, by the record', () => {
    records.put('regulation', 'quy-che', registerExamples.regulation.fields as FieldsOf<'regulation'>)
    records.put('obligation', 'nghia-vu', {
      ...(registerExamples.obligation.fields as FieldsOf<'obligation'>),
      lead: { kind: 'one', organisationId: 'nnmt', label: '' },
      validFrom: '2026-11-01',
      validTo: '2026-11-30',
    })
    expect(view().lines.map(({ source }) => source)).toEqual(['obligation'])
    const place = { obligationId: 'nghia-vu', milestoneId: 'm1', period: '2026-M11', bodyId: null }
    ask({ basis: [basisOfDue(place)] })
    expect(view().lines.map(({ source }) => source)).toEqual(['register'])
  })
})
