/** Coordination records as lists and pickers name them. Pure. */
import type { Day } from '#shared/lib/dates.ts'
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { RuleContext } from '#shared/registers/define-register.ts'
import { type AnyRecord, anyRegisterOf, type RegisterName } from '#shared/registers/index.ts'
import { dayOfRecord } from './obligations/coordination-proofs.ts'

export type CoordinationTitle = { register: CoordinationRegister; id: string; title: string; on: Day }

/** Every coordination record by its title, register by register, the newest first. */
export function coordinationTitles(context: RuleContext): CoordinationTitle[] {
  return coordinationRegisters.flatMap((register) =>
    context.read
      .all(register)
      .map((record) => ({
        register,
        id: record.id,
        title: record.title,
        on: dayOfRecord(register, record, context),
      }))
      .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  )
}

/** How a record is called; `isGone`: in the bin, or there is none. */
export type RecordTitle = {
  register: RegisterName
  id: string
  title: string
  subtitle: string
  isGone: boolean
}

/** The words by which the records are known, in the order asked. */
export function recordTitles(
  targets: readonly { register: RegisterName; id: string }[],
  context: RuleContext,
): RecordTitle[] {
  return targets.map(({ register, id }) => {
    const record = context.read.get(register, id) as AnyRecord | undefined
    if (!record) return { register, id, title: '', subtitle: '', isGone: true }
    const { titleOf, subtitleOf } = anyRegisterOf(register)
    const isGone = record.removedAt !== null
    return { register, id, title: titleOf(record), subtitle: subtitleOf(record, context), isGone }
  })
}
