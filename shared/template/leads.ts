/** The template's parts made bodies of the directory. Pure. */
import type { Lead, Obligation } from '#shared/registers/obligation/index.ts'
import type { TemplateObligation } from './obligation-template.ts'
import { roleLabels, type TemplateLead, type TemplateRole, templateRoles } from './roles.ts'
import type { StartInput } from './start-input.ts'

type Mapping = Pick<StartInput, 'roles' | 'departmentIds'>

/** Every body that has a part, each once: single parts in their order, then the departments. */
export function bodiesOfRoles({ roles, departmentIds }: Mapping): string[] {
  const single = templateRoles.flatMap((role) => roles[role] ?? [])
  return [...new Set([...single, ...departmentIds])]
}

/** Articles that say what a part answers for (Chương IV). The office of the committee acts for it. */
const dutyArticles: Readonly<Partial<Record<TemplateRole | 'departments', readonly number[]>>> = {
  ban: [16],
  ubnd: [17],
  'vp-ubnd': [17, 18],
  departments: [18],
}

/** Where an obligation stands, first, and every other article of the template that bears on it. */
export function articlesOfObligation({ articles, lead, milestones }: TemplateObligation): number[] {
  const leads = [lead, ...milestones.map((one) => one.lead)]
  const duties = leads.flatMap((one) => (typeof one === 'string' ? (dutyArticles[one] ?? []) : []))
  return [...new Set([...articles, ...duties])]
}

/** Whoever leads: a body, each of the departments, or words where nobody was named. */
export function resolveLead(lead: TemplateLead, { roles, departmentIds }: Mapping): Lead {
  if (typeof lead === 'object') return { kind: 'one', organisationId: null, label: lead.label }
  if (lead === 'departments')
    return departmentIds.length > 0
      ? { kind: 'each', organisationIds: [...new Set(departmentIds)] }
      : { kind: 'one', organisationId: null, label: roleLabels.departments }
  const organisationId = roles[lead]
  return { kind: 'one', organisationId, label: organisationId === null ? roleLabels[lead] : '' }
}

/** Whoever cooperates: bodies but for those that lead, the others in words. */
export function resolveSupporting(
  { supporting = [], supportingLabel = '' }: TemplateObligation,
  lead: Lead,
  { roles, departmentIds }: Mapping,
): Pick<Obligation, 'supportingIds' | 'supportingLabel'> {
  const leads = lead.kind === 'each' ? lead.organisationIds : [lead.organisationId]
  const ids = supporting.flatMap((role) => (role === 'departments' ? departmentIds : (roles[role] ?? [])))
  const open = supporting
    .filter((role) => (role === 'departments' ? departmentIds.length === 0 : roles[role] === null))
    .map((role) => roleLabels[role])
  return {
    supportingIds: [...new Set(ids)].filter((id) => !leads.includes(id)),
    supportingLabel: [...open, supportingLabel].filter(Boolean).join('; '),
  }
}
