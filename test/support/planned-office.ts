/** A small office with a regulation whose obligations fall due in every way that a plan knows, over the real commands. */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import { type FieldsOf, fieldsOf } from '#shared/registers/define-register.ts'
import type { EventContent } from '#shared/registers/event/index.ts'
import type { RecordOf } from '#shared/registers/index.ts'
import type { Milestone } from '#shared/registers/obligation/index.ts'
import type { PlanChoice } from '#shared/views/plan/accept-plan.ts'
import type { PlanItem, PlanStatus } from '#shared/views/plan/year-plan.ts'
import { type InProcess, makeInProcess } from './in-process-api.ts'

export const regulationId = 'quy-che'
/** The year that is planned; the clock stands at 23/11/2026. */
export const year = 2027

const body = (name: string, kind: 'party' | 'state'): FieldsOf<'organisation'> => ({
  kind,
  parentId: null,
  names: [{ validFrom: null, validTo: null, name, shortName: name, headLine: '', symbol: '' }],
  placeName: '',
  signers: [],
  phone: '',
  order: 1,
  note: '',
})

export const regulationFields: FieldsOf<'regulation'> = {
  title: 'Quy chế phối hợp công tác',
  shortTitle: 'Quy chế',
  symbol: '01-QC/LN',
  signedOn: '2026-01-05',
  validFrom: '2026-01-05',
  validTo: '2030-12-31',
  parentInstrument: '',
  kind: 'regulation',
  stage: 'issued',
  parties: [
    { organisationId: 'ban', role: 'signatory' },
    { organisationId: 'so', role: 'signatory' },
    { organisationId: 'vp', role: 'standing' },
  ],
  articles: ['1', '2'].map((number) => ({
    id: `dieu-${number}`,
    number,
    chapter: 'Chương I',
    title: `Điều ${number}`,
    text: '',
    validFrom: null,
    validTo: null,
    former: [],
  })),
  amendments: [],
  replacesId: null,
  closedOn: null,
  closingNote: '',
}

/** Before the 25th of each month; on a day off, the working day before. */
export const monthly = (day = 25): DueRule => ({
  kind: 'periodic',
  every: { unit: 'month' },
  part: 'whole',
  following: false,
  spot: { kind: 'day', day, limit: 'before' },
  onDayOff: 'previous',
})
const lastWeekOfQuarter: DueRule = {
  kind: 'periodic',
  every: { unit: 'quarter' },
  part: 3,
  following: false,
  spot: { kind: 'week', nth: -1 },
  onDayOff: 'previous',
}
export const yearly = (day: number, month: number): DueRule => ({
  kind: 'periodic',
  every: { unit: 'year' },
  part: month,
  following: false,
  spot: { kind: 'day', day, limit: 'before' },
  onDayOff: 'previous',
})

const after = (count: number, anchor: Milestone['anchor']): Pick<Milestone, 'rule' | 'anchor'> => ({
  rule: {
    kind: 'event',
    event: 'họp giao ban',
    timing: { kind: 'after', count, unit: 'working-day' },
    onDayOff: 'keep',
  },
  anchor,
})

export function milestone(rule: DueRule, more: Partial<Milestone> = {}): Milestone {
  return { id: 'm1', label: '', rule, anchor: null, lead: null, ...more }
}

export function obligationFields(
  code: string,
  title: string,
  milestones: Milestone[],
  more: Partial<FieldsOf<'obligation'>> = {},
): FieldsOf<'obligation'> {
  return {
    regulationId,
    articleIds: ['dieu-1'],
    code,
    title,
    lead: { kind: 'one', organisationId: 'so', label: '' },
    supportingIds: ['ban'],
    supportingLabel: '',
    product: 'Báo cáo',
    outcome: 'task',
    eventKind: 'working-session',
    milestones,
    validFrom: null,
    validTo: null,
    source: '',
    note: '',
    ...more,
  }
}

const obligations: Readonly<Record<string, FieldsOf<'obligation'>>> = {
  thang: obligationFields('NV-01', 'Cung cấp thông tin', [milestone(monthly())]),
  quy: obligationFields('NV-02', 'Giao ban quý', [milestone(lastWeekOfQuarter)], {
    outcome: 'event',
    eventKind: 'briefing',
    product: 'Biên bản',
  }),
  'moi-ben': obligationFields('NV-03', 'Đăng ký nội dung', [milestone(yearly(20, 3))], {
    lead: { kind: 'each', organisationIds: ['so', 'vp'] },
    articleIds: ['dieu-2'],
  }),
  'sau-hop': obligationFields('NV-04', 'Thông báo kết luận giao ban', [
    { ...milestone(monthly()), ...after(5, { kind: 'obligation', obligationId: 'quy' }) },
  ]),
  'khi-co': obligationFields('NV-05', 'Mở hồ sơ vụ việc', [
    { ...milestone(monthly()), ...after(2, { kind: 'by-hand' }) },
  ]),
}

/** 12 months, 4 quarters, 2 bodies, 4 notices after the quarters' meetings. */
export const itemsInYear = 22

export async function makePlannedOffice(): Promise<InProcess> {
  const program = await makeInProcess()
  await fillPlannedOffice(program)
  return program
}

/** Puts bodies, the regulation and its obligations into an open office. */
export async function fillPlannedOffice(program: InProcess): Promise<void> {
  const names = { ban: 'Ban Tuyên giáo', so: 'Sở Tài chính', vp: 'Văn phòng' }
  for (const [id, name] of Object.entries(names))
    await program.ask('records.create', { register: 'organisation', id, fields: body(name, 'state') })
  await program.ask('records.create', { register: 'regulation', id: regulationId, fields: regulationFields })
  for (const [id, fields] of Object.entries(obligations))
    await program.ask('records.create', { register: 'obligation', id, fields })
}

/** A choice that takes an item as it is proposed. */
export const choice = (key: string, act: PlanChoice['act'], more: Partial<PlanChoice> = {}): PlanChoice => ({
  key,
  act,
  title: null,
  on: null,
  leadId: null,
  ...more,
})

export const compute = (program: InProcess, ofYear = year) =>
  program.ask('plan.compute', { regulationId, year: ofYear })

export const accept = (program: InProcess, choices: PlanChoice[], ofYear = year) =>
  program.ask('plan.accept', { regulationId, year: ofYear, choices })

/** Makes all that is new in the year. */
export async function acceptAll(program: InProcess, ofYear = year) {
  const { items } = await compute(program, ofYear)
  const fresh = items.filter(({ status }) => status === 'new')
  return accept(
    program,
    fresh.map(({ key }) => choice(key, 'make')),
    ofYear,
  )
}

export async function itemOf(program: InProcess, key: string, ofYear = year): Promise<PlanItem> {
  const { items } = await compute(program, ofYear)
  const item = items.find((one) => one.key === key)
  if (!item) throw new Error(`no item ${key}`)
  return item
}

/** How many items of each status there are, without the zeros. */
export async function standing(
  program: InProcess,
  ofYear = year,
): Promise<Partial<Record<PlanStatus, number>>> {
  const { counts } = await compute(program, ofYear)
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0))
}

/** Changes a record by its own fields, as a form does. */
export async function change<N extends 'task' | 'event' | 'obligation' | 'regulation'>(
  program: InProcess,
  register: N,
  id: string,
  patch: Partial<FieldsOf<N>>,
) {
  const record = (await program.ask('records.get', { register, id })) as RecordOf<N>
  const fields = { ...fieldsOf(record), ...patch }
  await program.ask('records.update', { register, id, revision: record.revision, fields })
}

export async function remove(program: InProcess, register: 'task' | 'event', id: string) {
  const { revision } = await program.ask('records.get', { register, id })
  await program.ask('records.remove', { register, id, revision })
}

/** What an event or a series says besides its days. */
export function eventContent(title: string, basis: EventContent['basis']): EventContent {
  return {
    title,
    kind: 'briefing',
    session: 'morning',
    startTime: null,
    endTime: null,
    mode: 'in-person',
    room: '',
    chairs: [],
    secretary: null,
    participants: [],
    preparedById: null,
    documents: [],
    basis,
    status: 'registered',
    note: '',
  }
}
