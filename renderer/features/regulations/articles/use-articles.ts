/** Whether the articles of a panel are read or typed. */
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'

export type Articles = ReturnType<typeof useArticles>

export function useArticles(form: UseFormReturnType<FieldsOf<'regulation'>>, record: Regulation | null) {
  const [isMending, setMending] = useState(false)
  const areSigned = record?.stage === 'issued' && record.articles.length > 0
  // A draft of earlier typing, or a refusal at one of them, must be seen.
  const areTouched =
    form.isDirty('articles') || Object.keys(form.errors).some((key) => key.startsWith('articles'))
  return {
    areSigned,
    areRead: areSigned && !isMending && !areTouched,
    mend: () => setMending(true),
    /** Null while something typed would be lost from sight. */
    stopMending: areTouched ? null : () => setMending(false),
  }
}
