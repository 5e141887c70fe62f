import type { PaperFormat } from '#shared/registers/meeting/index.ts'
import type { PaperLook } from './look.ts'
import { partyLook } from './party.ts'
import { stateLook } from './state.ts'

const looks: Readonly<Record<PaperFormat, PaperLook>> = { state: stateLook, party: partyLook }

/** Everything a thể thức decides. */
export function lookOf(format: PaperFormat): PaperLook {
  return looks[format]
}
