/** An organisation of the directory, or a new one by its name. */
import type { FieldProps } from './field-props.ts'
import { PickerInput } from './PickerInput.tsx'
import { useDirectoryGrowth, useOrganisationOptions } from './use-directory.ts'

type Props = FieldProps & {
  value: string | null
  onChange(id: string | null): void
  /** Organisations that must not be offered, like the record itself as its own parent. */
  without?: readonly string[] | undefined
}

export function OrganisationSelect({ value, onChange, without = [], ...field }: Props) {
  const options = useOrganisationOptions().filter((option) => !without.includes(option.value))
  const { addOrganisation } = useDirectoryGrowth()
  return (
    <PickerInput
      {...field}
      options={options}
      selected={value}
      onPick={onChange}
      onClear={() => onChange(null)}
      onCreate={async (name) => {
        const id = await addOrganisation(name)
        if (id) onChange(id)
      }}
    />
  )
}
