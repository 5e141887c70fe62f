/** What a regulation is: its name, kind, stage, number, days, and what it rests on and replaces. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { useAll } from '#renderer/data/use-answer.ts'
import { bound } from '#renderer/forms/bound.ts'
import { DayInput } from '#renderer/forms/DayInput.tsx'
import { FormGrid, FormSection } from '#renderer/forms/FormSection.tsx'
import { PickerInput } from '#renderer/forms/PickerInput.tsx'
import type { FieldsOf } from '#shared/registers/define-register.ts'
import { type Regulation, regulationKinds, regulationStages } from '#shared/registers/regulation/index.ts'
import { regulationOption } from '../regulation-option.ts'

type Form = UseFormReturnType<FieldsOf<'regulation'>>
type Props = { form: Form; record: Regulation | null }

export function RegulationFields({ form, record }: Props) {
  const { t } = useTranslation(['regulations', 'registers'])
  const day = (key: 'signedOn' | 'validFrom' | 'validTo') => (
    <DayInput
      label={t(`registers:regulation.fields.${key}`)}
      hint={false}
      {...bound<string | null>(form.getInputProps(key))}
    />
  )
  return (
    <FormSection title={t('about')}>
      <Textarea
        label={t('registers:regulation.fields.title')}
        withAsterisk
        autosize
        minRows={1}
        data-autofocus={record === null || undefined}
        {...form.getInputProps('title')}
      />
      <FormGrid>
        <TextInput
          label={t('registers:regulation.fields.shortTitle')}
          {...form.getInputProps('shortTitle')}
        />
        <NativeSelect
          label={t('registers:regulation.fields.kind')}
          data={regulationKinds.map((value) => ({
            value,
            label: t(`registers:regulation.choices.kind.${value}`),
          }))}
          {...form.getInputProps('kind')}
        />
        <NativeSelect
          label={t('registers:regulation.fields.stage')}
          data={regulationStages.map((value) => ({
            value,
            label: t(`registers:regulation.choices.stage.${value}`),
          }))}
          {...form.getInputProps('stage')}
        />
        <TextInput label={t('registers:regulation.fields.symbol')} {...form.getInputProps('symbol')} />
        {day('signedOn')}
        {day('validFrom')}
        {day('validTo')}
        {form.values.closedOn !== null && (
          <DayInput
            label={t('registers:regulation.fields.closedOn')}
            {...bound<string | null>(form.getInputProps('closedOn'))}
          />
        )}
      </FormGrid>
      <TextInput
        label={t('registers:regulation.fields.parentInstrument')}
        placeholder={t('parentExample')}
        {...form.getInputProps('parentInstrument')}
      />
      <ReplacesInput form={form} record={record} />
      {(form.values.closedOn !== null || form.values.closingNote !== '') && (
        <Textarea
          label={t('registers:regulation.fields.closingNote')}
          autosize
          minRows={2}
          {...form.getInputProps('closingNote')}
        />
      )}
    </FormSection>
  )
}

function ReplacesInput({ form, record }: Props) {
  const { t } = useTranslation('registers')
  const others = useAll('regulation').filter(({ id }) => id !== record?.id)
  if (others.length === 0 && form.values.replacesId === null) return null
  return (
    <PickerInput
      label={t('regulation.fields.replacesId')}
      options={others.map(regulationOption)}
      selected={form.values.replacesId}
      error={form.errors.replacesId}
      onPick={(id) => form.setFieldValue('replacesId', id)}
      onClear={() => form.setFieldValue('replacesId', null)}
    />
  )
}
