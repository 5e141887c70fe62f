/** A rule of periods: how often, in which part of the period, on which day or days of that. */
import { useTranslation } from 'react-i18next'
import { isMonth } from './edit-fields.ts'
import type { RuleFields } from './rule-fields.ts'
import { ChoiceField, CountField, type FieldsProps, LimitField, ShortTextField } from './rule-form-fields.tsx'
import { useRuleWords } from './rule-words.ts'
import { dayAndMonthForm, monthForm } from './text-forms.ts'

const units = ['month', 'quarter', 'half-year', 'year', 'months', 'term'] as const

export function PeriodicFields(props: FieldsProps) {
  const { t } = useTranslation('dues')
  const words = useRuleWords()
  const { fields } = props
  const parts = words.parts(fields)
  return (
    <>
      <ChoiceField
        {...props}
        name="unit"
        choices={units.map((value) => ({ value, label: t(`unit.${value}`) }))}
      />
      {fields.unit === 'months' && (
        <>
          <CountField {...props} name="months" min={2} max={120} />
          <ShortTextField {...props} name="start" form={monthForm} placeholder="01/2027" />
        </>
      )}
      {parts.length > 1 && fields.spot !== 'dates' && (
        <ChoiceField {...props} name="part" choices={parts} patchOf={(value) => ({ part: partOf(value) })} />
      )}
      {fields.unit !== 'term' && (
        <ChoiceField
          {...props}
          name="following"
          choices={(['false', 'true'] as const).map((value) => ({ value, label: t(`following.${value}`) }))}
          patchOf={(value) => ({ following: value === 'true' })}
        />
      )}
      <ChoiceField
        {...props}
        name="spot"
        choices={spotsOf(fields).map((value) => ({ value, label: t(`spot.${value}`) }))}
      />
      <SpotFields {...props} />
    </>
  )
}

function partOf(value: string): RuleFields['part'] {
  return /^\d+$/.test(value) ? Number(value) : (value as RuleFields['part'])
}

/** Dates with their month belong to a year, days of a month to everything else. */
function spotsOf({ unit }: RuleFields): readonly RuleFields['spot'][] {
  const window = unit === 'year' ? 'dates' : 'days'
  return ['day', 'last-day', 'working-day', 'weekday', 'week', window, 'whole']
}

function SpotFields(props: FieldsProps) {
  const { fields } = props
  switch (fields.spot) {
    case 'day':
      return (
        <>
          <CountField {...props} name="day" max={31} />
          <LimitField {...props} />
        </>
      )
    case 'last-day':
      return <LimitField {...props} />
    case 'working-day':
      return (
        <>
          <CountField {...props} name="workingDay" max={isMonth(fields) ? 20 : 60} />
          <EndField {...props} />
          <LimitField {...props} />
        </>
      )
    case 'weekday':
      return (
        <>
          <WeekdayField {...props} />
          <NthField {...props} isOfWeekday />
          <LimitField {...props} />
        </>
      )
    case 'week':
      return <NthField {...props} />
    case 'days':
      return (
        <>
          <CountField {...props} name="fromDay" max={31} />
          <CountField {...props} name="toDay" max={31} />
        </>
      )
    case 'dates':
      return (
        <>
          <ShortTextField {...props} name="fromDate" form={dayAndMonthForm} placeholder="01/12" />
          <ShortTextField {...props} name="toDate" form={dayAndMonthForm} placeholder="31/03" />
        </>
      )
    case 'whole':
      return null
  }
}

function EndField(props: FieldsProps) {
  const { t } = useTranslation('dues')
  return (
    <ChoiceField
      {...props}
      name="isFromEnd"
      choices={(['false', 'true'] as const).map((value) => ({ value, label: t(`fromEnd.${value}`) }))}
      patchOf={(value) => ({ isFromEnd: value === 'true' })}
    />
  )
}

function WeekdayField(props: FieldsProps) {
  const { weekdays } = useRuleWords()
  return (
    <ChoiceField
      {...props}
      name="weekday"
      choices={weekdays}
      patchOf={(value) => ({ weekday: Number(value) as RuleFields['weekday'] })}
    />
  )
}

function NthField({ isOfWeekday = false, ...props }: FieldsProps & { isOfWeekday?: boolean }) {
  const { t } = useTranslation('dues')
  // The weeks between the first and the last belong to a month; choosing one takes the month along.
  return (
    <ChoiceField
      {...props}
      name="nth"
      choices={([1, 2, 3, 4, -1] as const).map((value) => ({
        value: String(value),
        label: t(`${isOfWeekday ? 'nthWeekday' : 'nthWeek'}.${value}`),
      }))}
      patchOf={(value) => ({ nth: Number(value) as RuleFields['nth'] })}
    />
  )
}
