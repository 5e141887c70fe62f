/** Several organisations of the directory, in the order in which they were chosen. */
import type { FieldProps } from './field-props.ts'
import { MultiPickerInput } from './MultiPickerInput.tsx'
import { useDirectoryGrowth, useOrganisationOptions } from './use-directory.ts'

type Props = FieldProps & {
  value: readonly string[]
  onChange(ids: string[]): void
  without?: readonly string[] | undefined
}

export function OrganisationMultiSelect({ value, onChange, without = [], ...field }: Props) {
  const options = useOrganisationOptions().filter((option) => !without.includes(option.value))
  const { addOrganisation } = useDirectoryGrowth()
  return (
    <MultiPickerInput
      {...field}
      options={options}
      selected={value}
      onChange={onChange}
      onCreate={async (name) => {
        const id = await addOrganisation(name)
        if (id) onChange([...value, id])
      }}
    />
  )
}
