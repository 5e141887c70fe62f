/** One who attends: a person, an organisation, or words. */
import type { Attendee } from '#shared/registers/attendee.ts'
import type { FieldProps } from './field-props.ts'
import { PickerInput } from './PickerInput.tsx'
import {
  attendeeOfOption,
  attendeeOfText,
  optionValueOf,
  useAttendeeName,
  useAttendeeOptions,
} from './use-attendees.ts'

type Props = FieldProps & { value: Attendee | null; onChange(value: Attendee | null): void }

export function AttendeeSelect({ value, onChange, ...field }: Props) {
  const options = useAttendeeOptions()
  const nameOf = useAttendeeName()
  // The id within the record stays, so that attendance and speeches that point here still do.
  const keepId = (next: Attendee) => onChange(value ? { ...next, id: value.id } : next)
  return (
    <PickerInput
      {...field}
      options={options}
      selected={value ? optionValueOf(value) : null}
      shown={value ? nameOf(value) : ''}
      onPick={(picked) => keepId(attendeeOfOption(picked))}
      onClear={() => onChange(null)}
      onFreeText={(text) => keepId(attendeeOfText(text))}
    />
  )
}
