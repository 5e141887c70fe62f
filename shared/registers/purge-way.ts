/** How a record is removed for good: by way of the bin, or, where it is locked for ever, from where it is. */
import type { ReadModel } from './define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from './index.ts'

/** Their locked records can never be thrown away: what was closed, issued, numbered or logged. */
const withoutBin: ReadonlySet<RegisterName> = new Set([
  'minutes-version',
  'paper',
  'paper-number',
  'contact-export',
])

// Their locks ask nothing of other records.
const nothingRead: ReadModel = { get: () => undefined, all: () => [] }

/** True for a record in use that has no way to the bin. */
export function goesFromUse(register: RegisterName, record: AnyRecord): boolean {
  return (
    record.removedAt === null &&
    withoutBin.has(register) &&
    anyRegisterOf(register).lockOf(record, nothingRead) !== null
  )
}
