/** A rule that hangs on something that happens: what, and how long before or after it. */
import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ChoiceField, CountField, type FieldsProps, ShortTextField } from './rule-form-fields.tsx'
import { countsForm } from './text-forms.ts'

const timings = ['after', 'hours', 'before', 'before-it', 'same-day', 'as-asked'] as const

export function EventFields(props: FieldsProps) {
  const { t } = useTranslation('dues')
  const { fields, set, errorAt } = props
  return (
    <>
      <div data-field="event">
        <TextInput
          label={t('fields.event')}
          placeholder={t('form.eventExample')}
          error={errorAt('event')}
          autoComplete="off"
          value={fields.event}
          onChange={(event) => set({ event: event.currentTarget.value })}
        />
      </div>
      <ChoiceField
        {...props}
        name="timing"
        choices={timings.map((value) => ({ value, label: t(`timing.${value}`) }))}
      />
      {fields.timing === 'before' && (
        <ShortTextField {...props} name="counts" form={countsForm} placeholder="180, 90, 30" />
      )}
      {fields.timing === 'after' && <CountField {...props} name="countAfter" max={999} />}
      {fields.timing === 'hours' && <CountField {...props} name="hours" max={999} />}
      {(fields.timing === 'before' || fields.timing === 'after') && (
        <ChoiceField
          {...props}
          name="countUnit"
          choices={(['working-day', 'day'] as const).map((value) => ({
            value,
            label: t(`countUnit.${value}`),
          }))}
        />
      )}
    </>
  )
}
