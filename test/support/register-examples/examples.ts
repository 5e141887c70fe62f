import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { RegisterName } from '#shared/registers/index.ts'

/** One record of each of these registers. */
export type ExamplesOf<N extends RegisterName> = { [K in N]: { id: string; fields: FieldsOf<K> } }
