import { Refusal } from '#shared/contract/result.ts'
import type { ReadModel } from '#shared/registers/define-register.ts'
import type { ReportChoice } from '#shared/views/reports/report-request.ts'
import { type NamedTemplate, templateOf } from '../templates/index.ts'

/** The template of a choice: one that is being edited, else the one kept. Throws `unknown-record`. */
export function templateFor(
  { templateId, template }: Pick<ReportChoice, 'templateId' | 'template'>,
  read: ReadModel,
): NamedTemplate {
  if (template) return { id: templateId, template }
  const kept = templateOf(read, templateId)
  if (!kept) throw new Refusal('unknown-record', { params: { register: 'report-template', id: templateId } })
  return kept
}
