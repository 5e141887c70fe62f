/** Papers that the sample office has issued, one that it is writing, and its book of numbers with all that a book can hold. */
import type { Change, DecideContext, FieldsOf, ReadModel } from '#shared/registers/define-register.ts'
import { type FormalRequest, makePaper } from '#shared/reports/index.ts'
import { decideIssue } from '#shared/reports/numbers/issue-paper.ts'
import type { NumberChoice } from '#shared/views/numbering/inputs.ts'
import type { SampleDays } from './sample-days.ts'

/** The notice of a meeting as it was issued, with its number and its place in the library, and the book of reports. */
export function samplePapers(read: ReadModel, meetingId: string, days: SampleDays, now: string): Change[] {
  const context = contextOf(read, days, now)
  const meeting = read.get('meeting', meetingId)
  const issuedOn = meeting?.noticeIssuedOn
  if (!meeting || !issuedOn || issuedOn > days.base) return bookEntries(days)
  const notice = draftOf({ kind: 'conclusion-notice', meetingId, format: 'party' }, context)
  const number: NumberChoice = { kind: 'typed', text: meeting.noticeNumber }
  const issued = decideIssue(
    { paperId: noticeId, revision: 1, issuedOn, number },
    { ...context, now: `${issuedOn}T08:00:00.000Z`, read: withDraft(read, notice, now) },
  )
  // The meeting has number and day already: what it would learn is what it says.
  return [...issued.flatMap(asMade), ...bookEntries(days)]
}

const noticeId = 'vb-thong-bao'

/** The paper comes into the office issued; everything else that is new comes as it is. */
function asMade(change: Change): Change[] {
  if (change.register === 'paper' && change.kind === 'update')
    return [{ register: 'paper', kind: 'create', id: change.id, fields: change.fields }]
  return change.kind === 'create' ? [named(change)] : []
}

/** Ids of a sample are words, so that the same moment makes the same office. */
function named(change: Change): Change {
  return change.kind === 'create' && change.id === undefined && change.register === 'paper-number'
    ? { ...change, id: `so-${change.fields.series.toLowerCase()}-${change.fields.number}` }
    : change
}

function contextOf(read: ReadModel, { base, calendar }: SampleDays, now: string): DecideContext {
  return { read, today: base, calendar, now, newId: () => 'vb', actor: 'Văn phòng Ban' }
}

function withDraft(read: ReadModel, fields: FieldsOf<'paper'>, now: string): ReadModel {
  const envelope = { id: noticeId, revision: 1, createdAt: now, updatedAt: now, removedAt: null }
  return {
    get: (register, id) =>
      register === 'paper' && id === envelope.id
        ? ({ ...fields, ...envelope } as never)
        : read.get(register, id),
    all: (register) =>
      register === 'paper'
        ? ([...read.all(register), { ...fields, ...envelope }] as never)
        : read.all(register),
  }
}

function draftOf(
  request: FormalRequest & { readonly meetingId: string; readonly format: 'state' | 'party' },
  { read, today, calendar }: DecideContext,
): FieldsOf<'paper'> {
  const { parts } = makePaper(request, {
    read,
    today,
    calendar,
    queryRows: () => ({ columns: [], rows: [] }),
  })
  return {
    format: request.format,
    profileId: '',
    parts,
    origin: {
      request: { ...request } as FieldsOf<'paper'>['origin']['request'],
      records: [{ register: 'meeting', id: request.meetingId }],
      asOf: today,
    },
    figures: [],
    state: 'draft',
    issuedAt: null,
    look: null,
    reason: '',
    note: '',
  }
}

type Entry = readonly [number: number, state: 'used' | 'reserved' | 'cancelled', on: number, words: string]

/** Reports of the term: two before the program came, one kept, one cancelled, and a hole at 3. */
const reports: readonly Entry[] = [
  [1, 'used', -30, 'Báo cáo tình hình dư luận xã hội'],
  [2, 'used', -22, 'Báo cáo kết quả phối hợp tháng'],
  [4, 'cancelled', -12, 'Trùng nội dung với báo cáo tháng'],
  [5, 'reserved', -2, 'Chờ ký báo cáo quý'],
]

function bookEntries(days: SampleDays): Change[] {
  return reports.map(
    ([number, state, on, words]): Change => ({
      register: 'paper-number',
      kind: 'create',
      id: `so-bc-${number}`,
      fields: {
        organisationId: 'ban-tgdv',
        series: 'BC',
        period: '2025-10-11',
        ...{ number, suffix: '', state, givenOn: days.on(on) },
        printed: `${String(number).padStart(2, '0')}-BC/BTGDVTU`,
        reason: state === 'used' ? '' : words,
        subject: state === 'used' ? words : '',
        paperId: null,
      },
    }),
  )
}
