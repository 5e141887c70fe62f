/** The coordination records that a period of a scope counts. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RecordOf } from '#shared/registers/index.ts'
import { dayOfRecord } from '../obligations/coordination-proofs.ts'
import { restsOn } from '../term/rests-on.ts'
import type { ReportScope } from './report.ts'

/**
 * The records of a register that a scope means, whatever their day: of a regulation those that rest on it, of bodies those
 * that name one of them. None for the sheet of an official: registers tell of bodies.
 */
export function coordinationOfScope<N extends CoordinationRegister>(
  register: N,
  { regulationIds, organisationIds, personIds }: ReportScope,
  { read }: Pick<RuleContext, 'read'>,
): readonly RecordOf<N>[] {
  if (personIds.length > 0) return []
  const rests = regulationIds.map((id) => restsOn(id, read))
  const { references } = anyRegisterOf(register)
  const names = (record: RecordOf<N>) =>
    references(record as unknown as AnyRecord).some(
      (one) => one.register === 'organisation' && organisationIds.includes(one.id),
    )
  return read
    .all(register)
    .filter(
      (record) =>
        (organisationIds.length === 0 || names(record)) &&
        (rests.length === 0 || rests.some((one) => one.record(record))),
    )
}

/** Those of `records` that lie between two days, both included, by the day on which each was or is to be done. */
export function coordinationWithin<N extends CoordinationRegister>(
  register: N,
  records: readonly RecordOf<N>[],
  { from, to }: { from: Day; to: Day },
  context: RuleContext,
): readonly RecordOf<N>[] {
  return records.filter((record) => {
    const on = dayOfRecord(register, record, context)
    return on >= from && on <= to
  })
}
