/** Whom a paper about a regulation goes to. */
import { nameOn, type Organisation } from '#shared/registers/organisation/index.ts'
import { mustGet, type PaperScope } from '../context.ts'

/** The names of the bodies in their order, each once; the one that issues the paper keeps its own copy (`Lưu`). */
export function sentTo(
  organisationIds: readonly string[],
  issuer: Organisation,
  { read, day }: PaperScope,
): string[] {
  return [...new Set(organisationIds)]
    .filter((id) => id !== issuer.id)
    .map((id) => nameOn(mustGet(read, 'organisation', id), day))
}
