/** Several who attend, in the order of the paper: chairs, co-chairs. */
import { Input } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Attendee } from '#shared/registers/attendee.ts'
import type { FieldProps } from './field-props.ts'
import { OrderedRows } from './OrderedRows.tsx'
import { PickerInput } from './PickerInput.tsx'
import {
  attendeeOfOption,
  attendeeOfText,
  optionValueOf,
  useAttendeeName,
  useAttendeeOptions,
} from './use-attendees.ts'

type Props = FieldProps & { value: readonly Attendee[]; onChange(value: Attendee[]): void }

export function AttendeeListInput({ value, onChange, ...field }: Props) {
  const { t } = useTranslation('forms')
  const nameOf = useAttendeeName()
  const taken = new Set(value.map(optionValueOf))
  const options = useAttendeeOptions().filter((option) => !taken.has(option.value))
  return (
    <Input.Wrapper
      component="fieldset"
      bd="none"
      p={0}
      m={0}
      label={field.hidesLabel ? undefined : field.label}
      labelElement="div"
      description={field.description}
      error={field.error}
      withAsterisk={field.isRequired ?? false}
      aria-label={field.label}
    >
      <OrderedRows
        label={field.label}
        items={value}
        keyOf={(who) => who.id}
        nameOf={nameOf}
        onChange={onChange}
        isDisabled={field.isDisabled}
      >
        {(who) => nameOf(who)}
      </OrderedRows>
      {!field.isDisabled && (
        <PickerInput
          label={t('attendees.add', { label: field.label })}
          hidesLabel
          placeholder={t('attendees.addHint')}
          autoFocus={field.autoFocus}
          options={options}
          selected={null}
          onPick={(picked) => onChange([...value, attendeeOfOption(picked)])}
          onFreeText={(text) => onChange([...value, attendeeOfText(text)])}
        />
      )}
    </Input.Wrapper>
  )
}
