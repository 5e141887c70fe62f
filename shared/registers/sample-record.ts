/** A record of the sample office as data: its register's `sample.ts` is a list of these. */
import type { CoordinationRegister } from './coordination-names.ts'
import type { FieldsOf } from './define-register.ts'

/** What is left out is as in a new record, without a day; `days` are working days from the sample's own. */
export type SampleRecord<N extends CoordinationRegister> = Partial<FieldsOf<N>> & {
  readonly id: string
  readonly title: string
  readonly days?: Readonly<Partial<Record<keyof FieldsOf<N>, number>>>
}
