/** Ties the fields of this house, which speak values and not events, to a form of the kit. */
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'

type InputProps = ReturnType<UseFormReturnType<Record<string, unknown>>['getInputProps']>
export type Bound<T> = { value: T; onChange(value: T): void; error: ReactNode }

/** `{...bound<Day | null>(form.getInputProps('signedOn'))}` */
export function bound<T>({ value, onChange, error }: InputProps): Bound<T> {
  return { value, onChange, error }
}
