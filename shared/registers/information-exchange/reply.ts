/** Trả lời, phản hồi: the answering entry made from what it answers, in one step. */
import * as v from 'valibot'
import { timeOfMoment } from '#shared/lib/dates.ts'
import { id } from '#shared/lib/schema.ts'
import { blankCoordination } from '../coordination.ts'
import { defineAction, type FieldsOf } from '../define-register.ts'
import type { ExchangeKind, InformationExchange } from './schema.ts'

const longestTitle = 300
const titleMarks: Readonly<Partial<Record<ExchangeKind, string>>> = {
  answer: 'Trả lời: ',
  feedback: 'Phản hồi: ',
}

/** A request is answered; of everything else one writes back. */
export const replyKindTo = ({ kind }: Pick<InformationExchange, 'kind'>): 'answer' | 'feedback' =>
  kind === 'request' ? 'answer' : 'feedback'

/** The reply, the other way round, sent now. Obligations stay with the request, on which it rests: that is proven by being answered. */
export function replyTo(
  record: InformationExchange,
  { today, now }: { today: string; now: string },
): FieldsOf<'information-exchange'> {
  const kind = replyKindTo(record)
  return {
    ...blankExchange,
    ...blankCoordination,
    kind,
    title: `${titleMarks[kind] ?? ''}${record.title}`.slice(0, longestTitle),
    fromId: record.toId,
    toId: record.fromId,
    way: record.way,
    sentOn: today,
    sentAt: timeOfMoment(now),
    answersIds: [record.id],
    basis: [
      { kind: 'record', register: 'information-exchange', recordId: record.id },
      ...record.basis.filter((one) => one.kind !== 'obligation'),
    ],
    links: [...record.links],
  }
}

/** An exchange of which nothing is known yet but that it has no clock. */
export const blankExchange = {
  kind: 'request',
  fromId: null,
  toId: null,
  way: 'paper',
  sentOn: null,
  sentAt: null,
  paperKind: 'none',
  paperId: null,
  paperText: '',
  content: '',
  answersIds: [],
  isPartial: false,
  term: 'none',
  termCount: null,
  dueOn: null,
  dueAt: null,
  answeredOn: null,
  answeredAt: null,
  withdrawnOn: null,
} satisfies Partial<FieldsOf<'information-exchange'>>

/** Makes the reply under the id `as`, so that whoever pressed can open it. */
export const replyAction = defineAction<InformationExchange, ReturnType<typeof inputSchema>>(
  inputSchema(),
  (record, { as }, context) => ({
    ok: true,
    changes: [{ register: 'information-exchange', kind: 'create', id: as, fields: replyTo(record, context) }],
  }),
)

function inputSchema() {
  return v.strictObject({ as: id })
}
