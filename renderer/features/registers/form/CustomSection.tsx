/** The fields that the office added to the register; one that is no longer asked for is shown where it was filled in. */
import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useCustomFields } from '#renderer/data/use-custom-fields.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { CustomValues } from '#shared/registers/coordination.ts'
import type { CoordinationRegister } from '#shared/registers/coordination-names.ts'
import { type CustomField, customLabel } from '#shared/registers/custom-field/index.ts'
import type { AnyForm } from './FieldInput.tsx'

type Value = string | number | null

export function CustomSection({ register, form }: { register: CoordinationRegister; form: AnyForm }) {
  const { t } = useTranslation('coordination')
  const values = (form.values.custom ?? {}) as CustomValues
  const fields = useCustomFields(register).filter(
    ({ id, isRetired }) => !isRetired || values[id] !== undefined,
  )
  if (fields.length === 0) return null
  const put = (id: string, value: Value) => {
    // What is emptied leaves the record: an empty text is no value.
    const { [id]: _former, ...others } = values
    form.setFieldValue('custom', value === null || value === '' ? others : { ...others, [id]: value })
    form.clearFieldError(`custom.${id}`)
  }
  return (
    <FormSection title={t('common.custom')}>
      <FormGrid>
        {fields.map((field) => (
          <CustomInput
            key={field.id}
            field={field}
            value={values[field.id] ?? null}
            error={form.errors[`custom.${field.id}`]}
            onChange={(value) => put(field.id, value)}
          />
        ))}
      </FormGrid>
    </FormSection>
  )
}

type Props = { field: CustomField; value: Value; error: ReactNode; onChange(value: Value): void }

function CustomInput({ field, value, error, onChange }: Props) {
  const { t } = useTranslation('coordination')
  const kit = {
    label: customLabel(field),
    error,
    ...(field.isRetired ? { description: t('retiredField') } : {}),
  }
  switch (field.kind) {
    case 'text':
      return (
        <TextInput
          {...kit}
          maxLength={1000}
          value={value ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      )
    case 'number':
      return (
        <NumberInput
          {...kit}
          value={value ?? ''}
          onChange={(typed) => onChange(typed === '' || typed === '-' ? null : Number(typed))}
          decimalSeparator=","
          thousandSeparator="."
          hideControls
        />
      )
    case 'day':
      return <DayInput {...kit} value={value === null ? null : String(value)} onChange={onChange} />
    case 'choice':
      return (
        <NativeSelect
          {...kit}
          value={value ?? ''}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...field.choices
              .filter(({ id, isRetired }) => !isRetired || id === value)
              .map(({ id, label }) => ({ value: id, label })),
          ]}
        />
      )
    default:
      return assertNever(field.kind)
  }
}
