/** A rule of one time: a day, or from a day to another. */
import { useTranslation } from 'react-i18next'
import { ChoiceField, DateField, type FieldsProps, LimitField } from './rule-form-fields.tsx'

export function OnceFields(props: FieldsProps) {
  const { t } = useTranslation('dues')
  const isDay = props.fields.onceSpot === 'day'
  return (
    <>
      <ChoiceField
        {...props}
        name="onceSpot"
        choices={(['day', 'window'] as const).map((value) => ({ value, label: t(`onceSpot.${value}`) }))}
      />
      {isDay ? (
        <>
          <DateField {...props} name="onceDay" />
          <LimitField {...props} />
        </>
      ) : (
        <>
          <DateField {...props} name="onceFrom" />
          <DateField {...props} name="onceTo" />
        </>
      )}
    </>
  )
}
