/** What is done with a proposal by one press: it is taken up for consideration, or its fate is written down. */
import * as v from 'valibot'
import { block, day } from '#shared/lib/schema.ts'
import { type DecideContext, defineAction } from '../define-register.ts'
import { updated } from '../updated.ts'
import { type Proposal, proposalFates } from './schema.ts'

/** Considered from today on. */
export const considerAction = defineAction(
  v.strictObject({}),
  (record: Proposal, _input, { today }: DecideContext) =>
    updated('proposal', record, { consideredOn: today }),
)

/** Decided; the rules ask for a reason where it is not taken up whole. */
export const decideAction = defineAction(
  v.strictObject({ fate: v.picklist(proposalFates), on: day, reason: block(2000) }),
  (record: Proposal, { fate, on, reason }) =>
    updated('proposal', record, { fate, decidedOn: on, reason, withdrawnOn: null }),
)
