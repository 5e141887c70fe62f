/** Kết thúc giai đoạn: from this day on the regulation asks for nothing more; what it asked for stays to be read. Pure. */
import * as v from 'valibot'
import type { Issue } from '#shared/contract/result.ts'
import { block, day } from '#shared/lib/schema.ts'
import { type Decision, defineAction, fieldsOf } from '../define-register.ts'
import type { Regulation } from './schema.ts'

const closeInput = v.strictObject({
  /** The last day on which it binds: within its period. */
  closedOn: day,
  closingNote: block(4000),
})
type CloseInput = v.InferOutput<typeof closeInput>

/** The action `close`: refused (`not-allowed-now`) for a draft and for what is closed already. */
export const close = defineAction(closeInput, decideClose)

function decideClose(record: Regulation, input: CloseInput): Decision {
  if (record.stage === 'draft' || record.closedOn !== null)
    return { ok: false, error: { code: 'not-allowed-now' } }
  const issues = faultsOf(record, input)
  if (issues.length > 0) return { ok: false, error: { code: 'invalid-record', issues } }
  return {
    ok: true,
    changes: [
      { register: 'regulation', kind: 'update', id: record.id, fields: { ...fieldsOf(record), ...input } },
    ],
  }
}

function faultsOf({ validFrom, signedOn, validTo }: Regulation, { closedOn }: CloseInput): Issue[] {
  const from = validFrom ?? signedOn
  const isOutside = (from !== null && closedOn < from) || (validTo !== null && closedOn > validTo)
  return isOutside ? [{ path: 'closedOn', code: 'outside-period' }] : []
}
