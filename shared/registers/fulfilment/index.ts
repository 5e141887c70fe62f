/**
 * Việc thực hiện một nghĩa vụ trong một kỳ: what the plan made of one due, what proves it besides, and why it does not apply.
 * A due without a record is simply as its events and tasks show it. The id is the due's key, so there is never a second one.
 */
import * as v from 'valibot'
import { sayPeriod } from '#shared/calendar/due-rules/period-words.ts'
import { block, clockTime, day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { type ObligationBasis, periodKey } from '../basis.ts'
import { coordinationRegisters } from '../coordination-names.ts'
import { defineRegister, type Reference, type Stored } from '../define-register.ts'

/** Registers whose records can prove that an obligation was kept; `meeting` stands for its minutes. */
export const proofRegisters = [
  'source-document',
  'task',
  'event',
  'meeting',
  ...coordinationRegisters,
] as const

const common = {
  id,
  /** The day on which it was kept. */
  on: day,
  note: line(300),
}
/** Minh chứng: a record of the office, or words for what lies elsewhere (`trao đổi qua điện thoại`). */
export const proof = v.variant('kind', [
  v.strictObject({
    kind: v.literal('record'),
    register: v.picklist(proofRegisters),
    recordId: id,
    ...common,
  }),
  v.strictObject({ kind: v.literal('words'), text: requiredLine(300), ...common }),
])
export type Proof = v.InferOutput<typeof proof>

/** What happened, for an obligation that falls due when something happens. */
export const occasion = v.strictObject({
  what: requiredLine(300),
  on: day,
  at: optional(clockTime),
  /** The day that the request itself names. */
  askedFor: optional(day),
})
export type Occasion = v.InferOutput<typeof occasion>

/**
 * What the plan said when it was accepted: the common ancestor by which a later planning tells what the office has changed
 * since from what the plan itself says otherwise. `left-out`: the office decided not to plan it.
 */
export const planned = v.strictObject({
  made: v.picklist(['task', 'event', 'left-out']),
  title: line(500),
  /** Deadline of the task, day of the event. */
  on: day,
  leadId: optional(id),
  product: line(200),
})
export type Planned = v.InferOutput<typeof planned>

const entries = {
  obligationId: id,
  milestoneId: id,
  period: periodKey,
  bodyId: optional(id),
  occasion: optional(occasion),
  plan: optional(planned),
  proofs: v.pipe(v.array(proof), v.maxLength(30, 'too-long')),
  /** Không áp dụng. */
  exemption: optional(v.strictObject({ reason: requiredLine(500), on: day })),
  note: block(2000),
}
export type Fulfilment = Stored<typeof entries>

export type DuePlace = Pick<Fulfilment, 'obligationId' | 'milestoneId' | 'period' | 'bodyId'>

/** The key of one due of one body: also the id of its fulfilment. */
export function dueKey({ obligationId, milestoneId, period, bodyId }: DuePlace): string {
  return [obligationId, milestoneId, period, ...(bodyId === null ? [] : [bodyId])].join('@')
}

/** The basis by which a task or an event keeps one due. */
export function basisOfDue({ obligationId, milestoneId, period, bodyId }: DuePlace): ObligationBasis {
  return { kind: 'obligation', obligationId, milestoneId, period, bodyId }
}

/** A due of which nothing is recorded yet. */
export function emptyFulfilment(
  place: DuePlace,
): Omit<Fulfilment, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'> {
  const { obligationId, milestoneId, period, bodyId } = place
  return {
    obligationId,
    milestoneId,
    period,
    bodyId,
    occasion: null,
    plan: null,
    proofs: [],
    exemption: null,
    note: '',
  }
}

function referencesOf(record: Fulfilment): Reference[] {
  return [
    { register: 'obligation', id: record.obligationId, path: 'obligationId' },
    ...(record.bodyId ? [{ register: 'organisation' as const, id: record.bodyId, path: 'bodyId' }] : []),
    ...record.proofs.flatMap((one, index) =>
      one.kind === 'record'
        ? [{ register: one.register, id: one.recordId, path: `proofs.${index}.recordId` }]
        : [],
    ),
  ]
}

export const fulfilment = defineRegister({
  name: 'fulfilment',
  entries,
  titleOf: (record) => record.occasion?.what ?? record.plan?.title ?? '',
  subtitleOf: (record, { read }) =>
    [read.get('obligation', record.obligationId)?.title, sayPeriod(record.period)]
      .filter(Boolean)
      .join(' · '),
  searchTexts: (record) => record.proofs.map((one) => (one.kind === 'words' ? one.text : one.note)),
  references: referencesOf,
  check: (record, { read }) => [
    ...(record.id === dueKey(record) ? [] : [{ path: 'id', code: 'wrong-shape' }]),
    ...(read.get('obligation', record.obligationId)?.milestones.some(({ id }) => id === record.milestoneId)
      ? []
      : [{ path: 'milestoneId', code: 'unknown-milestone' }]),
    ...(new Set(record.proofs.map((one) => one.id)).size < record.proofs.length
      ? [{ path: 'proofs', code: 'twice' }]
      : []),
  ],
  fields: [
    {
      key: 'obligation',
      kind: 'text',
      width: 320,
      get: (record, { read }) => read.get('obligation', record.obligationId)?.title ?? null,
    },
    { key: 'period', kind: 'text', width: 110, get: (record) => record.period },
    { key: 'occasion', kind: 'text', width: 260, get: (record) => record.occasion?.what ?? null },
    { key: 'plannedOn', kind: 'day', width: 110, get: (record) => record.plan?.on ?? null },
    { key: 'proofs', kind: 'number', width: 90, isSummed: true, get: (record) => record.proofs.length },
    { key: 'exemption', kind: 'text', width: 240, get: (record) => record.exemption?.reason ?? null },
  ],
})
