/** A person of the directory, told apart by post and organisation, or a new one by name. */
import type { FieldProps } from './field-props.ts'
import { PickerInput } from './PickerInput.tsx'
import { useDirectoryGrowth, usePersonOptions } from './use-directory.ts'

type Props = FieldProps & { value: string | null; onChange(id: string | null): void }

export function PersonSelect({ value, onChange, ...field }: Props) {
  const options = usePersonOptions()
  const { addPerson } = useDirectoryGrowth()
  return (
    <PickerInput
      {...field}
      options={options}
      selected={value}
      onPick={onChange}
      onClear={() => onChange(null)}
      onCreate={async (name) => {
        const id = await addPerson(name)
        if (id) onChange(id)
      }}
    />
  )
}
