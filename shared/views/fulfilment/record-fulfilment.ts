/** What the office records of a due by hand: proofs, why it does not apply, and what happened. Pure. */
import * as v from 'valibot'
import { Refusal } from '#shared/contract/result.ts'
import { day, id, line, optional, requiredLine } from '#shared/lib/schema.ts'
import { periodKey } from '#shared/registers/basis.ts'
import {
  type Change,
  type DecideContext,
  type FieldsOf,
  fieldsOf,
} from '#shared/registers/define-register.ts'
import {
  type DuePlace,
  dueKey,
  emptyFulfilment,
  type Occasion,
  type Proof,
  proofRegisters,
} from '#shared/registers/fulfilment/index.ts'
import { bodiesOf, leadOf } from '#shared/registers/obligation/index.ts'
import { findDue } from '../obligations/find-due.ts'
import { linkObligations } from '../obligations/obligation-links.ts'

export const duePlaceSchema = v.strictObject({
  obligationId: id,
  milestoneId: id,
  period: periodKey,
  bodyId: optional(id),
})

const common = { on: day, note: line(300) }
/** A proof as it is given, before it has an id. */
export const newProofSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('record'),
    register: v.picklist(proofRegisters),
    recordId: id,
    ...common,
  }),
  v.strictObject({ kind: v.literal('words'), text: requiredLine(300), ...common }),
])
export type NewProof = v.InferOutput<typeof newProofSchema>

type Fields = FieldsOf<'fulfilment'>

/** Attaches a proof. The same record twice is refused: `already-exists`; a place at which nothing falls due: `invalid-record`. */
export function decideProof(place: DuePlace, proof: NewProof, context: DecideContext): Change[] {
  expectDue(place, context)
  const { proofs } = recorded(place, context)
  const isThere = proofs.some(
    (one) =>
      one.kind === 'record' &&
      proof.kind === 'record' &&
      one.register === proof.register &&
      one.recordId === proof.recordId,
  )
  if (isThere) throw new Refusal('already-exists', { params: { id: dueKey(place) } })
  const added: Proof = { ...proof, id: context.newId() }
  return [changed(place, { proofs: [...proofs, added] }, context)]
}

/** Takes a proof off again; one that is gone already is `unknown-record`. */
export function decideProofRemoval(place: DuePlace, proofId: string, context: DecideContext): Change[] {
  const { proofs } = recorded(place, context)
  const left = proofs.filter((one) => one.id !== proofId)
  if (left.length === proofs.length)
    throw new Refusal('unknown-record', { params: { register: 'fulfilment', id: proofId } })
  return [changed(place, { proofs: left }, context)]
}

/** Says that a due does not apply, and why; an empty reason says that it does again. `invalid-record` where nothing falls due. */
export function decideExemption(place: DuePlace, reason: string, context: DecideContext): Change[] {
  if (reason !== '') expectDue(place, context)
  const exemption = reason === '' ? null : { reason, on: context.today }
  return [changed(place, { exemption }, context)]
}

/**
 * Records that something happened by which a milestone falls due; the new due gets a period of its own. Where several bodies
 * each owe it, `bodyId` says which one was asked; null: all of them. Refuses `bad-input` for a milestone that does not fall
 * due by hand, `invalid-record` for a day not named or a body that does not owe it.
 */
export function decideOccasion(
  obligationId: string,
  milestoneId: string,
  bodyId: string | null,
  occasion: Occasion,
  context: DecideContext,
): Change[] {
  const obligation = context.read.get('obligation', obligationId)
  const milestone = obligation?.milestones.find((one) => one.id === milestoneId)
  if (obligation?.removedAt !== null || milestone?.anchor?.kind !== 'by-hand') throw new Refusal('bad-input')
  const asks = milestone.rule.kind === 'event' && milestone.rule.timing.kind === 'as-asked'
  if (asks && occasion.askedFor === null) throw invalid('occasion.askedFor', 'required')
  const owing = bodiesOf(leadOf(obligation, milestone))
  if (bodyId !== null && !owing.includes(bodyId)) throw invalid('bodyId', 'unknown-reference')
  const period = context.newId()
  return (bodyId === null ? owing : [bodyId]).map((one) =>
    changed({ obligationId, milestoneId, period, bodyId: one }, { occasion }, context),
  )
}

const invalid = (path: string, code: string) => new Refusal('invalid-record', { issues: [{ path, code }] })

/** Nothing is written down of a due that there is not: it would never be seen again. */
function expectDue(place: DuePlace, context: DecideContext): void {
  if (findDue(place, context, linkObligations(context)) === null) throw invalid('period', 'unknown-due')
}

function recorded(place: DuePlace, { read }: DecideContext): Fields {
  const record = read.get('fulfilment', dueKey(place))
  return record && record.removedAt === null ? fieldsOf(record) : emptyFulfilment(place)
}

function changed(place: DuePlace, patch: Partial<Fields>, context: DecideContext): Change {
  const key = dueKey(place)
  const fields = { ...recorded(place, context), ...patch }
  const isThere = context.read.get('fulfilment', key)?.removedAt === null
  return { register: 'fulfilment', kind: isThere ? 'update' : 'create', id: key, fields }
}
