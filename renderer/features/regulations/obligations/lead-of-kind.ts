/** Changing an obligation between one body and several that each owe it. Pure. */
import type { Lead } from '#shared/registers/obligation/index.ts'

/** The other kind with the bodies that were chosen, as far as it has room for them. */
export function leadOfKind(kind: Lead['kind'], former: Lead): Lead {
  if (kind === former.kind) return former
  if (former.kind === 'each')
    return { kind: 'one', organisationId: former.organisationIds[0] ?? null, label: '' }
  return { kind: 'each', organisationIds: former.organisationId === null ? [] : [former.organisationId] }
}
