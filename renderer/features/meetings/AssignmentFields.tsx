/** Who does it, with whom, by when, what comes out, on what it rests. */
import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/data/use-app-info.ts'
import { useWorkingCalendar } from '#renderer/data/use-working-calendar.ts'
import { BasisSelect } from '#renderer/forms/BasisSelect.tsx'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { OrganisationMultiSelect } from '#renderer/forms/OrganisationMultiSelect.tsx'
import { OrganisationSelect } from '#renderer/forms/OrganisationSelect.tsx'
import type { Assignment } from '#shared/registers/meeting/index.ts'
import classes from './Conclusions.module.css'

type Props = {
  value: Assignment
  path: string
  isDisabled: boolean
  onChange: (patch: Partial<Assignment>) => void
}

export function AssignmentFields({ value, path, isDisabled, onChange }: Props) {
  const { t } = useTranslation('meetings')
  return (
    <div className={classes.fields}>
      <div data-path={`${path}.leadId`} className={classes.lead}>
        <OrganisationSelect
          label={t('assignment.lead')}
          isDisabled={isDisabled}
          value={value.leadId}
          onChange={(leadId) =>
            onChange({ leadId, supportingIds: value.supportingIds.filter((id) => id !== leadId) })
          }
        />
      </div>
      <div className={classes.supporting}>
        <OrganisationMultiSelect
          label={t('assignment.supporting')}
          isDisabled={isDisabled}
          without={value.leadId ? [value.leadId] : []}
          value={value.supportingIds}
          onChange={(supportingIds) => onChange({ supportingIds })}
        />
      </div>
      <div data-path={`${path}.deadline`} className={classes.deadline}>
        <DeadlineField
          value={value.deadline}
          isDisabled={isDisabled}
          onChange={(deadline) => onChange({ deadline })}
        />
      </div>
      <TextInput
        className={classes.product}
        data-path={`${path}.product`}
        label={t('assignment.product')}
        placeholder={t('assignment.productHint')}
        disabled={isDisabled}
        value={value.product}
        onChange={(event) => onChange({ product: event.currentTarget.value })}
      />
      <div className={classes.basis}>
        <BasisSelect
          label={t('assignment.basis')}
          isDisabled={isDisabled}
          value={value.basis}
          onChange={(basis) => onChange({ basis })}
        />
      </div>
    </div>
  )
}

type Deadline = Assignment['deadline']
type DeadlineKind = NonNullable<Deadline>['kind']
const kinds: readonly DeadlineKind[] = ['date', 'none', 'regular']

type DeadlineProps = { value: Deadline; isDisabled: boolean; onChange: (value: Deadline) => void }

/** A day, or one of the two ways of having none. */
function DeadlineField({ value, isDisabled, onChange }: DeadlineProps) {
  const { t } = useTranslation('meetings')
  const calendar = useWorkingCalendar()
  const today = useToday()
  const kind = value?.kind ?? 'date'
  const on = value?.kind === 'date' ? value.on : null
  const left = on ? calendar.workingDaysBetween(today, on) : null
  return (
    <>
      {kind === 'date' && (
        <DayInput
          label={t('assignment.deadline')}
          hint={false}
          isDisabled={isDisabled}
          description={left !== null && left > 0 ? t('conclusions.workingDays', { count: left }) : undefined}
          value={on}
          onChange={(day) => onChange(day ? { kind: 'date', on: day } : null)}
        />
      )}
      <NativeSelect
        size="xs"
        className={kind === 'date' ? classes.deadlineKind : undefined}
        variant={kind === 'date' ? 'unstyled' : 'default'}
        label={kind === 'date' ? undefined : t('assignment.deadline')}
        aria-label={t('assignment.deadlineKind')}
        disabled={isDisabled}
        data={kinds.map((one) => ({ value: one, label: t(`assignment.kinds.${one}`) }))}
        value={kind}
        onChange={(event) => {
          const next = event.currentTarget.value as DeadlineKind
          onChange(next === 'date' ? null : { kind: next })
        }}
      />
    </>
  )
}
