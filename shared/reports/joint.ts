/**
 * Văn bản liên tịch: two to four bodies in one head and side by side at the end. No rule exists for a paper of a Party body
 * together with a state body; this follows what provinces print (`docs/decisions.md`).
 */
import type { PaperAgency, PaperParts } from '#shared/document/paper-parts.ts'
import { nameEntryOn, nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperContext, type PaperScope } from './context.ts'
import type { PaperLook } from './formats/look.ts'
import type { MadePaper } from './parts/make-parts.ts'
import { onlySigner, signatureOf } from './parts/signature.ts'

/** The paper as the first body's together with `others`, the first one leading. Throws `unknown-record`. */
export function makeJoint(
  made: MadePaper,
  others: readonly string[],
  look: PaperLook,
  { read, today }: PaperContext,
): MadePaper {
  const { parts } = made
  const bodies = others.map((id) => mustGet(read, 'organisation', id))
  if (bodies.length === 0) return made
  const scope: PaperScope = { read, look, day: parts.issuedOn ?? today, hideNames: false }
  const leadId = parts.agencies[0]?.organisationId
  const lead = leadId ? [mustGet(read, 'organisation', leadId)] : []
  return {
    ...made,
    parts: {
      ...parts,
      agencies: [...lead, ...bodies].map((body) => jointAgency(body, scope)),
      symbol: [parts.symbol, ...bodies.map((body) => nameEntryOn(body, scope.day).symbol)]
        .filter(Boolean)
        .join('-'),
      signatures: jointSignatures(parts, bodies, scope),
    },
  }
}

/** Each body by its whole name: there is no room for those above it. */
function jointAgency(body: Organisation, { day }: PaperScope): PaperAgency {
  return { organisationId: body.id, parentLine: '', line: nameOn(body, day).toUpperCase() }
}

/** Minutes are signed by secretary and chairs, whoever issues them. */
function jointSignatures(
  { signing, signatures }: PaperParts,
  bodies: readonly Organisation[],
  scope: PaperScope,
): PaperParts['signatures'] {
  if (signing === 'row') return signatures
  return [...signatures, ...bodies.map((body) => signatureOf(body, onlySigner(body), scope))]
}
