/** Registers without figures and lists of their own in reports: they are counted and listed by their columns. */
import { type CoordinationRegister, coordinationRegisters } from '#shared/registers/coordination-names.ts'

/** Those that have figures and lists made for them; whoever makes some for another register adds it here. */
const madeFor: readonly CoordinationRegister[] = [
  'programme',
  'information-exchange',
  'matter',
  'press-event',
  'communication',
  'proposal',
  'legal-session',
  'commendation',
  'joint-activity',
]

export const plainRegisters: readonly CoordinationRegister[] = coordinationRegisters.filter(
  (register) => !madeFor.includes(register),
)
