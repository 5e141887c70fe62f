/** The fields that the office added to a register. */
import { useMemo } from 'react'
import { isCoordination } from '#shared/registers/coordination-names.ts'
import { type CustomField, customFieldsOf } from '#shared/registers/custom-field/index.ts'
import type { RegisterName } from '#shared/registers/index.ts'
import { useAnswer } from './use-answer.ts'

const none: readonly CustomField[] = []

/** In their order, those no longer asked for last; empty while they load, and for registers that take none. */
export function useCustomFields(register: RegisterName): readonly CustomField[] {
  const { data } = useAnswer('records.all', { register: 'custom-field' }, ['custom-field'], {
    isEnabled: isCoordination(register),
  })
  return useMemo(
    () => (data ? customFieldsOf(register, data as unknown as readonly CustomField[]) : none),
    [register, data],
  )
}
