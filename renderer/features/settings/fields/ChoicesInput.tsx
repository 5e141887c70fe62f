/** What can be chosen in a field, in its order. A choice is renamed freely; one that records have is retired, not deleted. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { OrderedRows } from '#renderer/forms/OrderedRows.tsx'
import type { CustomField } from '#shared/registers/custom-field/index.ts'
import classes from './Fields.module.css'

type Choice = CustomField['choices'][number]
type Props = {
  choices: readonly Choice[]
  errors: Readonly<Record<string, ReactNode>>
  onChange(choices: readonly Choice[]): void
}

export function ChoicesInput({ choices, errors, onChange }: Props) {
  const { t } = useTranslation(['settings', 'registers'])
  const label = t('registers:custom-field.fields.choices')
  const put = (id: string, patch: Partial<Choice>) =>
    onChange(choices.map((one) => (one.id === id ? { ...one, ...patch } : one)))
  return (
    <fieldset className={classes.choiceList}>
      <legend>{label}</legend>
      {errors.choices && (
        <p className={classes.fault} role="alert" tabIndex={-1} data-fault>
          {errors.choices}
        </p>
      )}
      <OrderedRows
        label={label}
        items={choices}
        keyOf={({ id }) => id}
        nameOf={(one, index) => one.label || `${index + 1}`}
        onChange={onChange}
      >
        {(one, index) => (
          <div className={classes.choiceRow}>
            <TextInput
              aria-label={t('fields.choice', { number: index + 1 })}
              maxLength={100}
              autoFocus={one.label === ''}
              value={one.label}
              error={errors[`choices.${index}.label`]}
              onChange={({ currentTarget }) => put(one.id, { label: currentTarget.value })}
            />
            <Checkbox
              size="xs"
              label={t('registers:custom-field.fields.isRetired')}
              checked={one.isRetired}
              onChange={({ currentTarget }) => put(one.id, { isRetired: currentTarget.checked })}
            />
          </div>
        )}
      </OrderedRows>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size="0.9rem" aria-hidden />}
        onClick={() => onChange([...choices, { id: crypto.randomUUID(), label: '', isRetired: false }])}
      >
        {t('fields.addChoice')}
      </Button>
    </fieldset>
  )
}
