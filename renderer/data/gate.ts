/**
 * The gate before what changes the records or leaves the program. The fence stands in it; until it is set (tests, the first
 * screens) everything goes through. Knows no screen.
 */
import type { InputOf } from '#shared/contract/commands.ts'
import type { CommandName } from '#shared/contract/names.ts'
import type { FieldFinding } from '#shared/fence/finding.ts'
import type { RegisterName } from '#shared/registers/index.ts'

export type Gate = {
  /** The input as it may go out, perhaps with words taken out of it; null: the user goes back to it. */
  pass<N extends CommandName>(name: N, input: InputOf<N>): Promise<InputOf<N> | null>
  /** What must not be saved by itself of the fields; what stands in `before` already is not told again. */
  look(register: RegisterName, before: unknown, fields: unknown): Promise<readonly FieldFinding[]>
  /** Asks about what was held back; the fields as they may be saved, null when the user goes back to them. */
  review<F>(register: RegisterName, findings: readonly FieldFinding[], fields: F): Promise<F | null>
}

const open: Gate = {
  pass: async (_name, input) => input,
  look: async () => [],
  review: async (_register, _findings, fields) => fields,
}
let gate = open

/** Puts a gate up; returns the function that takes it away. */
export function setGate(next: Gate): () => void {
  gate = next
  return () => {
    gate = open
  }
}

export const passGate: Gate['pass'] = (name, input) => gate.pass(name, input)
export const lookThroughGate: Gate['look'] = (...about) => gate.look(...about)
export const reviewAtGate: Gate['review'] = (...about) => gate.review(...about)
