/**
 * Văn bản liên tịch: two to four bodies in one head and side by side at the end. No rule exists for a paper of a Party body
 * together with a state body; this follows what provinces print (`docs/decisions.md`).
 */
import { safeFileName } from '#shared/document/build.ts'
import {
  mostIssuers,
  type PaperAgency,
  type PaperParts,
  type PaperSignature,
} from '#shared/document/paper-parts.ts'
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
  const leadId = parts.agencies[0]?.organisationId ?? null
  const bodies = [...new Set(others)]
    .filter((id) => id !== leadId)
    .slice(0, mostIssuers - 1)
    .map((id) => mustGet(read, 'organisation', id))
  if (bodies.length === 0) return made
  const scope: PaperScope = { read, look, day: parts.issuedOn ?? today, hideNames: false }
  const lead = leadId ? mustGet(read, 'organisation', leadId) : null
  return {
    ...made,
    parts: {
      ...parts,
      agencies: [...(lead ? [lead] : []), ...bodies].map((body) => jointAgency(body, scope)),
      symbol: [parts.symbol, ...bodies.map((body) => nameEntryOn(body, scope.day).symbol)]
        .filter(Boolean)
        .join('-'),
      signatures: jointSignatures(parts, lead, bodies, scope),
    },
    file: { ...made.file, fileName: safeFileName(made.file.fileName, '(liên tịch)') },
  }
}

/** Each body by its whole name: there is no room for those above it. */
function jointAgency(body: Organisation, { day }: PaperScope): PaperAgency {
  return { organisationId: body.id, parentLine: '', line: nameOn(body, day).toUpperCase() }
}

/** Minutes are signed by secretary and chairs, whoever issues them; what nobody signs stays unsigned. */
function jointSignatures(
  { signing, signatures }: PaperParts,
  lead: Organisation | null,
  bodies: readonly Organisation[],
  scope: PaperScope,
): PaperParts['signatures'] {
  const [first] = signatures
  if (signing === 'row' || !first) return signatures
  return [
    lead ? withBody(first, lead, scope) : first,
    ...bodies.map((body) => withBody(signatureOf(body, onlySigner(body), scope), body, scope)),
  ]
}

/** The body above its signer, except where the authority names it (`TM. ỦY BAN NHÂN DÂN TỈNH`). */
function withBody(signature: PaperSignature, body: Organisation, { day }: PaperScope): PaperSignature {
  const name = nameOn(body, day).toUpperCase()
  const authority = signature.role.replace(/^\S*[./]\S*\s+/u, '')
  return authority !== '' && name.startsWith(authority) ? signature : { body: name, ...signature }
}
