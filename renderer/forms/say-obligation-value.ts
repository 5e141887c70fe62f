/** Fields of an obligation that are more than a value, said for its history: the deadlines as sentences, who owes it by name. Pure. */
import type { DueRule } from '#shared/calendar/due-rules/due-rule.ts'
import type { Lead, Milestone } from '#shared/registers/obligation/index.ts'

type Words = {
  /** A due rule as a sentence. */
  rule(rule: DueRule): string
  /** The name of an organisation by its id. */
  body(id: string): string
}

/** Null for fields that need no words of their own. */
export function sayObligationValue(key: string, value: unknown, words: Words): string | null {
  if (key === 'milestones')
    return (value as Milestone[])
      .map(({ label, rule }) => [label, words.rule(rule)].filter(Boolean).join(': '))
      .join('; ')
  if (key === 'lead') return sayLead(value as Lead, words)
  return key === 'supportingIds' ? (value as string[]).map(words.body).join('; ') : null
}

function sayLead(lead: Lead, { body }: Words): string {
  if (lead.kind === 'each') return lead.organisationIds.map(body).join('; ')
  return lead.organisationId === null ? lead.label : body(lead.organisationId)
}
