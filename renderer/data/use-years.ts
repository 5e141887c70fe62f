/** The office's lists of special days as the rules about years read them. */
import { useMemo } from 'react'
import type { ReadModel } from '#shared/registers/define-register.ts'
import { useAll, useById } from './use-answer.ts'

export type YearsRead = Pick<ReadModel, 'get'>

/** Reads calendar years and settings; everything else is unknown to it. */
export function useYears(): YearsRead {
  const years = useById('calendar-year')
  const [office] = useAll('settings')
  return useMemo(() => {
    const get = (register: string, id: string) =>
      register === 'calendar-year' ? years.get(id) : register === 'settings' ? office : undefined
    return { get: get as ReadModel['get'] }
  }, [years, office])
}
