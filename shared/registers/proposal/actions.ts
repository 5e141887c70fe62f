/** What is done with a proposal by one press: it is taken up for consideration, or its fate is written down. */
import * as v from 'valibot'
import { block, day } from '#shared/lib/schema.ts'
import { type DecideContext, type Decision, defineAction, fieldsOf } from '../define-register.ts'
import { type Proposal, proposalFates } from './schema.ts'

type Patch = Partial<Omit<Proposal, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'removedAt'>>

const updated = (record: Proposal, patch: Patch): Decision => ({
  ok: true,
  changes: [
    { register: 'proposal', kind: 'update', id: record.id, fields: { ...fieldsOf(record), ...patch } },
  ],
})

/** Considered from today on. */
export const considerAction = defineAction(
  v.strictObject({}),
  (record: Proposal, _input, { today }: DecideContext) => updated(record, { consideredOn: today }),
)

/** Decided; the rules ask for a reason where it is not taken up whole. */
export const decideAction = defineAction(
  v.strictObject({ fate: v.picklist(proposalFates), on: day, reason: block(2000) }),
  (record: Proposal, { fate, on, reason }) =>
    updated(record, { fate, decidedOn: on, reason, withdrawnOn: null }),
)
