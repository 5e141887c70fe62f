/** What a new obligation, and a new milestone of one, begin as. Pure. */
import type { FieldsOf } from '#shared/registers/define-register.ts'
import type { Milestone, Obligation } from '#shared/registers/obligation/index.ts'

/** The code after the highest one: `NV-05` after `NV-04`; codes of another form are not counted. */
export function nextCode(obligations: readonly Pick<Obligation, 'code'>[]): string {
  const numbers = obligations.map(({ code }) => Number(/^NV-?(\d+)$/i.exec(code.trim())?.[1] ?? 0))
  return `NV-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`
}

/** An obligation of the regulation with one milestone that is still to be written. */
export function blankObligation(
  regulationId: string,
  code: string,
  milestoneId: string,
): FieldsOf<'obligation'> {
  return {
    regulationId,
    articleIds: [],
    code,
    title: '',
    lead: { kind: 'one', organisationId: null, label: '' },
    supportingIds: [],
    supportingLabel: '',
    product: '',
    outcome: 'task',
    eventKind: 'briefing',
    milestones: [blankMilestone(milestoneId)],
    validFrom: null,
    validTo: null,
    source: '',
    note: '',
  }
}

/** A milestone as it is while it is typed: without a rule until its sentence can be read. */
export type DraftMilestone = Omit<Milestone, 'rule'> & { readonly rule: Milestone['rule'] | null }

/** The form's own field refuses a milestone that is still without a rule, and so does the register. */
export function blankMilestone(id: string): Milestone {
  const draft: DraftMilestone = { id, label: '', rule: null, anchor: null, lead: null }
  return draft as Milestone
}

/** A short id that no other milestone had, also none that was taken away: dues are kept under it. */
export function milestoneIdFrom(uuid: string): string {
  return uuid.replaceAll('-', '').slice(0, 10)
}

/** The milestone with another rule: what a rule counts from belongs to rules that hang on an event only. */
export function withRule(milestone: Milestone, rule: Milestone['rule']): Milestone {
  const anchor = rule.kind === 'event' ? (milestone.anchor ?? ({ kind: 'by-hand' } as const)) : null
  return { ...milestone, rule, anchor }
}
