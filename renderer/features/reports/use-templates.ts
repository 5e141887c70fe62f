/** The reports that can be made: those that come with the program, and the office's own. */
import { useMemo } from 'react'
import { useAll } from '#renderer/data/use-answer.ts'
import { compareVi } from '#shared/lib/vi-text.ts'
import { fieldsOf } from '#shared/registers/define-register.ts'
import { shippedTemplates } from '#shared/reports/templates/index.ts'
import type { KnownTemplate } from './choice.ts'

/** The office's own templates by name. */
export function useOwnTemplates(): readonly KnownTemplate[] {
  const records = useAll('report-template')
  return useMemo(
    () =>
      records
        .toSorted((a, b) => compareVi(a.name, b.name))
        .map((record) => ({ id: record.id, template: fieldsOf(record) })),
    [records],
  )
}

/** Both kinds by id. */
export function useTemplate(id: string | undefined): KnownTemplate | undefined {
  const own = useOwnTemplates()
  return shippedTemplates.find((one) => one.id === id) ?? own.find((one) => one.id === id)
}

/** True for a template that comes with the program: it is copied, never changed. */
export function isShipped(id: string): boolean {
  return shippedTemplates.some((one) => one.id === id)
}
