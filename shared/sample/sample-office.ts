/** The records of the sample office. Everybody in it is invented. */
import type { Change } from '#shared/registers/define-register.ts'
import { starterOrganisations } from './starter-organisations.ts'

/** All records of a fresh sample office, dated around `now` (UTC). */
export function sampleChanges(_now: string): Change[] {
  return starterOrganisations()
}
