/** Coordination records as what keeps obligations. */
import { type Day, dayOfMoment } from '#shared/lib/dates.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import type { RecordProof } from '#shared/registers/form.ts'
import { type AnyRecord, anyRegisterOf, type RecordOf } from '#shared/registers/index.ts'

/** A coordination record that rests on an obligation, and how it proves it. */
export type CoordinationProof = RecordProof & {
  readonly register: CoordinationRegister
  readonly id: string
  readonly title: string
}

type Coordination = RecordOf<CoordinationRegister>

/** The day by which a record is placed among periods: done or planned, else the day on which it was entered (Việt Nam). */
export function dayOfRecord(register: CoordinationRegister, record: Coordination, context: RuleContext): Day {
  return proofOf(register, record, context)?.on ?? dayOfMoment(record.createdAt)
}

/** Null for registers whose records prove nothing. */
export function coordinationProof(
  register: CoordinationRegister,
  record: Coordination,
  context: RuleContext,
): CoordinationProof | null {
  const proof = proofOf(register, record, context)
  return proof && { ...proof, register, id: record.id, title: record.title }
}

const proofOf = (register: CoordinationRegister, record: Coordination, context: RuleContext) =>
  anyRegisterOf(register).proofOf(record as unknown as AnyRecord, context)
