/** A small office under one regulation, for tests of dues: records go in one by one, through their registers' schemas. */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { readSentence } from '#shared/calendar/due-rules/read-sentence.ts'
import type { Day } from '#shared/lib/dates.ts'
import type { Basis } from '#shared/registers/basis.ts'
import type { FieldsOf, RuleContext } from '#shared/registers/define-register.ts'
import { type DuePlace, dueKey, emptyFulfilment, type Proof } from '#shared/registers/fulfilment/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import type { Milestone } from '#shared/registers/obligation/index.ts'
import { emptyTask } from '#shared/registers/task/index.ts'
import { standingOfDue } from '#shared/views/obligations/due-standing.ts'
import { findDue } from '#shared/views/obligations/find-due.ts'
import { obligationDues } from '#shared/views/obligations/obligation-dues.ts'
import { linkObligations } from '#shared/views/obligations/obligation-links.ts'
import { registerExamples } from '#test/support/register-examples.ts'
import { makeRecords, sampleCalendar } from '#test/support/sample-records.ts'

/** A rule by its sentence; one that is not understood is a mistake of the test. */
export function rule(sentence: string): DueRule {
  const read = readSentence(sentence)
  if (!read.ok) throw new Error(`${sentence}: ${read.code}`)
  return read.rule
}

export function milestone(sentence: string, more: Partial<Milestone> = {}): Milestone {
  const own = rule(sentence)
  const anchor: Milestone['anchor'] = own.kind === 'event' ? { kind: 'by-hand' } : null
  return { id: 'm1', label: '', rule: own, anchor, lead: null, ...more }
}

export const place = (obligationId: string, period: string, more: Partial<DuePlace> = {}): DuePlace => ({
  obligationId,
  milestoneId: 'm1',
  period,
  bodyId: null,
  ...more,
})

/** The basis of a task or an event that keeps a due; period `''` is whichever its day lies in. */
export const keeps = (obligationId: string, period: string, more: Partial<DuePlace> = {}): Basis => ({
  kind: 'obligation',
  ...place(obligationId, period, more),
})

export type RegulatedOffice = ReturnType<typeof regulatedOffice>

/** The regulation `qc` of two bodies, with Điều 1 and Điều 2, signed, from 1 January 2026 to the end of 2030. */
export function regulatedOffice(more: Partial<FieldsOf<'regulation'>> = {}) {
  const records = makeRecords()
  const { read, put } = records
  for (const [id, name] of [
    ['ban', 'Ban Tuyên giáo'],
    ['so', 'Sở Tư pháp'],
    ['cong-an', 'Công an tỉnh'],
  ] as const)
    put('organisation', id, bodyFields(name))
  const article = (id: string, number: string) => ({
    id,
    number,
    chapter: '',
    title: `Nội dung ${number}`,
    text: '',
    validFrom: null,
    validTo: null,
    former: [],
  })
  const regulation: FieldsOf<'regulation'> = {
    title: 'Quy chế phối hợp',
    shortTitle: '',
    kind: 'regulation',
    stage: 'issued',
    symbol: '',
    signedOn: '2025-12-20',
    validFrom: '2026-01-01',
    validTo: '2030-12-31',
    parentInstrument: '',
    parties: [],
    articles: [article('d1', '1'), article('d2', '2')],
    amendments: [],
    replacesId: null,
    closedOn: null,
    closingNote: '',
  }
  put('regulation', 'qc', { ...regulation, ...more })

  const contextOn = (today: Day): RuleContext => ({ read, today, calendar: sampleCalendar })
  return {
    ...records,
    regulation: { ...regulation, ...more },
    contextOn,
    oblige: (id: string, milestones: Milestone[], own: Partial<FieldsOf<'obligation'>> = {}) =>
      put('obligation', id, {
        regulationId: 'qc',
        articleIds: ['d1'],
        code: id.toUpperCase(),
        title: `Nghĩa vụ ${id}`,
        lead: { kind: 'one', organisationId: 'so', label: '' },
        supportingIds: [],
        supportingLabel: '',
        product: 'Báo cáo',
        outcome: 'task',
        eventKind: 'briefing',
        milestones,
        validFrom: null,
        validTo: null,
        source: '',
        note: '',
        ...own,
      }),
    task: (id: string, basis: Basis, own: Partial<FieldsOf<'task'>> = {}) =>
      put('task', id, {
        ...emptyTask('2026-01-05'),
        title: `Việc ${id}`,
        leadId: 'so',
        deadline: { kind: 'date', on: '2026-03-25' },
        basis,
        ...own,
      }),
    event: (id: string, date: Day, basis: Basis[], own: Partial<FieldsOf<'event'>> = {}) =>
      put('event', id, {
        ...plainEvent(id, basis),
        date,
        endDate: null,
        seriesId: null,
        originalDate: null,
        ...own,
      }),
    series: (id: string, startDate: Day, basis: Basis[], own: Partial<FieldsOf<'series'>> = {}) =>
      put('series', id, {
        ...plainEvent(id, basis),
        rule: {
          frequency: 'monthly',
          interval: 1,
          pattern: { kind: 'day', day: 25 },
          months: null,
          onDayOff: 'previous',
          until: null,
          count: null,
        },
        startDate,
        skippedDates: [],
        endedOn: null,
        followsId: null,
        ...own,
      }),
    meeting: (id: string, own: Partial<FieldsOf<'meeting'>> = {}) =>
      put('meeting', id, {
        ...registerExamples.meeting.fields,
        conclusions: [],
        ...own,
      } as FieldsOf<'meeting'>),
    recorded: (one: DuePlace, own: Partial<FieldsOf<'fulfilment'>> = {}) =>
      put('fulfilment', dueKey(one), { ...emptyFulfilment(one), ...own }),
    /** Moves a record to the bin. */
    bin: (register: RegisterName, id: string) => {
      const record = read.get(register, id)
      if (!record) throw new Error(`${register}/${id}`)
      Object.assign(record, { removedAt: '2026-11-02T01:00:00.000Z' })
    },
    /** How a due stands on a day; fails where nothing falls due there. */
    standing: (one: DuePlace, today: Day) => {
      const context = contextOn(today)
      const links = linkObligations(context)
      const due = findDue(one, context, links)
      if (!due) throw new Error(`no due ${dueKey(one)}`)
      return standingOfDue(due, links, context)
    },
    /** The dues of an obligation, as `period dueOn`, with the body where each owes it. */
    dues: (id: string, from: Day, to: Day, today: Day = '2026-11-23') => {
      const context = contextOn(today)
      const obligation = read.get('obligation', id)
      if (!obligation) throw new Error(id)
      return obligationDues(obligation, from, to, context, linkObligations(context)).map(
        ({ period, bodyId, due }) => [period, due.dueOn, bodyId].filter(Boolean).join(' '),
      )
    },
  }
}

const bodyFields = (name: string): FieldsOf<'organisation'> => ({
  ...(registerExamples.organisation.fields as FieldsOf<'organisation'>),
  parentId: null,
  signers: [],
  names: [{ validFrom: null, validTo: null, name, shortName: '', headLine: '', symbol: '' }],
})

const plainEvent = (title: string, basis: Basis[]) => ({
  title: `Cuộc ${title}`,
  kind: 'briefing' as const,
  session: 'morning' as const,
  startTime: null,
  endTime: null,
  mode: 'in-person' as const,
  room: '',
  chairs: [],
  secretary: null,
  participants: [],
  preparedById: null,
  documents: [],
  basis,
  status: 'approved' as const,
  note: '',
})

export const words = (id: string, on: Day): Proof => ({
  id,
  kind: 'words',
  text: 'Trao đổi qua điện thoại',
  on,
  note: '',
})
export const shown = (
  id: string,
  register: 'task' | 'event' | 'meeting' | 'source-document',
  recordId: string,
  on: Day,
): Proof => ({
  id,
  kind: 'record',
  register,
  recordId,
  on,
  note: '',
})
