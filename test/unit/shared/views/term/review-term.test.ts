import { describe, expect, test } from 'vitest'
import { Refusal } from '#shared/contract/result.ts'
import { docFromText } from '#shared/lib/rich-text.ts'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Conclusion } from '#shared/registers/meeting/index.ts'
import { emptyTask, type TaskState } from '#shared/registers/task/index.ts'
import { reviewTerm, termSpan } from '#shared/views/term/review-term.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { makeRecords, type Records, sampleCalendar } from '#test/support/sample-records.ts'

const today = '2026-11-23'
const { fields: event } = registerExamples.event
const { fields: meeting } = registerExamples.meeting

const assignment: Conclusion['assignment'] = {
  leadId: null,
  supportingIds: [],
  deadline: { kind: 'date', on: '2026-12-10' },
  product: '',
  basis: null,
}
const conclusion = (id: string, patch: Partial<Conclusion> = {}): Conclusion => ({
  id,
  content: docFromText(`Giao ${id}`),
  assignment,
  taskId: null,
  carriedFrom: null,
  ...patch,
})

const article = { kind: 'article', regulationId: 'quy-che', articleId: 'dieu-1' } as const

function office() {
  const records = makeRecords()
  records.put('regulation', 'quy-che', { ...registerExamples.regulation.fields, validTo: '2030-12-31' })
  return records
}
function hold(
  { put }: Records,
  id: string,
  date: string,
  conclusions: Conclusion[],
  basis: FieldsOf<'event'>['basis'] = [article],
) {
  put('event', id, { ...event, date, basis, status: 'approved' })
  put('meeting', id, { ...meeting, conclusions })
}
const putTask = ({ put }: Records, id: string, patch: Partial<FieldsOf<'task'>>) =>
  put('task', id, {
    ...emptyTask(today),
    title: id,
    leadId: 'ban',
    deadline: { kind: 'date', on: '2026-12-10' },
    ...patch,
  })
const review = ({ read }: Records) => reviewTerm('quy-che', { read, today, calendar: sampleCalendar })

describe('conclusions that are left', () => {
  const left = (records: Records) =>
    review(records).openConclusions.map(({ meetingId, conclusionId }) => `${meetingId}/${conclusionId}`)

  test('are those to be carried out that became no task', () => {
    const records = office()
    putTask(records, 'viec', { state: 'in-progress' })
    hold(records, 'hop-1', '2026-10-01', [
      conclusion('mo'),
      conclusion('loi', { assignment: null }),
      conclusion('giao', { taskId: 'viec' }),
    ])
    expect(left(records)).toEqual(['hop-1/mo'])
    expect(review(records).openConclusions[0]).toMatchObject({ text: 'Giao mo', heldOn: '2026-10-01' })
  })

  test('come once, where they were taken up last', () => {
    const records = office()
    hold(records, 'hop-1', '2026-09-01', [conclusion('a')])
    hold(records, 'hop-2', '2026-10-01', [
      conclusion('b', { carriedFrom: { meetingId: 'hop-1', conclusionId: 'a' } }),
    ])
    // The last meeting of the chain rests on something else; the work is the regulation's all the same.
    const again = conclusion('c', { carriedFrom: { meetingId: 'hop-2', conclusionId: 'b' } })
    hold(records, 'hop-3', '2026-11-01', [again], [])
    expect(left(records)).toEqual(['hop-3/c'])
  })

  test('are gone when the last one of the chain is', () => {
    const records = office()
    putTask(records, 'xong', { state: 'done', completedOn: '2026-11-20' })
    hold(records, 'hop-1', '2026-09-01', [conclusion('a')])
    const last = conclusion('b', { taskId: 'xong', carriedFrom: { meetingId: 'hop-1', conclusionId: 'a' } })
    hold(records, 'hop-2', '2026-10-01', [last])
    expect(left(records)).toEqual([])
  })

  test('of meetings that rest on nothing of it are not its own', () => {
    const records = office()
    hold(records, 'hop-1', '2026-09-01', [conclusion('a')], [])
    expect(left(records)).toEqual([])
  })
})

test('tasks are the regulation’s by article, by obligation and by a conclusion of its meetings', () => {
  const records = office()
  records.put('obligation', 'nghia-vu', registerExamples.obligation.fields)
  hold(records, 'hop-1', '2026-09-01', [conclusion('a')])
  hold(records, 'khac', '2026-09-02', [conclusion('a')], [])
  const with_ = (id: string, basis: FieldsOf<'task'>['basis'], state: TaskState = 'in-progress') =>
    putTask(records, id, { basis, state, completedOn: state === 'done' ? '2026-11-01' : null })
  with_('dieu', article)
  with_('nv', {
    kind: 'obligation',
    obligationId: 'nghia-vu',
    milestoneId: 'm1',
    period: '2026-M12',
    bodyId: null,
  })
  with_('kl', { kind: 'conclusion', meetingId: 'hop-1', conclusionId: 'a' })
  with_('xong', article, 'done')
  with_('kl-khac', { kind: 'conclusion', meetingId: 'khac', conclusionId: 'a' })
  with_('qc-khac', { kind: 'article', regulationId: 'qc-2', articleId: null })
  with_('tu-do', null)
  const { openTasks, taskCount } = review(records)
  expect(openTasks.map(({ id }) => id)).toEqual(['dieu', 'nv', 'kl'])
  expect(taskCount).toBe(4)
})

test('events count once they were held', () => {
  const records = office()
  hold(records, 'hop-1', '2026-09-01', [])
  hold(records, 'hop-2', '2026-12-01', [])
  records.put('event', 'huy', { ...event, date: '2026-09-03', basis: [article], status: 'cancelled' })
  expect(review(records).eventCount).toBe(1)
})

test('the term ends with its last day, its close, or today where it is open', () => {
  const term = { validFrom: '2026-01-05', signedOn: null, validTo: '2030-12-31', closedOn: null }
  expect(termSpan(term, today)).toEqual({ from: '2026-01-05', to: '2030-12-31' })
  expect(termSpan({ ...term, closedOn: '2028-06-30' }, today).to).toBe('2028-06-30')
  expect(termSpan({ ...term, validTo: null }, today).to).toBe(today)
  expect(termSpan({ ...term, validFrom: null, signedOn: '2026-01-02' }, today).from).toBe('2026-01-02')
  expect(termSpan({ ...term, validFrom: '2027-01-01', validTo: null }, today)).toEqual({
    from: '2027-01-01',
    to: '2027-01-01',
  })
})

test('a regulation that is not there is refused', () => {
  expect(() => review(makeRecords())).toThrow(Refusal)
})
