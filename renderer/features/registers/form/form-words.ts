/** The words of a register's form, by the paths of its fields (`shared/registers/form.ts`). */
import i18next from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'

type Kind = 'form' | 'rows' | 'adds' | 'sections' | 'hints' | 'choices' | 'dues' | 'views'

/** The word at `registers:<register>.<kind>.<path>`; the path itself where there is none, which a test forbids. */
export type FormWords = (kind: Kind, path: string) => string

export function useFormWords(register: CoordinationRegister): FormWords {
  const { i18n } = useTranslation('registers')
  // biome-ignore lint/correctness/useExhaustiveDependencies: another language has other words
  return useCallback(
    (kind, path) => {
      const key: string = `registers:${register}.${kind}.${path}`
      return i18next.exists(key) ? i18next.t(key as 'registers:task.name') : path
    },
    [register, i18n.language],
  )
}
