/** One milestone: what is done by then, the due rule, what it counts from, and who owes it where that is another body. */
import { Checkbox, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DueRuleInput } from '#renderer/forms/due-rule/DueRuleInput.tsx'
import { errorUnder } from '#renderer/forms/issues-to-errors.ts'
import { bindingPeriod, type Milestone, type Obligation, termOf } from '#shared/registers/obligation/index.ts'
import type { Regulation } from '#shared/registers/regulation/index.ts'
import { AnchorSelect } from './AnchorSelect.tsx'
import { type DraftMilestone, withRule } from './blank-obligation.ts'
import { LeadInput } from './LeadInput.tsx'
import type { ObligationForm } from './ObligationFields.tsx'
import classes from './Obligations.module.css'

type Props = {
  form: ObligationForm
  index: number
  record: Obligation | null
  regulation: Regulation
  takesFocus: boolean
}

export function MilestoneFields({ form, index, record, regulation, takesFocus }: Props) {
  const { t } = useTranslation(['obligations', 'errors'])
  const { milestones } = form.values
  const milestone = milestones[index]
  if (milestone === undefined) return null
  const draft: DraftMilestone = milestone
  const path = `milestones.${index}` as const
  const set = (next: Milestone) => form.setFieldValue(path, next)
  const ruleError = errorUnder(form.errors, `${path}.rule`)
  const span = { ...bindingPeriod(form.values, regulation), term: termOf(regulation) }
  return (
    <div className={classes.fields}>
      {(milestones.length > 1 || milestone.label !== '') && (
        <TextInput
          label={t('milestone.label')}
          placeholder={t('milestone.labelExample')}
          withAsterisk={milestones.length > 1}
          ref={takesFocus ? focusOnce : undefined}
          {...form.getInputProps(`${path}.label`)}
        />
      )}
      <DueRuleInput
        label={t('milestone.rule')}
        value={draft.rule}
        span={span}
        eventOn={milestone.anchor?.kind === 'term-end' ? regulation.validTo : null}
        // Of a rule that is missing altogether the register says no more than that.
        error={ruleError && (draft.rule === null ? t('errors:issues.empty') : ruleError)}
        onChange={(rule) => set(withRule(milestone, rule))}
      />
      {draft.rule?.kind === 'event' && (
        <AnchorSelect
          value={milestone.anchor}
          error={errorUnder(form.errors, `${path}.anchor`)}
          regulationId={regulation.id}
          ownId={record?.id ?? null}
          onChange={(anchor) => set({ ...milestone, anchor })}
        />
      )}
      <OwnLead form={form} index={index} />
    </div>
  )
}

/** The field is named once it is drawn; later drawings leave the focus where it is. */
function focusOnce(input: HTMLInputElement | null): void {
  input?.focus()
}

function OwnLead({ form, index }: Pick<Props, 'form' | 'index'>) {
  const { t } = useTranslation('obligations')
  const milestone = form.values.milestones[index]
  if (milestone === undefined) return null
  const path = `milestones.${index}.lead` as const
  return (
    <>
      <Checkbox
        label={t('milestone.ownLead')}
        checked={milestone.lead !== null}
        onChange={(event) => form.setFieldValue(path, event.currentTarget.checked ? form.values.lead : null)}
      />
      {milestone.lead && (
        <LeadInput
          label={t('milestone.lead')}
          value={milestone.lead}
          error={errorUnder(form.errors, path)}
          onChange={(lead) => form.setFieldValue(path, lead)}
        />
      )}
    </>
  )
}
